/** Cuts what is no part of a name off the spans that the model found, and lets a title before a name say that it is a person's. */
import type { LabelledSpan } from './labels.ts';
import { classOf, DIGIT, LOWER } from './letters.ts';
import type { Mention } from './mention.ts';
import { BARE_TITLES, HONORIFICS, ORGANISATION_WORDS, PARTICLES } from './names.ts';
import type { Tokens } from './tokens.ts';

/** Titles that only people have: `Governor` is one, `General` (of Motors) and `Justice` (Department) are not. */
const PERSONAL = new Set(
	'Messrs Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof Prof. Professor Sen. Gov. Rep. Gen. Col. Capt. Lt. Sgt. Adm. Governor Senator Ambassador Mayor Madam Madame Sheikha'.split(
		' ',
	),
);

/** What looks like `AT&T`. */
const NO_FIRMS = new Set('Q&A R&D M&A P&L R&B'.split(' '));

/** `Minister of Justice`, `Secretary of State`, `Member of Parliament`: what such titles end in is no organisation. */
function isPortfolio(word: (token: number) => string, first: number, last: number): boolean {
	if (first < 2 || (word(first - 1) !== 'of' && word(first - 1) !== 'for')) return false;
	const title = word(first - 2);
	if (title === 'Minister' || title === 'minister') return true;
	const name = word(first);
	return (
		first === last && ((title === 'Secretary' && name === 'State') || (/^[Mm]embers?$/.test(title) && name === 'Parliament'))
	);
}

/** `MNT 6.5 billion`, `500 USD` are sums of money. */
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Titles that only a full name makes a person of: Justice Ana Ruiz, but the Justice Department. */
const BEFORE_FULL_NAMES = new Set(
	'Justice Judge Captain Archbishop Bishop Ayatollah Sheikh Detective Inspector Constable Reverend Cardinal'.split(' '),
);

/** What letters and numbers tell apart: `Group B`, `Phase 3`. */
const NUMBERED = new Set('Group Phase Level Tier Gate Type Category Division Section Chapter Round Stage Grade'.split(' '));

/** The mentions that spans of one block's tokens are. `the union IG Metall` is `IG Metall`, `Governor Wambui` is `Wambui`, `Pope` alone is none. */
export function trimNames({ text, starts, ends, count }: Tokens, spans: readonly LabelledSpan[]): Mention[] {
	const word = (token: number): string => text.slice(starts[token], ends[token]);
	const isSmall = (token: number): boolean => classOf(text.charCodeAt(starts[token]!)) === LOWER;
	const isNumber = (token: number): boolean => token >= 0 && token < count && classOf(text.charCodeAt(starts[token]!)) === DIGIT;
	const mentions: Mention[] = [];
	for (const { from, to, label, margin } of spans) {
		let first = from;
		let last = to - 1;
		while (first < last && isSmall(first) && !PARTICLES.has(word(first))) first++;
		while (last > first && isSmall(last)) last--;
		const titled = (first < last && PERSONAL.has(word(first))) || (first > 0 && PERSONAL.has(word(first - 1)));
		if (first === last && NO_FIRMS.has(word(first))) continue;
		if (first === last && CURRENCIES.has(word(first)) && (isNumber(first + 1) || isNumber(first - 1))) continue;
		if (label === 'org' && isPortfolio(word, first, last)) continue;
		const called = last - first > 1 && BEFORE_FULL_NAMES.has(word(first));
		const isPerson = label === 'person' || ((titled || called) && !ORGANISATION_WORDS.has(word(last)));
		if (isPerson) while (first < last && HONORIFICS.has(word(first))) first++;
		if (label === 'person' && first === last && BARE_TITLES.has(word(first))) continue;
		// `us` is not `US`, but `eBay` and `@lake` are names.
		if (first === last && isSmall(first) && word(first) === word(first).toLowerCase()) continue;
		if (last === first + 1 && NUMBERED.has(word(first)) && /^(?:\p{Lu}|\d+|[IVX]+)$/u.test(word(last))) continue;
		const reason = isPerson && label !== 'person' ? 'title' : 'model';
		mentions.push({
			start: starts[first]!,
			end: ends[last]!,
			label: isPerson ? 'person' : label,
			reason,
			confidence: 1 / (1 + Math.exp(-margin)),
		});
	}
	return mentions;
}
