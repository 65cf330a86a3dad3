/** The language server: one file for every place that runs it, which brings what differs there. */
import { version } from '../../package.json';
import { startServer } from './server.ts';

const place = 'WorkerGlobalScope' in globalThis ? import('./browser.ts') : import('./node.ts');
void place.then(({ serve }) => serve(version, startServer));
