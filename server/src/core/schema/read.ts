/** Reading `seedmark.json`: the tagset it makes, and what is wrong with it, each with its place in the file. */
import { Validator } from '@cfworker/json-schema';
import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import definition from '../../../../syntaxes/seedmark.schema.json' with { type: 'json' };
import type { Schema } from '../schema.ts';
import { didYouMean } from '../syntax/words.ts';
import type { Extent, Range } from '../text.ts';
import { mergeSchema, type SchemaFile } from './merge.ts';
import { Places } from './places.ts';

export interface SchemaProblem {
	/** With `error` the file is not used, and the last good one stays in force. */
	readonly severity: 'error' | 'warning';
	/** What is wrong and what to do: `“colour” is unknown here: did you mean “color”?` */
	readonly message: string;
	readonly range: Range;
}

export interface SchemaReading {
	/** Null where the file has errors. */
	readonly schema: Schema | null;
	readonly problems: readonly SchemaProblem[];
}

const validator = new Validator(definition as ConstructorParameters<typeof Validator>[0], '2020-12', false);
const CODES = Object.keys(definition.properties.severity.properties);

/** Reads the text of a `seedmark.json`, with or without a byte order mark. Comments are allowed; any text gives a reading. */
export function readSchema(written: string): SchemaReading {
	const text = written.replace(/^\ufeff/, '');
	const places = new Places(text);
	const errors: ParseError[] = [];
	const broken = brokenAsAWhole(text);
	const tree = broken ? undefined : parseTree(text, errors, { allowTrailingComma: true });
	const findings: Finding[] = broken
		? [broken]
		: errors.length || !tree
			? errors.map(unreadable)
			: [...violations(tree), ...oddities(tree)].sort((a, b) => a.extent.start - b.extent.start);
	const problems = findings.map(({ extent, ...one }) => ({ ...one, range: places.range(extent) }));
	const isGood = tree && problems.every(one => one.severity === 'warning');
	return { schema: isGood ? mergeSchema(getNodeValue(tree) as SchemaFile) : null, problems };
}

/** Deeper than any tagset; the parser goes down with it. */
const DEEPEST = 100;

/** What keeps a text from being read as JSON at all. */
function brokenAsAWhole(text: string): Finding | undefined {
	const at = (start: number, message: string): Finding => ({ severity: 'error', message, extent: { start, end: start + 1 } });
	if (!/\S/.test(text)) return { ...at(0, 'The file is empty: write { } at least.'), extent: { start: 0, end: 0 } };
	const foreign = text.search(/[\ufffd\0]/);
	if (foreign >= 0) return at(foreign, 'The file is not in UTF-8: save it with that encoding.');
	let depth = 0;
	for (let i = 0; i < text.length; i++) {
		const sign = text[i];
		if (sign === '{' || sign === '[') depth++;
		else if (sign === '}' || sign === ']') depth--;
		if (depth > DEEPEST) return at(i, 'Too many brackets stand inside each other.');
	}
	return undefined;
}

/** The problem of a file that is there and cannot be read; the reason as the system gives it. */
export const unreadableFile = (reason: string): SchemaProblem => ({
	severity: 'error',
	message: `The file cannot be read: ${reason}`,
	range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
});

const unreadable = ({ error, offset, length }: ParseError): Finding => ({
	severity: 'error',
	message: `This is no JSON: ${inWords(printParseErrorCode(error))}.`,
	extent: { start: offset, end: offset + length },
});

interface Finding {
	readonly severity: SchemaProblem['severity'];
	readonly message: string;
	readonly extent: Extent;
}

/** `PropertyNameExpected` → `property name expected` */
const inWords = (code: string): string => code.replace(/(?<=[a-z])[A-Z]/g, ' $&').toLowerCase();

/** Keywords that only say that something inside them is wrong. */
const CONTAINERS = new Set(['properties', 'additionalProperties', 'propertyNames', 'items', '$ref']);

/** Where the file does not follow its schema: one finding for each place. */
function violations(tree: Node): Finding[] {
	const { errors } = validator.validate(getNodeValue(tree));
	const findings: Finding[] = [];
	const seen = new Set<string>();
	for (const { keyword, keywordLocation, instanceLocation } of errors) {
		if (CONTAINERS.has(keyword) || seen.has(instanceLocation)) continue;
		seen.add(instanceLocation);
		const path = decodePointer(instanceLocation);
		const node = nodeAt(tree, path);
		// A property's name, and not its value, is what is wrong with an unknown one.
		const isName = keyword === 'false' || keywordLocation.includes('/propertyNames/');
		const key = isName ? node?.parent?.children?.[0] : undefined;
		const { offset, length } = key ?? node ?? tree;
		findings.push({
			severity: 'error',
			message: explain(keyword, ruleAt(keywordLocation), path, tree),
			extent: { start: offset, end: offset + length },
		});
	}
	return findings;
}

const decodePointer = (pointer: string): string[] =>
	pointer
		.split('/')
		.slice(1)
		.map(part => decodeURIComponent(part).replace(/~1/g, '/').replace(/~0/g, '~'));

/** Numbers in a pointer are places in a list where a list is. */
function nodeAt(tree: Node, path: readonly string[]): Node | undefined {
	let node: Node | undefined = tree;
	for (const part of path) node = node && findNodeAtLocation(node, [node.type === 'array' ? Number(part) : part]);
	return node;
}

/** What the schema says at a place; a `$ref` on the way leads to one of its definitions. */
function ruleAt(pointer: string): unknown {
	const follow = (value: unknown, path: readonly string[]): unknown =>
		path.reduce<unknown>((inner, part) => {
			const next = (inner as Record<string, unknown> | undefined)?.[part];
			return part === '$ref' ? follow(definition, decodePointer(String(next))) : next;
		}, value);
	return follow(definition, decodePointer(pointer));
}

function explain(keyword: string, rule: unknown, path: readonly string[], tree: Node): string {
	const name = path.at(-1) ?? '';
	switch (keyword) {
		case 'false': {
			const known = didYouMean(name, knownKeys(path, tree));
			return `“${name}” is unknown here${known ? `: did you mean “${known}”?` : '.'}`;
		}
		case 'type':
			return `${subject(name)} must be ${[rule]
				.flat()
				.filter(one => one !== 'null')
				.map(one => TYPES[String(one)] ?? String(one))
				.join(' or ')}.`;
		case 'enum': {
			const values = rule as string[];
			const known = didYouMean(String(getNodeValue(nodeAt(tree, path) ?? tree)), values);
			return `${subject(name)} must be one of ${values.join(', ')}${known ? `: did you mean “${known}”?` : '.'}`;
		}
		case 'required':
			return `A name needs “name” and “label”.`;
		case 'pattern':
			return name === 'color'
				? 'A colour is written #rrggbb.'
				: `“${name}” cannot be a name: it starts with a letter, and has letters, digits, “_”, “:” and “-”.`;
		case 'minimum':
		case 'maximum':
			return `${subject(name)} must be from 1 to 9.`;
		case 'minLength':
			return 'An empty text says nothing.';
		default:
			return `${subject(name)} does not follow the schema (${keyword}).`;
	}
}

const TYPES: Readonly<Record<string, string>> = {
	string: 'a text in quotation marks',
	boolean: 'true or false',
	object: 'an object { … }',
	array: 'a list [ … ]',
	integer: 'a whole number',
};

const subject = (name: string): string => (name === '' ? 'The file' : /^\d+$/.test(name) ? 'This entry' : `“${name}”`);

/** What could stand where an unknown key does. */
function knownKeys(path: readonly string[], tree: Node): string[] {
	if (path.length === 1) return Object.keys(definition.properties);
	if (path[0] === 'names') return Object.keys(definition.properties.names.items.properties);
	const owner = nodeAt(tree, path.slice(0, -1));
	const isLabel = path[0] === 'labels' && path.length === 3;
	return owner ? Object.keys(isLabel ? definition.$defs.label.properties : definition.$defs.attribute.properties) : [];
}

/** What the schema allows and nobody means: a key written twice, a code that is none, a digit for two labels. */
function oddities(tree: Node): Finding[] {
	const findings: Finding[] = [];
	const warn = ({ offset, length }: Node, message: string) =>
		findings.push({ severity: 'warning', message, extent: { start: offset, end: offset + length } });
	const visit = (node: Node) => {
		if (node.type === 'object') {
			const seen = new Set<string>();
			for (const { children } of node.children ?? []) {
				const key = children![0]!;
				if (seen.has(key.value)) warn(key, `“${key.value}” stands here twice: the last one counts.`);
				seen.add(key.value);
			}
		}
		node.children?.forEach(visit);
	};
	visit(tree);
	for (const { children } of findNodeAtLocation(tree, ['severity'])?.children ?? []) {
		const code = String(children![0]!.value);
		if (CODES.includes(code)) continue;
		const known = didYouMean(code, CODES);
		warn(children![0]!, `There is no problem “${code}”${known ? `: did you mean “${known}”?` : '.'}`);
	}
	const digits = new Map<unknown, string>();
	for (const { children } of findNodeAtLocation(tree, ['labels'])?.children ?? []) {
		const digit = findNodeAtLocation(children![1]!, ['digit']);
		if (!digit) continue;
		const other = digits.get(digit.value);
		if (other !== undefined) warn(digit, `The digit ${digit.value} applies “${other}” too.`);
		digits.set(digit.value, String(children![0]!.value));
	}
	return findings;
}
