/** Speakers whom the article never names: what hover, definition, references, highlights and call hierarchy make of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callItemAt, incomingCalls, outgoingCalls } from '../../server/src/core/features/callHierarchy.ts';
import { definition } from '../../server/src/core/features/definition.ts';
import { highlights } from '../../server/src/core/features/highlights.ts';
import { hover } from '../../server/src/core/features/hover/index.ts';
import { references } from '../../server/src/core/features/references.ts';
import { open, textsOf } from './open.ts';

const HARBOUR = `::: article {#a}
Quay closes

A senior port official came to the quay at noon. “It is not safe,” the official said on Monday.

“We will tell the boats,” the official added. Nobody was hurt.
:::
`;

const at = (place: string) => open(HARBOUR.replace(place.replace('|', ''), place));

test('the hover says who was introduced so, and where', () => {
	const { document, reader, at: cursor } = at('“It is |not safe,”');
	assert.equal(
		hover(document, cursor, reader, 'file:///a.seed')?.markdown.replace(/ {2}$/gm, ''),
		`
**Quotation** by **a senior port official**
In the text: “the official”, *introduced as official* ([line 4](file:///a.seed#L4))
Cue *said* · marks \`“\` \`”\` · recognised: *NP said*

Also by a senior port official:

- “We will tell the boats,” ([line 6](file:///a.seed#L6))`.trim(),
	);
});

test('definition is the introduction', () => {
	const { document, reader, at: cursor } = at('the offi|cial said');
	assert.equal(document.slice(definition(document, cursor, reader.known)!.selection), 'A senior port official');
});

test('references are all that they say, and where the text speaks of them', () => {
	const { document, reader, at: cursor } = at('the offi|cial said');
	assert.deepEqual(textsOf(document, references(document, cursor, reader.known)), [
		'“It is not safe,”',
		'the official',
		'“We will tell the boats,”',
		'the official',
	]);
	assert.equal(highlights(document, cursor, reader.known).length, 2);
});

test('call hierarchy: they call their quotations, and are called from them', () => {
	const { document, reader, at: cursor } = at('the offi|cial said');
	const item = callItemAt(document, cursor, reader.known)!;
	assert.equal(item.name, 'a senior port official');
	const calls = outgoingCalls(document, item, reader.known);
	assert.deepEqual(
		calls.map(call => call.item.name),
		['a senior port official: “It is not safe,”', 'a senior port official: “We will tell the boats,”'],
	);
	assert.deepEqual(
		incomingCalls(document, calls[1]!.item, reader.known).map(call => call.item),
		[item],
	);
	assert.deepEqual(incomingCalls(document, item, reader.known), []);
});
