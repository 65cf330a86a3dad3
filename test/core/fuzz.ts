/**
 * Random documents, and random edits of them, in all dialects; and what must hold of every one.
 *
 * `test/fuzz.mjs` runs it for as long as one likes; `fuzz.test.ts` runs a few thousand steps.
 */
import assert from 'node:assert/strict';
import { annotator } from '../../server/src/core/annotations.ts';
import type { Article } from '../../server/src/core/article.ts';
import {
	catalogue,
	describe,
	fixAll,
	fixAllOf,
	fixesFor,
	type PlacedProblem,
	problemsOf,
} from '../../server/src/core/checks/index.ts';
import { Document } from '../../server/src/core/document.ts';
import { apply, type Edit, sortEdits } from '../../server/src/core/edits.ts';
import type { DialectName } from '../../server/src/core/syntax/dialects/dialect.ts';
import { comparePositions, type Range } from '../../server/src/core/text.ts';
import { portrait } from './portrait.ts';

/** Lines and scraps of lines that make and break markers. */
const SCRAPS: Readonly<Record<DialectName, readonly string[]>> = {
	seed: [
		'::: article {#a date=2024-05-03}',
		'::: article {constructor=1}',
		':::',
		'::: artcle {#b}',
		':: article',
		'  ::: article {#c lang=en_GB}',
		':::\tarticle',
		'::: end',
		'::',
		'  :::',
		'::: article {#a source=The Quay date=2024-05-33',
		'::: article {#d source="Quay} url=x',
		'::: {#e date=2024-05-03}',
		':::article{#f}',
		'%% a comment',
		'::: article {#g date = 2024-5-3 date=2024-05-03} draft',
		'\\::: article',
		'\\\\:::',
		';:: article {#h}',
		'::: article',
		'{#i date=2024-05-03}',
		'::: article {#j',
		'date=2024-05-03}',
	],
	doc: [
		'<doc id="1" title="A">',
		'</doc>',
		'<doc id=2 title="B>',
		' <doc id="3">',
		'<dco id="4">',
		'<\\doc>',
		'</doc> end',
		'<doc\tid="5">',
		'<text id="6">',
		'</text>',
		'<DOC>',
		'</DOC>',
		'<DOCNO> A-1 </DOCNO>',
		'<DOCNO> A-2',
		'<TEXT>',
		'</TEXT>',
		'<doc id="1"',
		'</dok>',
		'<TXET>',
		'</TEXT',
		'DOCNO> A-3 </DOCNO>',
		' <DATE> 2024-05-03 </DATE> <HEADLINE> A </HEADLINE>',
		'<!-- a comment -->',
	],
	banner: [
		'----- BEGIN ARTICLE a -----',
		'----- END ARTICLE -----',
		'--- BEGIN ARTCLE b ---',
		'== BEGIN DOC c ==',
		'=== END DOC d ====',
		'<<<ARTICLE e date=2024-05-03>>>',
		'<<<END ARTICLE>>>',
		' *** START STORY f ***',
		'*** END STORY f *** more',
		'--- begin article g ---',
		'----- BEGIN ARTICLE h',
		'--- BEGN TEXT i ---',
		'### END TEXT',
	],
	matter: [
		'---',
		'id: a',
		'title: A: B',
		'date: 2024-05-03',
		'tags: [a, b',
		'---\nid: b\n---',
		'date: 2024-13-40',
		'----',
		'–--',
		'--- draft',
		'.id: a',
		'',
	],
	rule: ['=====', '-----', '%', '*****', '\f', '=====', '====', ' =====', '==-==', '---', ''],
	plain: [],
};

const SPANS: readonly string[] = [
	'[x]{.constructor}',
	'[x]{.person __proto__=1 toString=2}',
	'[Lena Orr]{.person}',
	'[Lena Orr]{.person #p1 ref=orr}',
	'[Orr]{.persn}',
	'[Orr](.person)',
	'[Orr] {.person}',
	'[Orr]{person}',
	'[Lena Orr]{}',
	'[Orr{.person}',
	'Orr]{.person}',
	'[Orr]{.person',
	'(Orr){.person}',
	'[Orr){.org}',
	'[]{.org}',
	'[ Orr]{.org}',
	'[Orr, ]{.place}',
	'[“No,”]{.quote #q1 who=orr}',
	'[“no”]{.quote cont=q1}',
	'[said]{.cue of=q1}',
	'[said]{.cue of=p1}',
	'[|.quote #q7|]',
	'[/#q7]',
	'[/q7]',
	'[|.quote #q8]',
	'[.quote #q9|]',
	'[|.person|]',
	'[/#no]',
	'\\[x]{.org}',
	'\\\\[x]{.org}',
	'[x\\]{.org}',
	'[',
	']',
	'{',
	'}',
	'(',
	')',
	'{.org}',
	']{.org}',
	'\\',
	'"',
	'[Friday]{.date when=2024-09-31}',
	'[Friday, 3 May 2024]{.date when=2024-05-04}',
	'[x]{.date when=2024-05-05/2024-05-03}',
	'[x]{#only}',
	'[a [b]{.org} c]{.quote}',
	'[x]{.org ref=a b}',
	'[x]{.org ref="a}',
	'[x]{.org ref=}',
	'[x]{.org =}',
	'[x]{.org .}',
	'[x]{.org ref = a}',
	'[Read on]{.link to=a}',
	'[x]{.person, of}',
	'[Orr:]{.person}',
	'[(Orr]{.person}',
	'[Orr]{.org}',
	'[Orr]{.place}',
	'[x]{ref=a}',
	'[x]{.org ref=a ref=a}',
	'[x]{.org note="} said "yes"',
	'[Orr].person}',
	'[Orr]{{.person}}',
	'[Orr]{:person ref=orr}',
	'[Orr],{.person}',
	'[Orr{].person}',
	'[[Orr]{.person}',
	'[Orr]{.person}]',
	'[Orr]{.person}}',
	'[Orr]{.person} ref=orr}',
	'[Orr]{.person}{ref=orr}',
	'[Orr]{.person}{.org}',
	'{Lena Orr}{.person}',
	'[Lena Orr]{.mayor',
	'[Lena Orr]{.person#p2 ##p3 ref==orr}',
	'“[We go]{.quote},”',
	'[Lena Orr]\n{.person}',
	'[Lena Orr]{.person\nref=orr}',
	'[|.quote #q5|]no[/#q6]',
	'[12 May 2024]{.date when="13 May 2024"}',
];

const PROSE: readonly string[] = [
	'The harbour board met on Friday.',
	'“We will go,” she said.',
	'"No,” he said.',
	'It was ‘90s music.',
	'cafÃ© light\u200bhouse',
	'see [1], a[0] and [sic]',
	'f(x) = {y}',
	'\u202e',
	'\ufffd',
	'👩‍🚒 fire',
	' ',
	'',
	'',
	',',
	'.',
	' and ',
	'\u0085',
	'ÃÂ©',
	'\ud800',
	'a\u2028b',
];

const EOLS = ['\n', '\n', '\n', '\n', '\r\n', '\r'];
const DIALECTS: readonly (DialectName | 'auto')[] = ['auto', 'auto', 'seed', 'seed', 'doc', 'banner', 'matter', 'rule', 'plain'];

/** A small generator of random numbers with a seed (mulberry32), so that every failure can be repeated. */
export class Dice {
	#state: number;

	constructor(seed: number) {
		this.#state = seed | 0;
	}

	/** A whole number below `limit`. */
	below(limit: number): number {
		this.#state = (this.#state + 0x6d2b79f5) | 0;
		let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * limit);
	}

	of<T>(all: readonly T[]): T {
		return all[this.below(all.length)]!;
	}
}

/** A line of a document in this dialect, perhaps one that it should not have. */
function scrap(dice: Dice, dialect: DialectName | 'auto'): string {
	const kind = dice.below(10);
	const own = SCRAPS[dialect === 'auto' ? dice.of(Object.keys(SCRAPS) as DialectName[]) : dialect];
	if (kind < 4 && own.length) return dice.of(own);
	const parts = Array.from({ length: 1 + dice.below(4) }, () => dice.of(dice.below(2) ? SPANS : PROSE));
	return parts.join(dice.of(['', ' ', ' ']));
}

/** A document of up to `most` lines. */
export function randomText(dice: Dice, dialect: DialectName | 'auto', most = 24): string {
	const eol = dice.of(EOLS);
	return Array.from({ length: dice.below(most) }, () => scrap(dice, dialect) + (dice.below(12) ? eol : dice.of(EOLS))).join('');
}

const annotate = annotator({ recognise: false, model: null, fileName: 'random.seed' });

function randomEdit(dice: Dice, document: Document, dialect: DialectName | 'auto'): Edit {
	const line = dice.below(document.lineCount);
	const start = { line, character: dice.below(document.lineText(line).length + 2) };
	const far = dice.below(8) === 0;
	const end = far
		? { line: line + dice.below(4), character: dice.below(30) }
		: { line, character: start.character + (dice.below(3) ? 0 : dice.below(6)) };
	const text =
		dice.below(3) === 0
			? ''
			: dice.below(3) === 0
				? `${scrap(dice, dialect)}${dice.of(EOLS)}`
				: dice.of([...SPANS, ...PROSE, '\n', ':', '-', '"']);
	return { range: { start: document.clamp(start), end: document.clamp(end) }, text };
}

/** The texts of a document\u2019s articles, blank ones left out. */
const textsOf = (document: Document): string[] => document.articles.map(({ bare }) => bare.text).filter(text => /\S/.test(text));

function assertInside(document: Document, range: Range, what: string): void {
	assert.ok(comparePositions(range.start, range.end) <= 0, `${what}: ends before it begins`);
	for (const at of [range.start, range.end]) {
		assert.ok(at.line >= 0 && at.line < document.lineCount, `${what}: line ${at.line}`);
		assert.ok(
			at.character >= 0 && at.character <= document.lineText(at.line).length,
			`${what}: character ${at.character} of line ${at.line}`,
		);
	}
}

function assertEdits(document: Document, edits: readonly Edit[], what: string): void {
	let last: Edit | undefined;
	for (const edit of edits) {
		assertInside(document, edit.range, what);
		assert.ok(!last || comparePositions(last.range.end, edit.range.start) <= 0, `${what}: edits overlap`);
		last = edit;
	}
}

function checkFixes(document: Document, problem: PlacedProblem): void {
	const before = textsOf(document);
	for (const fix of fixesFor(problem, document, annotate)) {
		const what = `${problem.code}: ${fix.title}`;
		assertEdits(document, fix.edits, what);
		const after = apply(document, fix.edits);
		if (after.dialect !== document.dialect) continue;
		if (fix.changesText) assert.match(fix.title, /changes the text/, what);
		else if (fix.addsText) assert.ok(textsOf(after).length <= before.length + 1, what);
		else assert.deepEqual(textsOf(after), before, what);
	}
}

function checkFixAll(document: Document): void {
	const edits = fixAll(document, annotate);
	assertEdits(document, sortEdits(edits), 'fix all');
	const after = apply(document, edits);
	if (after.dialect !== document.dialect) return;
	assert.deepEqual(textsOf(after), textsOf(document), 'fix all changes the text');
	assert.deepEqual(fixAll(after, annotate), [], 'fix all twice does more than once');
}

/** All kinds of annotations, each of which is read when it is asked for, stand inside the text. */
function checkAnnotations(article: Article): void {
	const { prose, quotations, dates, mentions, entities } = article.get(annotate);
	for (const { start, end } of [...quotations, ...dates, ...mentions, ...entities.flatMap(({ descriptions }) => descriptions)])
		assert.ok(0 <= start && start <= end && end <= prose.text.length, `an annotation from ${start} to ${end}`);
}

const hasLoneEnds = (text: string): boolean => /\r(?!\n)/.test(text) && /(?<!\r)\n/.test(text);

/** All that must hold of a document. */
export function check(document: Document, thorough: boolean): void {
	const problems = problemsOf(document, thorough ? annotate : null);
	for (const problem of problems) {
		assert.ok(catalogue[problem.code], `no entry for ${problem.code}`);
		assertInside(document, problem.range, problem.code);
		assert.doesNotMatch(describe(problem, document.reading.schema).message, /undefined|\[object|NaN/, problem.code);
	}
	if (thorough) for (const article of document.articles) checkAnnotations(article);
	// Between a lone carriage return and a lone line feed a repair may leave nothing, and then they are one line end.
	if (!thorough || hasLoneEnds(document.join())) return;
	for (const problem of problems.slice(0, 20)) checkFixes(document, problem);
	for (const code of new Set(problems.map(({ code }) => code)))
		assertEdits(document, sortEdits(fixAllOf(document, annotate, code)), `fix all ${code}`);
	checkFixAll(document);
}

/** Random edits in all dialects. Throws what went wrong, with the seed and the document. */
export function fuzz({ steps, seed, report }: { steps: number; seed: number; report?: (step: number) => void }): void {
	const dice = new Dice(seed);
	let dialect = dice.of(DIALECTS);
	let document = Document.open(randomText(dice, dialect), { dialect });
	for (let step = 0; step < steps; step++) {
		if (dice.below(40) === 0) {
			dialect = dice.of(DIALECTS);
			document = Document.open(randomText(dice, dialect), { dialect });
		} else document = document.edit(randomEdit(dice, document, dialect));
		try {
			const fresh = Document.open(document.join(), { dialect });
			// A carriage return and a line feed that meet are one line end, and then the client opens anew.
			if (fresh.lineCount === document.lineCount) {
				assert.deepEqual(portrait(document), portrait(fresh), 'edited is not fresh');
				assert.deepEqual(problemsOf(document, null), problemsOf(fresh, null), 'problems of edited are not those of fresh');
			} else document = fresh;
			check(document, dice.below(4) === 0);
		} catch (error) {
			throw new Error(
				`seed ${seed}, step ${step}, dialect ${dialect}\n${JSON.stringify(document.join())}\n${(error as Error).message}`,
				{ cause: error },
			);
		}
		report?.(step);
	}
}
