/** Whether spans have a label, and one that there is. */
import { spansById } from '../annotations/spans.ts';
import type { Article } from '../article.ts';
import { attributeValue } from '../syntax/attributes.ts';
import { type Problem, problem } from '../syntax/problem.ts';
import type { MarkedSpan } from '../syntax/spans.ts';
import { didYouMean } from '../syntax/words.ts';
import { plainId } from './spans.ts';

export function checkLabels(article: Article): Problem[] {
	const { labels } = article.reading.schema;
	const known = Object.keys(labels);
	return article.those(isUnlabelled).map(span => {
		if (span.labelRange) {
			const meant = didYouMean(span.label, known);
			return problem('label-unknown', span.labelRange, { label: span.label, meant, span: span.range });
		}
		// A later piece says by `cont` what it is.
		const head = attributeValue(span.attributes, 'cont');
		const meant = head === undefined ? undefined : spansById(article).get(plainId(head))?.label;
		return problem('label-missing', span.close, { span: span.range, meant: meant && labels[meant] ? meant : undefined });
	});
}

const isUnlabelled = ({ label, labelRange }: MarkedSpan, { reading }: Article): boolean =>
	!labelRange || !reading.schema.labels[label];
