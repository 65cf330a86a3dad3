/**
 * Names that go on behind a hyphen which the reader of words stopped at. In corpora that were rebuilt from tokens it has blanks around it:
 * `Covid - 19`, `SARS - CoV - 2`, `Han Min - jae`, `Mary - Ann Doyle`, `Mapo - dong`.
 */
import type { Mention } from './mention.ts';
import { FIRST_NAMES, PEOPLES, words } from './names.ts';
import type { Tokens } from './tokens.ts';

/** A number that belongs to what it numbers: `19`, `2`, `11`; longer ones are years. */
const NUMBER = /^\d{1,3}$/;

/** A syllable of a Korean or Chinese name in Latin letters: `Min`, `jae`, `hsiung`, `Kyung`. */
const SYLLABLE = /^(?:[bcdfghjklmnpqrstwyz]|ch|sh|ts|hs|sz|zh|kw|hw|kh)?[yi]?(?:[aeiouü]{1,3})(?:n|ng|ck|k|m|l|p|t|h|r)?$/;

/** Syllables that are words, as they begin what stands behind a dash. */
const WORDS = words(
	'a an and as at be but by do for get go got had has he her his hung i if in it let long main may me my no not nor of on or our out ran said saw set she so song soon sum sun than that the then they this to too two up was we were will win yet you your last put hit led men man one ten all half later',
);

/** Parts of Korean and Japanese addresses. */
const DISTRICTS = words('dong gu ro gil gun eup myeon si ku cho ken');

/** The end of a mention that goes on behind the hyphen at token `hyphen`; -1 where it does not. */
export function hyphenatedEnd({ text, starts, ends, count }: Tokens, hyphen: number, mention: Mention, next?: Mention): number {
	const word = (at: number): string => (at < count ? text.slice(starts[at], ends[at]) : '');
	const after = word(hyphen + 1);
	// Blanks around a dash part sentences: `Ebola – 12 people died`.
	if (text[starts[hyphen]!] === '–' && (starts[hyphen] !== mention.end || ends[hyphen] !== starts[hyphen + 1])) return -1;
	const names = text.slice(mention.start, mention.end).split(' ');
	const [first, last] = [names[0]!, names.at(-1)!];
	switch (mention.label) {
		case 'misc':
			return names.length === 1 && !PEOPLES.has(first.replace(/s$/, '')) && !PEOPLES.has(first) ? numberedEnd(hyphen) : -1;
		case 'person':
			if (names.length === 2 && isSyllable(first) && isSyllable(last) && isSyllable(after) && after === after.toLowerCase())
				return ends[hyphen + 1]!;
			// Of `Mary - Ann Doyle` the reader of words makes two.
			return names.length === 1 && FIRST_NAMES.has(first) && FIRST_NAMES.has(after) && startsFullName(hyphen + 1)
				? next!.end
				: -1;
		case 'place':
			return names.length === 1 && DISTRICTS.has(after) ? ends[hyphen + 1]! : -1;
		default:
			return -1;
	}

	/** `- 19`, `- CoV - 2`; not `- 2 - 1`. */
	function numberedEnd(at: number): number {
		const isMiddle = /^\p{Lu}\p{L}*\p{Lu}$/u.test(word(at + 1)) && word(at + 2) === '-';
		const number = isMiddle ? at + 3 : at + 1;
		if (!NUMBER.test(word(number))) return -1;
		const isScore = /^[-–:]$/.test(word(number + 1)) && /^\d/.test(word(number + 2));
		return isScore ? -1 : ends[number]!;
	}

	function startsFullName(at: number): boolean {
		return next?.label === 'person' && next.start === starts[at] && next.end > ends[at]!;
	}
}

function isSyllable(word: string): boolean {
	const small = word.toLowerCase();
	return small.length <= 6 && SYLLABLE.test(small) && !WORDS.has(small);
}
