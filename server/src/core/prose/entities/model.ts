/** The model that the recogniser reads with. The host loads its bytes; nothing is read from a disk or a network here. */
import { Network } from './network.ts';
import { readWeights } from './weights.ts';

export { ModelLayoutError } from './weights.ts';

/** A model ready to read text. It remembers words from one text to the next, so one per host is enough. */
export interface EntityModel {
	readonly network: Network;
}

/** Makes a model of its weights (`weights.ts` says how they are laid out). Throws `ModelLayoutError` for any other bytes. */
export const loadModel = (bytes: Uint8Array): EntityModel => ({ network: new Network(readWeights(bytes)) });
