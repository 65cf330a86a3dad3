/**
 * Gathers the mentions of an article into entities: a full name and its surname, an organisation and its acronym, a name and its
 * possessive are one. Equal names are one entity whatever labels they carry (the majority names the label), unless their refs differ.
 */
import { firstNot } from '../../rows.ts';
import { abbreviates, initials, isAcronym, withoutPeriods } from './acronyms.ts';
import { ENTITY_LABELS, type Entity, type EntityLabel } from './mention.ts';
import { isCountry, nameOfStorm, ORGANISATIONS, PLACE_WORDS } from './names.ts';

export interface GroupableMention {
	readonly start: number;
	readonly end: number;
	readonly label: EntityLabel;
	readonly ref?: string | null;
}

/** A set of mentions that share one written form. */
interface Form {
	readonly name: string;
	readonly words: readonly string[];
	readonly mentions: number[];
	label: EntityLabel;
	ref: string | null;
	/** The form that this one was joined to; null when it leads its entity. */
	head: Form | null;
}

const GENERATIONS = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

/** The name itself: white space made one blank, possessive and leading article left out. */
function nameOf(text: string): string {
	const name = text.replace(/\s+/g, ' ').replace(/['’]s?$/i, '');
	return name.replace(/^the /i, '') || text;
}

const isShouted = (name: string): boolean => name.length > 3 && name === name.toUpperCase() && name !== name.toLowerCase();

function majority(mentions: readonly GroupableMention[], of: readonly number[]): EntityLabel {
	const votes = ENTITY_LABELS.map(() => 0);
	for (const index of of) votes[ENTITY_LABELS.indexOf(mentions[index]!.label)]!++;
	return ENTITY_LABELS[votes.indexOf(Math.max(...votes))]!;
}

function head(form: Form): Form {
	let at = form;
	while (at.head) {
		// Halves the way for the next one who asks.
		if (at.head.head) at.head = at.head.head;
		at = at.head;
	}
	return at;
}

/** Makes `form` part of the entity of `fuller`, unless two refs say that they are not the same. */
function join(form: Form, fuller: Form): void {
	const a = head(form);
	const b = head(fuller);
	if (a === b || (a.ref && b.ref && a.ref !== b.ref)) return;
	b.ref ??= a.ref;
	a.head = b;
}

/** What `make` makes of each text, made once. */
function once<T>(make: (text: string) => T): (text: string) => T {
	const made = new Map<string, T>();
	return text => {
		let known = made.get(text);
		if (known === undefined) made.set(text, (known = make(text)));
		return known;
	};
}

/** Mentions, of which `names` are the names, by written form and ref, in order of first appearance. */
function readForms(names: readonly string[], mentions: readonly GroupableMention[]): Form[] {
	// `ERBIL` in a headline is `Erbil`, if the article also writes it so.
	const quiet = new Map([...new Set(names)].filter(name => !isShouted(name)).map(name => [name.toLowerCase(), name]));
	const read = once(written => {
		const name = isShouted(written) ? (quiet.get(written.toLowerCase()) ?? written) : written;
		const words = name.split(' ').map(withoutPeriods);
		return { name, words, plain: words.join(' ').replaceAll('’', "'") };
	});
	const forms = new Map<string, Form>();
	for (const [index, written] of names.entries()) {
		const { name, words, plain } = read(written);
		const ref = mentions[index]!.ref ?? null;
		const first = forms.get(plain);
		const key = !first || !ref || !first.ref || first.ref === ref ? plain : `${plain}\0${ref}`;
		const known = forms.get(key);
		if (known) {
			known.mentions.push(index);
			known.ref ??= ref;
			continue;
		}
		const form: Form = { name, words, mentions: [index], label: 'misc', ref, head: null };
		forms.set(key, form);
	}
	const all = [...forms.values()];
	for (const form of all) form.label = majority(mentions, form.mentions);
	return all;
}

/** The word by which a person is called later: `Romanowski`, `King` for `Martin Luther King Jr.` */
function surname(words: readonly string[]): string {
	let last = words.length - 1;
	while (last > 0 && GENERATIONS.has(words[last]!.toLowerCase())) last--;
	return words[last]!;
}

/** Whether the shorter name leaves words of the fuller one out, or writes them as initials: `Alina Romanowski`, `A. Romanowski`. */
function shortens(shorter: readonly string[], fuller: readonly string[]): boolean {
	if (surname(shorter) !== surname(fuller)) return false;
	let at = 0;
	for (const word of shorter) {
		while (at < fuller.length && fuller[at] !== word && !(/^\p{L}\.?$/u.test(word) && fuller[at]!.startsWith(word[0]!))) at++;
		if (at++ >= fuller.length) return false;
	}
	return true;
}

/** A mention of a person by full name. */
interface Naming {
	readonly index: number;
	readonly form: Form;
}

/** Whom a shared name means in the mention `index`: the one named in full last before it, else the first one after. */
const nearest = (namings: readonly Naming[], index: number): Form =>
	namings[Math.max(0, firstNot(namings, naming => naming.index < index) - 1)]!.form;

/** Joins surnames and first names to full names. A name that two people share is divided among them. Returns the forms anew. */
function joinPeople(forms: readonly Form[]): Form[] {
	const bySurname = new Map<string, Form[]>();
	const namings = new Map<string, Naming[]>();
	/** By the words before the surname: `Lourdes`, and `Paredes` of Lourdes Paredes Vinueza; `Lee` of Lee Ji-hoon. */
	const otherNamings = new Map<string, Naming[]>();
	const full = forms.filter(form => form.label === 'person' && form.words.length > 1);
	for (const form of full) {
		const last = surname(form.words);
		append(bySurname, last, form);
		const others = [...new Set(form.words)].filter(word => word !== last);
		for (const index of form.mentions) {
			append(namings, last, { index, form }, Number.POSITIVE_INFINITY);
			for (const word of others) append(otherNamings, word, { index, form }, Number.POSITIVE_INFINITY);
		}
	}
	for (const named of [...namings.values(), ...otherNamings.values()]) named.sort((a, b) => a.index - b.index);
	for (const form of full) {
		const fuller = bySurname
			.get(surname(form.words))!
			.find(other => other.words.length > form.words.length && shortens(form.words, other.words));
		if (fuller) join(form, fuller);
	}
	return forms.flatMap(form => {
		if (form.label !== 'person' || form.words.length > 1) return [form];
		const named = namings.get(form.words[0]!) ?? otherNamings.get(form.words[0]!);
		if (!named) return [form];
		// One form for each person that the name means here.
		const shares = new Map<Form, number[]>();
		for (const index of form.mentions) append(shares, head(nearest(named, index)), index, Number.POSITIVE_INFINITY);
		return [...shares].map(([fuller, mentions]) => {
			const share = shares.size === 1 ? form : { ...form, mentions };
			join(share, fuller);
			return share;
		});
	});
}

/** Of more namesakes than this, the later ones are compared with nobody: it keeps the work in step with the text. */
const MOST_NAMESAKES = 50;

function append<K, V>(map: Map<K, V[]>, key: K, value: V, most = MOST_NAMESAKES): void {
	const values = map.get(key);
	if (!values) map.set(key, [value]);
	else if (values.length < most) values.push(value);
}

/** Whether an acronym in parentheses is the short form of the name before it: spelled by it, or, as `FIDE`, made of its name in another language. */
const isIntroduced = (short: Form, { name, words, label }: Form): boolean =>
	abbreviates(short.name, name) ||
	(label === 'org' && short.label === 'org' && words.length > 2 && !ORGANISATIONS.has(short.name));

/** Joins acronyms and handles to the names that they stand for: introduced in parentheses, or spelled by the initials. */
function joinAcronyms(text: string, mentions: readonly GroupableMention[], forms: readonly Form[]): void {
	const formOf = new Map<number, Form>();
	for (const form of forms) for (const index of form.mentions) formOf.set(index, form);
	const order = mentions.map((_, index) => index).sort((a, b) => mentions[a]!.start - mentions[b]!.start);
	for (const [at, index] of order.entries()) {
		const next = order[at + 1];
		if (next === undefined) break;
		if (!/^\s*\(["“]?$/.test(text.slice(mentions[index]!.end, Math.min(mentions[next]!.start, mentions[index]!.end + 8))))
			continue;
		// `Quillby Robotics (NASDAQ: QBOT)` is not named NASDAQ.
		if (/^\s*:/.test(text.slice(mentions[next]!.end, mentions[next]!.end + 4))) continue;
		const name = formOf.get(index)!;
		const short = formOf.get(next)!;
		const isShortForm = short.name.startsWith('@') || (isAcronym(short.name) && isIntroduced(short, name));
		if (short.words.length > 1 || !isShortForm) continue;
		// `the Islamic State (ISIS)`: whoever is introduced with its name has the name's label.
		short.label = name.label;
		join(short, name);
	}
	const spelled = new Map<string, Form>();
	for (const form of forms)
		if (form.words.length > 1 && form.label !== 'person' && !spelled.has(initials(form.words)))
			spelled.set(initials(form.words), form);
	for (const form of forms) {
		if (form.words.length > 1 || head(form) !== form || form.label === 'person' || !isAcronym(form.name)) continue;
		const name = spelled.get(form.words[0]!.toUpperCase());
		if (name && name.label === form.label) join(form, name);
	}
}

/**
 * Joins an organisation's short form to its full one, if only one name of the article starts or ends so: `Toyota` or `Alliance`, for
 * Toyota Motor Corp. and Centre Alliance. Of places the last word alone will do behind a common first one, and of storms:
 * `Clare`, for County Clare, `Zerin`, for Cyclone Zerin.
 */
function joinShortForms(forms: readonly Form[]): void {
	const byEdge = new Map<string, Form[]>();
	for (const form of forms) {
		const [first, last] = [form.words[0]!, form.words.at(-1)!];
		if (form.words.length < 2) continue;
		if (form.label === 'org') for (const word of new Set([first, last])) append(byEdge, word, form);
		else if (form.label === 'place' && form.words.length === 2 && PLACE_WORDS.has(first)) append(byEdge, last, form);
		else if (form.label === 'misc' && nameOfStorm(form.name) === last) append(byEdge, last, form);
	}
	for (const form of forms) {
		// Port Sudan is not Sudan.
		if (form.label === 'person' || (form.label === 'place' && isCountry(form.name))) continue;
		const { words } = form;
		const isEdge = (longer: readonly string[]) =>
			words.every((word, i) => word === longer[i]) || words.every((word, i) => word === longer[longer.length - words.length + i]);
		const fuller = [...(byEdge.get(words[0]!) ?? []), ...(words.length > 1 ? (byEdge.get(words.at(-1)!) ?? []) : [])].filter(
			other => other.label === form.label && other.words.length > words.length && isEdge(other.words),
		);
		const entities = new Set(fuller.map(head));
		if (entities.size === 1) join(form, fuller[0]!);
	}
}

/** The name that stands for the entity: the most words, then the longest; of equals the first. Acronyms and shouting come last. */
function fullest(forms: readonly Form[]): Form {
	const rank = (form: Form): number =>
		(isShouted(form.name) ? 0 : 1000) + form.words.length * 100 + Math.min(form.name.length, 99);
	return forms.reduce((best, form) => (rank(form) > rank(best) ? form : best));
}

/**
 * The entities of one article, in order of first appearance. In `Alina Romanowski … Romanowski’s … the Association of the Petroleum
 * Industry of Kurdistan (APIKUR) … APIKUR` four mentions make two entities.
 */
export function groupEntities(text: string, mentions: readonly GroupableMention[]): Entity[] {
	const read = once(nameOf);
	const names = mentions.map(({ start, end }) => read(text.slice(start, end)));
	const forms = joinPeople(readForms(names, mentions));
	joinAcronyms(text, mentions, forms);
	joinShortForms(forms);
	const byRef = new Map<string, Form>();
	for (const form of forms) {
		const ref = head(form).ref;
		if (!ref) continue;
		const first = byRef.get(ref);
		if (first) join(form, first);
		else byRef.set(ref, form);
	}
	const groups = new Map<Form, Form[]>();
	for (const form of forms) append(groups, head(form), form, Number.POSITIVE_INFINITY);
	const entities = [...groups.values()].map(group => {
		const name = fullest(group).name;
		const indexes = group.flatMap(form => form.mentions).sort((a, b) => a - b);
		const written = new Set(indexes.map(index => names[index]!));
		const aliases = [...written].filter(alias => alias.toLowerCase() !== name.toLowerCase());
		return { name, label: majority(mentions, indexes), ref: head(group[0]!).ref, mentions: indexes, aliases };
	});
	return entities.sort((a, b) => a.mentions[0]! - b.mentions[0]!);
}
