/** When an article was published, guessed from its own text or its file's name. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateFromFileName, inferPublicationDate, readFullDate } from '../../server/src/core/prose/dates/index.ts';
import { readStructure } from '../../server/src/core/prose/prose.ts';

const BODY = 'The river rose again near the old mill and the mayor asked people to stay away from it for the night.';

/** title, text, expected value and source */
const TEXTS = [
	[
		'an embed and the first weekday agree',
		`Flood warning\n\nULM (Presse) – The mayor said on Thursday that the dam holds.\n— Mayor Ida Kern (@idakern) May 16, 2024\n${BODY}`,
		'2024-05-16',
		'embed',
	],
	[
		'the first weekday is the day before the embed',
		`Flood warning\n\nThe mayor said on Wednesday that the dam holds.\n— Mayor Ida Kern (@idakern) May 16, 2024\n${BODY}`,
		'2024-05-16',
		'embed',
	],
	[
		'the first weekday is soon after the embed',
		`Flood warning\n\nThe mayor said on Friday that the dam holds.\n— Mayor Ida Kern (@idakern) May 16, 2024\n${BODY}`,
		'2024-05-17',
		'inferred',
	],
	[
		'an embed alone',
		`Flood warning\n\nThe mayor says that the dam holds.\n— Mayor Ida Kern (@idakern) May 16, 2024\n${BODY}`,
		'2024-05-16',
		'embed',
	],
	['a date line', `Flood warning\n\nPublished: 16 May 2024\n\n${BODY}`, '2024-05-16', 'date line'],
	['a date line with a weekday', `Flood warning\n\nThursday, May 16, 2024\n\n${BODY}`, '2024-05-16', 'date line'],
	[
		'a date line below a line that is no sentence',
		`Flood warning\n\nThe river at Ulm\n\nMay 16, 2024\n\n${BODY}`,
		'2024-05-16',
		'date line',
	],
	['a date before the first sentence', `Flood warning\n\nULM, May 16, 2024 (Presse) – ${BODY}`, '2024-05-16', 'date line'],
	[
		'a date inside the story says nothing',
		`Flood warning\n\nThe dam was built on 3 June 1962 by the town and has not been repaired since, said the mayor.\n${BODY}`,
		null,
		null,
	],
	['no date at all', `Flood warning\n\n${BODY}`, null, null],
	['nothing', '', null, null],
] as const;

for (const [title, text, value, source] of TEXTS) {
	test(`publication: ${title}`, () => {
		const found = inferPublicationDate(readStructure(text));
		assert.equal(found?.value ?? null, value);
		assert.equal(found?.source ?? null, source);
		if (found?.extent) assert.match(text.slice(found.extent.start, found.extent.end), /2024$/);
	});
}

const NAMES: Readonly<Record<string, string | null>> = {
	'2024-09-13-flood.txt': '2024-09-13',
	'news_20240913.seed': '2024-09-13',
	'archive/2024/ulm.2024.09.13.md': '2024-09-13',
	'C:\\news\\2024_09_13.txt': '2024-09-13',
	'20240913T1030.txt': '2024-09-13T10:30',
	'issue-2024-09.txt': '2024-09',
	'000_6a5f267f314bc14c.txt': null,
	'2024-09-31.txt': null,
	'12024-09-13.txt': null,
	'2024-09-13_to_2024-09-14.txt': null,
	'2024/flood.txt': null,
};

for (const [name, value] of Object.entries(NAMES))
	test(`file name ${name}`, () => assert.equal(dateFromFileName(name)?.value ?? null, value));

/** Metadata in words, as mail and old archives write it. */
const METADATA: Readonly<Record<string, string | null>> = {
	'Fri, 13 Sep 2024 10:30:00 GMT': '2024-09-13T10:30',
	'September 13, 2024': '2024-09-13',
	'13.09.2024': '2024-09-13',
	'3/4/2024': null,
	'last Friday': null,
};

for (const [text, value] of Object.entries(METADATA)) test(`metadata “${text}”`, () => assert.equal(readFullDate(text), value));
