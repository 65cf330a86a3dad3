/** Damaged quotation marks: mismatched, turned, missing, spaced. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readStructure } from '../../server/src/core/prose/prose.ts';
import { readQuotations } from '../../server/src/core/prose/quotes/index.ts';
import { marked, problemLines } from './quotation-lines.ts';

/** Damaged marks: what is found all the same, and the problem with its repair. */
const DAMAGED: [what: string, text: string, found: string[], problems: string[]][] = [
	[
		'straight opens, curly closes',
		'"We are late,” she said. “Very.”',
		['["]We are late,[”]', '[“]Very.[”]'],
		['quote-mismatched >"<We are → “We are late,” she said. “Very.”'],
	],
	[
		'curly opens, straight closes',
		'“We are late," she said. “Very.”',
		['[“]We are late,["]', '[“]Very.[”]'],
		['quote-mismatched  late,>"< she s → “We are late,” she said. “Very.”'],
	],
	[
		'the curly mark is the odd one in a straight article',
		'"We are late,” she said. "Very." "So."',
		['["]We are late,[”]', '["]Very.["]', '["]So.["]'],
		['quote-mismatched  late,>”< she s → "We are late," she said. "Very." "So."'],
	],
	[
		'both turned left',
		'“We are late,“ she said.',
		['[“]We are late,[“]'],
		['quote-inverted  late,>“< she s → “We are late,” she said.'],
	],
	[
		'both turned right',
		'”We are late,” she said.',
		['[”]We are late,[”]'],
		['quote-inverted >”<We are → “We are late,” she said.'],
	],
	[
		'turned the wrong way behind a dash',
		'The ferry —”the old lady” — is late.',
		['[”]the old lady[”]'],
		['quote-inverted erry —>”<the ol → The ferry —“the old lady” — is late.'],
	],
	[
		'curly and typewriter',
		"“We are late,'' she said.",
		["[“]We are late,['']"],
		["quote-mismatched  late,>''< she s → “We are late,” she said."],
	],
	[
		'not closed before the speaker',
		'“We are late, she said. “Very.”',
		['[“]We are late,[]', '[“]Very.[”]'],
		['quote-unclosed >“<We are → “We are late,” she said. “Very.”'],
	],
	[
		'not closed before an inverted speaker',
		'“We are late, said Ana Ruiz, the mayor.',
		['[“]We are late,[]'],
		['quote-unclosed >“<We are → “We are late,” said Ana Ruiz, the mayor.'],
	],
	[
		'not closed at the end of the paragraph',
		'She said: “We are late. Very.\n\nThe ferry left.',
		['[“]We are late. Very.[]'],
		['quote-unclosed said: >“<We are → She said: “We are late. Very.”\n\nThe ferry left.'],
	],
	[
		'not closed before the next quotation',
		'“We are late, she said.\n\n“Very,” he said.',
		['[“]We are late,[]', '[“]Very,[”]'],
		['quote-unclosed >“<We are → “We are late,” she said.\n\n“Very,” he said.'],
	],
	[
		'not closed inside a sentence',
		'She called it “a dream, and left.',
		['[“]a dream,[]'],
		['quote-unclosed ed it >“<a drea → She called it “a dream,” and left.'],
	],
	[
		'not opened at the start of the paragraph',
		'We are late,” she said.',
		['[]We are late,[”]'],
		['quote-unopened  late,>”< she s → “We are late,” she said.'],
	],
	[
		'not opened behind its speaker',
		'She said: We are late.”',
		['[]We are late.[”]'],
		['quote-unopened  late.>”< → She said: “We are late.”'],
	],
	[
		'not opened behind an attributed one',
		'“Late,” she said. Very late.”',
		['[“]Late,[”]', '[]Very late.[”]'],
		['quote-unopened  late.>”< → “Late,” she said. “Very late.”'],
	],
	[
		'opened by a single mark',
		'She was ‘late” again.',
		['[‘]late[”]'],
		['quote-mismatched e was >‘<late”  → She was “late” again.'],
	],
	[
		'closed by a single mark',
		'She said: “We are late.’ The ferry left.',
		['[“]We are late.[’]'],
		['quote-mismatched  late.>’< The f → She said: “We are late.” The ferry left.'],
	],
	[
		'single marks of two kinds',
		"‘We are late,' she said.",
		["[‘]We are late,[']"],
		["quote-mismatched  late,>'< she s → ‘We are late,’ she said."],
	],
	[
		'a single mark turned the wrong way',
		'She was ‘late‘ again.',
		['[‘]late[‘]'],
		['quote-inverted  ‘late>‘< again → She was ‘late’ again.'],
	],
	[
		'a single mark turned the wrong way behind a dash',
		'The word—’late’—was hers.',
		['[’]late[’]'],
		['quote-inverted  word—>’<late’— → The word—‘late’—was hers.'],
	],
	[
		'a single mark never closed',
		'She said: ‘We are late. Very.',
		['[‘]We are late. Very.[]'],
		['quote-unclosed said: >‘<We are → She said: ‘We are late. Very.’'],
	],
	[
		'a single mark never opened',
		'We are late,’ she said.',
		['[]We are late,[’]'],
		['quote-unopened  late,>’< she s → ‘We are late,’ she said.'],
	],
	[
		'a single mark never closed, its speaker behind it',
		'‘We are late, she said. ‘Very late,’ Lee said.',
		['[‘]We are late,[]', '[‘]Very late,[’]'],
		['quote-unclosed >‘<We are → ‘We are late,’ she said. ‘Very late,’ Lee said.'],
	],
	[
		'a single mark never closed, and the next paragraph quotes somebody else',
		'‘We are late, she said.\n\n‘Very late,’ Lee said.',
		['[‘]We are late,[]', '[‘]Very late,[’]'],
		['quote-unclosed >‘<We are → ‘We are late,’ she said.\n\n‘Very late,’ Lee said.'],
	],
	[
		'a single mark never opened behind another quotation',
		'‘Late,’ she said. Very late,’ Lee said.',
		['[‘]Late,[’]', '[]Very late,[’]'],
		['quote-unopened  late,>’< Lee s → ‘Late,’ she said. ‘Very late,’ Lee said.'],
	],
	[
		'a single mark never opened, the full stop behind it',
		'She called it very old’. Then she left.',
		['[]very old[’]'],
		['quote-unopened ry old>’<. Then → She called it ‘very old’. Then she left.'],
	],
	[
		'a noun phrase behind an article, never closed',
		'She called it a “rusty wreck in the harbour and left.',
		['[“]rusty wreck[]'],
		['quote-unclosed  it a >“<rusty  → She called it a “rusty wreck” in the harbour and left.'],
	],
	[
		'never closed where the sentence goes on with what somebody does',
		'She called it “very late and left the port.',
		['[“]very late[]'],
		['quote-unclosed ed it >“<very l → She called it “very late” and left the port.'],
	],
	[
		'never closed before a dash',
		'She called it “very late — again — at the port.',
		['[“]very late[]'],
		['quote-unclosed ed it >“<very l → She called it “very late” — again — at the port.'],
	],
	[
		'a part of a sentence, never opened',
		'The ferry is a rusty wreck” that nobody wants.',
		['[]rusty wreck[”]'],
		['quote-unopened  wreck>”< that  → The ferry is a “rusty wreck” that nobody wants.'],
	],
	[
		'what somebody says of something, never opened',
		'Ruiz said the ferry was late again.” Lee left.',
		['[]late again.[”]'],
		['quote-unopened again.>”< Lee l → Ruiz said the ferry was “late again.” Lee left.'],
	],
	[
		'not opened behind the speaker of another quotation',
		'“We are late,” she said, and we are sorry.”',
		['[“]We are late,[”]', '[]and we are sorry.[”]'],
		['quote-unopened sorry.>”< → “We are late,” she said, “and we are sorry.”'],
	],
	[
		'nested in marks of the same kind',
		'“He said “no” to me,” she said.',
		['[“]He said “no” to me,[”]'],
		[
			'quote-nested  said >“<no” to → “He said ‘no” to me,” she said.',
			'quote-nested id “no>”< to me → “He said “no’ to me,” she said.',
		],
	],
	[
		'blanks inside',
		'She was “ late ” again.',
		['[“]late[”]'],
		['quote-spaced e was >“< late  → She was “late ” again.', 'quote-spaced  late >”< again → She was “ late” again.'],
	],
	[
		'no blanks outside',
		'She said“we are late”again.',
		['[“]we are late[”]'],
		[
			'quote-spaced e said>“<we are → She said “we are late”again.',
			'quote-spaced e late>”<again. → She said“we are late” again.',
		],
	],
	[
		'guillemets never closed',
		'Elle dit «nous sommes là.',
		['[«]nous sommes là.[]'],
		['quote-unclosed e dit >«<nous s → Elle dit «nous sommes là.»'],
	],
];

describe('damaged marks', () => {
	for (const [what, text, found, problems] of DAMAGED) {
		test(what, () => {
			assert.deepEqual(marked(text), found);
			assert.deepEqual(problemLines(text), problems);
		});
	}
});

test('a repaired text has no problem left, and the same quotations', () => {
	for (const [what, text, found] of DAMAGED) {
		const fixes = readQuotations(readStructure(text, true)).problems.map(({ fix }) => fix!);
		const repaired = fixes
			.sort((a, b) => b.extent.start - a.extent.start)
			.reduce((all, { extent, replacement }) => all.slice(0, extent.start) + replacement + all.slice(extent.end), text);
		assert.deepEqual(problemLines(repaired), [], what);
		const inner = (lines: string[]): string[] => lines.map(line => line.replace(/\[[^\]]*\]|[‘’“”]/g, ''));
		assert.deepEqual(inner(marked(repaired)), inner(found), what);
	}
});
