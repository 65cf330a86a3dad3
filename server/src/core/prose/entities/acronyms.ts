/** Short forms: acronyms that an article introduces in parentheses, and initials that spell a name. */

const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'la', 'del', 'des', 'du', 'al', '&', 'to', 'at']);

/** `U.S.` and `US` are one; so are `E.U.` and `EU`. */
export const withoutPeriods = (word: string): string => (/^(?:\p{L}\.){2,}\p{L}?$/u.test(word) ? word.replaceAll('.', '') : word);

/** Whether a word looks like an acronym: two to ten letters and digits, at least two of them capitals: `APIKUR`, `BDSC`, `PwC`. */
export function isAcronym(word: string): boolean {
	const bare = withoutPeriods(word);
	if (bare.length < 2 || bare.length > 10 || !/^[\p{L}\p{N}&-]+$/u.test(bare)) return false;
	let capitals = 0;
	for (const letter of bare) if (/\p{Lu}/u.test(letter)) capitals++;
	return capitals >= 2 && capitals * 2 >= bare.length;
}

/** The capitals that a name's words start with: `EU` for `European Union`, small words left out. */
export function initials(words: readonly string[]): string {
	let letters = '';
	for (const word of words) if (!SMALL_WORDS.has(word.toLowerCase())) letters += word[0] ?? '';
	return letters.toUpperCase();
}

/** Whether the acronym can stand for the name: it starts with its first letter and its letters come in order in the name. */
export function abbreviates(acronym: string, name: string): boolean {
	const letters = withoutPeriods(acronym)
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
	const full = name.toLowerCase();
	if (letters.length < 2 || full.length < letters.length + 3) return false;
	let at = 0;
	let skipped = false;
	for (const letter of letters) {
		const found = full.indexOf(letter, at);
		if (found < 0) return false;
		if (at === 0 && found > 0 && !/\P{L}/u.test(full[found - 1]!)) skipped = true;
		at = found + 1;
	}
	return !skipped;
}
