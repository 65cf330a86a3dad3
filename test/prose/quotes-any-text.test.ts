import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readStructure } from '../../server/src/core/prose/prose.ts';
import { type QuotationReading, readQuotations } from '../../server/src/core/prose/quotes/index.ts';
import { resolveSpeakers } from '../../server/src/core/prose/quotes/speakers/index.ts';
import type { Extent } from '../../server/src/core/text.ts';

/** What every reading of every text holds to. */
function checkReading(text: string, { quotations, problems }: QuotationReading): void {
	const holds = ({ start, end }: Extent): boolean => start >= 0 && start <= end && end <= text.length;
	let last = 0;
	for (const [index, { start, end, outer, open, close, speaker, cue, reason, continues, nested }] of quotations.entries()) {
		assert.ok(start < end && outer.start <= start && end <= outer.end, 'a quotation lies between its marks');
		assert.ok(outer.start >= last, 'quotations are in order and apart');
		last = outer.end;
		assert.equal(text.slice(outer.start, outer.start + (open?.length ?? 0)), open ?? '');
		assert.equal(text.slice(outer.end - (close?.length ?? 0), outer.end), close ?? '');
		assert.ok((!speaker || (holds(speaker) && speaker.start < speaker.end)) && (!cue || holds(cue)));
		assert.equal(speaker === null, reason === 'none');
		assert.ok(continues === null || continues === index - 1);
		for (const inner of nested) assert.ok(start <= inner.outer.start && inner.start <= inner.end && inner.outer.end <= end);
	}
	for (const { extent, fix } of problems) assert.ok(holds(extent) && extent.start < extent.end && (!fix || holds(fix.extent)));
}

const read = (text: string): QuotationReading => readQuotations(readStructure(text));

test('any text gives a reading', () => {
	const word = fc.constantFrom(
		'said',
		'Ruiz',
		'the',
		'mayor',
		'that',
		'who',
		'called',
		'by',
		'according',
		'to',
		'her',
		'He',
		'was',
		'saying',
		'12',
		'Mr.',
		'’90s',
		'promise',
		'<a href=',
		'>',
	);
	const mark = fc.constantFrom('"', '“', '”', "'", '‘', '’', "''", '``', '«', '»', '„', '「', '」', '&quot;', '`', '‹', '›');
	const glue = fc.constantFrom(' ', ' ', ' ', ', ', '. ', ': ', '\n', '\n\n', '—', '', '(', ')', '!', '\u00a0', '\u2028', '😀');
	const text = fc
		.array(fc.oneof(word, word, mark, glue, glue, fc.string({ maxLength: 3 })), { maxLength: 80 })
		.map(parts => parts.join(''));
	fc.assert(
		fc.property(text, each => checkReading(each, read(each))),
		{ numRuns: 3000 },
	);
});

/** Texts that make work of the wrong kind grow with the square of their length; a reader that does so does not come to an end here. */
const PATHOLOGICAL: [what: string, piece: string][] = [
	['opening marks', '“'],
	['closing marks', '”'],
	['straight marks', '"'],
	['openings of words', '“a '],
	['closings of words', 'a” '],
	['single openings', "'a "],
	['possessives', "s' "],
	['unclosed paragraphs', '“a\n\n'],
	['unopened sentences', 'He said a, b. c” '],
	['tags that never end', '<a '],
	['cues', 'said '],
	['appositives', 'a, '],
	['coordinations', 'a and '],
	['relative clauses', 'a who said '],
	['reported clauses', 'he said that '],
	['nouns', 'plan '],
	['split quotations', '“a,” he said, '],
	['related links', 'Read more: “a”\n'],
	['brackets', '( '],
	['nested openings', '“‘'],
	['nested quotations', '‘a’ '],
	['lone single openings', '‘A b, '],
	['lone single closings', 'a b,’ '],
	['pairs of two kinds of mark', '“We go.’ '],
	['pairs of the other two kinds', '‘quiet” '],
	['blanks inside marks', '“ We go ” '],
];

for (const [what, piece] of PATHOLOGICAL) {
	test(`a long text of nothing but ${what}`, () => {
		const text = `${piece.repeat(60_000 / piece.length)}“x” said b`;
		checkReading(text, read(text));
	});
}

test('a long text of nothing but descriptions, pronouns and statements resolves', () => {
	for (const piece of [
		'“a,” the official said. ',
		'“a,” he said. ',
		'“a,” they said. ',
		'“a,” the mayor said. ',
		'A b said in a statement. “a,” the statement said. ',
		'An official came. “a,” the official said. ',
	]) {
		const text = piece.repeat(40_000 / piece.length);
		const prose = readStructure(text, true);
		const reading = readQuotations(prose);
		assert.equal(resolveSpeakers(prose, reading, []).length, reading.quotations.length);
	}
});
