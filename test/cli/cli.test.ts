/** The command line as a process: what it prints, its exit codes, and that files survive it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import * as esbuild from 'esbuild';
// @ts-expect-error a script without types
import { bundles } from '../../esbuild.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'seedmark-cli-'));
const program = path.join(folder, 'cli.js');

before(async () => {
	await esbuild.build({
		...bundles({ production: true })[0],
		entryPoints: { cli: 'server/src/cli.ts' },
		outdir: folder,
		logLevel: 'error',
	});
});
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: string[], input?: string | Uint8Array) => {
	const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
		input,
		encoding: 'utf8',
		cwd: folder,
		maxBuffer: 2 ** 28,
	});
	return { status, stdout, stderr };
};
const file = (name: string, content: string | Uint8Array) => {
	mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
	writeFileSync(path.join(folder, name), content);
	return name;
};

const CLEAN = '::: article {#quay date=2024-05-03}\nQuay reopens\n\nThe [harbour board]{.org} met on Friday.\n:::\n';
const BROKEN = '::: artcle {#quay date=2024-05-03}\nQuay reopens\n\nThe [harbour board](.org) met on Friday.\n';

test('check prints file, line, column, severity, message and code, and tells errors by its exit code', () => {
	const clean = run(['check', file('clean.seed', CLEAN)]);
	assert.equal(clean.stdout, '');
	assert.equal(clean.status, 0);
	const broken = run(['check', file('broken.seed', BROKEN)]);
	assert.equal(broken.status, 1);
	for (const line of broken.stdout.trim().split('\n'))
		assert.match(line, /^broken\.seed:\d+:\d+ (?:error|warning|information|hint) .+ \[[a-z0-9-]+\]$/);
	assert.match(broken.stdout, /^broken\.seed:1:5 error .*article.* \[delimiter-misspelt\]$/m);
	assert.match(broken.stdout, /^broken\.seed:4:5 error .* \[span-wrong-bracket\]$/m);
});

test('check --fix mends a file and leaves its bare text as it was', () => {
	const name = file('mend.seed', BROKEN);
	const bare = run(['text', name]).stdout;
	assert.equal(run(['check', '--fix', name]).status, 0);
	assert.equal(run(['text', name]).stdout, 'Quay reopens\n\nThe harbour board met on Friday.');
	assert.notEqual(bare, '');
	assert.match(
		readFileSync(path.join(folder, name), 'utf8'),
		/^::: article \{#quay .*\n[\s\S]*\[harbour board\]\{\.org\} met on Friday\.\n:::\n$/,
	);
	const once = readFileSync(path.join(folder, name));
	assert.equal(run(['check', '--fix', name]).status, 0);
	assert.deepEqual(readFileSync(path.join(folder, name)), once);
	assert.deepEqual(
		readdirSync(folder).filter(entry => entry.startsWith('mend.seed') && entry !== 'mend.seed'),
		[],
	);
});

test('check writes JSON and SARIF', () => {
	const name = file('shape.seed', BROKEN);
	const json = JSON.parse(run(['check', '--format', 'json', name]).stdout);
	const misspelt = json.find((problem: { code: string }) => problem.code === 'delimiter-misspelt');
	assert.equal(misspelt.file, 'shape.seed');
	assert.deepEqual(misspelt.range.start, { line: 0, character: 4 });
	const sarif = JSON.parse(run(['check', '--format', 'sarif', name]).stdout);
	assert.equal(sarif.version, '2.1.0');
	assert.equal(
		sarif.runs[0].results.find((result: { ruleId: string }) => result.ruleId === 'delimiter-misspelt').locations[0]
			.physicalLocation.region.startColumn,
		5,
	);
	assert.ok(sarif.runs[0].tool.driver.rules.some((rule: { id: string }) => rule.id === 'delimiter-misspelt'));
});

test('check takes folders, patterns and standard input', () => {
	file('corpus/one.seed', CLEAN);
	file('corpus/deep/two.seed', BROKEN);
	file('corpus/notes.md', '::: artcle\n');
	assert.deepEqual(
		new Set([...run(['check', 'corpus']).stdout.matchAll(/^(\S+?):/gm)].map(match => match[1])),
		new Set(['corpus/deep/two.seed']),
	);
	assert.equal(run(['check', 'corpus/*.seed']).status, 0);
	assert.match(run(['check', '-'], BROKEN).stdout, /^<stdin>:1:5 error/m);
	const nothing = run(['check', 'none/*.seed']);
	assert.equal(nothing.status, 2);
	assert.match(nothing.stderr, /none\/\*\.seed: no file matches/);
	mkdirSync(path.join(folder, 'bare'));
	const bare = run(['check', 'bare']);
	assert.equal(bare.status, 2);
	assert.match(bare.stderr, /no seed files in bare/);
});

test('wrong usage and unreadable files exit with 2 and say why', () => {
	assert.equal(run([]).status, 2);
	assert.equal(run(['check', '--format', 'xml', 'a']).status, 2);
	assert.equal(run(['analyze']).status, 2);
	const missing = run(['check', 'missing.seed']);
	assert.equal(missing.status, 2);
	assert.match(missing.stderr, /^missing\.seed: no such file/);
	const binary = run(['check', file('image.seed', new Uint8Array([137, 80, 78, 71, 0, 1]))]);
	assert.equal(binary.status, 2);
	assert.match(binary.stderr, /image\.seed: is no text \(a zero byte at 4\)/);
	assert.equal(run(['--version']).stdout, `${JSON.parse(readFileSync('package.json', 'utf8')).version}\n`);
	assert.equal(run(['--version']).status, 0);
});

test('bytes that are not UTF-8 are named, and such a file is not rewritten', () => {
	const bytes = Buffer.concat([Buffer.from(BROKEN.slice(0, 49)), Buffer.from([0xe9]), Buffer.from(BROKEN.slice(49))]);
	const name = file('latin.seed', bytes);
	const { stdout, status } = run(['check', name]);
	assert.equal(status, 1);
	const lines = bytes.subarray(0, 49).toString().split('\n');
	assert.match(
		stdout,
		new RegExp(`^latin\\.seed:${lines.length}:${lines.at(-1)!.length + 1} error .*UTF-8.* \\[invalid-utf8\\]$`, 'm'),
	);
	assert.match(run(['check', '--fix', name]).stderr, /not rewritten/);
	assert.deepEqual(readFileSync(path.join(folder, name)), bytes);
});

test('line ends, byte order mark and encoding survive a rewrite', () => {
	for (const [name, bytes] of [
		['crlf.seed', Buffer.from(`\ufeff${BROKEN.replaceAll('\n', '\r\n')}`)],
		['cr.seed', Buffer.from(BROKEN.replaceAll('\n', '\r'))],
		['utf16.seed', Buffer.from(`\ufeff${BROKEN}`, 'utf16le')],
	] as const) {
		assert.equal(run(['check', '--fix', file(name, bytes)]).status, 0, name);
		const after = readFileSync(path.join(folder, name));
		const [before, now] = [bytes, after].map(content =>
			name === 'utf16.seed' ? content.toString('utf16le') : content.toString(),
		);
		assert.equal(now!.startsWith('\ufeff'), before!.startsWith('\ufeff'), name);
		assert.deepEqual(new Set(now!.match(/\r\n|\r|\n/g)), new Set(before!.match(/\r\n|\r|\n/g)), name);
		assert.match(now!, /\[harbour board\]\{\.org\}/, name);
	}
});

test('analyze reads JSON lines and answers in order', () => {
	const input = [
		'{"id":"a","text":"The quay reopened on Tuesday.","date":"2024-05-03"}',
		'',
		'{"id":"b","text":"“It holds,” Dana Orr said.\u2028Next."}',
		'no json',
		'{"id":3}',
	].join('\n');
	const { stdout, stderr, status } = run(['analyze', '--from', 'jsonl'], input);
	const rows = stdout
		.trim()
		.split('\n')
		.map(line => JSON.parse(line));
	assert.deepEqual(
		rows.map(row => row.id),
		['a', 'b'],
	);
	assert.deepEqual(
		rows[0].dates.map((date: { text: string; value: string }) => [date.text, date.value]),
		[['Tuesday', '2024-04-30']],
	);
	assert.equal(rows[1].quotes[0].text, 'It holds,');
	assert.equal(rows[1].quotes[0].speaker.text, 'Dana Orr');
	assert.match(stderr, /^<stdin>:4:\d+: not JSON/m);
	assert.match(stderr, /^<stdin>:5:1: not an object with a "text" string/m);
	assert.equal(status, 2);
});

test('analyze prints a row for each article of a file, offsets into its bare text', () => {
	const rows = run(['analyze', file('two.seed', `${CLEAN}\n${CLEAN.replace('#quay', '#pier')}`)])
		.stdout.trim()
		.split('\n')
		.map(line => JSON.parse(line));
	assert.deepEqual(
		rows.map(row => [row.file, row.line, row.id, row.title, row.date, row.dateSource]),
		[
			['two.seed', 1, 'quay', 'Quay reopens', '2024-05-03', 'declared'],
			['two.seed', 7, 'pier', 'Quay reopens', '2024-05-03', 'declared'],
		],
	);
	const [board] = rows[0].entities;
	assert.deepEqual(
		[board.text, board.label, board.source, rows[0].text.slice(board.start, board.end)],
		['harbour board', 'org', 'marked', 'harbour board'],
	);
});

test('a name that one file marks is recognised in all files of the run, but for what the tagset says is none', () => {
	const names = (args: string[], input?: string) =>
		run(['analyze', ...args], input)
			.stdout.trim()
			.split('\n')
			.map(line => (JSON.parse(line) as { entities: { text: string; label: string; ref: string; source: string }[] }).entities)
			.flatMap(all => all.map(({ text, label, ref, source }) => `${text} ${label} ${ref} ${source}`));
	const plain = file('names/b.seed', 'Nothing happened\n\nPeople walked past Quay Nine and left Zerin Valley.\n');
	const marked = file('names/a.seed', 'Nothing happened\n\n[Quay Nine]{.misc ref=q9} fell.\n');
	const own = ['Quay Nine misc q9 marked'];
	assert.ok(names(['names']).includes('Quay Nine misc q9 recognised'));
	assert.ok(!names([plain]).includes('Quay Nine misc q9 recognised'));
	assert.deepEqual(names([marked, '-'], '[x]{.misc ref=x} left Quay Nine behind.'), [
		...own,
		'x misc x marked',
		'Quay Nine misc q9 recognised',
	]);
	file('names/seedmark.json', '{ "names": [{ "name": "Zerin Valley", "label": "org", "ref": "zv" }], "ignore": ["Quay Nine"] }');
	assert.deepEqual(names(['names']), [...own, 'Zerin Valley org zv recognised']);
});

test('text prints the bare text, a plain file byte for byte', () => {
	const plain = 'Quay reopens\r\n\r\nIt [sic] held.\r\n';
	assert.equal(run(['text', file('plain.txt', plain)]).stdout, plain);
	assert.equal(run(['text', '-'], CLEAN).stdout, 'Quay reopens\n\nThe harbour board met on Friday.');
});

test('the nearest seedmark.json holds for a file, and its mistakes are named', () => {
	const article = file('court/cases/a.txt', '::: article {#a}\n[Okafor]{.judge} sat.\n:::\n');
	assert.match(run(['check', article]).stdout, /^court\/cases\/a\.txt:2:\d+ error .* \[label-unknown\]$/m);
	file('court/seedmark.json', '{ "labels": { "judge": { "kind": "entity" } }, "severity": { "article-empty": "off" } }');
	assert.equal(run(['check', article]).stdout, '');
	file('court/seedmark.json', '{ "dialects": { "cases/*.txt": "plain" } }');
	assert.equal(run(['text', article]).stdout, '::: article {#a}\nOkafor sat.\n:::\n');
	assert.match(run(['text', '--dialect', 'seed', article]).stdout, /^Okafor sat\.$/);
	file('court/seedmark.json', '{\n\t"label": {}\n}');
	const { status, stdout, stderr } = run(['check', article]);
	assert.equal(status, 2);
	assert.equal(stdout, '');
	assert.equal(
		stderr,
		'court/seedmark.json:2:2 error “label” is unknown here: did you mean “labels”?\ncourt/cases/a.txt: not read, for its court/seedmark.json has errors\n',
	);
	rmSync(path.join(folder, 'court/seedmark.json'));
	mkdirSync(path.join(folder, 'court/seedmark.json'));
	const unreadable = run(['check', article]);
	assert.equal(unreadable.status, 2);
	assert.match(unreadable.stderr, /^court\/seedmark\.json:1:1 error The file cannot be read: EISDIR/);
});
