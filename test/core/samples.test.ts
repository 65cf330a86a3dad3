/** The samples that show how markers are written have nothing wrong in them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Document } from '../../server/src/core/document.ts';
import { diagnose } from '../../server/src/core/features/diagnostics.ts';
import { Reader } from '../../server/src/core/reader.ts';

for (const name of ['harbour.seed', 'briefs.rule.txt', 'magazine.matter.txt', 'wiki.doc.txt', 'wire.banner.txt'])
	test(name, () => {
		const document = Document.open(readFileSync(`seeds/${name}`, 'utf8'));
		const reader = new Reader({ recognise: true, model: null, fileName: name });
		reader.readAtOnce(document);
		assert.deepEqual(diagnose(document, reader).shown, []);
	});
