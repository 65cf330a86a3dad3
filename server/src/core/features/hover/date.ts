/** The card of a date expression. */
import type { DateAnnotation } from '../../annotations.ts';
import { describeValue, distance, toEdtf, toIso, weekdayOf, writtenValue } from '../../prose/dates/values.ts';
import type { Place } from '../place.ts';
import { code, facts, lines, literal } from './markdown.ts';
import { foundBy } from './scene.ts';

const KINDS: Readonly<Record<DateAnnotation['timex'], string>> = {
	DATE: 'Date',
	TIME: 'Time',
	DURATION: 'Duration',
	SET: 'Repeated',
};

const MODIFIERS: Readonly<Record<string, string>> = {
	START: 'the start of ',
	MID: 'the middle of ',
	END: 'the end of ',
	APPROX: 'about ',
	BEFORE: 'before ',
	AFTER: 'after ',
	ON_OR_BEFORE: 'on or before ',
	ON_OR_AFTER: 'on or after ',
	LESS_THAN: 'less than ',
	MORE_THAN: 'more than ',
	EQUAL_OR_LESS: 'at most ',
	EQUAL_OR_MORE: 'at least ',
};

export function dateCard(date: DateAnnotation, place: Place): string {
	const { value, mod, timex, reason, source, zone } = date;
	const kind = `**${KINDS[timex]}**`;
	const how = facts(source === 'marked' && reason !== 'marked' ? `marked: *${literal(reason)}*` : foundBy(date));
	if (value === null) return lines(`${kind} · not resolved`, how, publicationLine(place));
	const away = distanceOf(value, place);
	const isGuess = !['declared', 'metadata'].includes(place.annotations.publication?.source ?? '');
	return lines(
		`${kind} · ${MODIFIERS[mod ?? ''] ?? ''}**${literal(describeValue(writtenValue(value, zone)))}**`,
		valueLine(date, value, away),
		how,
		away && isGuess && publicationLine(place),
	);
}

const distanceOf = (value: string, { annotations: { publication } }: Place): string | null =>
	publication && distance(value, publication.value);

/**
 * The value as written, in EDTF and ISO 8601 where those are others, its weekday where the words have none, how far it is from
 * publication.
 */
function valueLine(date: DateAnnotation, value: string, away: string | null): string {
	const edtf = toEdtf(value, date);
	const iso = toIso(value, date);
	const weekday = weekdayOf(value);
	return facts(
		code(value),
		edtf !== null && edtf !== value && `EDTF ${code(edtf)}`,
		iso !== null && iso !== value && iso !== edtf && `ISO 8601 ${code(iso)}`,
		weekday !== null && !describeValue(value).includes(weekday) && weekday,
		away,
	);
}

/** When the article was published, and how that is known. */
export function publicationLine({ annotations: { publication } }: Place): string {
	if (!publication) return 'The publication date is not known';
	const { value, source, reason } = publication;
	return source === 'declared' ? `Published ${value}` : `Published ${value}: *${literal(reason)}*`;
}
