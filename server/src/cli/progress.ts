/** A progress bar on a terminal, for runs long enough to want one. It goes to standard error and leaves nothing behind. */
import { SingleBar } from 'cli-progress';

export interface Progress {
	step(what: string): void;
	stop(): void;
}

/** Runs shorter than this many steps need no bar. */
const LONG = 20;

export function startProgress(steps: number): Progress {
	if (!process.stderr.isTTY || steps < LONG) return { step() {}, stop() {} };
	const bar = new SingleBar({
		format: '{bar} {value}/{total} {what}',
		stream: process.stderr,
		clearOnComplete: true,
		hideCursor: true,
	});
	bar.start(steps, 0, { what: '' });
	return { step: what => bar.increment({ what }), stop: () => bar.stop() };
}
