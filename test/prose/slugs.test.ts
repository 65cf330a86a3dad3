/** What stands before a headline and is no part of it. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { slugLength } from '../../server/src/core/prose/slugs.ts';

test('what stands before a headline', async t => {
	const cases: readonly (readonly [slug: string, headline: string])[] = [
		['Soccer-', 'Quillby beat Zerin'],
		['SOCCER - ', 'QUILLBY BEAT ZERIN'],
		['UPDATE 2-Motor racing-', 'Okello wins'],
		['Factbox: ', 'Who is who'],
		['Golf – ', '18 holes are enough'],
		['', 'Football-loving children cheer'],
		['', 'Quillby-Zerin road closed'],
		['', 'Analysis of water: none found'],
		['', ''],
	];
	for (const [slug, headline] of cases)
		await t.test(slug + headline, () => assert.equal(slugLength(`\n${slug}${headline}`, 1), slug.length));
});
