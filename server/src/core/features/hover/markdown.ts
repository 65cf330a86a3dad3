/** Markdown for hovers. */

/** A part of a card; what is empty is left out. */
export type Part = string | undefined | null | false;

const joined = (parts: readonly Part[], between: string): string => parts.filter(part => part).join(between);

/** Lines of one paragraph: two blanks break a line in Markdown. */
export const lines = (...parts: readonly Part[]): string => joined(parts, '  \n');

export const paragraphs = (...parts: readonly Part[]): string => joined(parts, '\n\n');

/** One line of small facts, its first letter a capital. */
export function facts(...parts: readonly Part[]): string {
	const line = joined(parts, ' · ');
	return line.slice(0, 1).toUpperCase() + line.slice(1);
}

/** A list that ends, if it would be long, with how many more there are. */
export function bullets<T>(items: readonly T[], write: (item: T) => string): string {
	const shown = items.length <= LONGEST_LIST ? items : items.slice(0, LONGEST_LIST - 1);
	const hidden = items.length - shown.length;
	return [...shown.map(item => `- ${write(item)}`), ...(hidden ? [`- and ${hidden} more`] : [])].join('\n');
}

const LONGEST_LIST = 5;

/** Text of the document on one line, with signs that Markdown would read kept as they are. */
export const literal = (text: string): string => text.replace(/[\\`*_[\]<&~#]/g, '\\$&').replace(/\s+/g, ' ');

export const code = (text: string): string => `\`${text.replace(/`/g, '’')}\``;

/** `1 mention`, `3 mentions` */
export const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
