/** What a document says, for comparing it with another: places as they are told, however they are kept. */
import type { Article } from '../../server/src/core/article.ts';
import type { Document } from '../../server/src/core/document.ts';
import type { Attribute } from '../../server/src/core/syntax/attributes.ts';
import type { MarkedSpan } from '../../server/src/core/syntax/spans.ts';

export const portrait = ({ dialect, articles }: Document) => ({
	dialect,
	articles: articles.map(article => ({
		lines: article.lines,
		// The document's last line has no end.
		eols: article.eols(0, article.lines.length - (article === articles.at(-1) ? 1 : 0)),
		frame: article.frame,
		marked: portraitOfMarkers(article),
		bare: article.bare.text,
	})),
});

const portraitOfMarkers = ({ marked }: Article) => ({
	spans: marked.all.map(portraitOfSpan),
	problems: marked.problems,
	cuts: marked.cuts,
});

const portraitOfSpan = ({ form, label, attributes, range, open, content, close, labelRange }: MarkedSpan) => ({
	form,
	label,
	attributes: attributes.map(portraitOfAttribute),
	range,
	open,
	content,
	close,
	labelRange,
});

const portraitOfAttribute = ({ kind, key, value, range, keyRange, valueRange, quoted }: Attribute) => ({
	kind,
	key,
	value,
	range,
	keyRange,
	valueRange,
	quoted,
});
