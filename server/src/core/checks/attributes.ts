/** Attributes of articles and spans against the tagset: which there may be, which there must be, and what their values are. */
import type { Article } from '../article.ts';
import type { AttributeRule, Schema } from '../schema.ts';
import type { Attribute } from '../syntax/attributes.ts';
import { type Problem, problem } from '../syntax/problem.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import { didYouMean, isSwapped } from '../syntax/words.ts';
import type { Range } from '../text.ts';
import { judge, judgeForeign } from './values.ts';

type Rules = Readonly<Record<string, AttributeRule>>;

/** Of the opening delimiter. In dialects that are not ours only a closed tagset forbids attributes. */
export function checkMetadata(article: Article): Problem[] {
	const { frame, reading } = article;
	if (!frame.isArticle) return [];
	const native = reading.dialect.name === 'seed';
	const rules = reading.schema.article;
	const problems = native || reading.schema.closed ? unknown(frame.attributes, rules, reading.schema, 'an article') : [];
	for (const one of frame.attributes) problems.push(...judgeOne(one, rules[one.key], native ? judge : judgeForeign));
	const at = frame.opening?.wordRange;
	if (at) problems.push(...missing(frame.attributes, rules, at, 'An article'));
	return problems;
}

export const checkAttributes = (article: Article): Problem[] => article.those(isFaulty).flatMap(span => judgeSpan(span, article));

const isFaulty = (span: MarkedSpan, article: Article): boolean => judgeSpan(span, article).length > 0;

function judgeSpan({ label, labelRange, attributes, open }: MarkedSpan, { reading: { schema } }: Article): Problem[] {
	const rule = schema.labels[label];
	if (!rule) return [];
	const of = `“${label}”`;
	const problems = unknown(attributes, rule.attributes, schema, of);
	for (const one of attributes) problems.push(...judgeOne(one, rule.attributes[one.key]));
	// A later piece has what the first one says.
	const isPiece = attributes.some(({ key }) => key === 'cont');
	return isPiece ? problems : problems.concat(missing(attributes, rule.attributes, labelRange ?? open, of));
}

/** Attributes that no rule names. An open tagset allows them, but what is nearly one that it names is a slip. */
function unknown(attributes: readonly Attribute[], rules: Rules, { closed }: Schema, of: string): Problem[] {
	const known = Object.keys(rules);
	return attributes.flatMap(({ kind, key, value, range, keyRange }) => {
		if (kind !== 'pair' || rules[key] || key === 'id') return [];
		const near = didYouMean(key, known);
		// One that stands in the list already is not meant.
		const meant = attributes.some(one => one.key === near) ? undefined : near;
		if (!closed && !(meant !== undefined && isSlip(key, meant, value, rules[meant]!))) return [];
		return [problem('attribute-unknown', range, { key, of, at: keyRange, meant })];
	});
}

/**
 * Whether an open tagset’s `meant` was meant by `key`, and not another attribute: `wehn`, `Ref`, `rfe`; of three letters and fewer, where one
 * is missing, the value tells: `dat=2024-09-13`.
 */
function isSlip(key: string, meant: string, value: string, { type }: AttributeRule): boolean {
	if (key.toLowerCase() === meant || isSwapped(key, meant)) return true;
	if (key.length < 4) return key.length < meant.length && (type === 'date' || type === 'when') && !judge(type, value);
	return Math.abs(key.length - meant.length) <= 1 && key !== `${meant}s`;
}

function missing(attributes: readonly Attribute[], rules: Rules, at: Range, of: string): Problem[] {
	return Object.keys(rules)
		.filter(key => rules[key]!.required && attributes.every(one => one.key !== key))
		.map(key => problem('attribute-missing', at, { key, of }));
}

function judgeOne({ value, valueRange, quoted }: Attribute, rule: AttributeRule | undefined, judging = judge): Problem[] {
	// A bare value with blanks has a problem of its own, whose repair may be all that it wants.
	if (!rule || (!quoted && /\s/.test(value))) return [];
	if (rule.values && !rule.values.includes(value)) {
		const meant = didYouMean(value, rule.values) ?? rule.values.find(one => one.toLowerCase() === value.toLowerCase());
		return [problem('value-not-allowed', valueRange, { quoted, value, values: rule.values, meant })];
	}
	const fault = judging(rule.type, value);
	return fault ? [problem(fault.code, valueRange, { ...fault.facts, quoted })] : [];
}
