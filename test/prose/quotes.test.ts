import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStructure } from '../../server/src/core/prose/prose.ts';
import { readQuotations } from '../../server/src/core/prose/quotes/index.ts';

/** `quotation | speaker | cue | reason` a line, `~` before a reason that is only likely, `*` before a quotation that is no speech. */
function reading(text: string): string[] {
	const prose = readStructure(text, true);
	const cut = (extent: { start: number; end: number } | null): string => (extent ? text.slice(extent.start, extent.end) : '-');
	return readQuotations(prose).quotations.map(
		quotation =>
			`${quotation.kind === 'other' ? '*' : ''}${cut(quotation)} | ${cut(quotation.speaker)} | ${cut(quotation.cue)} | ${quotation.likely ? '~' : ''}${quotation.reason}`,
	);
}

const attributions: [what: string, text: string, expected: string[]][] = [
	[
		'speaker behind the quotation',
		'“The bridge is closed,” Mayor Ana Ruiz said.',
		['The bridge is closed, | Mayor Ana Ruiz | said | NP said'],
	],
	[
		'verb before the speaker',
		'“The bridge is closed,” said Ana Ruiz, the mayor of Port Alba.',
		['The bridge is closed, | Ana Ruiz, the mayor of Port Alba | said | said NP'],
	],
	[
		'speaker before the quotation',
		'On Tuesday the harbour master told reporters: “No ship has left.”',
		['No ship has left. | the harbour master | told | NP said'],
	],
	[
		'according to',
		'“Nobody was hurt,” according to a spokeswoman for the port.',
		['Nobody was hurt, | a spokeswoman for the port | according to | according to'],
	],
	['participle', 'Ruiz left the hall early, saying “the talks are over.”', ['the talks are over. | Ruiz | saying | participle']],
	[
		'passive',
		'The plan was called “a gift to smugglers” by the dockers’ union.',
		['a gift to smugglers | the dockers’ union | called | called … by NP'],
	],
];

for (const [what, text, expected] of attributions) test(`attribution: ${what}`, () => assert.deepEqual(reading(text), expected));
