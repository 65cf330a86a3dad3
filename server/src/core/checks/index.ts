/**
 * What is wrong with an article, and with a document.
 *
 * Two tiers. *Marker problems* follow from the lines alone and cost little more than parsing. *Prose problems* need the text to be
 * read (quotation marks, characters, dates) and may come later, a few articles at a time. Both are remembered on the article.
 */
export { checkArticle, markerProblems, proseProblems } from './article.ts';
export { type Described, describe, documentation, fixAll, fixAllOf, fixesFor } from './catalogue.ts';
export { problemsOf } from './document.ts';
export type { Entry, Fix, PlacedProblem } from './entry.ts';
export { catalogue, severityOf } from './table.ts';
