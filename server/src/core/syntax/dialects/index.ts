/** The table of dialects, and the choice of one for a file. */
import { banner } from './banner.ts';
import type { Dialect, DialectName } from './dialect.ts';
import { doc } from './doc.ts';
import { matter } from './matter.ts';
import { plain } from './plain.ts';
import { rule } from './rule.ts';
import { seed } from './seed.ts';

export const dialects: Readonly<Record<DialectName, Dialect>> = { seed, doc, banner, matter, rule, plain };

/** Dialects whose delimiters name themselves, in the order that settles a tie. */
const SPEAKING = [seed, doc, banner, matter] as const;
const WITNESSES = [...SPEAKING, rule] as const;

/** How many lines speak for each of `seed, doc, banner, matter, rule`, and how many more hint at `seed` than against it. */
export type Evidence = readonly number[];

export const noEvidence: Evidence = [...WITNESSES.map(() => 0), 0];

export function gatherEvidence(lines: readonly string[]): number[] {
	const counts = [...noEvidence];
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i]!;
		if (!mayDelimit(line.charCodeAt(0))) continue;
		for (const [index, dialect] of WITNESSES.entries()) if (dialect.isEvidence(line, lines[i + 1])) counts[index]!++;
		counts[WITNESSES.length]! += seed.hint!(line);
	}
	return counts;
}

/** Tab, form feed, blank, # % * - : < = > _ the no-break space and the wide colon; NaN (an empty line) is none of them. */
const mayDelimit = (unit: number): boolean =>
	unit === 58 ||
	unit === 45 ||
	unit === 60 ||
	unit === 61 ||
	unit === 42 ||
	unit === 35 ||
	unit === 95 ||
	unit === 37 ||
	unit === 62 ||
	unit === 32 ||
	unit === 9 ||
	unit === 12 ||
	unit === 0xa0 ||
	unit === 0xff1a;

const opensWithMatter = (line: string, next: string | undefined): boolean =>
	line.trimEnd() === '---' || matter.isEvidence(line, next) || matter.mayOpenFile!(line, next);

/**
 * The dialect most lines speak for. Rules count only where nothing else does (a row of stars may stand in any article),
 * front matter only where the file's first line that is not blank opens a block, and a faulty block there only where nothing else speaks.
 */
export function detectDialect(evidence: Evidence, firstContent: () => readonly [string, string | undefined]): Dialect {
	const hinted = evidence[WITNESSES.length]! > 0;
	let best: Dialect = evidence[4]! > 0 ? rule : hinted ? seed : plain;
	let most = 0;
	for (const [index, dialect] of SPEAKING.entries()) {
		if (evidence[index]! > most && (dialect !== matter || opensWithMatter(...firstContent()))) {
			most = evidence[index]!;
			best = dialect;
		}
	}
	return most === 0 && best === plain && matter.mayOpenFile!(...firstContent()) ? matter : best;
}
