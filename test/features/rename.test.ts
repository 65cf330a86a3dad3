import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apply, keepsText } from '../../server/src/core/edits.ts';
import { linkedRanges } from '../../server/src/core/features/linked.ts';
import { nameAt, rename } from '../../server/src/core/features/rename.ts';
import { openAt } from './cursor.ts';

/** Renames what the cursor ‸ is in. */
function renamed(source: string, to: string, kind: string): string {
	const { document, at } = openAt(source);
	assert.equal(nameAt(document, at)?.kind, kind);
	const outcome = rename(document, at, to);
	if ('refused' in outcome) return `refused: ${outcome.refused}`;
	assert.ok(kind === 'article' || keepsText(document, outcome.edits));
	return apply(document, outcome.edits).join();
}

test('a span’s id is renamed with all that refers to it, in its article', () => {
	const source = (id: string) => `[“We go,”]{.quote #${id} who=orr} she [said]{.cue of=${id}}, [“soon.”]{.quote cont=#${id}}\n`;
	assert.equal(renamed(source('q‸1'), 'q7', 'span'), source('q7'));
	assert.equal(renamed('[x]{.quote #q1} [said]{.cue of=q1‸}', 'q7', 'span'), '[x]{.quote #q7} [said]{.cue of=q7}');
	assert.equal(renamed('[|.quote #q1|]x[/#q‸1]', 'q7', 'span'), '[|.quote #q7|]x[/#q7]');
	assert.equal(
		renamed('::: article\n[x]{.person #‸a}\n:::\n::: article\n[y]{.person #a}\n:::', 'b', 'span'),
		'::: article\n[x]{.person #b}\n:::\n::: article\n[y]{.person #a}\n:::',
	);
	assert.equal(renamed('[x]{.org #‸a} [y]{.org #b}', 'b', 'span'), "refused: “b” is another marker's id in this article");
	assert.match(renamed('[x]{.org #‸a}', 'b c', 'span'), /^refused: “b c” cannot be a name/);
});

test('a ref is renamed in the whole file, as a speaker too', () => {
	assert.equal(
		renamed(
			'::: article\n[Orr]{.person ref=or‸r} [“Go”]{.quote who=orr}\n:::\n::: article\n[Orr]{.person ref="orr"}\n:::',
			'Q5',
			'ref',
		),
		'::: article\n[Orr]{.person ref=Q5} [“Go”]{.quote who=Q5}\n:::\n::: article\n[Orr]{.person ref=Q5}\n:::',
	);
	// Here nobody has that ref: it is a name in words, or a span's id.
	assert.equal(nameAt(...place('[“Go”]{.quote who=or‸r}')), undefined);
	assert.equal(nameAt(...place('[“Go”]{.quote who=or‸r} [Orr]{.person #orr}'))?.kind, 'span');
});

test('a label is renamed in the whole file', () => {
	assert.equal(
		renamed('::: article\n[Orr]{.per‸son} [Hale]{.place}\n:::\n::: article\n[Ito]{.person ref=ito}\n:::', 'politician', 'label'),
		'::: article\n[Orr]{.politician} [Hale]{.place}\n:::\n::: article\n[Ito]{.politician ref=ito}\n:::',
	);
});

test('an article’s id is renamed with the links to it, in every dialect', () => {
	assert.equal(
		renamed('::: article {#a‸}\nx\n:::\n::: article {#b}\n[Read More: x]{.link to=a}\n:::', 'c', 'article'),
		'::: article {#c}\nx\n:::\n::: article {#b}\n[Read More: x]{.link to=c}\n:::',
	);
	assert.equal(
		renamed('::: article {#‸a}\nx\n:::\n::: article {#b}\ny\n:::', 'b', 'article'),
		"refused: “b” is another article's id",
	);
	assert.equal(renamed('<doc id="‸7" url="u">\nx\n</doc>', '8', 'article'), '<doc id="8" url="u">\nx\n</doc>');
	assert.equal(
		renamed('<DOC>\n<DOCNO> A-‸1 </DOCNO>\n<TEXT>\nx\n</TEXT>\n</DOC>', 'A-2', 'article'),
		'<DOC>\n<DOCNO> A-2 </DOCNO>\n<TEXT>\nx\n</TEXT>\n</DOC>',
	);
	assert.equal(
		renamed('=== BEGIN DOCUMENT 7‸ ===\nx\n=== END DOCUMENT 7 ===', '8', 'article'),
		'=== BEGIN DOCUMENT 8 ===\nx\n=== END DOCUMENT 8 ===',
	);
	assert.equal(
		renamed('---\nid: mag-‸1\ndate: 2024-05-03\n---\nx', 'mag-2', 'article'),
		'---\nid: mag-2\ndate: 2024-05-03\n---\nx',
	);
});

function place(source: string): Parameters<typeof nameAt> {
	const { document, at } = openAt(source);
	return [document, at];
}

test('two names that are written alike are edited as one', () => {
	const linked = (source: string) =>
		linkedRanges(...place(source))?.map(({ start, end }) => [start.line, start.character, end.character]);
	assert.deepEqual(linked('<d‸oc id="1">\nx\n</doc>'), [
		[0, 1, 4],
		[2, 2, 5],
	]);
	assert.deepEqual(linked('<doc id="1">\nx\n</do‸c>'), [
		[0, 1, 4],
		[2, 2, 5],
	]);
	assert.deepEqual(linked('=== BEGIN STO‸RY 1 ===\nx\n=== END STORY ==='), [
		[0, 10, 15],
		[2, 8, 13],
	]);
	assert.deepEqual(linked('a [|.quote #q‸1|]x\n\ny[/#q1]'), [
		[0, 12, 14],
		[2, 4, 6],
	]);
	assert.equal(linked('a ‸[|.quote #q1|]x[/#q1]'), undefined);
	assert.equal(linked('<doc id="‸1">\nx\n</doc>'), undefined);
});
