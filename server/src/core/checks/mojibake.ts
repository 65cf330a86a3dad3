/**
 * Mojibake: UTF-8 that was read as Windows-1252, `cafÃ©`, `ownerâ€™s`, and Windows-1252 that was read as Latin-1.
 *
 * What could also be a text as it is meant (`„Ä“`, `à «`) is left alone: the decoded characters must be ones that texts have.
 */
import type { Article } from '../article.ts';
import { type Problem, problem } from '../syntax/problem.ts';
import { range } from '../text.ts';

/** The characters of Windows-1252 at 0x80–0x9f; five bytes are undefined there, and stand for themselves. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const BYTES = new Map([...HIGH].map((sign, index) => [sign.charCodeAt(0), 0x80 + index]));

/** A unit as the byte that it was read from; -1 for what is no character of Windows-1252. */
const byteOf = (unit: number): number => (unit >= 0x80 && unit <= 0xff ? unit : (BYTES.get(unit) ?? -1));

/** Controls that can only be a character of Windows-1252: marks, dashes, the euro. `ƒ` or `‡` would say nothing. */
export const isSignOf1252 = (unit: number): boolean =>
	unit >= 0x80 && unit <= 0x9f && /[€‚„‹Š›šŒœŽž‘’“”•–—™Ÿ]/.test(HIGH[unit - 0x80]!);

/** A lead byte with what may follow it. */
const SEQUENCE = /[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[\u0080-\u0084\u0086-\u009f]|â€/g;

export function checkMojibake({ lines }: Article): Problem[] {
	const problems: Problem[] = [];
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i]!;
		SEQUENCE.lastIndex = 0;
		for (let match = SEQUENCE.exec(line); match; match = SEQUENCE.exec(line)) {
			const found = decodeRun(line, match.index);
			if (!found) {
				SEQUENCE.lastIndex = match.index + 1;
				continue;
			}
			const text = line.slice(match.index, found.end);
			problems.push(problem('mojibake', range(i, match.index, i, found.end), { text, meant: found.meant }));
			SEQUENCE.lastIndex = found.end;
		}
	}
	return problems;
}

/** Decodes as many sequences as follow one another, and what they give once more where that is mojibake again. */
function decodeRun(line: string, at: number): { meant: string; end: number } | undefined {
	let meant = '';
	let end = at;
	for (let one = decodeOne(line, end); one; one = decodeOne(line, end)) {
		meant += one.sign;
		end += one.units;
	}
	if (end === at || !isPlausible(line, at, end, meant)) return undefined;
	const again = [...meant].every(sign => byteOf(sign.charCodeAt(0)) >= 0x80) ? decodeWhole(meant) : undefined;
	return { meant: again ?? meant, end };
}

function decodeWhole(text: string): string | undefined {
	let meant = '';
	for (let at = 0; at < text.length; ) {
		const one = decodeOne(text, at);
		if (!one) return undefined;
		meant += one.sign;
		at += one.units;
	}
	return meant;
}

/** One character from two to four units, or from a single C1 control. */
function decodeOne(line: string, at: number): { sign: string; units: number } | undefined {
	const lead = byteOf(line.charCodeAt(at));
	if (lead >= 0x80 && lead <= 0x9f && line.charCodeAt(at) === lead)
		return isSignOf1252(lead) && !/\p{M}/u.test(line[at - 1] ?? ' ') ? { sign: HIGH[lead - 0x80]!, units: 1 } : undefined;
	const units = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
	if (!units) return undefined;
	let code = lead & (0xff >> (units + 1));
	for (let i = 1; i < units; i++) {
		const byte = at + i < line.length ? byteOf(line.charCodeAt(at + i)) : -1;
		if (byte < 0x80 || byte > 0xbf) {
			// The last byte of a closing quotation mark is undefined in Windows-1252 and often lost.
			return units === 3 && i === 2 && line.startsWith('â€', at) && !/[\p{L}\p{N}]/u.test(line[at + 2] ?? ' ')
				? { sign: '”', units: 2 }
				: undefined;
		}
		code = (code << 6) | (byte & 0x3f);
	}
	const overlong = (units === 3 && code < 0x800) || (units === 4 && code < 0x10000);
	if (overlong || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || !isUsual(code)) return undefined;
	return { sign: String.fromCodePoint(code), units };
}

/** Latin, Greek, Cyrillic, Hebrew, Arabic, punctuation, currency, symbols, ligatures, emoji. */
const isUsual = (code: number): boolean =>
	(code >= 0xa0 && code <= 0x24f) ||
	(code >= 0x2b0 && code <= 0x52f) ||
	(code >= 0x5d0 && code <= 0x6ff) ||
	(code >= 0x1e00 && code <= 0x1eff) ||
	(code >= 0x2000 && code <= 0x206f) ||
	(code >= 0x20a0 && code <= 0x22ff) ||
	(code >= 0x2500 && code <= 0x27bf) ||
	(code >= 0xfb00 && code <= 0xfb06) ||
	code === 0xfeff ||
	(code >= 0x1f300 && code <= 0x1faff);

/** Whether a run can hardly be what it shows. */
function isPlausible(line: string, at: number, end: number, meant: string): boolean {
	const before = line[at - 1] ?? ' ';
	const behind = line[end] ?? ' ';
	if (line.charCodeAt(at) < 0xa0 || meant.length > 1 || end - at > 2) return [...meant].length > 1 || !isForeign(meant);
	if (isForeign(meant)) return false;
	// `„Ä“`, `IRMÃ”`: a capital letter before a mark.
	if (/[‘’“”‚„‹›«»–—…•]/.test(line[at + 1]!)) return /\p{Ll}/u.test(before) || /\p{Ll}/u.test(behind);
	return !/\p{Lu}/u.test(before);
}

/** A letter of another script, which comes in words and not alone. */
const isForeign = (sign: string): boolean => /^[\p{L}\p{M}]/u.test(sign) && !/^\p{Script=Latin}/u.test(sign);
