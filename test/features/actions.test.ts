import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Document } from '../../server/src/core/document.ts';
import { apply, keepsText } from '../../server/src/core/edits.ts';
import { type Action, actions } from '../../server/src/core/features/actions/index.ts';
import { perform } from '../../server/src/core/features/commands.ts';
import { Reader } from '../../server/src/core/reader.ts';
import { openAt } from './cursor.ts';

const reader = new Reader({ recognise: true, model: null, fileName: 'story.seed' });

function offered(source: string, only?: readonly string[]): { document: Document; found: Action[] } {
	const { document, selection } = openAt(source);
	return { document, found: actions(document, selection, reader, only) };
}

const editsOf = (action: Action) => {
	const done = action.work();
	return 'edits' in done ? done.edits : [];
};

/** The document after the action of this title. */
function after(source: string, title: string): string {
	const { document, found } = offered(source);
	const action = found.find(one => one.title === title);
	assert.ok(action, `no “${title}” among ${found.map(one => `“${one.title}”`).join(', ')}`);
	const edits = editsOf(action);
	if (action.kind.includes('mark')) assert.ok(keepsText(document, edits));
	return apply(document, edits).join();
}

const titles = (source: string, only?: readonly string[]) => offered(source, only).found.map(one => one.title);

test('a selection is marked with any label', () => {
	assert.equal(after('The « river board» met.', 'Mark as org'), 'The  [river board]{.org} met.');
	assert.equal(after('[«Ito»]{.person} spoke', 'Mark as misc'), '[[Ito]{.person}]{.misc} spoke');
	assert.ok(!titles('[«Ito»]{.person} spoke').includes('Mark as person'));
	assert.ok(!titles('Ito ‸spoke').includes('Mark as person'));
});

test('a marker changes its label, or goes', () => {
	assert.equal(after('The [bo‸ard]{.org ref=x} met.', 'Change org to place'), 'The [board]{.place ref=x} met.');
	assert.equal(after('The [bo‸ard]{.org ref=x} met.', 'Remove the marker org'), 'The board met.');
	assert.deepEqual(
		titles('A [line‸]{.headline}').filter(title => title.startsWith('Change')),
		['Change headline to standfirst', 'Change headline to dateline', 'Change headline to embed', 'Change headline to link'],
	);
});

const story = (text: string) => `::: article {#a date=2024-09-13}\nPort reopens\n\n${text}\n:::\n`;

test('the day at the cursor can be the article’s date, if there is such a day', () => {
	assert.ok(
		after(story('Rain on [Tues‸day]{.date when=2024-09-10}.'), "Set this article's date to 2024-09-10").includes(
			'{#a date=2024-09-10}',
		),
	);
	assert.ok(!titles(story('Rain on [Tues‸day]{.date when=2024-09-31}.')).some(title => title.startsWith('Set this')));
});

test('a title in quotation marks has no speaker to be marked with', () => {
	const offers = titles(story('Marta Thole wrote a book, “The Lo‸ng Way to Port Alba.”')).filter(title =>
		title.includes('quotation'),
	);
	assert.deepEqual(offers, ['Mark this quotation']);
});

test('a quotation is marked, with its speaker and cue', () => {
	const source = story('“We ‸wanted sleep,” [Marta Thole]{.person ref=thole} said, “and a contract.”');
	assert.equal(
		after(source, 'Mark this quotation with its speaker, thole, all 2 parts'),
		story(
			'[“We wanted sleep,”]{.quote #q1 who=thole} [Marta Thole]{.person ref=thole} [said]{.cue of=q1}, [“and a contract.”]{.quote cont=q1}',
		),
	);
	assert.equal(
		after(source, 'Mark this quotation, all 2 parts'),
		story('[“We wanted sleep,”]{.quote #q1} [Marta Thole]{.person ref=thole} said, [“and a contract.”]{.quote cont=q1}'),
	);
	assert.equal(
		after(story('[“We ‸wanted sleep,”]{.quote} [Marta Thole]{.person ref=thole} said.'), 'Write the speaker, thole'),
		story('[“We wanted sleep,”]{.quote #q1 who=thole} [Marta Thole]{.person ref=thole} [said]{.cue of=q1}.'),
	);
});

test('all quotations of an article and of the file are marked', () => {
	const two = (a: string, b: string) => `${story(a)}${story(b)}`;
	const plain = '“We left at once,” Orr said.';
	const marked = '[“We left at once,”]{.quote #q1 who=Orr} Orr [said]{.cue of=q1}.';
	const cursor = plain.replace('left', 'l‸eft');
	assert.equal(after(two(cursor, plain), 'Mark all quotations of this article, with speakers'), two(marked, plain));
	assert.equal(after(two(cursor, plain), 'Mark all quotations of this file, with speakers'), two(marked, marked));
});

test('an article that is too long is left out, and that is said', () => {
	const long = `::: article {#long}\n${'Rain. '.repeat(200_000)}\n:::\n`;
	const { document } = openAt(`${story('They met on Tuesday.')}${long}`);
	const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } };
	const done = perform(document, { name: 'markDates', range }, reader);
	assert.ok('edits' in done);
	assert.deepEqual(done.losses, ['the article is too long for its prose to be read']);
	assert.match(apply(document, done.edits).lineText(3), /\[Tuesday\]\{\.date when=2024-09-10\}/);
	const there = { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } };
	assert.deepEqual(perform(document, { name: 'markDates', range: there, scope: 'article' }, reader), {
		refused: 'the article is too long for its prose to be read',
	});
});

test('a clock time is marked with its zone', () =>
	assert.equal(
		after(story('The call is on Friday at 9 a.m. E‸DT.'), 'Mark this date as 2024-09-13T09:00-04:00'),
		story('The call is on [Friday at 9 a.m. EDT]{.date when=2024-09-13T09:00-04:00}.'),
	));

test('a day that no calendar has is marked without a value, which would be an error', () =>
	assert.equal(
		after(story('It was due on 30 Feb‸ruary 2024.'), 'Mark this date'),
		story('It was due on [30 February 2024]{.date}.'),
	));

test('a date is marked with its value', () => {
	assert.equal(
		after(story('They met on Tues‸day.'), 'Mark this date as 2024-09-10'),
		story('They met on [Tuesday]{.date when=2024-09-10}.'),
	);
	assert.equal(
		after(story('They met on Tues‸day and leave in October.'), 'Mark all dates of this article'),
		story('They met on [Tuesday]{.date when=2024-09-10} and leave in [October]{.date when=2024-10}.'),
	);
	assert.equal(
		after(story('They meet [every Fr‸iday]{.date}.'), 'Write the value XXXX-WXX-5'),
		story('They meet [every Friday]{.date when=XXXX-WXX-5}.'),
	);
	assert.equal(
		after(story('They meet [dai‸ly]{.date} since [late 2019]{.date}.'), 'Write the value P1D'),
		story('They meet [daily]{.date when=P1D type=set} since [late 2019]{.date}.'),
	);
	assert.equal(
		after(story('They meet since [late 20‸19]{.date}, not late [2018]{.date}.'), 'Write the value 2019'),
		story('They meet since [late 2019]{.date when=2019 mod=END}, not late [2018]{.date}.'),
	);
	assert.equal(
		after(story('They meet since late [20‸19]{.date}.'), 'Write the value 2019'),
		story('They meet since late [2019]{.date when=2019}.'),
	);
	assert.ok(!titles(story('They met on [30 Feb‸ruary 2024]{.date}.')).some(title => title.startsWith('Write the value')));
});

test('a cue of two quotations belongs to the first, a speaker that is only likely is left open, a decade ends in X', () => {
	assert.equal(
		after(
			story('“We g‸o,” [Dana Orr]{.person ref=orr} said. “It opens soon.”'),
			'Mark all quotations of this article, with speakers',
		),
		story('[“We go,”]{.quote #q1 who=orr} [Dana Orr]{.person ref=orr} [said]{.cue of=q1}. [“It opens soon.”]{.quote}'),
	);
	assert.equal(
		after(story('It was built in the 19‸30s.'), 'Mark this date as 193X'),
		story('It was built in [the 1930s]{.date when=193X}.'),
	);
});

test('a name is marked, everywhere if wanted', () => {
	const source = story('The town of [Hale]{.place ref=hale} slept. In Ha‸le it rained. Snow fell in Hale.');
	assert.match(after(source, 'Mark this name as place'), /In \[Hale\]\{\.place ref=hale\} it rained\. Snow fell in Hale\./);
	assert.match(
		after(source, 'Mark all mentions of Hale in this article'),
		/In \[Hale\]\{\.place ref=hale\} it rained\. Snow fell in \[Hale\]\{\.place ref=hale\}\./,
	);
	const noEntity = offered(source).found.find(one => one.ignore !== undefined);
	assert.equal(noEntity?.ignore, 'Hale');
	assert.deepEqual(noEntity && editsOf(noEntity), []);
});

test('an article gets its date', () => {
	const dated = (list: string) => `::: article${list}\nPort reopens\n\nHALE, May 3, 2024 (Courier) - The port is open.\n:::\n`;
	assert.equal(
		after(`‸${dated('')}`, titles(`‸${dated('')}`).find(title => title.startsWith('Set this'))!),
		dated(' {date=2024-05-03}'),
	);
	// A plain file has no place for a date: it gets delimiters.
	const plain = 'Port reopens\n\nHALE, May 3, 2024 (Courier) - The port is open.\n';
	const [delimited] = titles(`‸${plain}`).filter(title => title.startsWith('Set this'));
	assert.match(delimited!, /2024-05-03 \(the date before the first sentence\), with delimiters to hold it$/);
	assert.match(after(`‸${plain}`, delimited!), /^::: article \{date=2024-05-03\}\nPort reopens\n\nHALE/);
	assert.ok(!titles(`‸${dated(' {date=2024-05-03}')}`).some(title => title.startsWith('Set this')));
});

test('articles are offered what can be done with them where they begin and end', () => {
	const source = '::: article\nOne.\n:::\n\n‸::: article\nTwo.\n:::\n\n::: article\nThree.\n:::';
	assert.deepEqual(
		offered(source)
			.found.filter(one => one.kind === 'refactor.rewrite.article')
			.map(one => one.title),
		[
			'Move this article up',
			'Move this article down',
			'Join this article with the next one',
			'Sort the articles of this file by date',
		],
	);
	assert.ok(titles(source).includes('Write the delimiters of this file as doc'));
	assert.ok(titles('::: article\nOne.\n‸Two.\n:::').includes('Split the article here'));
	assert.deepEqual(titles('::: article\nOne.\nTwo. T‸hree.\n:::'), []);
});

test('problems bring their repairs, and only what is asked for is given', () => {
	const source = '::: article\nThe «[board]{org}» met [Hale]{place}.\n:::';
	const { found } = offered(source, ['quickfix']);
	assert.ok(found.length >= 2 && found.every(one => one.kind === 'quickfix'));
	assert.equal(found.filter(one => one.problem).length, found.length - 1);
	assert.equal(
		apply(openAt(source).document, editsOf(found.at(-1)!)).join(),
		'::: article\nThe [board]{.org} met [Hale]{.place}.\n:::',
	);
	assert.deepEqual(
		offered(source, ['source.fixAll']).found.map(one => one.kind),
		['source.fixAll.seedmark'],
	);
	assert.ok(offered(source, ['refactor']).found.every(one => one.kind.startsWith('refactor.')));
});

const sentence = fc.constantFrom(
	...['“We act,” Dana Orr said on Tuesday, “and soon.” ', 'The [Port [of Hale]{.place}]{.org} closed. ', '[“Go,”]{.quote} '],
	...['\n\n', '\r\n', '\n', '[|.misc #m1|]', '[/#m1]', 'In 2024 ', '[sic] ', '\\[x]{.org} ', '"Open ', '[Friday', ']{.date} '],
	...[
		'Hale, May 3, 2024 - ',
		'\n:::\n\n::: article {#b}\n',
		'\n</doc>\n<doc id="b">\n',
		'\n=== END DOC ===\n=== BEGIN DOC b ===\n',
	],
	...['\n---\nid: b\n---\n', '\n=====\n'],
);
const enclosed = fc.constantFrom<(body: string) => string>(
	body => body,
	body => `::: article {#a date=2024-09-13}\n${body}\n:::\n`,
	body => `<doc id="a">\n${body}\n</doc>\n`,
	body => `=== BEGIN DOC a ===\r\n${body}\r\n=== END DOC ===`,
	body => `---\nid: a\ndate: 2024-09-13\n---\n${body}`,
	body => `${body}\n=====\nEnd.`,
);

/** Bare texts of all articles. */
const texts = ({ articles }: Document) => articles.filter(one => one.frame.isArticle).map(one => one.bare.text);

/** What must be the same before and after an action of each kind. */
function kept({ kind, title }: Action, document: Document): unknown {
	if (/^(?:Split|Join)/.test(title))
		return texts(document)
			.join('')
			.replace(/[\r\n]/g, '');
	if (/^(?:Move|Sort)/.test(title)) return texts(document).sort();
	return kind === 'quickfix' ? undefined : texts(document);
}

test('no rewriting changes a bare text, in any dialect, whatever is selected', () => {
	fc.assert(
		fc.property(
			fc.array(sentence, { minLength: 1, maxLength: 9 }),
			enclosed,
			fc.nat(),
			fc.nat(30),
			(sentences, enclose, from, length) => {
				const text = enclose(sentences.join(''));
				const start = from % (text.length + 1);
				const parts = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)];
				const { document, selection } = openAt(`${parts[0]}«${parts[1]}»${parts[2]}`);
				for (const action of actions(document, selection, reader)) {
					const done = apply(document, editsOf(action));
					// Of a conversion the dialect is known, though the text may look like another one.
					const to = /^Write the delimiters of this file as (\w+)$/.exec(action.title)?.[1];
					const after = to && done !== document ? done.with({ dialect: to as 'seed' }) : done;
					assert.deepEqual(kept(action, after), kept(action, document), action.title);
				}
			},
		),
		{ numRuns: 400 },
	);
});

test('repairing all of a kind says that it changes the text, where it does', () => {
	const kinds = (source: string) => {
		const { document, selection } = openAt(source);
		assert.ok(reader.readAtOnce(document));
		const found = actions(document, selection, reader, ['quickfix']).map(({ title }) => title);
		return found.filter(title => title.startsWith('Repair all of this kind'));
	};
	const [garbled, ...others] = kinds(story('The cafÃ‸© is open.'));
	assert.match(garbled ?? '', / \(changes the text\)$/);
	assert.deepEqual(others, []);
	assert.deepEqual(kinds(story('The [har‸bour] {.place} is open.')), []);
	assert.deepEqual(kinds(story('The [harbour]‸ {.place} is open.')), [
		'Repair all of this kind in the file: Blank before the attribute list',
	]);
});
