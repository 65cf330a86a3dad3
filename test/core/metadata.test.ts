import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Document } from '../../server/src/core/document.ts';
import { apply, keepsText } from '../../server/src/core/edits.ts';
import { removeMetadata, setMetadata } from '../../server/src/core/metadata.ts';

/** The first article with another date and place, or null where it has no room for them. */
function dated(source: string): string | null {
	let document = Document.open(source);
	for (const [key, value] of [
		['date', '2024-05-03'],
		['place', 'Port "Ellery"'],
	] as const) {
		const edit = setMetadata(document.articles[0]!, key, value);
		if (!edit) return null;
		assert.ok(keepsText(document, [edit]));
		document = apply(document, [edit]);
	}
	assert.equal(document.articles[0]!.attribute('date'), '2024-05-03');
	assert.equal(document.articles[0]!.attribute('place'), 'Port "Ellery"');
	return document.join();
}

test('metadata is written as the dialect writes it', () => {
	assert.equal(dated('::: article\nx\n:::'), '::: article {date=2024-05-03 place="Port \\"Ellery\\""}\nx\n:::');
	assert.equal(dated('::: article {}\nx\n:::'), '::: article {date=2024-05-03 place="Port \\"Ellery\\""}\nx\n:::');
	assert.equal(
		dated('::: article {#a date="?" place=b}\nx\n:::'),
		'::: article {#a date=2024-05-03 place="Port \\"Ellery\\""}\nx\n:::',
	);
	assert.equal(dated('<doc id="1">\nx\n</doc>'), '<doc id="1" date="2024-05-03" place="Port &quot;Ellery&quot;">\nx\n</doc>');
	assert.equal(dated('<doc>\nx\n</doc>'), '<doc date="2024-05-03" place="Port &quot;Ellery&quot;">\nx\n</doc>');
	assert.equal(
		dated('<DOC>\n<DOCNO> A </DOCNO>\n<DATE> ? </DATE>\n<TEXT>\nx\n</TEXT>\n</DOC>'),
		'<DOC>\n<DOCNO> A </DOCNO>\n<DATE> 2024-05-03 </DATE>\n<PLACE> Port "Ellery" </PLACE>\n<TEXT>\nx\n</TEXT>\n</DOC>',
	);
	assert.equal(
		dated('=== BEGIN DOC 7 ===\nx\n=== END DOC ==='),
		'=== BEGIN DOC 7 date=2024-05-03 place="Port \\"Ellery\\"" ===\nx\n=== END DOC ===',
	);
	assert.equal(
		dated('---\r\nid: a\r\ndate: ?\r\n---\r\nx'),
		'---\r\nplace: "Port \\"Ellery\\""\r\nid: a\r\ndate: 2024-05-03\r\n---\r\nx',
	);
	assert.equal(dated('x\n=====\ny'), null);
	assert.equal(dated('x'), null);
});

/** The first article without its title. */
function untitled(source: string): string {
	const document = Document.open(source);
	const article = document.articles[0]!;
	const edit = removeMetadata(article, article.frame.attributes.find(({ key }) => key === 'title')!);
	assert.ok(keepsText(document, [edit]));
	return apply(document, [edit]).join();
}

test('metadata is taken away with its blank or its line', () => {
	assert.equal(untitled('::: article {#a title="A b" lang=en}\nx\n:::'), '::: article {#a lang=en}\nx\n:::');
	assert.equal(untitled('::: article {title=A lang=en}\nx\n:::'), '::: article {lang=en}\nx\n:::');
	assert.equal(untitled('<doc title="A" id="1">\nx\n</doc>'), '<doc id="1">\nx\n</doc>');
	assert.equal(
		untitled('<DOC>\n<DOCNO> A </DOCNO>\n<HEADLINE>\nA\nb\n</HEADLINE>\n<TEXT>\nx\n</TEXT>\n</DOC>'),
		'<DOC>\n<DOCNO> A </DOCNO>\n<TEXT>\nx\n</TEXT>\n</DOC>',
	);
	assert.equal(untitled('---\nid: a\ntitle: >\n  A\n  b\nlang: en\n---\nx'), '---\nid: a\nlang: en\n---\nx');
});
