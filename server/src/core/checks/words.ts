/** Small words of messages. */
import type { Facts } from '../syntax/problem.ts';

/** `“the harbour”`, shortened in the middle where it is long. */
export function quoted(text: unknown): string {
	const one = String(text ?? '')
		.replace(/\s+/g, ' ')
		.trim();
	return `“${one.length > 48 ? `${one.slice(0, 30)} … ${one.slice(-12)}` : one}”`;
}

/** ` Did you mean “person”?`, where the facts hold a guess. */
export const guess = ({ meant }: Facts): string => (meant ? ` Did you mean ${quoted(meant)}?` : '');

/** `“a”, “b” or “c”` */
export function list(words: readonly string[], join = 'or'): string {
	const all = words.map(quoted);
	return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${join} ${all.at(-1)}`;
}

/** `1 line`, `2 lines` */
export const count = (n: unknown, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
