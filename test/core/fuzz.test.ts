import { test } from 'node:test';
import { fuzz } from './fuzz.ts';

test('random edits in all dialects: nothing throws, edited is fresh, fixes keep the text and come to an end', () => {
	fuzz({ steps: 3000, seed: 20_240_913 });
});
