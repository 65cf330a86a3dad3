/** Marking the names of a file, with `|` for the cursor. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { work as reading } from '../../server/src/core/annotations.ts';
import { apply } from '../../server/src/core/edits.ts';
import { type Action, actions } from '../../server/src/core/features/actions/index.ts';
import { builtinSchema } from '../../server/src/core/schema.ts';
import { open } from './open.ts';

const article = (id: string, text: string) => `::: article {#${id}}\nNothing happened\n\n${text}\n:::\n`;

function offered(source: string, ignore: string[] = []) {
	const { document, reader, at } = open(source);
	const read = document.with({ schema: { ...builtinSchema, ignore } });
	return { document: read, found: actions(read, { start: at, end: at }, reader, ['refactor']) };
}

/** The text after an action that begins with these words. */
function after(source: string, title: string): string {
	const { document, found } = offered(source);
	const action = found.find(one => one.title.startsWith(title));
	assert.ok(action, `${title}: ${found.map(one => one.title).join(' | ')}`);
	const outcome = action.work();
	assert.ok('edits' in outcome);
	return apply(document, outcome.edits).join();
}

const titles = (found: readonly Action[]) => found.map(({ title }) => title);

test('an entity is marked in the whole file, by every name that it goes by', () => {
	const source = [
		article('a', '[Dana| Orr]{.person ref=orr} spoke. Mr. Orr left Mr. Lee.'),
		article('b', 'Then Mr. Orr came, and Mr. Lee sang.'),
		article('c', 'Then Mrs. Dana Orr slept. [Dana Orr]{.person ref=another} woke.'),
		article('d', 'Nobody came.'),
	].join('\n');
	const before = reading.articlesRead;
	const marked = after(source, 'Mark all mentions of Dana Orr in this file');
	assert.deepEqual(
		marked.split('\n').filter(line => line.includes(' ') && !/^:::|^Nothing/.test(line)),
		[
			'[Dana Orr]{.person ref=orr} spoke. Mr. [Orr]{.person ref=orr} left Mr. Lee.',
			'Then Mr. [Orr]{.person ref=orr} came, and Mr. Lee sang.',
			'Then Mrs. Dana Orr slept. [Dana Orr]{.person ref=another} woke.',
			'Nobody came.',
		],
	);
	assert.equal(reading.articlesRead - before, 3, 'the article without the name is not read');
});

test('what is no entity can be one again', () => {
	const source = article('a', 'Then Mr. Qua|y Nine left.');
	const [no] = offered(source).found.filter(({ ignore }) => ignore !== undefined);
	assert.equal(no?.ignore, 'Quay Nine');
	const ignored = offered(source, ['Quay Nine', 'Quay', 'Oslo']).found;
	assert.ok(!titles(ignored).some(title => title.startsWith('Mark this name')));
	assert.deepEqual(
		ignored.flatMap(({ suggestAgain, title }) => (suggestAgain ? [[suggestAgain, title]] : [])),
		[
			['Quay Nine', 'Suggest “Quay Nine” as a name again'],
			['Quay', 'Suggest “Quay” as a name again'],
		],
	);
});
