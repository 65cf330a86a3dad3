/** Cuts what is no part of a name off the spans that the model found, and lets a title before a name say that it is a person's. */
import { classOf, LOWER } from '../letters.ts';
import type { LabelledSpan } from './labels.ts';
import { type EntityLabel, type Mention, mentionOf } from './mention.ts';
import { BARE_TITLES, HONORIFICS, HONOURS, ORGANISATION_WORDS, PARTICLES, SHORT_NOUNS, words } from './names.ts';
import type { Tokens } from './tokens.ts';

/** Titles that only people have: `Governor` is one, `General` (of Motors) and `Justice` (Department) are not. */
const PERSONAL = words(
	'Messrs Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof Prof. Professor Sen. Gov. Rep. Gen. Col. Capt. Lt. Sgt. Adm. Cllr Coun Col Capt Lt Sgt Maj Fr Governor Senator Ambassador Mayor Madam Madame Sheikha',
);

/** Whom letters and releases call so: `SIR – It is late`, `The Company sells boats`. */
const PARTIES = words('SIR MADAM Company');

/** `MNT 6.5 billion`, `500 USD` are sums of money. */
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** What letters and numbers tell apart: `Group B`, `Phase 3`, `Gen Zers`. */
const NUMBERED = words('Gen Group Phase Level Tier Gate Type Category Division Section Chapter Round Stage Grade');

/** What people call out and how they speak to their own, where a sentence or a quotation opens: `“Look, we tried”`, `“Amen.”` */
const CALLS = words(
	'Ah Aha Alas Amen Aunt Auntie Aye Boo Boy Bravo Cheers Congrats Congratulations Dad Daddy Dammit Damn Darling Democracy Fate Father Folks Frankly Freedom Goodbye Goodness Granddad Grandfather Grandma Grandmother Grandpa Granny Guys Hallelujah Heaven Heavens Hell Hello Hey Hi Honestly Honey Hooray Hopefully Hurrah Hurray Hush Justice Ladies Listen Look Man Mom Mama Mommy Mother Mum Mummy Nope Oh Okay Oops Ouch Papa Phew Please Shame Sadly Sister Sorry Sweetheart Thanks Ugh Uncle Welcome Whoa Wow Yeah Yep Yes',
);
const OPENS = /^(?:[.!?:…“”"‘’'«»„]*|``|'')$/;

/** Whether the tokens `first` to `last` name nothing, `word` giving a token's text or an empty string. */
function isNoName(word: (token: number) => string, first: number, last: number, label: EntityLabel): boolean {
	const name = word(first);
	if (last > first)
		return (
			(last === first + 1 && NUMBERED.has(name) && /^(?:\p{Lu}(?:ers)?|\d+|[IVX]+)$/u.test(word(last))) ||
			endsTitle(word, first, label, false)
		);
	const isSum = CURRENCIES.has(name) && (/^\d/.test(word(first + 1)) || /^\d/.test(word(first - 1)));
	// `us` is not `US`, but `eBay` and `@lake` are names.
	const isWord = /^\p{Ll}/u.test(name) && name === name.toLowerCase();
	const isCall = CALLS.has(name) && OPENS.test(word(first - 1));
	return isSum || isWord || isCall || SHORT_NOUNS.has(name) || PARTIES.has(name) || endsTitle(word, first, label, true);
}

/** `Minister of Justice`, `Secretary of State`, `Member of Parliament`: what such titles end in is no organisation. */
function endsTitle(word: (token: number) => string, first: number, label: EntityLabel, alone: boolean): boolean {
	if (label === 'person' || (word(first - 1) !== 'of' && word(first - 1) !== 'for')) return false;
	const title = word(first - 2).toLowerCase();
	// But a minister of Kenya is one of a place.
	if (title === 'minister') return label === 'org';
	const name = word(first);
	return (
		alone && ((/^(?:secretary|head)$/.test(title) && name === 'State') || (/^members?$/.test(title) && name === 'Parliament'))
	);
}

/** Titles that only a full name makes a person of: Justice Ana Ruiz, but the Justice Department. */
const BEFORE_FULL_NAMES = words(
	'Justice Judge Captain Archbishop Bishop Ayatollah Sheikh Detective Inspector Constable Reverend Cardinal',
);

/** The mentions that spans of one block's tokens are. `the union IG Metall` is `IG Metall`, `Governor Wambui` is `Wambui`, `Pope` alone is none. */
export function trimNames({ text, starts, ends, count }: Tokens, spans: readonly LabelledSpan[]): Mention[] {
	const word = (token: number): string => (token >= 0 && token < count ? text.slice(starts[token], ends[token]) : '');
	const isSmall = (token: number): boolean => classOf(text.charCodeAt(starts[token]!)) === LOWER;
	const mentions: Mention[] = [];
	for (const { from, to, label, margin } of spans) {
		let first = from;
		let last = to - 1;
		while (first < last && isSmall(first) && !PARTICLES.has(word(first))) first++;
		while (last > first && isSmall(last)) last--;
		const titled = (first < last && PERSONAL.has(word(first))) || (first > 0 && PERSONAL.has(word(first - 1)));
		if (isNoName(word, first, last, label)) continue;
		const called = last - first > 1 && BEFORE_FULL_NAMES.has(word(first));
		const isPerson = label === 'person' || ((titled || called) && !ORGANISATION_WORDS.has(word(last)));
		if (isPerson) while (first < last && HONORIFICS.has(word(first))) first++;
		if (isPerson) while (last > first && HONOURS.has(word(last))) last--;
		if (label === 'person' && first === last && BARE_TITLES.has(word(first))) continue;
		const reason = isPerson && label !== 'person' ? 'title' : 'model';
		mentions.push(mentionOf(starts[first]!, ends[last]!, isPerson ? 'person' : label, reason, 1 / (1 + Math.exp(-margin))));
	}
	return mentions;
}
