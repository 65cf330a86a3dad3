/**
 * A compact part-of-speech reading: closed word classes in full, verbs by their base forms, the rest by its ending.
 *
 * It serves to find subjects and noun phrases around quotations, so it need not tell a noun from an adjective:
 * both are the inside of a noun phrase.
 */
import { OBJECT_VERBS, OTHER_VERBS, SPEECH_VERBS, THOUGHT_VERBS } from './verbs.ts';

/**
 * - `noun`: nouns and adjectives, what a noun phrase is filled with; `name`: capitalised; `title`: `Mr.`, `Sen.`
 * - `subject`: `he`, `they`; `object`: `him`; `possessive`: `his`, and the mark `’s`
 * - `relative`: `who`, `which`; `complementizer`: `that`, `when`, `because`
 */
export type Tag =
	| 'noun'
	| 'name'
	| 'title'
	| 'number'
	| 'time'
	| 'determiner'
	| 'possessive'
	| 'subject'
	| 'object'
	| 'preposition'
	| 'to'
	| 'conjunction'
	| 'complementizer'
	| 'relative'
	| 'auxiliary'
	| 'adverb'
	| 'verb'
	| 'stop'
	| 'comma'
	| 'colon'
	| 'semicolon'
	| 'dash'
	| 'open'
	| 'close'
	| 'quotation'
	| 'other';

export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'ing';

/** `speech` verbs can stand behind a quotation; `object` verbs take it as a name (`called it "…"`); `thought` verbs are weak. */
export type CueKind = 'speech' | 'object' | 'thought';

export interface Entry {
	readonly tag: Tag;
	readonly form?: VerbForm;
	readonly cue?: CueKind;
	/** A verb form that is a noun as well: `calls`, `plan`. */
	readonly alsoNoun?: boolean;
}

const CLOSED: readonly [Tag, string][] = [
	[
		'determiner',
		'the a an this these those some any every each another both all many several most few no one two three four five six seven eight nine ten either neither such other others much more less whatever',
	],
	['possessive', 'his her their its my our your whose'],
	[
		'subject',
		"he she they it i we you he's she's they're it's i'm we're you're he'd she'd they'd i'd we'd you'd they've i've we've you've he'll she'll they'll i'll we'll you'll there everyone everybody someone somebody anyone nobody",
	],
	['object', 'him them me us himself herself themselves itself myself ourselves yourself'],
	[
		'preposition',
		'of in on at for from with by about into over under against between through during without within among toward towards upon across behind beyond near via per despite beneath beside besides above below around amid amidst outside inside throughout like unlike concerning regarding including off onto past except as out up down aboard alongside',
	],
	['to', 'to'],
	['conjunction', 'and but or nor yet &'],
	[
		'complementizer',
		'that when while because if although though whether since after before until unless where whereas once why how so than what',
	],
	['relative', 'who whom which'],
	[
		'auxiliary',
		"is was are were be been being am has have had having do does did will would shall should can could may might must isn't wasn't aren't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't can't couldn't cannot isn’t",
	],
	[
		'adverb',
		'not never also later then recently once repeatedly often further already again always still now even only just simply too soon first second ever here perhaps maybe instead meanwhile however therefore thus indeed moreover furthermore nonetheless nevertheless afterward afterwards sometimes seldom rarely twice together ahead away back apparently elsewhere almost nearly quite rather very well sort actually really',
	],
	[
		'time',
		'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february march april june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. morning afternoon evening night week month year weeks months years last next earlier early late ago',
	],
	[
		'title',
		'mr. mrs. ms. mr mrs ms dr. dr sen. rep. gov. gen. lt. col. sgt. rev. prof. capt. adm. maj. sir lord lady dame sens. reps. govs. hon. st. sheikh',
	],
];

/** Endings of words that are no verb although they end like one. */
const NOT_PARTICIPLES = new Set(
	'bed red speed seed need indeed feed breed creed deed weed hundred sacred naked wicked kindred hatred united ted fred jed embed shed sled breed exceed proceed succeed evening morning king ring thing something nothing anything everything spring string wing ceiling building wedding meeting beijing during meaning sibling offspring sterling'.split(
		' ',
	),
);

/** Capitalised in the middle of a sentence without being names; `Early` and `March` as surnames are another matter. */
const CALENDAR = new Set(
	'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec.'.split(
		' ',
	),
);

const ENTRIES = new Map<string, Entry>();

const IRREGULAR = `say said said|tell told told|write wrote written|think thought thought|feel felt felt|see saw seen|hold held held|read read read|shoot shot shot|sing sang sung
swear swore sworn|speak spoke spoken|know knew known|go went gone|come came come|get got gotten|give gave given|take took taken|make made made|put put put|let let let|keep kept kept
begin began begun|run ran run|win won won|lose lost lost|leave left left|meet met met|send sent sent|spend spent spent|stand stood stood|understand understood understood|bring brought brought|buy bought bought
fight fought fought|catch caught caught|teach taught taught|seek sought sought|find found found|break broke broken|choose chose chosen|rise rose risen|drive drove driven|fall fell fallen|grow grew grown
throw threw thrown|draw drew drawn|show showed shown|sit sat sat|hear heard heard|pay paid paid|lay laid laid|lead led led|hit hit hit|cut cut cut|set set set|cast cast cast|quit quit quit|beat beat beaten|build built built
become became become|forget forgot forgotten|strike struck struck|sell sold sold|wear wore worn|shake shook shaken|lie lied lied|mean meant meant|spit spat spat|broadcast broadcast broadcast|blow blew blown|stick stuck stuck
withdraw withdrew withdrawn|overcome overcame overcome|bind bound bound|deal dealt dealt|eat ate eaten|fly flew flown|hide hid hidden|hang hung hung|ride rode ridden|ring rang rung|sleep slept slept|steal stole stolen|wake woke woken
win won won|undergo underwent undergone|foresee foresaw foreseen|rebut rebutted rebutted|retell retold retold|sink sank sunk|swing swung swung|tear tore torn|weep wept wept|misspeak misspoke misspoken|bet bet bet|spread spread spread|shut shut shut|split split split|cost cost cost|hurt hurt hurt`;

const irregular = new Map(IRREGULAR.split(/[|\n]/).map(line => [line.split(' ')[0]!, line.split(' ')] as const));

/** Bases that double their last letter: `quip`, `quipped`. */
const DOUBLING = new Set(
	'quip admit snap brag beg rebut refer plan stop drop step grab ban chat commit submit permit omit occur prefer drag rap slam tap nod plot regret rip scan ship shop shrug sip skip slip spot tip trip wrap equip rob dub pan zip blog'.split(
		' ',
	),
);

/** `['quips', 'quipped', 'quipped', 'quipping']` */
function inflect(base: string): [present: string, past: string, participle: string, ing: string] {
	const consonantY = /[^aeiou]y$/.test(base);
	const doubled = DOUBLING.has(base) ? base + base.at(-1) : base;
	const present = consonantY ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
	const past = consonantY ? `${base.slice(0, -1)}ied` : base.endsWith('e') ? `${base}d` : `${doubled}ed`;
	const ing = base.endsWith('ie')
		? `${base.slice(0, -2)}ying`
		: /[^eoy]e$/.test(base)
			? `${base.slice(0, -1)}ing`
			: `${doubled === base ? base : doubled}ing`;
	const forms = irregular.get(base);
	return forms ? [present, forms[1]!, forms[2]!, ing] : [present, past, past, ing];
}

function enterVerbs(bases: string, cue?: CueKind): void {
	for (const item of bases.split(/\s+/)) {
		if (!item) continue;
		const alsoNoun = item.endsWith('*');
		const base = alsoNoun ? item.slice(0, -1) : item;
		const [present, past, participle, ing] = inflect(base);
		const enter = (word: string, form: VerbForm, noun: boolean): void => {
			if (!ENTRIES.has(word)) ENTRIES.set(word, { tag: 'verb', form, cue, alsoNoun: noun });
		};
		enter(past, 'past', false);
		enter(participle, 'participle', false);
		enter(ing, 'ing', false);
		enter(present, 'present', alsoNoun);
		enter(base, 'base', alsoNoun);
	}
}

for (const [tag, words] of CLOSED) for (const word of words.split(' ')) if (!ENTRIES.has(word)) ENTRIES.set(word, { tag });
enterVerbs(SPEECH_VERBS, 'speech');
enterVerbs(OBJECT_VERBS, 'object');
enterVerbs(THOUGHT_VERBS, 'thought');
enterVerbs(OTHER_VERBS);

const NOUN: Entry = { tag: 'noun' };
const NAME: Entry = { tag: 'name' };
const NUMBER: Entry = { tag: 'number' };
const ADVERB: Entry = { tag: 'adverb' };
const PAST: Entry = { tag: 'verb', form: 'past' };
const ING: Entry = { tag: 'verb', form: 'ing' };

/** Reads one word by its lower-case form. `capital`: it is written with a capital inside its sentence, so it is a name. */
export function readWord(lower: string, capital: boolean): Entry {
	const known = ENTRIES.get(lower);
	if (capital) return known && (CALENDAR.has(lower) || known.tag === 'title' || known.tag === 'subject') ? known : NAME;
	if (known) return known;
	const first = lower.charCodeAt(0);
	if ((first >= 48 && first <= 57) || first === 36) return NUMBER;
	if (NOT_PARTICIPLES.has(lower)) return NOUN;
	if (lower.length > 4) {
		if (lower.endsWith('ly') && !lower.endsWith('ally-')) return ADVERB;
		if (lower.endsWith('ed') && !lower.includes('-')) return PAST;
		if (lower.endsWith('ing') && !lower.includes('-')) return ING;
	}
	return NOUN;
}

export const entryOf = (lower: string): Entry | undefined => ENTRIES.get(lower);
