/** The configuration section `seedmark`, with what is missing or wrong in it set right. */
import type { DialectName } from './core/syntax/dialects/dialect.ts';
import { dialects } from './core/syntax/dialects/index.ts';
import type { Settings } from './protocol.ts';

export const defaultSettings: Settings = {
	dialect: 'auto',
	outline: { quotes: true, dates: true, entities: true, otherQuotes: false, datesByValue: false },
	recognised: { enabled: true },
	inlayHints: { dates: true },
	severity: {},
};

const SEVERITIES: readonly unknown[] = ['off', 'hint', 'information', 'warning', 'error'];

/** Any value that a client may send as settings. What is not understood is left out. */
export function readSettings(sent: unknown): Settings {
	const { outline, recognised, inlayHints } = defaultSettings;
	const { dialect, severity } = asRecord(sent);
	const section = (key: string) => asRecord(asRecord(sent)[key]);
	return {
		dialect: typeof dialect === 'string' && Object.hasOwn(dialects, dialect) ? (dialect as DialectName) : 'auto',
		outline: readSwitches(section('outline'), outline),
		recognised: readSwitches(section('recognised'), recognised),
		inlayHints: readSwitches(section('inlayHints'), inlayHints),
		severity: Object.fromEntries(
			Object.entries(asRecord(severity)).filter(([, weight]) => SEVERITIES.includes(weight)),
		) as Settings['severity'],
	};
}

const asRecord = (value: unknown): Record<string, unknown> =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const readSwitches = <T extends object>(sent: Record<string, unknown>, defaults: T): T =>
	Object.fromEntries(
		Object.entries(defaults).map(([key, value]) => [key, typeof sent[key] === 'boolean' ? sent[key] : value]),
	) as T;
