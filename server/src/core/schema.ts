/** The tagset: labels with their kind, guideline and attributes, what articles carry, and how severe each problem is. */
import type { DialectName } from './syntax/dialects/dialect.ts';

export type LabelKind = 'quotation' | 'cue' | 'date' | 'entity' | 'structure' | 'other';

/** What a value must look like. `speaker` and `reference` name spans or entities of the article. */
export type ValueType = 'text' | 'date' | 'when' | 'url' | 'lang' | 'key' | 'number' | 'speaker' | 'quote' | 'span' | 'article';

export interface AttributeRule {
	readonly type: ValueType;
	readonly description: string;
	readonly required?: boolean;
	/** The only values allowed, where the set is closed. */
	readonly values?: readonly string[];
}

export interface LabelRule {
	readonly kind: LabelKind;
	/** The annotation guideline, shown on hover and in completion. */
	readonly description: string;
	readonly color?: string;
	/** Keyboard digit that applies the label. */
	readonly digit?: number;
	readonly attributes: Readonly<Record<string, AttributeRule>>;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Name {
	readonly name: string;
	readonly label: 'person' | 'org' | 'place' | 'misc';
	readonly ref: string | null;
}

export interface Schema {
	readonly labels: Readonly<Record<string, LabelRule>>;
	/** Attributes of an article's opening delimiter. */
	readonly article: Readonly<Record<string, AttributeRule>>;
	/** Whether attributes that no rule names are problems. */
	readonly closed: boolean;
	readonly severity: Readonly<Record<string, Severity | 'off'>>;
	/** Dialect by file pattern, first match wins. */
	readonly dialects: readonly { readonly files: string; readonly dialect: DialectName }[];
	/** Names that are recognised wherever they stand. */
	readonly names: readonly Name[];
	/** Words that are never recognised as a name. */
	readonly ignore: readonly string[];
}

/** Rules by name. Names come from files, so nothing is inherited: there is no label `constructor` unless one is given. */
export const table = <T>(rules: Readonly<Record<string, T>>): Record<string, T> => Object.assign(Object.create(null), rules);

const continuation: AttributeRule = { type: 'span', description: 'The `#id` of the first piece that this piece continues.' };

const entity = (description: string, digit: number): LabelRule => ({
	kind: 'entity',
	description,
	digit,
	attributes: table({
		ref: { type: 'key', description: 'Which entity it is: a key of your own, or a Wikidata `Q…`.' },
		cont: continuation,
	}),
});

const structure = (description: string, attributes: LabelRule['attributes'] = {}): LabelRule => ({
	kind: 'structure',
	description,
	attributes: table(attributes),
});

export const builtinSchema: Schema = {
	labels: table({
		quote: {
			kind: 'quotation',
			description: 'Words given as somebody’s own. The span includes its quote marks.',
			digit: 1,
			attributes: table({
				who: { type: 'speaker', description: 'The speaker: the `ref` of an entity, the `#id` of a span, or the name in words.' },
				cont: continuation,
			}),
		},
		cue: {
			kind: 'cue',
			description: 'The words that introduce a quotation: *said*, *according to*.',
			digit: 2,
			attributes: table({ of: { type: 'quote', description: 'The `#id` of the quotation it introduces.' }, cont: continuation }),
		},
		date: {
			kind: 'date',
			description: 'A time expression: a day, a clock time, a duration or something that recurs.',
			digit: 3,
			attributes: table({
				when: { type: 'when', description: 'Its value: ISO 8601, EDTF or TIMEX3, for example `2024-09-10`, `2024-Q3`, `P3M`.' },
				type: {
					type: 'text',
					description: 'Its TIMEX3 type, where the value’s form does not tell.',
					values: ['date', 'time', 'duration', 'set'],
				},
				mod: {
					type: 'text',
					description: 'TIMEX3 modifier.',
					values: [
						'START',
						'MID',
						'END',
						'APPROX',
						'BEFORE',
						'AFTER',
						'ON_OR_BEFORE',
						'ON_OR_AFTER',
						'LESS_THAN',
						'MORE_THAN',
						'EQUAL_OR_LESS',
						'EQUAL_OR_MORE',
					],
				},
				cont: continuation,
			}),
		},
		person: entity('A person’s name, without title: *Dana Orr* in “Minister Dana Orr”.', 4),
		org: entity('A named organisation: a company, party, ministry, club, armed group.', 5),
		place: entity('A named place: a country, town, region, river, building.', 6),
		misc: entity('Another name: a people or language (*Iraqi*), an event, a work, a law.', 7),
		headline: structure('The article’s headline, where the first line is not it.'),
		standfirst: structure('The summary under the headline.'),
		dateline: structure('Place and agency before the first sentence: `ERBIL (Kurdistan24) –`.'),
		embed: structure('A line embedded from elsewhere: a post, a caption.'),
		link: structure('A line that points to a related article.', {
			to: { type: 'article', description: 'The id of the article it points to.' },
		}),
	}),
	article: table({
		date: { type: 'date', description: 'Publication date: an ISO 8601 day, month or minute.' },
		source: { type: 'text', description: 'Who published it.' },
		place: { type: 'text', description: 'Where it was written.' },
		author: { type: 'text', description: 'Who wrote it.' },
		url: { type: 'url', description: 'Where it was read.' },
		lang: { type: 'lang', description: 'Its language, a BCP 47 tag.' },
		title: { type: 'text', description: 'Its title, where the first line is not the headline.' },
	}),
	closed: false,
	severity: {},
	dialects: [],
	names: [],
	ignore: [],
};
