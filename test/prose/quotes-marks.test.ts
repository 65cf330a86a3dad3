import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readStructure } from '../../server/src/core/prose/prose.ts';
import { readQuotations } from '../../server/src/core/prose/quotes/index.ts';
import { marked, problemLines } from './quotation-lines.ts';

/** Marks that are fine: what is found, and no problem. */
const ACCEPTED: [what: string, text: string, ...expected: string[]][] = [
	['curly', '“We are late,” she said.', '[“]We are late,[”]'],
	['straight', '"We are late," she said.', '["]We are late,["]'],
	['both styles in one article', '“We are late,” she said. "Very late."', '[“]We are late,[”]', '["]Very late.["]'],
	['two straight apostrophes', "''We are late,'' she said.", "['']We are late,['']"],
	['two apostrophes behind a nested quotation', "''He said 'no,''' she said.", "['']He said 'no,'['']"],
	['back ticks', "``We are late,'' she said.", "[``]We are late,['']"],
	['single back tick', "`We are late,' she said.", "[`]We are late,[']"],
	[
		'British single marks',
		'‘We are late,’ she said, ‘and it’s the pilots’ fault.’',
		'[‘]We are late,[’]',
		'[‘]and it’s the pilots’ fault.[’]',
	],
	['straight single marks', "'We're late,' she said.", "[']We're late,[']"],
	['nested, American', '“He said ‘never’ to me,” she said.', '[“]He said ‘never’ to me,[”]'],
	['nested, British', '‘He said “never” to me,’ she said.', '[‘]He said “never” to me,[’]'],
	['nested at the end', '“He said ‘never,’” she said.', '[“]He said ‘never,’[”]'],
	['nested at the end with a space', '“He said ‘never,’\u202f” she said.', '[“]He said ‘never,’[”]'],
	['nested at the start', '“‘Never’ is a long time,” she said.', '[“]‘Never’ is a long time,[”]'],
	['nested, straight in straight', '"He said \'never\' to me," she said.', '["]He said \'never\' to me,["]'],
	[
		'curly inside straight',
		'"The “last” ferry and the “first” train are late," she said.',
		'["]The “last” ferry and the “first” train are late,["]',
	],
	[
		'curly inside straight, over two paragraphs',
		'"The “last” ferry is late.\n\n"Very late," she said.',
		'["]The “last” ferry is late.[]',
		'["]Very late,["]',
	],
	['guillemets', '«We are late», she said.', '[«]We are late[»]'],
	['guillemets with French spaces', '«\u00a0We are late\u00a0», she said.', '[«]We are late[»]'],
	['guillemets the German way', '»We are late«, she said.', '[»]We are late[«]'],
	['low and high marks', '„We are late“, she said.', '[„]We are late[“]'],
	['low and high marks the Polish way', '„We are late”, she said.', '[„]We are late[”]'],
	['corner brackets without spaces', '他说「我们迟到了」。', '[「]我们迟到了[」]'],
	['full-width marks', '＂We are late,＂ she said.', '[＂]We are late,[＂]'],
	[
		'entities',
		'&ldquo;We are late,&rdquo; she said. &quot;Very late.&quot;',
		'[&ldquo;]We are late,[&rdquo;]',
		'[&quot;]Very late.[&quot;]',
	],
	['behind a bracket', 'The ferry (“the old lady”) is late.', '[“]the old lady[”]'],
	['behind a dash', 'The ferry—“the old lady”—is late.', '[“]the old lady[”]'],
	['before a possessive', '“The Last Buoy”’s owner is late.', '[“]The Last Buoy[”]'],
	[
		'hard-wrapped',
		'“We are late,” she said on Tuesday evening at the old ferry port, “and\nthe pilots are late, and nobody who waits at the port will say why we\nall are late, although everybody at the port who waits there knows\nit.”',
		'[“]We are late,[”]',
		'[“]and\nthe pilots are late, and nobody who waits at the port will say why we\nall are late, although everybody at the port who waits there knows\nit.[”]',
	],
	['a long quotation of two paragraphs', '“We are late.\n\n“Very late,” she said.', '[“]We are late.[]', '[“]Very late,[”]'],
	[
		'the same, past a related link',
		'“We are late.\n\nRead more: Ferries\n\n“Very late,” she said.',
		'[“]We are late.[]',
		'[“]Very late,[”]',
	],
	['the same, not opened again', '“We are late.\n\nVery late,” she said.', '[“]We are late.[]', '[]Very late,[”]'],
	['a long quotation in single marks', '‘We are late.\n\n‘Very late,’ she said.', '[‘]We are late.[]', '[‘]Very late,[’]'],
	[
		'the same with double ones inside',
		'‘The “old” pier is shut.\n\n‘And the new one,’ she said.',
		'[‘]The “old” pier is shut.[]',
		'[‘]And the new one,[’]',
	],
	['the same in straight ones', "'We are late.\n\n'Very late,' she said.", "[']We are late.[]", "[']Very late,[']"],
	[
		'the same, past a related link',
		'‘We are late.\n\nRead more: Ferries\n\n‘Very late,’ she said.',
		'[‘]We are late.[]',
		'[‘]Very late,[’]',
	],
	['the same, not opened again', '‘We are late.\n\nVery late,’ she said.', '[‘]We are late.[]', '[]Very late,[’]'],
	['a quotation that is signed', '“We are late.\n\nAna Ruiz, Pilots’ Union.”', '[“]We are late.[]'],
	['the same in single marks', '‘We are late.\n\nAna Ruiz, Pilots’ Union.’', '[‘]We are late.[]'],
	[
		'a last paragraph that is no signature',
		'“We are late.\n\nPort Alba is waiting.”',
		'[“]We are late.[]',
		'[]Port Alba is waiting.[”]',
	],
	['paragraphs that are all closed', '“We are late.”\n\n“Very late,” she said.', '[“]We are late.[”]', '[“]Very late,[”]'],
	['apostrophes', "It’s the pilots’ port, and the ferry's late."],
	['elisions', "In the ’90s, ’twas said, they sent ’em to the rock ’n’ roll bar in '62."],
	['an apostrophe inside single marks', 'They call him ‘Lyin’ Ted’ here.', '[‘]Lyin’ Ted[’]'],
	['an apostrophe behind a full stop', 'The U.N.’s ferry is late.'],
	['sounds of Arabic and Hawaiian', 'The ‘ohana of ‘Abd al-Rahim took ‘Ali home.'],
	['a blank before what was left out', '“… and very late,” she said.', '[“]… and very late,[”]'],
	['elisions that a word processor turned', 'In the ‘90s they sent ‘em home.'],
	['feet and inches', 'The mast is 6\'2" tall, the boom 5’ 11”, the rudder 12" wide.'],
	['primes', 'The mast is 6′2″ tall, at 54° 12′ 3″ north.'],
	['inches inside a quotation', '"The 12" pipe broke," she said.', '["]The 12" pipe broke,["]'],
	['a year before the closing mark', '"We closed in 2012," she said.', '["]We closed in 2012,["]'],
	['attributes of a tag', 'See <a href="https://port.example" title="Port">the port</a>.'],
	['attributes of a tag that is cut off', 'The pilots.\n\n<post author="Ruiz" date="March 3,\n2031">We are late.'],
	['a lone mark for inches', 'A 7" single and a 12" one.'],
];

describe('marks that are fine', () => {
	for (const [what, text, ...expected] of ACCEPTED) {
		test(what, () => {
			assert.deepEqual(marked(text), expected);
			assert.deepEqual(problemLines(text), []);
		});
	}
});

const NESTED: [what: string, text: string, ...expected: string[]][] = [
	['single marks in double ones', '“He said ‘no’ and ‘never.’”', 'no', 'never.'],
	['double marks in single ones', '‘He said “no” and left,’ she said.', 'no'],
	['single marks that are both turned right', '“’The ferry,’” she said.', 'The ferry,'],
	['the same marks', '“He said “no” and left,” she said.', 'no'],
	['stacked closing marks', '“He said ‘no.’” She left.', 'no.'],
	['one in one in one: the outer of them', '“He said ‘she told me “no” twice.’”', 'she told me “no” twice.'],
	['apostrophes are none', '“The voters’ mood, rock ’n’ roll, the ’90s,” she said.'],
	['each in its own quotation', '“He said ‘no.’” “She said ‘yes.’”', 'no.', 'yes.'],
];

describe('quotations in quotations', () => {
	for (const [what, text, ...expected] of NESTED)
		test(what, () => {
			const { quotations } = readQuotations(readStructure(text, true));
			const inner = quotations.flatMap(({ nested }) => nested);
			assert.deepEqual(
				inner.map(({ start, end }) => text.slice(start, end)),
				expected,
			);
		});
});
