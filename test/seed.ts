/** Property tests draw the same cases in every run, so that a red one is no surprise and can be repeated; SEED draws others, as at night. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_240_503) });
