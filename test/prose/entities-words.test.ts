import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { PlaceTable, Vocabulary } from '../../server/src/core/prose/entities/words.ts';

/** The numbers of the words in the order given. */
function numbersOf(vocabulary: Vocabulary, words: readonly string[]): number[] {
	const text = words.join(' ');
	const starts = new Int32Array(words.length);
	const ends = new Int32Array(words.length);
	let at = 0;
	for (const [i, word] of words.entries()) {
		starts[i] = at;
		ends[i] = at + word.length;
		at += word.length + 1;
	}
	return [...vocabulary.read({ text, starts, ends, count: words.length })];
}

test('the same written word has the same number, any other another', () => {
	const words = [
		'Lena',
		'lena',
		'Lena\0',
		'Len',
		'É',
		'Éclair',
		'éclair',
		'Ā',
		'Łukasz',
		'harbours',
		'harbourside',
		'harboursidE',
	];
	const vocabulary = new Vocabulary();
	assert.deepEqual(numbersOf(vocabulary, [...words, ...words]), [...words.keys(), ...words.keys()]);
	assert.deepEqual(
		words.map((_, i) => vocabulary.writtenAt(i)),
		words,
	);
	assert.equal(vocabulary.lowerIds[0], vocabulary.lowerIds[1]);
	assert.notEqual(vocabulary.lowerIds[0], vocabulary.lowerIds[3]);
});

test('any words: one number for each, in the order of their first', () => {
	const word = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'grapheme-ascii', minLength: 1 }));
	fc.assert(
		fc.property(fc.array(word, { maxLength: 60 }), words => {
			const seen: string[] = [];
			for (const one of words) if (!seen.includes(one)) seen.push(one);
			assert.deepEqual(
				numbersOf(new Vocabulary(), words),
				words.map(one => seen.indexOf(one)),
			);
		}),
	);
});

test('tens of thousands of words keep their numbers', () => {
	const words = Array.from({ length: 20_000 }, (_, i) => `${'abcdefgh'[i % 8]}${i}${i % 3 ? '' : 'harbourside'}`);
	const vocabulary = new Vocabulary();
	assert.deepEqual(numbersOf(vocabulary, words), [...words.keys()]);
	assert.deepEqual(numbersOf(vocabulary, words.toReversed()), [...words.keys()].reverse());
});

test('words are numbered once more when they are placed, and only then', () => {
	const vocabulary = new Vocabulary();
	numbersOf(vocabulary, ['Lena', 'met', 'Ruiz']);
	const fresh: number[] = [];
	assert.deepEqual(
		[2, 0, 2].map(word => vocabulary.place(word, fresh)),
		[0, 1, 0],
	);
	assert.deepEqual(fresh, [2, 0]);
	assert.equal(vocabulary.placed, 2);
});

test('a word with the same facts about its place has the same number', () => {
	const places = new PlaceTable();
	const asked: [number, number][] = [
		[7, 1],
		[7, 0],
		[8, 1],
		[7, 1],
	];
	assert.deepEqual(
		asked.map(([word, facts]) => places.find(word, facts)),
		[0, 1, 2, 0],
	);
	assert.deepEqual(
		[[...places.words.subarray(0, 3)], [...places.facts.subarray(0, 3)]],
		[
			[7, 7, 8],
			[1, 0, 1],
		],
	);
	places.clear();
	assert.equal(places.find(8, 1), 0);
	assert.equal(places.size, 1);
});
