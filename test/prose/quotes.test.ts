import { check } from './quotation-lines.ts';

check('the speaker stands behind the quotation', [
	['name and verb', '“The bridge is closed,” Mayor Ana Ruiz said.', 'The bridge is closed, | Mayor Ana Ruiz | said | NP said'],
	['verb and name', '“The bridge is closed,” said Ana Ruiz.', 'The bridge is closed, | Ana Ruiz | said | said NP'],
	['pronoun', '“The bridge is closed,” she said on Tuesday.', 'The bridge is closed, | she | said | NP said'],
	['question', '“Who closed the bridge?” the pilot asked.', 'Who closed the bridge? | the pilot | asked | NP said'],
	[
		'question and an inverted cue',
		'“Who closed the bridge?” asked the pilot, who had been waiting since dawn.',
		'Who closed the bridge? | the pilot, who had been waiting since dawn | asked | said NP',
	],
	[
		'a question that the narrator follows',
		'“Who closed the bridge?” Ruiz says she will find out.',
		'Who closed the bridge? | Ruiz | – | ~next sentence',
	],
	[
		'appositive behind',
		'“We are late,” said Ana Ruiz, the mayor of Port Alba.',
		'We are late, | Ana Ruiz, the mayor of Port Alba | said | said NP',
	],
	[
		'appositive between name and verb',
		'“We are late,” Ana Ruiz, the mayor of Port Alba, said.',
		'We are late, | Ana Ruiz, the mayor of Port Alba | said | NP said',
	],
	[
		'title, party and state',
		'“We are late,” said Sen. Ana Ruiz (D-N.M.).',
		'We are late, | Sen. Ana Ruiz (D-N.M.) | said | said NP',
	],
	[
		'adverb before the verb',
		'“We are late,” the harbour master later told reporters.',
		'We are late, | the harbour master | told | NP said',
	],
	[
		'time before the verb',
		'“We are late,” the harbour master on Friday told reporters.',
		'We are late, | the harbour master | told | NP said',
	],
	[
		'two speakers',
		'“We are late,” Ruiz and the harbour master said.',
		'We are late, | Ruiz and the harbour master | said | NP said',
	],
	[
		'a speaker with a relative clause',
		'“We are late,” a pilot who asked not to be named said.',
		'We are late, | a pilot | said | NP said',
	],
	['a verb in two words', '“Never,” put in her neighbour Ari Lee.', 'Never, | her neighbour Ari Lee | put | said NP'],
	['a noun that ends like an adverb', '“Never,” his family said.', 'Never, | his family | said | NP said'],
	[
		'a newspaper that comes out daily',
		'Nawel Roth of the Alba daily Post wrote that it was “late.”',
		'late. | Nawel Roth of the Alba daily Post | wrote | NP said that …',
	],
	['a verb that is no verb of saying', '“We are late,” the heckler shot back.', 'We are late, | the heckler | shot | NP said'],
	[
		'according to',
		'“Nobody was hurt,” according to a spokeswoman for the port.',
		'Nobody was hurt, | a spokeswoman for the port | according to | according to',
	],
	[
		'a statement speaks',
		'“Nobody was hurt,” the statement said.',
		'Nobody was hurt, | The statement | said | NP said'.replace('The', 'the'),
	],
	[
		'British order of comma and mark',
		'“Nobody was hurt”, the coastguard said.',
		'Nobody was hurt | the coastguard | said | NP said',
	],
	[
		'a full stop before a short sentence that names the speaker',
		'“Nobody was hurt.” Ruiz said.',
		'Nobody was hurt. | Ruiz | said | NP said',
	],
]);

check('the speaker stands before the quotation', [
	[
		'colon',
		'On Tuesday the harbour master told reporters: “No ship has left.”',
		'No ship has left. | the harbour master | told | NP said',
	],
	['comma', 'Ruiz replied, “No ship has left.”', 'No ship has left. | Ruiz | replied | NP said'],
	[
		'opening adverbial',
		'In a letter to the council, Ruiz wrote: “No ship has left.”',
		'No ship has left. | Ruiz | wrote | NP said',
	],
	['that', 'The ministry said that “no ship has left” since Monday.', 'no ship has left | The ministry | said | NP said'],
	[
		'inside reported speech',
		'Ruiz said the plan put forward by the port was “a gift to smugglers.”',
		'a gift to smugglers. | Ruiz | said | NP said that …',
	],
	[
		'reported speech that has a cue of its own',
		'Ruiz said the union had called the plan “a gift to smugglers.”',
		'a gift to smugglers. | Ruiz | said | NP said that …',
	],
	[
		'main clause behind a subordinate one',
		'After the union argued that the plan was unlawful, Ruiz called it “a gift to smugglers.”',
		'a gift to smugglers. | Ruiz | called | NP said',
	],
	[
		'coordinated verbs',
		'Ruiz left the hall and told reporters the talks were “over for good.”',
		'over for good. | Ruiz | told | NP said that …',
	],
	[
		'coordinated clauses',
		'Ruiz praised the pilots, but the union called the plan “a gift to smugglers.”',
		'a gift to smugglers. | the union | called | NP said',
	],
	['participle', 'Ruiz left the hall early, saying “the talks are over.”', 'the talks are over. | Ruiz | saying | participle'],
	[
		'participle behind a clause with a subject of its own',
		'Ruiz rejected the idea that the pilots could stay, calling it “a dream.”',
		'a dream. | Ruiz | calling | participle',
	],
	[
		'participle that begins the sentence',
		'Calling the plan “a gift to smugglers,” Ruiz left the hall.',
		'a gift to smugglers, | Ruiz | Calling | participle',
	],
	[
		'infinitive',
		'Ruiz used the hearing to denounce the plan as “a gift to smugglers.”',
		'a gift to smugglers. | Ruiz | denounce | participle',
	],
	[
		'what somebody sends',
		'The union sent out a letter saying “the talks are over.”',
		'the talks are over. | The union | saying | participle',
	],
	[
		'passive',
		'The plan was called “a gift to smugglers” by the dockers’ union.',
		'a gift to smugglers | the dockers’ union | called | called … by NP',
	],
	[
		'according to',
		'According to the coastguard, the ferry was “not fit for sea.”',
		'not fit for sea. | the coastguard | According to | according to',
	],
	[
		'possessive',
		'Nobody believed in Ruiz’s promise of “a bridge for everyone.”',
		"a bridge for everyone. | Ruiz | promise | NP's words",
	],
	['in his words', 'The harbour is, in her words, “a museum.”', "a museum. | her | words | NP's words"],
	[
		'as somebody put it',
		'Or, as the old pilot put it: “Water has no memory.”',
		'Water has no memory. | the old pilot | put | NP said',
	],
	['name and colon', 'Ruiz: “No ship has left.”', 'No ship has left. | Ruiz | – | NP:'],
	[
		'addressing, not inverted',
		'The bridge is “a relic,” Ana Ruiz, a pilot, told the Post.',
		'a relic, | Ana Ruiz, a pilot | told | NP said',
	],
	[
		'a lead without a verb of saying',
		'When the union objected, Ruiz fired back at once: “No ship has left.”',
		'No ship has left. | Ruiz | fired | ~NP said',
	],
	[
		'a relative clause of its own',
		'Ruiz said the bridge was safe, to which the pilot replied: “No.”',
		'No. | the pilot | replied | NP said',
	],
	[
		'seen as',
		'The council saw the ferry as the “grandmother of the port.”',
		'grandmother of the port. | The council | saw | NP said',
	],
	[
		'whose argument it is',
		'The union’s argument is that “no ship has left.”',
		"no ship has left. | The union | argument | NP's words",
	],
	[
		'an opening noun that ends like a participle',
		'In her ruling, Judge Holt wrote that the ban was “a relic.”',
		'a relic. | Judge Holt | wrote | NP said that …',
	],
	['relative clause', 'Ruiz, who has called the plan “a dream,” did not attend.', 'a dream, | who | called | NP said'],
	[
		'missing comma behind an appositive',
		'Ana Ruiz, the mayor of Port Alba said the bridge was “safe.”',
		'safe. | Ana Ruiz, the mayor of Port Alba | said | NP said that …',
	],
	[
		'a title with a place',
		'A spokesman for the ministry in Port Alba said the bridge was “safe.”',
		'safe. | A spokesman for the ministry in Port Alba | said | NP said that …',
	],
]);

check('two speakers in turn', [
	[
		'a question and its answer',
		'She asked: “Who goes?” Lee replied, “Nobody.”',
		'Who goes? | She | asked | NP said',
		'Nobody. | Lee | replied | NP said',
	],
	[
		'in the words of somebody',
		'In the words of the mayor of Port Alba, “nobody sails.”',
		"nobody sails. | the mayor of Port Alba | words | NP's words",
	],
	['what somebody said', '“Nobody sails” is what Ruiz said.', 'Nobody sails | Ruiz | said | ~said later'],
]);

check('the speaker is named later in the sentence', [
	['behind the clause', 'The “golden age” of the ferries is over, Ruiz said.', 'golden age | Ruiz | said | ~said later'],
	[
		'in a parenthesis',
		'The trouble with the ferry, says Ruiz, is that it was “never fit for sea.”',
		'never fit for sea. | Ruiz | says | said NP',
	],
]);

check('one quotation in several pieces', [
	[
		'interrupted by the narrator',
		'“I know,” she said, “that the bridge is old.”',
		'I know, | she | said | NP said',
		'+that the bridge is old. | she | said | NP said',
	],
	[
		'interrupted, and a new sentence',
		'“I know,” she said. “The bridge is old.”',
		'I know, | she | said | NP said',
		'The bridge is old. | she | said | ~same speaker',
	],
	[
		'over two paragraphs',
		'“The bridge is old,” Ruiz said. “It has stood for ninety years.\n\n“It will stand for ninety more.”',
		'The bridge is old, | Ruiz | said | NP said',
		'It has stood for ninety years. | Ruiz | said | ~same speaker',
		'+It will stand for ninety more. | Ruiz | – | ~carried over',
	],
]);

check('a speaker is carried over', [
	[
		'to the next paragraph',
		'“The bridge is old,” Ruiz said.\n\n“It will stand.”',
		'The bridge is old, | Ruiz | said | NP said',
		'It will stand. | Ruiz | – | ~carried over',
	],
	[
		'from a paragraph without quotation',
		'The harbour master was blunt.\n\n“It will fall.”',
		'It will fall. | The harbour master | – | ~carried over',
	],
	[
		'past a related link',
		'The harbour master was blunt.\n\nRead more: Bridge to close\n\n“It will fall.”',
		'It will fall. | The harbour master | – | ~carried over',
	],
	[
		'to no related link, whose label names nobody',
		'“The bridge is old,” Ruiz said.\n\nRead More: ‘We sleep in our boots’ – a night on the bridge\n\nIt rained.',
		'The bridge is old, | Ruiz | said | NP said',
		'*We sleep in our boots | – | – | ~none',
	],
	[
		'from the sentence before',
		'The harbour master shook his head. “It will fall.”',
		'It will fall. | The harbour master | – | ~same speaker',
	],
	['from the line below', '“Water has no memory.”\n\n— Ana Ruiz', 'Water has no memory. | Ana Ruiz | – | — NP'],
	[
		'a question and its answer',
		'“Will it stand?” a reporter asked.\n\n“It will,” Ruiz said.\n\n“And the ferry?”',
		'Will it stand? | a reporter | asked | NP said',
		'It will, | Ruiz | said | NP said',
		'And the ferry? | Ruiz | – | ~carried over',
	],
]);

check('a paragraph of the narrator between', [
	[
		'a thing, which says nothing',
		'“Nobody sails,” Ruiz said.\n\nThe sea was warm.\n\n“We wait.”',
		'Nobody sails, | Ruiz | said | NP said',
		'We wait. | Ruiz | – | ~carried over',
	],
	[
		'people, who may',
		'“Nobody sails,” Ruiz said.\n\nThe pilots came.\n\n“We wait.”',
		'Nobody sails, | Ruiz | said | NP said',
		'We wait. | The pilots | – | ~carried over',
	],
]);

check('who signs a quotation', [
	[
		'in its last paragraph',
		'Ruiz was late.\n\n“The port is full.\n\n“Nobody sails.\n\nMara Ilves, Pilots’ Union.”\n\nRuiz left.',
		'The port is full. | Mara Ilves, Pilots’ Union | – | — NP',
		'+Nobody sails. | Mara Ilves, Pilots’ Union | – | — NP',
	],
	[
		'the text says who speaks',
		'“The port is full,” Lee said. “Nobody sails.\n\nMara Ilves, Pilots’ Union.”',
		'The port is full, | Lee | said | NP said',
		'Nobody sails. | Mara Ilves, Pilots’ Union | – | — NP',
	],
	[
		'the speaker is named behind the last paragraph',
		'“The port is full.\n\n“Nobody sails,” Lee said.',
		'The port is full. | Lee | said | NP said',
		'+Nobody sails, | Lee | said | NP said',
	],
]);

check('words that only look like cues', [
	['for instance', 'The port would, say, become a “ghost town” again.', 'ghost town | The port | – | ~fallback subject'],
]);
