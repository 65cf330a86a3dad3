/** A `seedmark.json` that follows its schema, merged into the built-in tagset. */
import { type AttributeRule, builtinSchema, type LabelRule, type Name, type Schema, type Severity, table } from '../schema.ts';
import type { DialectName } from '../syntax/dialects/dialect.ts';

type Attributes = Readonly<Record<string, AttributeRule>>;
type Changes<T> = Readonly<Record<string, T | null>>;

/** What the file may hold. Null takes a part away. */
export interface SchemaFile {
	readonly builtin?: boolean;
	readonly labels?: Changes<Partial<Omit<LabelRule, 'attributes'>> & { readonly attributes?: Changes<Partial<AttributeRule>> }>;
	readonly article?: Changes<Partial<AttributeRule>>;
	readonly closed?: boolean;
	readonly severity?: Readonly<Record<string, Severity | 'off'>>;
	readonly dialects?: Readonly<Record<string, DialectName>>;
	readonly names?: readonly { readonly name: string; readonly label: Name['label']; readonly ref?: string }[];
	readonly ignore?: readonly string[];
}

export function mergeSchema(file: SchemaFile): Schema {
	const base: Schema = file.builtin === false ? { ...builtinSchema, labels: table({}), article: table({}) } : builtinSchema;
	return {
		labels: mergeLabels(base.labels, file.labels ?? {}),
		article: mergeAttributes(base.article, file.article ?? {}),
		closed: file.closed ?? base.closed,
		severity: { ...base.severity, ...file.severity },
		dialects: Object.entries(file.dialects ?? {}).map(([files, dialect]) => ({ files, dialect })),
		names: (file.names ?? []).map(({ name, label, ref = null }) => ({ name, label, ref })),
		ignore: file.ignore ?? [],
	};
}

function mergeLabels(base: Schema['labels'], changes: NonNullable<SchemaFile['labels']>): Schema['labels'] {
	const labels = table(base);
	for (const [name, change] of Object.entries(changes)) {
		if (change === null) {
			delete labels[name];
			continue;
		}
		const old: LabelRule = labels[name] ?? { kind: 'other', description: '', attributes: table({}) };
		labels[name] = { ...old, ...change, attributes: mergeAttributes(old.attributes, change.attributes ?? {}) };
	}
	return labels;
}

function mergeAttributes(base: Attributes, changes: Changes<Partial<AttributeRule>>): Attributes {
	const attributes = table(base);
	for (const [name, change] of Object.entries(changes)) {
		if (change === null) delete attributes[name];
		else attributes[name] = { ...(attributes[name] ?? { type: 'text', description: '' }), ...change };
	}
	return attributes;
}
