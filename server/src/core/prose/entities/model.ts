/** placeholder */
export interface EntityModel {
	readonly vocabulary: number;
}
export class ModelLayoutError extends Error {
	override name = 'ModelLayoutError';
}
export function loadModel(bytes: Uint8Array): EntityModel {
	if (bytes.length < 8 || String.fromCharCode(...bytes.subarray(0, 8)) !== 'SEEDNER1')
		throw new ModelLayoutError('These are no weights of an entity model: they do not start with “SEEDNER1”.');
	return { vocabulary: 0 };
}
