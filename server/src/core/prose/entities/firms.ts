/** Firms that an article names once with their legal form: `Woodbridge Co.` is Woodbridge elsewhere, `Hudson’s Bay Co.` is Hudson’s Bay. */
import { indexNames, matchNames } from './gazetteer.ts';
import { type BlockMentions, changed, type Mention } from './mention.ts';
import { COMPANY_FORMS, FIRST_NAMES, labelOfKnown, words } from './names.ts';
import { notInside, overlay } from './overlay.ts';

const COMPANIES = words('Co Co. Cos Cos. Company Corporation');

/** The name without its form; null where it has none, or where what is left may be somebody or something else (`Kenya Co.`, `Ana Ruiz Inc.`). */
function stemOf(name: string): string | null {
	const blank = name.lastIndexOf(' ');
	const form = name.slice(blank + 1);
	if (blank < 0 || !(COMPANY_FORMS.has(form) || COMPANIES.has(form))) return null;
	const stem = name.slice(0, blank).replace(/(?:,| &)$/, '');
	const first = stem.split(' ', 1)[0]!;
	return stem.length < 3 || FIRST_NAMES.has(first) || labelOfKnown(stem) ? null : stem;
}

/** The blocks with firms marked without their form, too. `surnames` are of people whom the article names in full. */
export function markFirms(
	text: string,
	blocks: readonly BlockMentions[],
	surnames: ReadonlySet<string>,
): readonly BlockMentions[] {
	const stems = new Set<string>();
	for (const { mentions } of blocks)
		for (const { start, end, label } of mentions) {
			const stem = label === 'org' ? stemOf(text.slice(start, end)) : null;
			if (stem && !surnames.has(stem)) stems.add(stem);
		}
	if (stems.size === 0) return blocks;
	// A single word may be a common one where a sentence starts: only a name becomes a firm's.
	const long = indexNames([...stems].filter(stem => stem.includes(' ')).map(name => ({ name, label: 'org', ref: null })));
	const isShort = ({ start, end, label }: Mention): boolean => label !== 'org' && stems.has(text.slice(start, end));
	return blocks.map(({ tokens, mentions }) => {
		const known = mentions.map(one => (isShort(one) ? changed(one, { label: 'org', reason: 'firm' }) : one));
		const found = notInside(matchNames(tokens, long, 'firm', 0.8), known);
		return { tokens, mentions: overlay(found, known) };
	});
}
