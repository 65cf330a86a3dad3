/** Which tagset and which dialect hold for a document. */
import { builtinSchema, type Schema } from './core/schema.ts';
import type { Settings } from './protocol.ts';

/** A tagset with the severities that the settings give; the same one for the same settings, so that nothing is read twice. */
export class Tagsets {
	readonly #weighted = new Map<string, Schema>();

	of({ severity }: Settings): Schema {
		const key = JSON.stringify(severity);
		if (key === '{}') return builtinSchema;
		const known = this.#weighted.get(key);
		if (known) return known;
		const schema = { ...builtinSchema, severity: { ...builtinSchema.severity, ...severity } };
		this.#weighted.set(key, schema);
		return schema;
	}
}
