/** Documents for the tests of features: a text in which `|` is the cursor, and a reader for it. */
import { Document } from '../../server/src/core/document.ts';
import { Reader } from '../../server/src/core/reader.ts';
import type { Position, Range } from '../../server/src/core/text.ts';

export interface Opened {
	readonly document: Document;
	readonly reader: Reader;
	/** Where `|` stood; the start where there was none. */
	readonly at: Position;
}

export function open(text: string, { recognise = true, fileName = 'a.seed' } = {}): Opened {
	const cursor = text.indexOf('|');
	const before = text.slice(0, Math.max(0, cursor));
	const line = before.split('\n').length - 1;
	return {
		document: Document.open(cursor < 0 ? text : before + text.slice(cursor + 1)),
		reader: new Reader({ recognise, model: null, fileName }),
		at: { line, character: before.length - before.lastIndexOf('\n') - 1 },
	};
}

/** The text of ranges, on one line each. */
export const textsOf = (document: Document, ranges: readonly Range[]): string[] =>
	ranges.map(range => document.slice(range).replace(/\n/g, '⏎'));

/** Two short articles, marked by hand, that the tests share. */
export const HARBOUR = `%% A comment,
%% and another.

::: article {#quay date=2024-10-11 source="Ellery Courier" url=https://courier.example/quay}
Council votes on Fish Quay

[“We will act,”]{.quote #q1 who=orr} [Dana Orr]{.person ref=orr} [said]{.cue of=q1} on [Tuesday]{.date when=2024-10-08}, [“and soon.”]{.quote cont=q1}

[“The quay is old,”]{.quote #q2 who=orr} the mayor [said]{.cue of=q2}. She asked [Orrin Works]{.org ref=Q84} for help.
:::

::: article {#ferry date=2024-10-12}
Ferry runs again

[Orr]{.person ref=orr} welcomed the ferry. [Read More: Council votes on Fish Quay]{.link to=quay}
:::
`;

/** The shared articles with the cursor where \`before|after\` says. */
export function harbourAt(place: string): string {
	const plain = place.replace('|', '');
	const at = HARBOUR.indexOf(plain);
	if (at < 0 || HARBOUR.indexOf(plain, at + 1) >= 0) throw new Error(`“${plain}” does not stand once in the text`);
	return HARBOUR.slice(0, at) + place + HARBOUR.slice(at + plain.length);
}
