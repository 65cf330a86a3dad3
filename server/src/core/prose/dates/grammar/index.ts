/** The grammar of date expressions: every rule of every class, in the order in which equally long readings are preferred. */
import { BESIDE_RULES } from './besides.ts';
import { CENTURY_RULES } from './centuries.ts';
import { CLOCK_RULES } from './clock.ts';
import { DAY_RULES } from './days.ts';
import { DURATION_RULES } from './durations.ts';
import { ERA_RULES } from './eras.ts';
import { Grammar } from './grammar.ts';
import { HOLIDAY_RULES } from './holidays.ts';
import { MONTH_RULES } from './months.ts';
import { PERIOD_RULES } from './periods.ts';
import { REFERENCE_RULES } from './references.ts';
import { RELATIVE_RULES } from './relative.ts';
import { SET_RULES } from './sets.ts';

const RULES = [
	...DAY_RULES,
	...BESIDE_RULES,
	...MONTH_RULES,
	...ERA_RULES,
	...HOLIDAY_RULES,
	...CLOCK_RULES,
	...PERIOD_RULES,
	...CENTURY_RULES,
	...SET_RULES,
	...RELATIVE_RULES,
	...REFERENCE_RULES,
	...DURATION_RULES,
];

let compiled: Grammar | null = null;

/** The compiled grammar; compiling takes some tens of milliseconds, which only the first article with prose should pay. */
export const grammar = (): Grammar => (compiled ??= new Grammar(RULES));
