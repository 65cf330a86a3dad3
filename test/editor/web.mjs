// Serves VS Code for the web with the extension in it: files and nothing else, so that the extension runs in the browser alone.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { root } from './install.mjs';

const TYPES = {
	'.css': 'text/css',
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.ttf': 'font/ttf',
	'.wasm': 'application/wasm',
};

/** Serves VS Code at `/`, its own files under `/static` and the packaged files of the extension under `/extension`. */
export async function serveWeb({ folder }) {
	const packaged = new Set((await readFile(path.join(root, 'test/package.txt'), 'utf8')).split('\n').filter(Boolean));
	const template = await readFile(path.join(folder, 'out/vs/code/browser/workbench/workbench.html'), 'utf8');

	const page = template.replaceAll('{{WORKBENCH_WEB_BASE_URL}}', '/static').replaceAll(/\{\{\w+\}\}/g, '');
	const productFor = authority => ({
		nameShort: 'VS Code',
		nameLong: 'VS Code for the Web',
		enableTelemetry: false,
		productConfiguration: { enableTelemetry: false },
		additionalBuiltinExtensions: [{ scheme: 'http', authority, path: '/extension' }],
		configurationDefaults: { 'workbench.startupEditor': 'none' },
	});

	/** The file that a path of the address names. */
	const fileAt = pathname => {
		const [, area, ...rest] = pathname.split('/');
		const name = rest.join('/');
		if (area === 'static') return path.join(folder, path.normalize(`/${name}`));
		return area === 'extension' && packaged.has(name) ? path.join(root, name) : undefined;
	};

	const server = createServer(async ({ url, headers }, response) => {
		const { pathname } = new URL(url, `http://${headers.host}`);
		if (pathname === '/') return response.writeHead(200, { 'Content-Type': TYPES['.html'] }).end(page);
		if (pathname === '/product.json')
			return response.writeHead(200, { 'Content-Type': TYPES['.json'] }).end(JSON.stringify(productFor(headers.host)));
		const file = fileAt(decodeURIComponent(pathname));
		const found = file && (await stat(file).catch(() => undefined));
		if (!found?.isFile()) return response.writeHead(404).end();
		response.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
		return createReadStream(file).pipe(response);
	});
	await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
	return {
		address: `http://127.0.0.1:${server.address().port}/`,
		stop: () => new Promise(resolve => server.close(resolve).closeAllConnections()),
	};
}
