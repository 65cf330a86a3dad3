/**
 * A problem is a code and its facts. Its words, severity, documentation and fixes stand in one table (checks/catalogue).
 */
import type { Range } from '../text.ts';

/** What a message or fix needs to know: words, numbers, or places in the article. */
export type Facts = Readonly<Record<string, string | number | boolean | Range | readonly string[] | undefined>>;

export interface Problem {
	/** Stable name, also the heading in docs/problems.md: `unclosed-span`. */
	readonly code: string;
	/** Lines count from the article's first line. */
	readonly range: Range;
	readonly facts: Facts;
}

const noFacts: Facts = {};

export const problem = (code: string, range: Range, facts: Facts = noFacts): Problem => ({ code, range, facts });
