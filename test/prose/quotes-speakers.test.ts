import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readStructure } from '../../server/src/core/prose/prose.ts';
import { readQuotations } from '../../server/src/core/prose/quotes/index.ts';
import { type NamedEntity, resolveSpeakers } from '../../server/src/core/prose/quotes/speakers/index.ts';

/**
 * A text in which mentions of entities are written `[Ruiz|Ana Ruiz]`, or `[Ana Ruiz]` where the mention is the name,
 * with `*` before the name of what is no person. Gives the plain text and its entities.
 */
function entitiesOf(annotated: string): { text: string; entities: NamedEntity[] } {
	const mentions = new Map<string, { start: number; end: number }[]>();
	const labels = new Map<string, NamedEntity['label']>();
	let text = '';
	let at = 0;
	for (const match of annotated.matchAll(/\[(\*?)([^|\]]+)(?:\|([^\]]+))?\]/g)) {
		text += annotated.slice(at, match.index);
		const name = match[3] ?? match[2]!;
		mentions.set(name, [...(mentions.get(name) ?? []), { start: text.length, end: text.length + match[2]!.length }]);
		labels.set(name, match[1] ? 'org' : 'person');
		text += match[2]!;
		at = match.index + match[0].length;
	}
	text += annotated.slice(at);
	const entities = [...mentions].map(([name, own]) => ({
		name,
		label: labels.get(name)!,
		mentions: own,
		aliases: [name.split(' ').at(-1)!],
	}));
	return { text, entities };
}

/** `speaker as written = entity (reason)`, one for each quotation. */
function speakers(annotated: string): string[] {
	const { text, entities } = entitiesOf(annotated);
	const prose = readStructure(text, true);
	const reading = readQuotations(prose);
	return resolveSpeakers(prose, reading, entities).map((resolved, i) => {
		const { speaker } = reading.quotations[i]!;
		const written = speaker ? text.slice(speaker.start, speaker.end) : '–';
		if (!resolved) return `${written} = –`;
		const { entity, words, reason } = resolved;
		return `${written} = ${entity === null ? `“${text.slice(words!.start, words!.end)}”` : entities[entity]!.name} (${reason})`;
	});
}

const CASES: [what: string, annotated: string, ...expected: string[]][] = [
	['a name', '“No,” [Ana Ruiz] said.', 'Ana Ruiz = Ana Ruiz (named)'],
	['a surname', '[Ana Ruiz] came. “No,” [Ruiz|Ana Ruiz] said.', 'Ruiz = Ana Ruiz (named)'],
	[
		'a name with a title and an appositive',
		'“No,” said harbour master [Ana Ruiz], a friend of [Ari Lee].',
		'harbour master Ana Ruiz, a friend of Ari Lee = Ana Ruiz (named)',
	],
	['an organisation', '“No,” the [*US Embassy in Baghdad] said.', 'the US Embassy in Baghdad = US Embassy in Baghdad (named)'],
	['a mention that was not recognised', '[Ana Ruiz] came. “No,” Ruiz said.', 'Ruiz = Ana Ruiz (named)'],
	['no name but what is named after one', '[Ana Ruiz] came. “No,” the [Ruiz|Ana Ruiz] campaign said.', 'the Ruiz campaign = –'],
	['who', '[Ana Ruiz], who called the plan “a dream,” did not come.', 'who = Ana Ruiz (the name before “who”)'],
	[
		'who, behind a bracket',
		'[Ana Ruiz] (Port Alba), who called the plan “a dream,” did not come.',
		'who = Ana Ruiz (the name before “who”)',
	],
	[
		'who, behind somebody without a name',
		'A voter from Alba, who called the plan “a dream,” did not come.',
		'who = “A voter from Alba” (the words before “who”)',
	],
	[
		'who, behind somebody whom a longer phrase speaks of',
		'They read the diary of a young pilot, who called the plan “a dream.”',
		'who = “a young pilot” (the words before “who”)',
	],
	['she, by first name', '[Ana Ruiz] met [Peter Holt]. “No,” she said.', 'she = Ana Ruiz (“she” after this name)'],
	['he, by first name', '[Ana Ruiz] met [Peter Holt]. “No,” he said.', 'he = Peter Holt (“he” after this name)'],
	['he, by a title', 'Mr. [Zanele|Zanele Dube] met [Ana Ruiz]. “No,” he said.', 'he = Zanele Dube (“he” after this name)'],
	[
		'the subject before another name',
		'[Peter Holt] praised [Paul Lee]. “He is right,” he said.',
		'he = Peter Holt (“he” after this name)',
	],
	[
		'not a possessor',
		'[Peter Holt] stayed away. [Paul Lee|Paul Lee]’s office was closed. “No,” he said.',
		'he = Peter Holt (“he” after this name)',
	],
	[
		'the speaker of the paragraph before',
		'“Yes,” said [Peter Holt], who had come with [Paul Lee].\n\n“But not now,” he said.',
		'Peter Holt, who had come with Paul Lee = Peter Holt (named)',
		'he = Peter Holt (“he” after this name)',
	],
	[
		'not a name that is only quoted',
		'[Peter Holt] came. “Ask [Paul Lee],” a guard told him. “No,” he said.',
		'a guard = “a guard” (introduced here)',
		'he = Peter Holt (“he” after this name)',
	],
	[
		'the person behind another one’s name',
		'[Peter Holt] adviser [Paul Lee] stayed. “No,” he said.',
		'he = Paul Lee (“he” after this name)',
	],
	[
		'the first of the sentence, whatever the name',
		'Port spokesman [Zed Orr] defended [Peter Holt]. “No,” he said.',
		'he = Zed Orr (“he” after this name)',
	],
	['the senator', 'Sen. [Ana Ruiz] met [Peter Holt]. “No,” the senator said.', 'the senator = Ana Ruiz (introduced as senator)'],
	[
		'the spokesman, by an appositive',
		'[Ari Lee], a spokesman for the port, met [Peter Holt]. “No,” the spokesman said.',
		'the spokesman = Ari Lee (introduced as spokesman)',
	],
	[
		'the spokesman, by a word before the name',
		'Port spokesman [Ari Lee] met [Peter Holt]. “No,” the spokesman said.',
		'the spokesman = Ari Lee (introduced as spokesman)',
	],
	['the senator of another state', 'Sen. [Ana Ruiz] (D-N.M.) came. “No,” the Ohio senator said.', 'the Ohio senator = –'],
	[
		'the embassy',
		'The [*US Embassy in Baghdad] was hit. “No,” the embassy said.',
		'the embassy = US Embassy in Baghdad (“embassy” is part of the name)',
	],
	[
		'a split quotation',
		'[Ana Ruiz] came. “No,” she said, “not now.”',
		'she = Ana Ruiz (“she” after this name)',
		'she = Ana Ruiz (“she” after this name)',
	],
	[
		'the official who was never named',
		'A senior port official came. “No,” the official said.',
		'the official = “A senior port official” (introduced as official)',
	],
	[
		'the last one introduced with the noun',
		'Spokesman [Ari Lee] left. A spokesman for the union came. “No,” the spokesman said.',
		'the spokesman = “A spokesman for the union” (introduced as spokesman)',
	],
	['who is introduced as they speak', '“No,” said a pilot.', 'a pilot = “a pilot” (introduced here)'],
	['his lawyer is not the lawyer', 'A tax lawyer came. “No,” his lawyer said.', 'his lawyer = –'],
	[
		'a group, by name',
		'An observer group, [*Voto Claro], said that all was “fine.”',
		'An observer group, Voto Claro = Voto Claro (named)',
	],
	['her deputy, by name', '“No,” said her deputy, [Ari Lee].', 'her deputy, Ari Lee = Ari Lee (named)'],
	[
		'a spokesman, by name',
		'A spokesman, [Ari Lee], came. “No,” the spokesman said.',
		'the spokesman = Ari Lee (introduced as spokesman)',
	],
	[
		'the age',
		'[Ana Ruiz], 31, met [Peter Holt]. “No,” the 31-year-old said.',
		'the 31-year-old = Ana Ruiz (introduced as 31-year-old)',
	],
	[
		'whose statement it is',
		'The [*US Embassy] said in a statement that it was late. The statement spoke of “noise.”',
		'The statement = US Embassy (whose statement it is)',
	],
	[
		'the company, where no other is spoken of',
		'[*Orrin Works] closed. “No,” the company said.',
		'the company = Orrin Works (the only organisation named before)',
	],
	['one of two companies', '[*Orrin Works] sued [*Hale Dock]. “No,” the company said.', 'the company = –'],
	['she, who has no name', 'A spokeswoman met [Ana Ruiz]. “No,” she said.', 'she = “A spokeswoman” (“she” after these words)'],
	[
		'he, as the sentence before',
		'[Peter Holt] met [Paul Lee]. He left at once. “No,” he said.',
		'he = Peter Holt (“he” after this name)',
	],
	[
		'not a name that hangs on a preposition',
		'After the death of Father [Paul Lee], [Peter Holt] spoke. “No,” he said.',
		'he = Peter Holt (“he” after this name)',
	],
	[
		'an appositive of one word',
		'[Ari Lee], director, met [Peter Holt]. “No,” the director said.',
		'the director = Ari Lee (introduced as director)',
	],
	[
		'an appositive between dashes',
		'[Ari Lee] — the director of the port — met [Peter Holt]. “No,” the director said.',
		'the director = Ari Lee (introduced as director)',
	],
	[
		'what somebody is',
		'[Mara Ilves] is a pilot and the director of the port. [Ari Lee] left. “No,” the pilot said.',
		'the pilot = Mara Ilves (introduced as pilot)',
	],
	[
		'what somebody was',
		'[Mara Ilves], who was mayor of Alba once, met [Ari Lee]. “No,” the former mayor said.',
		'the former mayor = Mara Ilves (introduced as mayor)',
	],
	[
		'an office in several words',
		'Minister of State [Mara Ilves] met [Ari Lee]. “No,” the minister said.',
		'the minister = Mara Ilves (introduced as minister)',
	],
	[
		'the senator of a state that is abbreviated',
		'Sen. [Ana Ruiz] (R-Fla.) met Sen. [Peter Holt]. “No,” the Florida senator said.',
		'the Florida senator = Ana Ruiz (introduced as senator)',
	],
	[
		'by a party label',
		'[Ana Ruiz] (R-Ohio) met [Peter Holt]. “No,” the Ohio Republican said.',
		'the Ohio Republican = Ana Ruiz (introduced as republican)',
	],
	['not what is said beside a name', 'According to the report, [Ari Lee] left. “No,” the report said.', 'the report = –'],
	[
		'what was not said before',
		'[Ana Ruiz] left the port. “No,” the retired surgeon said.',
		'the retired surgeon = Ana Ruiz (the person spoken of)',
	],
	[
		'the same, of who speaks and not of whom',
		'“No,” [Ana Ruiz] told [Peter Holt]. “Never,” the retired surgeon said.',
		'Ana Ruiz = Ana Ruiz (named)',
		'the retired surgeon = Ana Ruiz (the person spoken of)',
	],
	[
		'the same, through a pronoun',
		'[Ana Ruiz] came. She left the port. “No,” the retired surgeon said.',
		'the retired surgeon = Ana Ruiz (the person spoken of)',
	],
	[
		'not one of two whom others met',
		'Three pilots met [Ana Ruiz] and [Peter Holt]. “No,” the retired surgeon said.',
		'the retired surgeon = –',
	],
	['not of the other gender', '[Ana Ruiz] left the port. “No,” the retired businessman said.', 'the retired businessman = –'],
	['not in another office', 'Gov. [Ana Ruiz] left the port. “No,” the senator said.', 'the senator = –'],
	[
		'the governor spoken of, not the one long gone',
		'Gov. [Ana Ruiz] left. The port slept. It rained. The ferry sank. The port woke. [Peter Holt] came. “No,” the governor said.',
		'the governor = Peter Holt (the person spoken of)',
	],
	['not who only stands by', '[Ana Ruiz] left the port. “No,” the guard said.', 'the guard = –'],
	[
		'the newspaper, by its name',
		'The [*Alba Herald] wrote of [*Orrin Works]. “No,” the newspaper wrote.',
		'the newspaper = Alba Herald (the only newspaper named before)',
	],
	[
		'the newspaper’s editorial',
		'The [*Alba Herald] wrote of [*Orrin Works]. “No,” the newspaper’s editorial said.',
		'the newspaper’s editorial = Alba Herald (whose editorial it is)',
	],
	['which', '[*Orrin Works], which called the plan “a dream,” closed.', 'which = Orrin Works (the name before “which”)'],
	[
		'a relative, and not the one whose relative that is',
		'[Ana Ruiz] left the port. Her youngest son stayed. “No,” he said.',
		'he = “Her youngest son” (“he” after these words)',
	],
	['they, several people', 'The protesters marched on. “No,” they said.', 'they = “The protesters” (“they” after these words)'],
	['they, an organisation', '[*Orrin Works] closed. “No,” they said.', 'they = Orrin Works (“they” after these words)'],
	['it, an organisation', '[*Orrin Works] closed. It called the plan “late.”', 'It = Orrin Works (“it” after these words)'],
	['not it, a person', '[Ana Ruiz] came. It called the plan “late.”', 'It = –'],
	['nobody for “they”', '[Ana Ruiz] and [Peter Holt] came. “No,” they said.', 'they = –'],
	['nobody at all', '“No.”', '– = –'],
];

describe('who a speaker is', () => {
	for (const [what, annotated, ...expected] of CASES) test(what, () => assert.deepEqual(speakers(annotated), expected));
});
