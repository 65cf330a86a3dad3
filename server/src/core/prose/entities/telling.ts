/** What the words of a name say of its kind: a `… Treaty` is no organisation, a `… Gazette` is one, `CFCC` is nobody. */
import { changed, type EntityLabel, type Mention } from './mention.ts';
import {
	isPeople,
	LINKS,
	MISCELLANEOUS,
	MORE_PLACES,
	nameOfStorm,
	ORGANISATIONS,
	PARTICLES,
	PLACES,
	UNMISTAKABLE,
} from './names.ts';

const words = (list: string): string[] => list.split(' ');

/** The label that a name's last word, or the one before `of`, gives it; words that can end names of several kinds are left out. */
const LABELS: ReadonlyMap<string, EntityLabel> = new Map([
	...words(
		'Inc Inc. Corp Corp. Ltd Ltd. LLC LLP Co Co. PLC Plc plc GmbH Company Corporation Holdings Industries Systems Solutions Technologies Airlines Airways Motors Pharmaceuticals Commission Committee Council Ministry Department Agency Authority Bureau Directorate Secretariat Association Federation Confederation Society Foundation Institute Organization Organisation Coalition Party Command Battalion Brigade Regiment Police Gazette Tribune Herald Journal Courier Newspaper Bank University College Polytechnic Forum Embassy Group Fund News Times Post Press Radio Hospital School Library Museum Orchestra Philharmonic Choir Records Petroleum Energy Oil Gas Resources Electronics Telecom Insurance Securities Capital Partners Investments Logistics Shipping Steel Cement Foods Media Pictures Entertainment Studios Labs Laboratories Software Motor Bancorp Financial Trust ASA AG SA NV SpA Brothers Rovers Wanderers United Albion Hotspur Rangers Athletics',
	).map(word => [word, 'org'] as const),
	...words(
		'Treaty Act Accord Accords Convention Protocol Cup Championship Championships Olympics Prize Award Awards Medal Festival Biennale Tournament Marathon Masters Derby Revolution Uprising Agreement Constitution Law Bill Program Programme Pact Charter Declaration',
	).map(word => [word, 'misc'] as const),
	...words(
		'River Ocean Mountains Peninsula Strait Airport Province Governorate Prefecture Avenue Boulevard Highway Arena Stadium Street Road',
	).map(word => [word, 'place'] as const),
]);

/** Words that are telling only before `of`: a Union of Lake Fishers, but the Soviet Union. */
const BEFORE_OF: ReadonlyMap<string, EntityLabel> = new Map([
	...LABELS,
	...words('Union League Front Army Board Church Chamber Friends Government Bank').map(word => [word, 'org'] as const),
	...words('Battle Siege War Feast').map(word => [word, 'misc'] as const),
	...words('Gulf Isle Lake Bay Cape').map(word => [word, 'place'] as const),
]);

/** `CFCC`; but `THOMAS` may be a judge in a list of opinions, `KO` a way to lose, and `VII` a number. */
const ACRONYM = /^(?![IVXLCDM]+$)\p{Lu}{3,4}$/u;

/** `Zerin-on-Sea`, `Quillby-under-Lyme`. */
const TOWN = /^\p{Lu}\p{L}+-(?:on|upon|under|in|by|sur)-(?:the-)?\p{Lu}\p{L}+$/u;

/** The given name of `Yoon Ji-hoon`; but Mapo-gu is a part of a town. */
const SYLLABLES = /^\p{Lu}\p{Ll}{1,5}-(?!(?:do|dong|eup|gu|gun|myeon|ri|ro|si)$)\p{Ll}{2,6}$/u;

/** `World Cup 2030`, `Super Bowl LX`: which time an event that everyone knows is held. */
const isNumbered = (name: string, last: string): boolean =>
	/^(?:\d+|[IVXL]+)$/.test(last) && MISCELLANEOUS.has(name.slice(0, -last.length - 1));

/** The label that the words of a name give it; null where they leave it open. `shouted`: its line is all in capitals, so that its own say nothing. */
function labelOf(name: string, label: EntityLabel, shouted: boolean): EntityLabel | null {
	const parts = /\s/.test(name) ? name.split(/\s+/) : [name];
	// `Islamic State`, `ISIS`, `U. N.`, `AT&T`; but Amazon is a river too, and Chelsea a place.
	if (ORGANISATIONS.has(name) && (parts.length > 1 || /^\p{Lu}{3,}$/u.test(name))) return 'org';
	if (UNMISTAKABLE.has(name.replace(/^The /, ''))) return 'org';
	if (/^[EU]\. [NU]\.$|^\p{Lu}{1,2}&\p{Lu}{1,2}$/u.test(name)) return 'org';
	if (MISCELLANEOUS.has(name) || (isPeople(name) && !PLACES.has(name))) return 'misc';
	if (parts.length > 1 && nameOfStorm(name)) return 'misc';
	if (parts.length > 1 && (parts[0] === 'Operation' || isNumbered(name, parts.at(-1)!))) return 'misc';
	if (TOWN.test(name) || (parts.length > 1 && MORE_PLACES.has(name))) return 'place';
	// `Okoye v. Lake Board`
	if (parts.includes('v.')) return 'misc';
	if (parts.length === 1) return label === 'person' && !shouted && ACRONYM.test(name) ? 'org' : null;
	if (PLACES.has(name)) return null;
	if (parts.length === 2 && SYLLABLES.test(parts[1]!)) return 'person';
	// Bill de Zerin is a man.
	const link = parts.findIndex((part, i) => i > 0 && LINKS.has(part) && !PARTICLES.has(part));
	const head = link > 0 && parts[link] === 'of' ? BEFORE_OF.get(parts[link - 1]!) : undefined;
	return head ?? LABELS.get(parts.at(-1)!) ?? (link > 0 ? BEFORE_OF.get(parts[link - 1]!) : undefined) ?? null;
}

/** Mentions of one block with the labels that their own words demand. */
export function heedWords(text: string, mentions: readonly Mention[], shouted: boolean): Mention[] {
	return mentions.map(mention => {
		const label = labelOf(text.slice(mention.start, mention.end), mention.label, shouted);
		return !label || label === mention.label ? mention : changed(mention, { label, reason: 'its words' });
	});
}
