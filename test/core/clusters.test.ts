import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Clusters, scoreClusters } from '../bench/clusters.ts';

const clusters = (text: string): Clusters => text.split(' ').map(cluster => cluster.split(''));
const rounded = (gold: string, found: string) => {
	const { b3, lea } = scoreClusters([[clusters(gold), clusters(found)]]);
	return [Math.round(b3 * 1000), Math.round(lea * 1000)];
};

test('measures of who is who', async t => {
	const cases: [string, string, string, number[]][] = [
		['the same', 'abc de f', 'f ed cba', [1000, 1000]],
		['all apart', 'abc', 'a b c', [500, 0]],
		['all together', 'ab cd', 'abcd', [667, 500]],
		['a missed one', 'ab', 'a', [400, 0]],
		['a spurious one', 'a b', 'a b c', [800, 800]],
		['nothing found', 'ab', 'c', [0, 0]],
	];
	for (const [name, gold, found, expected] of cases) await t.test(name, () => assert.deepEqual(rounded(gold, found), expected));
});
