/** Date expressions in invented news: what is found, and what value it gets. The sentences stand in `dates-corpus.txt`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findDates } from '../../server/src/core/prose/dates/index.ts';
import { typeOfValue } from '../../server/src/core/prose/dates/values.ts';
import type { Prose } from '../../server/src/core/prose/prose.ts';

interface Expected {
	readonly text: string;
	readonly value: string;
	readonly type: string | null;
}

/** Takes the `[text]{value TYPE}` markers out of a line. */
function readLine(line: string): { text: string; expected: Expected[] } {
	const expected: Expected[] = [];
	const text = line.replace(/\[([^\]]+)\]\{([^}]*)\}/g, (_, marked: string, note: string) => {
		const [value = '', type] = note.split(' ');
		expected.push({ text: marked, value, type: type ?? (value === '' ? null : typeOfValue(value)) });
		return marked;
	});
	return { text, expected };
}

const prose = (text: string): Prose => ({ text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }], dateline: null });
const declared = (value: string) => ({ value, source: 'declared' as const, reason: 'date=', extent: null });

const documents = readFileSync('test/prose/dates-corpus.txt', 'utf8').split(/^## /m).slice(1);

for (const document of documents) {
	const [head = '', ...lines] = document.trimEnd().split('\n');
	const publication = head.startsWith('-') ? null : declared(head.slice(0, 10));
	test(`dates: ${head}`, () => {
		const read = lines.filter(Boolean).map(readLine);
		const text = read.map(line => line.text).join('\n');
		const found = findDates(prose(text), publication).map(date => `${text.slice(date.start, date.end)} = ${date.value ?? ''}`);
		assert.deepEqual(
			found,
			read.flatMap(line => line.expected).map(({ text: marked, value }) => `${marked} = ${value}`),
		);
		const types = findDates(prose(text), publication).map(date => date.type);
		for (const [index, { type, text: marked }] of read.flatMap(line => line.expected).entries())
			if (type) assert.equal(types[index], type, marked);
	});
}
