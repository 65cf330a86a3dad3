import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callItemAt, incomingCalls, outgoingCalls } from '../../server/src/core/features/callHierarchy.ts';
import { definition } from '../../server/src/core/features/definition.ts';
import { highlights } from '../../server/src/core/features/highlights.ts';
import { links } from '../../server/src/core/features/links.ts';
import { references } from '../../server/src/core/features/references.ts';
import { HARBOUR, harbourAt, open, textsOf } from './open.ts';

const marked = { recognise: false };

function checkDefinition(text: string, origin: string | undefined, target?: string): void {
	const { document, reader, at } = open(text, marked);
	const found = definition(document, at, reader.known);
	assert.equal(found && document.slice(found.origin), origin);
	assert.equal(found && document.slice(found.selection), target);
}

function checkReferences(text: string, expected: readonly string[], withDeclaration = true): void {
	const { document, reader, at } = open(text, marked);
	assert.deepEqual(textsOf(document, references(document, at, reader.known, withDeclaration)), expected);
}

function checkHighlights(text: string, expected: readonly string[]): void {
	const { document, reader, at } = open(text, marked);
	assert.deepEqual(
		highlights(document, at, reader.known).map(({ range, kind }) => `${kind}: ${document.slice(range)}`),
		expected,
	);
}

const TWICE = '::: article {#a}\n[Orr]{.person ref=orr} left. [Dana O|rr]{.person ref=orr} came back.\n:::';

test('definition of a name is where it stands in full', () => {
	checkDefinition(TWICE.replace('O|rr', 'Orr').replace('[Orr', '[O|rr'), 'Orr', 'Dana Orr');
	checkDefinition(TWICE, 'Dana Orr', 'Dana Orr');
});

test('definition of a quotation is its speaker', () => {
	checkDefinition(harbourAt('“The quay |is old,”'), '“The quay is old,”', 'Dana Orr');
	checkDefinition(harbourAt('“and soon|.”'), '“and soon.”', 'Dana Orr');
});

test('definition of an attribute is what it names', () => {
	checkDefinition(harbourAt('#q2 who=|orr'), 'who=orr', 'Dana Orr');
	checkDefinition(harbourAt('cont=|q1'), 'cont=q1', '“We will act,”');
	checkDefinition(harbourAt('of=q|2'), 'of=q2', '“The quay is old,”');
	checkDefinition(harbourAt('to=q|uay'), 'to=quay', 'Council votes on Fish Quay');
});

test('definition of a cue is its quotation; plain words have none', () => {
	checkDefinition(harbourAt('the mayor [sa|id]'), 'said', '“The quay is old,”');
	checkDefinition(harbourAt('wel|comed'), undefined);
});

test('references of a name: its mentions in the file and what is said', () =>
	checkReferences(harbourAt('[Dana| Orr]'), ['“We will act,”', 'Dana Orr', '“and soon.”', '“The quay is old,”', 'Orr']));

test('references without the declaration', () => {
	checkReferences(harbourAt('[Dana| Orr]'), ['“We will act,”', '“and soon.”', '“The quay is old,”', 'Orr'], false);
});

test('references of a quotation: its pieces and its cue', () =>
	checkReferences(harbourAt('of=q|1'), ['“We will act,”', 'said', '“and soon.”']));

test('references of an article: its id and the links to it', () => {
	checkReferences(harbourAt('article {#q|uay'), ['quay', 'Read More: Council votes on Fish Quay']);
	checkReferences(harbourAt('to=qu|ay'), ['quay', 'Read More: Council votes on Fish Quay']);
});

test('highlights of a name: mentions, and attributes that mean it', () =>
	checkHighlights(harbourAt('[Dana| Orr]'), ['marked: Dana Orr', 'text: orr', 'text: orr']));

test('a name and the words that describe it speak of one entity', () => {
	const text = (cursor: string) =>
		`::: article {#a}\nThe mayor, [Dana Orr]{.person}, slept. Snow fell. ${cursor} waited. [Orr]{.person} laughed.\n:::`;
	const lit = ['marked: Dana Orr', 'marked: Orr', 'text: The mayor', 'text: The mayor'];
	checkHighlights(text('The mayor').replace('Dana', 'Da|na'), lit);
	checkHighlights(text('The ma|yor'), lit);
	checkReferences(text('The ma|yor'), ['The mayor', 'Dana Orr', 'The mayor', 'Orr']);
});

test('highlights of a quotation: pieces, cue and speaker', () =>
	checkHighlights(harbourAt('“and| soon.”'), [
		'marked: “We will act,”',
		'marked: “and soon.”',
		'marked: said',
		'marked: Dana Orr',
	]));

test('highlights of a delimiter: both', () => checkHighlights('::: art|icle {#a}\nText.\n:::\n', ['text: article', 'text: :::']));

test('links: addresses, Wikidata, articles', () => {
	const { document } = open(HARBOUR);
	assert.deepEqual(
		links(document).map(({ range, target }) => [document.slice(range), target]),
		[
			['https://courier.example/quay', 'https://courier.example/quay'],
			['Q84', 'https://www.wikidata.org/wiki/Q84'],
			['quay', { line: 3, character: 0 }],
		],
	);
});

const TERM = '::: article {#a}\n[Dana O|rr]{.person} left. “No,” [Orr]{.person} said. The “ferry watch” button broke.\n:::';

test('nobody says a term', () => {
	const { document, reader, at } = open(TERM);
	assert.deepEqual(textsOf(document, references(document, at, reader.known)), ['Dana Orr', '“No,”', 'Orr']);
	const names = (calls: readonly { item: { name: string } }[]) => calls.map(({ item: { name } }) => name);
	const item = callItemAt(document, at, reader.known)!;
	assert.deepEqual(names(outgoingCalls(document, item, reader.known)), ['Dana Orr: “No,”']);
	const term = open(TERM.replace('O|rr', 'Orr').replace('watch', 'wa|tch'));
	const called = callItemAt(term.document, term.at, term.reader.known)!;
	assert.equal(called.type, 'other quotation');
	assert.deepEqual(incomingCalls(term.document, called, term.reader.known), []);
});

test('call hierarchy: a speaker calls quotations', () => {
	const { document, reader, at } = open(harbourAt('[Da|na Orr]'), marked);
	const item = callItemAt(document, at, reader.known)!;
	assert.equal(item.name, 'Dana Orr');
	assert.deepEqual(
		outgoingCalls(document, item, reader.known).map(({ item: { name } }) => name),
		['Dana Orr: “We will act,”', 'Dana Orr: “The quay is old,”'],
	);
	assert.deepEqual(incomingCalls(document, item, reader.known), []);
});

test('call hierarchy: a quotation is called by its speaker, and calls those it speaks of', () => {
	const text =
		'::: article {#a}\n[“As|k [Orrin]{.place} and [Hale]{.place}.”]{.quote who=orr} [Dana Orr]{.person ref=orr} left.\n:::';
	const { document, reader, at } = open(text, marked);
	const item = callItemAt(document, at, reader.known)!;
	assert.equal(item.type, 'quotation');
	assert.deepEqual(
		outgoingCalls(document, item, reader.known).map(({ item: { name } }) => name),
		['Orrin', 'Hale'],
	);
	assert.deepEqual(
		incomingCalls(document, item, reader.known).map(({ item: { name } }) => name),
		['Dana Orr'],
	);
	const orrin = outgoingCalls(document, item, reader.known)[0]!.item;
	assert.deepEqual(
		incomingCalls(document, orrin, reader.known).map(({ item: { type } }) => type),
		['quotation'],
	);
});
