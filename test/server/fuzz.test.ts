/**
 * Random edits and random requests, in any order, cancelled, out of range, for a text that is another one by now. The server answers or refuses cleanly, and what it says of
 * an edited document is what it says of the same text opened anew. `STEPS=200000` asks for more steps, `SEED=7` for others.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	CancellationTokenSource,
	type CodeAction,
	type DocumentSymbol,
	type Position,
	type Range,
	type SemanticTokens,
} from 'vscode-languageserver/node';
import { type Client, connect, vscode } from './connect.ts';

const STEPS = Number(process.env.STEPS ?? 2000);
const SEED = Number(process.env.SEED ?? 20241011);

/** A sequence of numbers below `limit` that is the same for the same seed (mulberry32). */
function dice(seed: number): (limit: number) => number {
	let state = seed;
	return limit => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
	};
}

const PIECES = [
	'::: article {#a date=2024-05-03}\n',
	':::\n',
	'::: artcle {#b\n',
	'[Dana Orr]{.person ref=orr}',
	'[“We will act,”]{.quote #q1 who=orr} she [said]{.cue of=q1} on [Tuesday]{.date when=2024-13-40}.\n',
	'“Nobody asked us,” said Ana Ruiz, the mayor of Hale, on Friday.\n\n',
	'[|.quote #q2|]',
	'[/#q2]',
	'\\[x]{.org}',
	'[x{.persn',
	'<doc id="1" title="A">\n',
	'</doc>\n',
	'---\nid: x\ndate: 2024-05-03\n---\n',
	'----- BEGIN ARTICLE a -----\n',
	'=====\n',
	'%% note\n',
	'👩‍🚒 fire ',
	'\n\n',
	' ',
	'a',
	'"',
	'[x]{.constructor} ',
	'[x]{.person __proto__=1} ',
	'<DOC>\n<DOCNO> 7 </DOCNO>\n<TEXT>\n',
	'\u2028',
	'\ud83d',
];

/** Each is asked with all parameters that one of them takes. */
const METHODS = [
	'hover',
	'definition',
	'references',
	'documentHighlight',
	'prepareCallHierarchy',
	'documentSymbol',
	'foldingRange',
	'documentLink',
	'diagnostic',
	'selectionRange',
	'semanticTokens/full',
	'semanticTokens/full/delta',
	'semanticTokens/range',
	'inlayHint',
	'codeAction',
	'completion',
	'prepareRename',
	'rename',
	'linkedEditingRange',
	'formatting',
	'rangeFormatting',
	'onTypeFormatting',
];
/** What is asked beside the editor's questions about a text. */
const OWN_METHODS = [
	'seedmark/edit',
	'seedmark/convertDialect',
	'seedmark/articles',
	'seedmark/bareText',
	'seedmark/labels',
	'callHierarchy/incomingCalls',
	'callHierarchy/outgoingCalls',
];
const COMMANDS = [
	...['mark', 'changeLabel', 'removeMarker', 'markQuotations', 'markDates', 'markNames', 'splitArticle', 'joinArticles'],
	...['moveArticleUp', 'moveArticleDown', 'sortArticles', 'fixAll', 'nonsense'],
];
const DIALECTS = ['seed', 'doc', 'banner', 'matter', 'rule', 'plain'];
/** RequestCancelled, ContentModified, ServerCancelled, and RequestFailed: a rename of what has no name. */
const REFUSALS = [-32800, -32801, -32802, -32803];

class Fuzzer {
	readonly #client: Client;
	readonly #roll: (limit: number) => number;
	readonly #uri = 'file:///corpus/edited.seed';
	#text = '';
	#version = 1;
	#fresh = 0;
	/** Listed for one version, and perhaps chosen when there is another. */
	#actions: readonly CodeAction[] = [];

	constructor(client: Client, roll: (limit: number) => number) {
		this.#client = client;
		this.#roll = roll;
	}

	open = () => this.#client.open(this.#uri, this.#text);

	/** Replaces a random stretch of the text, mostly an empty one, by a random piece. */
	async edit(): Promise<void> {
		const start = this.#boundary(this.#roll(this.#text.length + 1));
		const end = this.#roll(3) ? start : this.#boundary(Math.min(this.#text.length, start + this.#roll(40)));
		const text = this.#text.length > 8000 ? '' : PIECES[this.#roll(PIECES.length)]!;
		const range = { start: this.#positionAt(start), end: this.#positionAt(Math.max(start, end)) };
		this.#text = this.#text.slice(0, start) + text + this.#text.slice(Math.max(start, end));
		await this.#client.connection.sendNotification('textDocument/didChange', {
			textDocument: { uri: this.#uri, version: ++this.#version },
			contentChanges: [this.#text.length < 8000 && this.#roll(50) === 0 ? { text: this.#text } : { range, text }],
		});
	}

	/** Asks something about a place that may not be there, and perhaps takes the question back. */
	async ask(): Promise<void> {
		const all = [...METHODS.map(method => `textDocument/${method}`), ...OWN_METHODS];
		const method = all[this.#roll(all.length)]!;
		const place = { uri: this.#uri, range: { start: this.#anywhere(), end: this.#anywhere() } };
		const params = {
			...place,
			textDocument: { uri: this.#roll(40) ? this.#uri : 'file:///corpus/never-opened.seed' },
			position: this.#anywhere(),
			positions: [this.#anywhere(), this.#anywhere()],
			context: { includeDeclaration: this.#roll(2) === 0, diagnostics: [] },
			options: { tabSize: 4, insertSpaces: false },
			newName: `name${this.#roll(9)}`,
			ch: '\n}'[this.#roll(2)],
			item: { ...place, kind: 1 + this.#roll(26), name: 'x', selectionRange: place.range },
			command: COMMANDS[this.#roll(COMMANDS.length)],
			label: ['person', 'quote', 'nonsense'][this.#roll(3)],
			scope: ['article', 'file'][this.#roll(2)],
			to: DIALECTS[this.#roll(DIALECTS.length)],
			article: this.#roll(6) - 1,
			previousResultId: 'none',
		};
		const found = await this.#request(method, params);
		if (method === 'textDocument/codeAction' && Array.isArray(found)) this.#actions = found;
	}

	/** Chooses an action that was listed, perhaps for an earlier text. */
	async choose(): Promise<void> {
		const action = this.#actions[this.#roll(this.#actions.length + 1)];
		if (action) await this.#request('codeAction/resolve', action);
	}

	/** An answer; undefined where the server refuses in one of the ways that it may. */
	async #request(method: string, params: unknown): Promise<unknown> {
		const source = new CancellationTokenSource();
		const answer = this.#client.connection.sendRequest(method, params, source.token);
		if (this.#roll(5) === 0) source.cancel();
		return answer.catch((error: { code: number; message: string }) => {
			assert.ok(REFUSALS.includes(error.code), `${method}: ${error.code} ${error.message}`);
		});
	}

	/** What is said of the edited document must be what is said of a fresh one. */
	async compare(): Promise<void> {
		const uri = `file:///corpus/fresh/${this.#fresh++}/edited.seed`;
		await this.#client.open(uri, this.#text);
		const lines = this.#text.split('\n').length;
		const range = { start: { line: 0, character: 0 }, end: { line: lines, character: 0 } };
		for (const [method, more] of [
			['textDocument/diagnostic', {}],
			['textDocument/documentSymbol', {}],
			['textDocument/foldingRange', {}],
			['textDocument/semanticTokens/range', { range }],
			['textDocument/inlayHint', { range }],
		] as const) {
			const ask = (uri: string) => this.#client.request<unknown>(method, { textDocument: { uri }, ...more });
			assert.deepEqual(
				await ask(this.#uri),
				await ask(uri),
				`${method} after ${this.#version} changes of ${JSON.stringify(this.#text)}`,
			);
		}
		checkSymbols(await this.#client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } }));
		const { data } = await this.#client.request<SemanticTokens>('textDocument/semanticTokens/range', {
			textDocument: { uri },
			range,
		});
		checkTokens(data, this.#text.split('\n'));
		await this.#client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
	}

	/** Not between two halves of a character, where no editor puts its cursor. */
	#boundary(offset: number): number {
		return /[\ud800-\udbff]/.test(this.#text[offset - 1] ?? '') && /[\udc00-\udfff]/.test(this.#text[offset] ?? '')
			? offset - 1
			: offset;
	}

	#positionAt(offset: number) {
		const before = this.#text.slice(0, offset);
		const line = before.split('\n').length - 1;
		return { line, character: offset - (before.lastIndexOf('\n') + 1) };
	}

	#anywhere() {
		return this.#roll(10) === 0
			? { line: this.#roll(100_000) - 10, character: this.#roll(100_000) - 10 }
			: this.#positionAt(this.#roll(this.#text.length + 1));
	}
}

const isBefore = (a: Position, b: Position): boolean => a.line < b.line || (a.line === b.line && a.character <= b.character);
const holds = (outer: Range, inner: Range): boolean => isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);

/** Editors refuse an outline whose selection does not lie in its range, and one with a line that has no name. */
function checkSymbols(symbols: readonly DocumentSymbol[], within?: Range): void {
	for (const { name, range, selectionRange, children } of symbols) {
		assert.ok(name.trim(), 'a symbol has a name');
		assert.ok(holds(range, selectionRange), `${name}: the selection lies in the range`);
		assert.ok(!within || holds(within, range), `${name} lies in its article`);
		checkSymbols(children ?? [], range);
	}
}

/** Tokens stand in order in their lines and do not overlap. */
function checkTokens(data: readonly number[], lines: readonly string[]): void {
	let line = 0;
	let end = 0;
	let start = 0;
	for (let i = 0; i < data.length; i += 5) {
		const [down, right, length] = [data[i]!, data[i + 1]!, data[i + 2]!];
		start = down ? right : start + right;
		line += down;
		assert.ok(length > 0 && start + length <= lines[line]!.length, `line ${line + 1} holds its tokens`);
		assert.ok(down || start >= end, `tokens of line ${line + 1} do not overlap`);
		end = start + length;
	}
}

test(`${STEPS} random steps`, async () => {
	const roll = dice(SEED);
	const { workspace, textDocument } = vscode;
	const codeAction = { dataSupport: true, resolveSupport: { properties: ['edit'] }, disabledSupport: true };
	const client = await connect({ capabilities: { workspace, textDocument: { ...textDocument, codeAction } } });
	const fuzzer = new Fuzzer(client, roll);
	await fuzzer.open();
	for (let step = 1; step <= STEPS; step++) {
		await (roll(2) ? fuzzer.edit() : roll(6) ? fuzzer.ask() : fuzzer.choose());
		if (step % 50 === 0) await fuzzer.compare();
		assert.deepEqual(client.errors, [], `seed ${SEED}, step ${step}`);
	}
	await client.close();
});
