/** Whose words a quotation has where the sentence around it is not a simple one. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { quotationLines } from './quotation-lines.ts';

const CASES: [what: string, text: string, ...expected: string[]][] = [
	[
		'each standalone paragraph goes on from the one before it',
		'“It is old,” Ruiz said.\n\n“It leaks.”\n\n“It will fall,” Orr said.\n\n“Nobody listens.”',
		'It is old, | Ruiz | said | NP said',
		'It leaks. | Ruiz | – | ~carried over',
		'It will fall, | Orr | said | NP said',
		'Nobody listens. | Orr | – | ~carried over',
	],
	[
		'an interview: who answered before answers the next question',
		'“It is old,” Ruiz said.\n\nWill it stand?\n\n“It will.”\n\nWhat do you tell the pilots?\n\n“To wait.”',
		'It is old, | Ruiz | said | NP said',
		'It will. | Ruiz | – | ~carried over',
		'To wait. | Ruiz | – | ~carried over',
	],
	['nobody who is asked', 'What do you tell the pilots?\n\n“We tell them to wait.”', 'We tell them to wait. | – | – | ~none'],
	[
		'past a link, from a quotation',
		'“Orr told us so,” Ruiz said.\n\nRead more: Bridge to close\n\n“It leaks.”',
		'Orr told us so, | Ruiz | said | NP said',
		'It leaks. | Ruiz | – | ~carried over',
	],
	[
		'a speaker between commas, inside what another clause speaks of',
		'The right that offers a berth to all, Ruiz says, “is very old.”',
		'is very old. | Ruiz | says | NP said',
	],
	[
		'a participle and the cue with one subject',
		'In announcing the delay, Ruiz said, “We need time.”',
		'We need time. | Ruiz | said | NP said',
	],
	[
		'a participle that says more of a noun',
		'In a video posted on Monday, Ruiz explained: “We need time.”',
		'We need time. | Ruiz | explained | NP said',
	],
	[
		'a relative clause of its own behind a dash',
		'Orr said the quay was closed — which Ruiz called “a shame.”',
		'a shame. | Ruiz | called | NP said',
	],
	[
		'both of which',
		'Pilots say the harbour and the quay, both of which Ruiz praised as “safe,” are not.',
		'safe, | Ruiz | praised | NP said',
	],
	['whom a judgement is passed on', 'Ruiz called Orr’s promise “hollow.”', 'hollow. | Ruiz | called | NP said'],
	['but who promised', 'Ruiz blasted Orr’s promise of “a new dawn.”', "a new dawn. | Orr | promise | NP's words"],
	[
		'an adjective in front of the speaker',
		'“We are late,” outraged delegate Ana Ruiz said.',
		'We are late, | outraged delegate Ana Ruiz | said | NP said',
	],
	['and I quote', 'Ruiz said, and I quote, “Never.”', 'Never. | Ruiz | said | NP said that …'],
	['that said', 'That said, Ruiz added, “We will see.”', 'We will see. | Ruiz | added | NP said'],
	[
		'a clause that hangs on the subject',
		'A pilot who heard of a storm that closed the port said “patience.”',
		'patience. | A pilot | said | NP said',
	],
	[
		'a crowd in a place',
		'The children marched around the old harbour chanting “Open the gates!”',
		'Open the gates! | The children | chanting | participle',
	],
	['to make a point of saying', 'Ruiz made a point of saying the quay “is safe.”', 'is safe. | Ruiz | saying | participle'],
	['a noun that ends like a participle', 'Ruiz called the latest ruling “absurd.”', 'absurd. | Ruiz | called | NP said'],
	[
		'behind a title in quotation marks',
		'Ruiz, speaking on “The Long Hour,” said the quay was “shut.”',
		'*The Long Hour, | Ruiz | – | ~fallback subject',
		'shut. | Ruiz | said | NP said that …',
	],
	[
		'two nouns that are no pair',
		'It can grow on any wall of the quay and pilots call it “a curse.”',
		'a curse. | pilots | call | NP said',
	],
	[
		'the comma outside the marks',
		'“If this goes on, the quay will close”, Ruiz submitted.',
		'If this goes on, the quay will close | Ruiz | submitted | NP said',
	],
	['a country in capitals', '“We are late,” US officials said.', 'We are late, | US officials | said | NP said'],
	[
		'a participle behind the speaker',
		'“We are late,” said a pilot known as Bob.',
		'We are late, | a pilot known as Bob | said | said NP',
	],
	[
		'voters who are registered',
		'An average of ten of registered voters reported “no opinion.”',
		'no opinion. | An average of ten of registered voters | reported | NP said',
	],
	['a bullet in front', '• As Ruiz put it, “Never.”', 'Never. | Ruiz | put | NP said'],
	[
		'nothing but it in front',
		'It has not helped that her campaign promised less than “half a quay.”',
		'half a quay. | her campaign | promised | NP said',
	],
	['British spelling', 'Ruiz labelled the plan “a farce.”', 'a farce. | Ruiz | labelled | NP said'],
	['an article alone is nobody', 'The “last ferry” sank.', '*last ferry | – | – | ~none'],
	[
		'single marks for speech among double ones',
		'“We are late,” Ruiz said. “We go.” The clerk said: ‘We are ready to leave now.’',
		'We are late, | Ruiz | said | NP said',
		'We go. | Ruiz | said | ~same speaker',
		'We are ready to leave now. | The clerk | said | NP said',
	],
	[
		'a clause between commas with “once” in it',
		'Her father kept bees; her mother, she once said, “kept everything else.”',
		'kept everything else. | she | said | NP said',
	],
	[
		'a statement that is read to somebody says nothing itself',
		'In a statement read to the court, Leah Moss, the owner, said her “whole world stopped” that evening.',
		'whole world stopped | Leah Moss, the owner | said | NP said',
	],
	[
		'since when, within the subject',
		'Every mayor since the war has promised “more ferries, and soon.” No mayor before Ruiz had called the quay “a slum.”',
		'more ferries, and soon. | Every mayor since the war | promised | NP said',
		'a slum. | No mayor before Ruiz | called | NP said',
	],
	['a pronoun without its verb', 'I’d call it “a farce.”', 'a farce. | I | call | NP said'],
	[
		'in the words of somebody, behind',
		'Friends praised a captain who “never raised her voice,” in the words of Tor Eik, her mate.',
		"never raised her voice, | Tor Eik, her mate | words | NP's words",
	],
	[
		'a name that a phrase gives',
		'According to a sergeant named Pohl, the order “was lost at sea.”',
		'was lost at sea. | a sergeant named Pohl | According to | according to',
	],
	[
		'nobody is a place',
		'Our reporter Ana Ruiz is in Port Alba: “The sea wall has gone.”',
		'The sea wall has gone. | Our reporter Ana Ruiz | – | ~fallback subject',
	],
	[
		'how somebody put it',
		'“The plan is dead,” was how one councillor put it. Another was silent.',
		'The plan is dead, | one councillor | put | ~said later',
	],
	['whose verdict it is', 'Orr’s verdict? “Too late.”', 'Too late. | Orr | – | ~same speaker'],
	['how words are spoken', '“No,” recalled Orr with a smile.', 'No, | Orr | recalled | said NP'],
];

describe('whose words', () => {
	for (const [what, text, ...expected] of CASES) test(what, () => assert.deepEqual(quotationLines(text), expected));
});
