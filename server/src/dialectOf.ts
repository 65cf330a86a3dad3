import picomatch from 'picomatch';
import type { Schema } from './core/schema.ts';
import type { DialectName } from './core/syntax/dialects/dialect.ts';

/** The dialect that a tagset gives to a file; `path` is relative to the tagset's folder, with `/` between names. The first pattern that matches counts. */
export const dialectOf = ({ dialects }: Schema, path: string): DialectName | undefined =>
	dialects.find(({ files }) => picomatch.isMatch(path, files, { basename: !files.includes('/'), windows: false }))?.dialect;
