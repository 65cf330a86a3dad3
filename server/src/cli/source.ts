/** Reading and writing files as text: encodings named, byte order marks kept, nothing lost. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export interface Source {
	/** As given, or `<stdin>`. */
	readonly file: string;
	readonly text: string;
	readonly encoding: Encoding;
	/** Whether the file began with a byte order mark. */
	readonly bom: boolean;
	/** Offset in bytes and place of the first byte that is no UTF-8; it and its like read as U+FFFD. */
	readonly invalid: { readonly offset: number; readonly line: number; readonly column: number } | null;
}

/** A file that cannot be read as text. The message names it. */
export class UnreadableError extends Error {}

export const STDIN = '-';

/** Reads a file, or standard input for `-`. Throws UnreadableError. */
export async function readSource(file: string): Promise<Source> {
	const name = file === STDIN ? '<stdin>' : file;
	const bytes = await (file === STDIN ? readAll(process.stdin) : readFile(file)).catch((error: NodeJS.ErrnoException) => {
		throw new UnreadableError(`${name}: ${REASONS[error.code ?? ''] ?? error.message}`);
	});
	return decode(name, bytes);
}

const REASONS: Readonly<Record<string, string>> = {
	ENOENT: 'no such file',
	EACCES: 'no permission to read it',
	EISDIR: 'is a folder',
	ERR_FS_FILE_TOO_LARGE: 'is larger than 2 GiB',
};

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of stream) chunks.push(chunk);
	return Buffer.concat(chunks);
}

/** Bytes to text. UTF-8 unless a byte order mark says otherwise; zero bytes mean that it is no text. */
export function decode(file: string, bytes: Uint8Array): Source {
	const encoding: Encoding =
		bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
	const bom = encoding !== 'utf-8' || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf);
	const zero = encoding === 'utf-8' ? bytes.indexOf(0) : -1;
	if (zero >= 0) throw new UnreadableError(`${file}: is no text (a zero byte at ${zero})`);
	const content = bytes.subarray(bom ? (encoding === 'utf-8' ? 3 : 2) : 0);
	if (encoding === 'utf-8') {
		try {
			return {
				file,
				text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content),
				encoding,
				bom,
				invalid: null,
			};
		} catch {
			const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
			return { file, text, encoding, bom, invalid: firstInvalid(content, bom ? 3 : 0) };
		}
	}
	return { file, text: new TextDecoder(encoding, { ignoreBOM: true }).decode(content), encoding, bom, invalid: null };
}

/** Where bytes stop being UTF-8, by halving: a prefix that ends inside a character is still good. */
function firstInvalid(bytes: Uint8Array, skipped: number): Source['invalid'] {
	let good = 0;
	let bad = bytes.length;
	while (bad - good > 1) {
		const middle = (good + bad) >> 1;
		if (isPrefix(bytes.subarray(0, middle))) good = middle;
		else bad = middle;
	}
	const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, good), { stream: true });
	const lines = before.split(/\r\n|\r|\n/);
	return { offset: good + skipped, line: lines.length, column: lines.at(-1)!.length + 1 };
}

function isPrefix(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
		return true;
	} catch {
		return false;
	}
}

/** Text to the bytes it was read from, mark and encoding included. */
export function encode(text: string, { encoding, bom }: Pick<Source, 'encoding' | 'bom'>): Buffer {
	const marked = bom ? `\ufeff${text}` : text;
	if (encoding === 'utf-8') return Buffer.from(marked, 'utf8');
	const bytes = Buffer.from(marked, 'utf16le');
	return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

/** Writes to a temporary file beside the target and renames it: readers see the old text or the new, never half of one. */
export const writeSource = (file: string, text: string, source: Source): Promise<void> =>
	writeFileAtomic(file, encode(text, source));

/** Lines of a file or of standard input, one at a time. Only `\n` ends a line: JSON may hold U+2028. */
export async function* readLines(file: string): AsyncGenerator<string> {
	const stream: AsyncIterable<Uint8Array> = file === STDIN ? process.stdin : createReadStream(file);
	const decoder = new TextDecoder();
	let rest = '';
	for await (const chunk of stream) {
		const text = rest + decoder.decode(chunk, { stream: true });
		let from = 0;
		for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
			yield text.slice(from, end);
			from = end + 1;
		}
		rest = text.slice(from);
	}
	rest += decoder.decode();
	if (rest) yield rest;
}
