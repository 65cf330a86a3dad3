/** Characters that do not belong into a text: invisible ones, controls, those that turn its direction, and lost ones. */
import type { Article } from '../article.ts';
import { type Problem, problem } from '../syntax/problem.ts';
import { range } from '../text.ts';
import { isSignOf1252 } from './mojibake.ts';

const SUSPECT =
	/[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\uffff\ud800-\udfff\u{e0000}-\u{e007f}]/gu;

const NAMES: Readonly<Record<number, string>> = {
	133: 'a next line',
	173: 'a soft hyphen',
	1564: 'an Arabic letter mark',
	6158: 'a Mongolian vowel separator',
	8203: 'a zero-width space',
	8204: 'a zero-width non-joiner',
	8205: 'a zero-width joiner',
	8206: 'a left-to-right mark',
	8207: 'a right-to-left mark',
	8232: 'a line separator',
	8233: 'a paragraph separator',
	8234: 'a left-to-right embedding',
	8235: 'a right-to-left embedding',
	8236: 'the end of an embedding',
	8237: 'a left-to-right override',
	8238: 'a right-to-left override',
	8288: 'a word joiner',
	8294: 'a left-to-right isolate',
	8295: 'a right-to-left isolate',
	8296: 'a first strong isolate',
	8297: 'the end of an isolate',
	65279: 'a byte order mark',
	65532: 'an object replacement character',
	65533: 'a replacement character',
};

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

export function checkCharacters({ lines }: Article): Problem[] {
	const problems: Problem[] = [];
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i]!;
		let foreign: boolean | undefined;
		const isForeign = () => (foreign ??= RIGHT_TO_LEFT.test(line));
		SUSPECT.lastIndex = 0;
		for (let match = SUSPECT.exec(line); match; match = SUSPECT.exec(line)) {
			const at = match.index;
			const code = match[0].codePointAt(0)!;
			// A run of the same character is one problem.
			let end = at + match[0].length;
			while (line.startsWith(match[0], end)) end += match[0].length;
			SUSPECT.lastIndex = end;
			const kind = i === 0 && at === 0 && code === 0xfeff ? undefined : kindOf(code, line, at, isForeign);
			if (kind)
				problems.push(problem(kind, range(i, at, i, end), { name: nameOf(code), replacement: separates(code) ? ' ' : '' }));
		}
	}
	return problems;
}

const separates = (code: number): boolean => code === 0x85 || code === 0x0b || code === 0x2028 || code === 0x2029;

function kindOf(code: number, line: string, at: number, isForeign: () => boolean): string | undefined {
	if (code === 0xfffd || (code >= 0xd800 && code <= 0xdfff)) return 'replacement-character';
	// C1 controls are Windows-1252 read as Latin-1, which is the business of another check; a next line is none.
	if (code < 0x20 || code === 0x7f || code === 0x85 || code >= 0xfffe)
		return isTag(code) ? tagKind(line, at) : 'control-character';
	if (code >= 0x80 && code <= 0x9f) return isSignOf1252(code) ? undefined : 'control-character';
	if (code === 0x202d || code === 0x202e) return 'bidi-control';
	if (
		code === 0x61c ||
		code === 0x200e ||
		code === 0x200f ||
		(code >= 0x202a && code <= 0x202c) ||
		(code >= 0x2066 && code <= 0x2069)
	)
		return isForeign() ? undefined : 'bidi-control';
	// Joiners shape emoji and the letters of many scripts.
	if ((code === 0x200c || code === 0x200d) && /[^\x00-\u02af\s]$/.test(line.slice(0, at))) return undefined;
	return 'invisible-character';
}

const isTag = (code: number): boolean => code >= 0xe0000;
/** Tags behind a black flag are the flags of England, Scotland and Wales. */
const tagKind = (line: string, at: number): string | undefined =>
	/\u{1f3f4}[\u{e0000}-\u{e007f}]*$/u.test(line.slice(Math.max(0, at - 32), at)) ? undefined : 'invisible-character';

const nameOf = (code: number): string => {
	const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
	return NAMES[code] ? `${NAMES[code]} (${number})` : number;
};
