/** Problems as SARIF 2.1.0, which code hosts show beside the lines of a change. */
import type { Log, ReportingDescriptor, Result } from 'sarif';
import { type Described, documentation } from '../checks/catalogue.ts';
import type { Range } from '../text.ts';

export interface FileProblem extends Described {
	/** Path as given on the command line. */
	readonly file: string;
	readonly range: Range;
}

const LEVEL: Readonly<Record<string, Result.level>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

export function toSarif(problems: readonly FileProblem[], version: string): Log {
	const rules = new Map<string, ReportingDescriptor>();
	for (const { code, title } of problems)
		if (!rules.has(code)) rules.set(code, { id: code, shortDescription: { text: title }, helpUri: documentation(code) });
	return {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: { driver: { name: 'Seedmark', version, rules: [...rules.values()] } },
				columnKind: 'utf16CodeUnits',
				results: problems.map(({ file, code, severity, message, range }) => ({
					ruleId: code,
					level: LEVEL[severity] ?? 'none',
					message: { text: message },
					locations: [
						{
							physicalLocation: {
								artifactLocation: { uri: file.split('\\').join('/').split('/').map(encodeURIComponent).join('/') },
								region: {
									startLine: range.start.line + 1,
									startColumn: range.start.character + 1,
									endLine: range.end.line + 1,
									endColumn: range.end.character + 1,
								},
							},
						},
					],
				})),
			},
		],
	};
}
