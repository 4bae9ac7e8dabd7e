import type { CarriedInto } from './carried-into.ts';
import type { CarriedEntry, CarriedProblem } from './unit-problems.events.ts';

/** How many problems are named in the reason of an entry, and how many characters of each: enough to know which. */
const NAMED_LIMIT = 20;
const NAME_LENGTH = 60;

/** What is counted, of whom and for which cycle. */
interface Count {
  readonly organisationId: string;
  readonly into: CarriedInto;
  readonly items: readonly CarriedProblem[];
  /** Which count it is, from 1. */
  readonly times: number;
}

/** What the plan takes of problems that were carried into a cycle: how many, and how many of them are put right. */
export const carriedEntries = ({ organisationId, into, items, times }: Count): readonly CarriedEntry[] => {
  const solved = items.filter(({ isSolved }) => isSolved);
  const left = items.filter(({ isSolved }) => !isSolved);
  const entry = (input: string, value: number, reason: string): CarriedEntry => ({
    entryId: `carried:${into.cycleId}:${organisationId}:${input}:${String(times)}`,
    ...{ organisationId, input, value: String(value), reason },
  });
  return [
    entry(into.inputs.raised, items.length, `上期指出的问题：${named(items)}`),
    entry(into.inputs.solved, solved.length, `已整改：${named(solved)}；未整改：${named(left)}`),
  ];
};

const named = (items: readonly CarriedProblem[]): string => {
  if (items.length === 0) return '无';
  const names = items.slice(0, NAMED_LIMIT).map(({ problem }) => problem.slice(0, NAME_LENGTH));
  const rest = items.length > NAMED_LIMIT ? `等 ${String(items.length)} 项` : '';
  return `${names.join('、')}${rest}`;
};
