import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readStructure } from '../../server/src/core/prose/prose.ts';

/** The blocks of a text, one a line: `kind: text`, line ends as `⏎`. */
const blocks = (text: string, titled = false): string[] =>
	readStructure(text, titled).blocks.map(
		({ kind, start, end }) => `${kind}: ${text.slice(start, end).replace(/\r\n|\r|\n/g, '⏎')}`,
	);

/** `place | source | the whole dateline` */
function dateline(text: string): string | null {
	const found = readStructure(text).dateline;
	const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
	return found && `${cut(found.place)} | ${found.source ? cut(found.source) : '–'} | ${cut(found)}`;
}

const WRAPPED = [
	'Ferry port to close for the winter',
	'',
	'The ferry port of Port Alba is to close for the whole winter, the',
	'harbour master said on Tuesday, after the pilots had left their boats',
	'for the third time this year and the union had called off the talks.',
	'',
	'Nobody expects the port to open again before the first of March, and',
	'the council has asked the ministry for help.',
].join('\n');

const CASES: [what: string, text: string, expected: string[]][] = [
	[
		'headline and paragraphs',
		'Port closes\n\nThe port is closed.\n\nNobody came.',
		['headline: Port closes', 'paragraph: The port is closed.', 'paragraph: Nobody came.'],
	],
	[
		'paragraphs without blank lines',
		'Port closes\n\nThe port is closed.\nNobody came.',
		['headline: Port closes', 'paragraph: The port is closed.', 'paragraph: Nobody came.'],
	],
	[
		'a standfirst',
		'Port closes\nPilots leave their boats.\n\nThe port is closed.',
		['headline: Port closes', 'standfirst: Pilots leave their boats.', 'paragraph: The port is closed.'],
	],
	[
		'a dateline ends the headlines',
		'PORT ALBA (Harbour Post) – The port is closed.\nNobody came.',
		['paragraph: PORT ALBA (Harbour Post) – The port is closed.', 'paragraph: Nobody came.'],
	],
	[
		'hard-wrapped paragraphs',
		WRAPPED,
		[
			'headline: Ferry port to close for the winter',
			'paragraph: The ferry port of Port Alba is to close for the whole winter, the⏎harbour master said on Tuesday, after the pilots had left their boats⏎for the third time this year and the union had called off the talks.',
			'paragraph: Nobody expects the port to open again before the first of March, and⏎the council has asked the ministry for help.',
		],
	],
	[
		'related links',
		'Port closes\n\nThe port is closed.\nRead More: Pilots leave their boats\nSee also: Ferries\nNobody came.',
		[
			'headline: Port closes',
			'paragraph: The port is closed.',
			'link: Read More: Pilots leave their boats',
			'link: See also: Ferries',
			'paragraph: Nobody came.',
		],
	],
	[
		'what is left of an embedded message',
		'Port closes\n\nThe port is closed.\n— Ana Ruiz (@ruiz_alba) March 3, 2031\nNobody came.',
		[
			'headline: Port closes',
			'paragraph: The port is closed.',
			'embed: — Ana Ruiz (@ruiz_alba) March 3, 2031',
			'paragraph: Nobody came.',
		],
	],
	[
		'line ends of all kinds',
		'Port closes\r\n\r\nThe port is closed.\r\nNobody came.\rNobody left.',
		['headline: Port closes', 'paragraph: The port is closed.', 'paragraph: Nobody came.', 'paragraph: Nobody left.'],
	],
	[
		'white space around lines',
		'\n  Port closes \n\n\tThe port is closed.\u00a0\n\n',
		['headline: Port closes', 'paragraph: The port is closed.'],
	],
	['nothing', '', []],
	['nothing but white space', ' \n\t\r\n', []],
];

describe('structure', () => {
	for (const [what, text, expected] of CASES) test(what, () => assert.deepEqual(blocks(text), expected));

	test('a text whose headline stands elsewhere begins with a paragraph', () => {
		assert.deepEqual(blocks('The port is closed.\nNobody came.', true), [
			'paragraph: The port is closed.',
			'paragraph: Nobody came.',
		]);
	});

	test('every character that is no white space lies in one block', () => {
		for (const [what, text] of CASES) {
			const covered = readStructure(text)
				.blocks.map(({ start, end }) => text.slice(start, end))
				.join('');
			assert.equal(covered.replace(/\s/g, ''), text.replace(/\s/g, ''), what);
		}
	});
});

const DATELINES: [text: string, expected: string | null][] = [
	['PORT ALBA (Harbour Post) – The port is closed.', 'PORT ALBA | Harbour Post | PORT ALBA (Harbour Post) –'],
	['LONDON, Sept. 3 (Reuters) - The port is closed.', 'LONDON | Reuters | LONDON, Sept. 3 (Reuters) -'],
	['KYIV, Ukraine (AP) — The port is closed.', 'KYIV, Ukraine | AP | KYIV, Ukraine (AP) —'],
	['WASHINGTON — The port is closed.', 'WASHINGTON | – | WASHINGTON —'],
	['QUILLBY, Kenya (Courier)_ The port is closed.', 'QUILLBY, Kenya | Courier | QUILLBY, Kenya (Courier)_'],
	['NEW YORK -- The port is closed.', 'NEW YORK | – | NEW YORK --'],
	['SÃO PAULO, 3 March – The port is closed.', 'SÃO PAULO | – | SÃO PAULO, 3 March –'],
	['The port – closed since Monday – is quiet.', null],
	['Port closes\n\nThe port is closed. NATO – the alliance – is silent.', null],
];

describe('dateline', () => {
	for (const [text, expected] of DATELINES) test(text, () => assert.equal(dateline(text), expected));

	test('stands behind a headline', () =>
		assert.equal(dateline('Port closes\n\nPORT ALBA — The port is closed.'), 'PORT ALBA | – | PORT ALBA —'));
	test('only the first one counts', () =>
		assert.equal(dateline('ALBA — It is closed.\nBRIGA — It is open.'), 'ALBA | – | ALBA —'));
});
