/** Pairs of milestones: which are open, which close nothing. */
import { comparePositions, position, type Range, range } from '../text.ts';
import type { Findings } from './findings.ts';
import type { MilestoneOpening } from './milestones.ts';
import { problem } from './problem.ts';
import { didYouMean } from './words.ts';

export class MilestonePairs {
	readonly #findings: Findings;
	/** How often a milestone was seen, or asked for. */
	uses = 0;
	readonly #open = new Map<string, MilestoneOpening>();
	/** Ends of milestones that were not open. */
	readonly #unopened: { readonly id: string; readonly close: Range }[] = [];

	constructor(findings: Findings) {
		this.#findings = findings;
	}

	isOpen(id: string): boolean {
		this.uses++;
		return this.#open.has(id);
	}

	/** Takes one that opens; how far it goes. */
	open(opening: MilestoneOpening, escapes: number): number {
		this.uses++;
		const { open, id, problems } = opening;
		const { start, end } = open;
		if (!this.#findings.takes(start, escapes)) return end.character;
		this.#findings.sees(open);
		this.#findings.cut(start.line, start.character, end.character);
		for (const one of problems) this.#findings.report(one);
		if (id === undefined) this.#findings.report(problem('milestone-without-id', open));
		else if (this.#open.has(id)) this.#findings.report(problem('milestone-unclosed', open, { id }));
		else this.#open.set(id, opening);
		return end.character;
	}

	/** Takes one that closes; how far it goes. */
	close(at: number, i: number, { id, end, malformed }: { id: string; end: number; malformed: boolean }, escapes: number): number {
		this.uses++;
		if (!this.#findings.takes(position(at, i), escapes)) return end;
		const close = range(at, i, at, end);
		this.#findings.sees(close);
		this.#findings.cut(at, i, end);
		if (malformed) this.#findings.report(problem('milestone-malformed', close, { wanted: `[/#${id}]` }));
		const opening = this.#open.get(id);
		if (opening) {
			this.#open.delete(id);
			this.#findings.add('milestone', opening.open, close, opening.list);
		} else this.#unopened.push({ id, close });
		return end;
	}

	/** Milestones of which one end is missing. Where just one of each kind is left over, their ids are a slip, and they are a pair. */
	finish(): void {
		const unclosed = [...this.#open.values()];
		const [opening, ...openings] = unclosed;
		const [closing, ...closings] = this.#unopened;
		const isPair =
			opening && closing && !openings.length && !closings.length && comparePositions(opening.open.end, closing.close.start) <= 0;
		if (isPair) {
			this.#findings.add('milestone', opening.open, closing.close, opening.list);
			this.#findings.report(problem('milestone-unopened', closing.close, { id: closing.id, meant: opening.id, certain: true }));
			return;
		}
		for (const { open, id } of unclosed) this.#findings.report(problem('milestone-unclosed', open, { id: id! }));
		for (const { id, close } of this.#unopened) {
			const near = unclosed.filter(({ open }) => comparePositions(open.end, close.start) <= 0);
			const meant =
				near.length === 1
					? near[0]!.id
					: didYouMean(
							id,
							near.map(one => one.id!),
						);
			this.#findings.report(problem('milestone-unopened', close, { id, meant }));
		}
	}
}
