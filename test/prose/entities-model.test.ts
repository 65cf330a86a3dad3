import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import {
	type EntityLabel,
	findMentions,
	groupEntities,
	loadModel,
	ModelLayoutError,
} from '../../server/src/core/prose/entities/index.ts';
import { Network } from '../../server/src/core/prose/entities/network.ts';
import { tokenize } from '../../server/src/core/prose/entities/tokens.ts';
import { readWeights } from '../../server/src/core/prose/entities/weights.ts';
import { readStructure } from '../../server/src/core/prose/prose.ts';
import { HARD_NAMES, NAME_CORPUS, scoreNames } from './name-corpus.ts';

const bytes = readFileSync('server/model/entities.bin');
const model = loadModel(bytes);

const LABELS: Record<string, EntityLabel> = { P: 'person', O: 'org', L: 'place', M: 'misc' };

/** Text with the names found in it written as `[P Alina Reyes]`. */
function read(text: string): string {
	let marked = '';
	let at = 0;
	for (const { start, end, label } of findMentions(
		{ text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }], dateline: null },
		model,
	)) {
		marked += `${text.slice(at, start)}[${Object.keys(LABELS).find(letter => LABELS[letter] === label)} ${text.slice(start, end)}]`;
		at = end;
	}
	return marked + text.slice(at);
}

const plain = (marked: string): string => marked.replace(/\[[POLM] ([^\]]+)\]/g, '$1');

test('what news does to names', async t => {
	const cases: [string, string][] = [
		['hyphenated prefixes', 'The [L US]-led force struck pro-[L Iran] groups near [L Mosul].'],
		['us and US', '“They told us to wait,” the [L US] envoy said in [L Geneva].'],
		['titles and possessives', 'President [P Daniel Okoye]’s wife met Mr. [P Haddad] in [L Nairobi].'],
		['initials and particles', 'General [P J. R. Moyo] and [P Osama bin Saleh] flew to [L Berlin] on Monday.'],
		['given names with a small second part', '[M South Korean] minister [P Park Ji-hoon] spoke in [L Seoul].'],
		['emoji and other scripts nearby', '🎉🎉 北京 — [P Peter Lindqvist] said so in [L Oslo] 👍.'],
		['what stands before a headline', 'Soccer-[O Leeds United] beat [O Chelsea]'],
		['… twice', 'UPDATE 2-Tennis-[L Kenya] to host cup'],
		['… with blanks', 'Factbox: Who is [P Joe Biden]?'],
		['wrapped lines', 'The talks in [L Buenos\nAires] were led by [P Maria\nFernandez], he said.'],
	];
	for (const [name, marked] of cases) await t.test(name, () => assert.equal(read(plain(marked)), marked));
});

/** What the committed weights reach, less two points and a half. */
const FLOOR = 85;

test('names of the hand-marked stories', () => {
	const f1 = scoreNames(model);
	assert.ok(f1 > FLOOR, `F1 ${f1.toFixed(1)}`);
});

test('names that are hard to read, one kind of difficulty a story, with the full and the compact model', async t => {
	for (const file of ['entities', 'entities-compact']) {
		const reader = loadModel(readFileSync(`server/model/${file}.bin`));
		await t.test(file, () => {
			const f1 = scoreNames(reader, HARD_NAMES);
			assert.ok(f1 > 92, `F1 ${f1.toFixed(1)}`);
			for (const story of HARD_NAMES) {
				const own = scoreNames(reader, [story]);
				assert.ok(own > 75, `${story.id}: F1 ${own.toFixed(1)}`);
			}
		});
	}
});

test('offsets are UTF-16 code units, whatever stands around a name', async t => {
	const before = [
		'',
		'😀',
		'👨‍👩‍👧 ',
		'𝔘𝔫𝔦 ',
		'\0',
		'\ud83d',
		'\udc00',
		'\u200b',
		'\ufeff',
		'e\u0301\u0323 ',
		'\t\u00a0',
		'北京',
		'ß\r\n',
	];
	for (const [i, noise] of before.entries())
		await t.test(JSON.stringify(noise), () => {
			const text = `${noise}The envoy Peter Lindqvist spoke in Nairobi ${before[(i + 5) % before.length]}.`;
			const found = findMentions({ text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }], dateline: null }, model);
			assert.deepEqual(
				found.map(({ start, end }) => text.slice(start, end)),
				['Peter Lindqvist', 'Nairobi'],
			);
		});
	await t.test('combining marks, line ends and no-break blanks inside a name', () => {
		for (const name of [
			'Zoe\u0308 Ba\u0301ez',
			'Peter\r\nLindqvist',
			'Peter\nLindqvist',
			'Peter\u00a0Lindqvist',
			'Łukasz Wójcik',
		]) {
			const text = `😀 Then ${name} spoke to reporters in Nairobi.`;
			const found = findMentions({ text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }], dateline: null }, model);
			assert.ok(
				found.some(({ start, end }) => text.slice(start, end) === name),
				`${JSON.stringify(name)}: ${found.map(({ start, end }) => text.slice(start, end))}`,
			);
		}
	});
});

test('with and without WebAssembly the labels are the same', async t => {
	for (const file of ['entities', 'entities-compact'])
		await t.test(file, () => {
			const weights = readWeights(readFileSync(`server/model/${file}.bin`));
			const [fast, slow] = [new Network(weights), new Network(weights, true)];
			for (const { text } of [...NAME_CORPUS.slice(0, 3), ...HARD_NAMES.slice(0, 4)]) {
				const blocks = readStructure(text).blocks.map(block => tokenize(text, block.start, block.end));
				assert.deepEqual(slow.read(blocks), fast.read(blocks));
			}
		});
});

test('one reading does not change the next', () => {
	const { text } = NAME_CORPUS[0]!;
	const first = findMentions(readStructure(text), model);
	for (const other of NAME_CORPUS) findMentions(readStructure(other.text), model);
	assert.deepEqual(findMentions(readStructure(text), model), first);
});

test('an acronym in parentheses has the label of its name, everywhere', () => {
	const text = 'The Union of Lake Fishers of Kisumu (ULFIK) met on Monday. A day later ULFIK left Nairobi.';
	assert.equal(
		read(text),
		'The [O Union of Lake Fishers of Kisumu] ([O ULFIK]) met on Monday. A day later [O ULFIK] left [L Nairobi].',
	);
	const mentions = findMentions(readStructure(text, true), model);
	assert.deepEqual(
		groupEntities(text, mentions).map(({ name, aliases }) => [name, ...aliases]),
		[['Union of Lake Fishers of Kisumu', 'ULFIK'], ['Nairobi']],
	);
});

test('initials in parentheses show where a name starts', () => {
	assert.equal(
		read('Two men left the Kisumu Harbour Repair Company (KHRC) at noon. Workers of the Kisumu Harbour Repair Company saw them.'),
		'Two men left the [O Kisumu Harbour Repair Company] ([O KHRC]) at noon. Workers of the [O Kisumu Harbour Repair Company] saw them.',
	);
});

test('bytes that are no model', async t => {
	const cases: [string, Uint8Array, RegExp][] = [
		['nothing', new Uint8Array(), /ends 8 bytes too early/],
		['another file', new TextEncoder().encode('PK\u0003\u0004 something else'), /do not start with SEEDNER3/],
		['cut off', bytes.subarray(0, bytes.length - 100), /too early/],
		['too long', new Uint8Array([...bytes.subarray(), 0]), /1 bytes are left over/],
		['no header', new TextEncoder().encode('SEEDNER3\u0003\0\0\0abc'), /no JSON/],
		['empty header', new TextEncoder().encode('SEEDNER3\u0002\0\0\0{}'), /lacks a size/],
	];
	for (const [name, wrong, message] of cases) {
		await t.test(name, () =>
			assert.throws(
				() => loadModel(wrong),
				error => error instanceof ModelLayoutError && message.test(error.message),
			),
		);
	}
});

test('any text: mentions are in order, inside the text and apart', () => {
	const piece = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.constantFrom('U.S.', ' (', 'Al-', '’s ', 'BBC', '. The ', '\n', '@x', '👍', 'van ', '-', 'É', '\ud800'),
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
			const text = pieces.join('');
			let at = 0;
			for (const { start, end } of findMentions(readStructure(text), model)) {
				assert.ok(start >= at && end > start && end <= text.length);
				at = end;
			}
		}),
		{ numRuns: 300 },
	);
});
