import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
// @ts-expect-error a script without types
import { collectNotices, NOTICES } from './notices.mjs';

test('every bundled package is named with its licence (node test/notices.mjs --write)', async () => {
	assert.equal(readFileSync(NOTICES, 'utf8'), await collectNotices());
});
