/** Pairs the marks of an article into quotations, block by block, and says which pairs are damaged. */
import type { Extent } from '../../text.ts';
import type { Block, Prose } from '../prose.ts';
import { type Mark, scanMarks } from './marks.ts';
import type { MarkProblem } from './quotation.ts';
import { closingPlace, openingPlace, placeBeforeSpeaker, type Unclosed } from './repair.ts';
import { pairSingles } from './singles.ts';

/** Two marks, or one and the place where the other should stand. */
export interface Pair {
	/** The text between the marks, white space left out. */
	readonly inner: Extent;
	readonly outer: Extent;
	readonly open: Mark | null;
	readonly close: Mark | null;
	/** Index of the block. */
	readonly block: number;
	/** It goes on with the last pair of the block before: a quotation of several paragraphs. */
	readonly continues: boolean;
}

export interface Pairing {
	readonly pairs: readonly Pair[];
	readonly problems: readonly MarkProblem[];
}

/** Marks that go together, opening and closing: written as one string a pair, `"` for every way to write a straight one. */
const ACCEPTED = new Set([
	'""',
	'“”',
	'‟”',
	'„“',
	'„”',
	"''''",
	"``''",
	'＂＂',
	'❝❞',
	'〝〞',
	'〝〟',
	'«»',
	'»«',
	'‹›',
	'›‹',
	'「」',
	'『』',
	"''",
	'‘’',
	'‛’',
	"`'",
	'‚‘',
	'‚’',
	'❛❜',
	'＇＇',
	'´´',
	'`´',
]);

const ENTITIES: Readonly<Record<string, string>> = {
	'&quot;': '"',
	'&#34;': '"',
	'&ldquo;': '“',
	'&#8220;': '“',
	'&rdquo;': '”',
	'&#8221;': '”',
	'&lsquo;': '‘',
	'&#8216;': '‘',
	'&rsquo;': '’',
	'&#8217;': '’',
	'&laquo;': '«',
	'&raquo;': '»',
};

const plainSign = (mark: Mark): string => ENTITIES[mark.sign] ?? mark.sign;

export function pairMarks(prose: Prose): Pairing {
	const { text, blocks } = prose;
	const marks = blocks.map(block => scanMarks(text, block.start, block.end));
	const curly = prefersCurly(marks);
	const pairs: Pair[] = [];
	const problems: MarkProblem[] = [];
	let left: Mark | null = null;
	for (const [index, block] of blocks.entries()) {
		const own = marks[index]!;
		if (!own.length) {
			left = null;
			continue;
		}
		const reader = new BlockPairing(
			text,
			block,
			index,
			own.filter(isPrimary),
			left,
			opensWithMark(blocks, marks, index + 1),
			curly,
		);
		reader.read();
		const singles = pairSingles(
			text,
			own.filter(mark => !isPrimary(mark)),
			reader.pairs,
		);
		for (const pair of merge(reader.pairs, singles, index)) pairs.push(pair);
		for (const problem of reader.problems) problems.push(problem);
		left = reader.leftOpen;
	}
	return { pairs, problems };
}

const isPrimary = (mark: Mark): boolean => mark.family !== 'single';

/** Whether the article's own style is curly, by the count of its double marks. */
function prefersCurly(blocks: readonly (readonly Mark[])[]): boolean {
	let balance = 0;
	for (const marks of blocks)
		for (const mark of marks) if (mark.family === 'double') balance += mark.curl === 'straight' ? -1 : 1;
	return balance > 0;
}

/** Whether the next block of prose begins with an opening mark, so that a quotation left open goes on there. */
function opensWithMark(blocks: readonly Block[], marks: readonly (readonly Mark[])[], from: number): boolean {
	for (let i = from; i < blocks.length; i++) {
		if (blocks[i]!.kind === 'link' || blocks[i]!.kind === 'embed') continue;
		const first = marks[i]![0];
		return !!first && first.start === blocks[i]!.start && (first.opens || first.curl === 'left');
	}
	return false;
}

type Role = 'open' | 'close' | 'none';

/** The pairing of one block's double marks, guillemets and corner brackets. */
class BlockPairing {
	readonly pairs: Pair[] = [];
	readonly problems: MarkProblem[] = [];
	/** The mark that this block leaves open at its end. */
	leftOpen: Mark | null = null;
	#open: Mark | null = null;
	/** Behind the last closing mark that closed nothing. */
	#stray = 0;

	constructor(
		readonly text: string,
		readonly block: Block,
		readonly index: number,
		readonly marks: readonly Mark[],
		readonly fromBefore: Mark | null,
		readonly goesOn: boolean,
		readonly curly: boolean,
	) {}

	read(): void {
		for (let i = 0; i < this.marks.length; i++) {
			const mark = this.marks[i]!;
			if (this.#open && mark.family !== this.#open.family) continue;
			const role = this.#role(mark, i);
			if (role === 'open') {
				if (this.#open && this.#nests(i)) {
					i++;
					continue;
				}
				if (this.#open) this.#leaveOpen(mark.start);
				this.#open = mark;
			} else if (role === 'close') {
				if (this.#open) this.#close(this.#open, mark);
				else this.#closeUnopened(mark);
			}
		}
		if (this.#open) this.#endOpen(this.#open);
	}

	#role(mark: Mark, at: number): Role {
		const { opens, closes, curl } = mark;
		const open = this.#open !== null;
		if (mark.family === 'corner' || mark.family === 'white corner') return curl === 'left' ? 'open' : 'close';
		if (mark.prime && !opens && (!open || this.#isPrime(mark, at))) return 'none';
		if (opens && !closes) return 'open';
		if (closes && !opens) return !open && curl === 'left' ? 'open' : 'close';
		if (curl === 'straight') return open ? 'close' : 'open';
		return curl === 'left' ? 'open' : 'close';
	}

	/** `"a 12" screen," she said`: inches inside a quotation, for the next mark closes it. */
	#isPrime(mark: Mark, at: number): boolean {
		const next = this.marks[at + 1];
		return !!next && next.closes && !next.opens && /^\s\p{Ll}/u.test(this.text.slice(mark.end, mark.end + 2));
	}

	/** Whether mark `at`, which opens inside an open quotation, and the next two read as open, close, close. */
	#nests(at: number): boolean {
		const second = this.marks[at + 1];
		const third = this.marks[at + 2];
		if (!second || !third || !second.closes || second.opens || !third.closes || third.opens) return false;
		return !/[.!?,]\s*$/.test(this.text.slice(this.#open!.end, this.marks[at]!.start).slice(-3));
	}

	#close(open: Mark, close: Mark): void {
		this.#add(open.end, close.start, open, close);
		this.#open = null;
		this.#checkPair(open, close);
	}

	/** The open mark has no closing one before `limit`, where another quotation opens. */
	#leaveOpen(limit: number): void {
		const open = this.#open!;
		this.#addUnclosed(open, closingPlace(this.#unclosed(open, limit, false)));
		this.#open = null;
	}

	#endOpen(open: Mark): void {
		const unclosed = this.#unclosed(open, this.block.end, true);
		const goesOn = this.goesOn && placeBeforeSpeaker(unclosed) < 0;
		this.leftOpen = open;
		if (goesOn) this.#add(open.end, this.block.end, open, null);
		else this.#addUnclosed(open, closingPlace(unclosed));
	}

	#unclosed(open: Mark, limit: number, last: boolean): Unclosed {
		return { text: this.text, block: this.block.start, open: open.start, inner: open.end, limit, last };
	}

	#addUnclosed(open: Mark, end: number): void {
		this.#add(open.end, end, open, null);
		this.problems.push({
			code: 'quote-unclosed',
			extent: { start: open.start, end: open.end },
			fix: this.#insert(end, this.#partner(open)),
		});
	}

	#closeUnopened(mark: Mark): void {
		if (this.fromBefore && !this.pairs.length) {
			this.#add(this.block.start, mark.start, null, mark, true);
			return;
		}
		const after = Math.max(this.pairs.at(-1)?.outer.end ?? this.block.start, this.#stray);
		this.#stray = mark.end;
		const start = openingPlace(this.text, this.block.start, after, mark.start);
		if (start >= 0) this.#add(start, mark.start, null, mark);
		this.problems.push({
			code: 'quote-unopened',
			extent: mark,
			fix: start < 0 ? null : this.#insert(start, this.#partner(mark)),
		});
	}

	#add(from: number, to: number, open: Mark | null, close: Mark | null, goesOn = false): void {
		const inner = trim(this.text, from, to);
		if (inner.end <= inner.start) return;
		const continues = goesOn || (this.fromBefore !== null && !this.pairs.length && open?.start === this.block.start);
		this.pairs.push({
			inner,
			outer: { start: open?.start ?? inner.start, end: close?.end ?? inner.end },
			open,
			close,
			block: this.index,
			continues,
		});
	}

	#insert(at: number, replacement: string): MarkProblem['fix'] {
		return { extent: { start: at, end: at }, replacement };
	}

	/** The mark that would stand at the other end. */
	#partner(mark: Mark): string {
		const sign = plainSign(mark);
		const partners: Readonly<Record<string, string>> = {
			'“': '”',
			'”': '“',
			'«': '»',
			'»': '«',
			'„': '“',
			'``': "''",
			'「': '」',
			'」': '「',
			'『': '』',
			'』': '『',
			'‹': '›',
			'›': '‹',
		};
		return partners[sign] ?? mark.sign;
	}

	#checkPair(open: Mark, close: Mark): void {
		if (ACCEPTED.has(plainSign(open) + plainSign(close))) return;
		const report = (code: MarkProblem['code'], mark: Mark, replacement: string): void => {
			if (mark.sign !== replacement)
				this.problems.push({
					code,
					extent: { start: mark.start, end: mark.end },
					fix: { extent: { start: mark.start, end: mark.end }, replacement },
				});
		};
		const [left, right] = open.family === 'guillemet' ? ['«', '»'] : open.family === 'angle' ? ['‹', '›'] : ['“', '”'];
		if (open.curl !== 'straight' && close.curl !== 'straight') {
			report('quote-inverted', open, left!);
			report('quote-inverted', close, right!);
			return;
		}
		if (this.curly || !isStraight(open, close)) {
			report('quote-mismatched', open, left!);
			report('quote-mismatched', close, right!);
			return;
		}
		report('quote-mismatched', open, '"');
		report('quote-mismatched', close, '"');
	}
}

const isStraight = (open: Mark, close: Mark): boolean => plainSign(open) === '"' || plainSign(close) === '"';

function trim(text: string, from: number, to: number): Extent {
	let start = from;
	let end = to;
	while (start < end && /\s/.test(text[start]!)) start++;
	while (end > start && /\s/.test(text[end - 1]!)) end--;
	return { start, end };
}

/** Single-quoted pairs with the block's other pairs, nested ones left out, in text order. */
function merge(doubles: readonly Pair[], singles: readonly (readonly [Mark, Mark])[], block: number): Pair[] {
	const pairs: Pair[] = doubles.filter(
		pair => !singles.some(([open, close]) => open.start < pair.outer.start && pair.outer.end < close.end),
	);
	for (const [open, close] of singles) {
		pairs.push({
			inner: { start: open.end, end: close.start },
			outer: { start: open.start, end: close.end },
			open,
			close,
			block,
			continues: false,
		});
	}
	return pairs.sort((a, b) => a.outer.start - b.outer.start);
}
