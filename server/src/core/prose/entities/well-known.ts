/** Names that everyone knows, where the reader of words passed over them or saw a part: `South Korean`, `the Fed`, `Pro-Iran`. */
import { classOf, UPPER } from '../letters.ts';
import { indexNames, matchNames } from './gazetteer.ts';
import { type BlockMentions, type EntityLabel, type Mention, mentionOf } from './mention.ts';
import {
	ARTICLED,
	CUT_STATES,
	labelOfKnown,
	MISCELLANEOUS,
	MORE_PLACES,
	ORGANISATIONS,
	PEOPLES,
	PLACES,
	STORMS,
	UNMISTAKABLE,
} from './names.ts';
import { notWithin, overlay } from './overlay.ts';
import type { Tokens } from './tokens.ts';

/** Names of `MISCELLANEOUS` that are words and names of people as well. */
const AMBIGUOUS = new Set(['Dow', 'Easter', 'Islam', 'Christmas', 'Scud', 'Bible']);

const WELL_KNOWN = indexNames([
	...[...PLACES, ...MORE_PLACES].map(name => ({ name, label: 'place' as const, ref: null })),
	...[...UNMISTAKABLE, ...[...ORGANISATIONS].filter(name => name.includes(' '))].map(name => ({
		name,
		label: 'org' as const,
		ref: null,
	})),
	...[...MISCELLANEOUS].filter(name => !AMBIGUOUS.has(name)).map(name => ({ name, label: 'misc' as const, ref: null })),
	...[...PEOPLES].flatMap(name => [name, `${name}s`]).map(name => ({ name, label: 'misc' as const, ref: null })),
]);

/** Marks countries and peoples that the reader of words passed over, or of which it saw a part: `South Korean`, not `Korean`. */
export const markWellKnown = (blocks: readonly BlockMentions[]): BlockMentions[] =>
	blocks.map(({ tokens, mentions }) => {
		const found = overlay(matchNames(tokens, WELL_KNOWN, 'built-in list', 0.6), findHidden(tokens));
		if (found.length === 0) return { tokens, mentions };
		return { tokens, mentions: overlay(notWithin(found, mentions), mentions) };
	});

/** `Pro-Iran` at the start of a sentence is one token, and so is the `R-Ohio` of a member of Congress. */
const PREFIXED = /^(?:Pro|Anti|Non|Ex|Post|Pre|PRO|ANTI|D|R|I)-(?=\p{Lu})/u;

/** `the Fed`, `the West`: names by their article, and the small letter behind them. Countries and peoples behind `Pro-` and the like. */
function findHidden({ text, starts, ends, count }: Tokens): Mention[] {
	const found: Mention[] = [];
	const put = (start: number, end: number, label: EntityLabel | null | undefined): void => {
		if (label) found.push(mentionOf(start, end, label, 'built-in list', 0.6));
	};
	const isUpper = (token: number): boolean => token < count && classOf(text.charCodeAt(starts[token]!)) === UPPER;
	for (let i = 0; i < count; i++) {
		// Looked at only where it can be one of them.
		if (!isUpper(i) || (ends[i]! - starts[i]! > 5 && !'PANEDRIHTC'.includes(text[starts[i]!]!))) continue;
		const word = text.slice(starts[i], ends[i]);
		const prefix = PREFIXED.exec(word)?.[0].length;
		if (prefix) put(starts[i]! + prefix, ...readPrefixed(word.slice(prefix), text, ends[i]!));
		// `Cyclone Zerin hit`, but not in a headline where all is large
		else if (STORMS.has(word) && isUpper(i + 1) && i + 2 < count && !isUpper(i + 2) && !/^\d/.test(text[starts[i + 2]!]!))
			put(starts[i]!, ends[i + 1]!, 'misc');
		else if (i > 0 && ARTICLED.has(word) && /^[Tt]he$/.test(text.slice(starts[i - 1], ends[i - 1])) && !isUpper(i + 1))
			put(starts[i]!, ends[i]!, ARTICLED.get(word));
	}
	return found;
}

/** Where a name behind a prefix ends, and its label: the tokenizer leaves the last period of `Anti-U.S.` and `R-Ariz.` alone. */
function readPrefixed(name: string, text: string, end: number): [number, EntityLabel | null] {
	if (text[end] === '.' && (CUT_STATES.has(name) || labelOfKnown(`${name}.`)))
		return [end + 1, labelOfKnown(`${name}.`) ?? 'place'];
	return [end, labelOfKnown(name) ?? labelOfKnown(name[0] + name.slice(1).toLowerCase())];
}
