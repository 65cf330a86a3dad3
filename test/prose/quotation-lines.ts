import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readStructure } from '../../server/src/core/prose/prose.ts';
import { readQuotations } from '../../server/src/core/prose/quotes/index.ts';
import type { Extent } from '../../server/src/core/text.ts';

/**
 * The quotations of an article without headline, one a line: `quotation | speaker | cue | reason`.
 * `*` before a quotation that is no speech, `~` before a reason that is only likely, `+` before a piece that goes on with the one before.
 */
export function quotationLines(text: string): string[] {
	const cut = (extent: Extent | null): string => (extent ? text.slice(extent.start, extent.end) : '–');
	return readQuotations(readStructure(text, true)).quotations.map(quotation => {
		const mark = (quotation.continues === null ? '' : '+') + (quotation.kind === 'other' ? '*' : '');
		const reason = (quotation.likely ? '~' : '') + quotation.reason;
		return `${mark}${cut(quotation)} | ${cut(quotation.speaker)} | ${cut(quotation.cue)} | ${reason}`;
	});
}

/** The problems of an article's marks, one a line: `code at what stands around the mark`, with the repaired text where there is a fix. */
export function problemLines(text: string): string[] {
	return readQuotations(readStructure(text, true)).problems.map(({ code, extent, fix }) => {
		const around = `${text.slice(Math.max(0, extent.start - 6), extent.start)}>${text.slice(extent.start, extent.end)}<${text.slice(extent.end, extent.end + 6)}`;
		return fix
			? `${code} ${around} → ${text.slice(0, fix.extent.start)}${fix.replacement}${text.slice(fix.extent.end)}`
			: `${code} ${around}`;
	});
}

type Case = [what: string, text: string, ...expected: string[]];

/** Tests of texts, each with its quotations as lines. */
export function check(group: string, cases: Case[]): void {
	describe(group, () => {
		for (const [what, text, ...expected] of cases) test(what, () => assert.deepEqual(quotationLines(text), expected));
	});
}

/** The quotations of a text without their speakers, with the marks that were found: `[“]text[”]`, nothing between brackets where one is missing. */
export function marked(text: string): string[] {
	return readQuotations(readStructure(text, true)).quotations.map(
		({ start, end, open, close }) => `[${open ?? ''}]${text.slice(start, end)}[${close ?? ''}]`,
	);
}
