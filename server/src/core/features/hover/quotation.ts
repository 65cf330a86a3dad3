/** Cards of quotations, and of their cues and speakers. */
import type { QuotationAnnotation } from '../../annotations.ts';
import { headsOf, isSameSpeaker, piecesOf } from '../place.ts';
import { speakerOf } from '../symbols.ts';
import { excerpt } from '../titles.ts';
import { bullets, code, facts, lines, literal, paragraphs } from './markdown.ts';
import { foundBy, inContext, lineLink, nameOf, type Scene, textOf } from './scene.ts';

export function quotationCard(quotation: QuotationAnnotation, scene: Scene): string {
	const pieces = piecesOf(quotation, scene.annotations);
	const head = pieces[0]!;
	if (head.kind === 'other')
		return lines(
			'**Words in quotation marks**',
			'A title, a term, or words at a distance: nobody speaks.',
			facts(marks(quotation, 'not closed'), repairOf(quotation, scene), foundBy(head)),
		);
	const speaker = speakerOf(head, scene.article.bare.text);
	return paragraphs(
		lines(
			speaker ? `**Quotation** ${head.likely ? 'likely ' : ''}by **${literal(speaker)}**` : '**Quotation** · no speaker found',
			speakerLine(head, scene),
			facts(
				head.cue && `cue *${literal(textOf(head.cue, scene))}*`,
				marks(
					quotation,
					quotation !== pieces.at(-1) ? 'goes on' : head.reason === '— NP' ? 'closed behind who signs it' : 'not closed',
				),
				repairOf(quotation, scene),
				nestedIn(quotation, scene),
				pieces.length > 1 && `piece ${pieces.indexOf(quotation) + 1} of ${pieces.length}`,
				foundBy(head),
			),
		),
		alsoBy(head, scene),
	);
}

export const cueCard = (quotation: QuotationAnnotation, scene: Scene): string =>
	lines(`**Cue** of ${nameOf(quotation, scene)}`, facts(foundBy(quotation)));

export const speakerCard = (quotation: QuotationAnnotation, scene: Scene): string =>
	lines(`**Speaker** of ${nameOf(quotation, scene)}`, speakerLine(quotation, scene), facts(foundBy(quotation)));

/** Under the card of a name or a date: the quotation that it stands in. */
export function withinQuotation(quotation: QuotationAnnotation, { article }: Scene): string {
	const speaker = speakerOf(quotation, article.bare.text);
	return quotation.kind === 'other' ? 'In quotation marks' : speaker ? `In a quotation · ${literal(speaker)}` : 'In a quotation';
}

/** How the text names a speaker whose name stands elsewhere, and how it is known who that is. */
function speakerLine({ speaker, whoName, whoReason, whoWords }: QuotationAnnotation, scene: Scene): string | undefined {
	if (!speaker || whoName === null) return undefined;
	const words = excerpt(textOf(speaker, scene), 80);
	if (words.toLowerCase() === whoName.toLowerCase()) return undefined;
	const where = whoWords && whoWords.start !== speaker.start ? ` (${lineLink(scene.article.bare.rangeOf(whoWords), scene)})` : '';
	return `In the text: “${literal(words)}”${whoReason && whoReason !== 'marked' ? `, *${literal(whoReason)}*${where}` : ''}`;
}

/** What is quoted within the quotation, the one at the cursor by itself. */
function nestedIn({ nested }: QuotationAnnotation, scene: Scene): string | undefined {
	const offset = scene.article.bare.offsetAt(scene.at);
	const here = nested.find(({ outer }) => outer.start <= offset && offset <= outer.end);
	const shown = here ? [here] : nested.slice(0, 3);
	if (!shown.length) return undefined;
	const words = shown.map(({ outer }) => literal(excerpt(textOf(outer, scene), 60)));
	return `${here ? 'here quoting' : 'quotes within'} ${words.join(', ')}`;
}

/** The marks as they stand in the text; `end` is what there is to say where the closing one is missing. */
function marks({ open, close }: QuotationAnnotation, end: string): string {
	if (open && close) return `marks ${code(open)} ${code(close)}`;
	if (open) return `opened by ${code(open)}, ${end}`;
	return close ? `closed by ${code(close)}, not opened` : 'no marks';
}

/** What would repair a quotation's marks, where they are wrong. */
function repairOf({ start, end }: QuotationAnnotation, scene: Scene): string | undefined {
	const wrong = scene.annotations.damaged.filter(({ extent, fix }) => fix && start <= extent.start && extent.end <= end);
	if (!wrong.length) return undefined;
	const repairs = wrong.slice(0, 3).map(({ fix }) => {
		const { extent, replacement } = fix!;
		return extent.start < extent.end
			? `${code(textOf(extent, scene))} → ${code(replacement)}`
			: `insert ${code(replacement)}, ${inContext(extent, scene, replacement)}`;
	});
	return `repair: ${repairs.join(' and ')}`;
}

function alsoBy(quotation: QuotationAnnotation, scene: Scene): string | undefined {
	const { whoName } = quotation;
	if (whoName === null) return undefined;
	const { quotations } = scene.annotations;
	const heads = headsOf(quotations);
	const others = quotations.filter(
		(one, index) => one !== quotation && heads[index] === index && one.kind === 'speech' && isSameSpeaker(one, quotation),
	);
	const list = bullets(others, one => `${literal(excerpt(textOf(one, scene), 70))} (${lineLink(one.range, scene)})`);
	return list && paragraphs(`Also by ${literal(whoName)}:`, list);
}
