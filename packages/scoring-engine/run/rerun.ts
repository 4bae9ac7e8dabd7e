import { sameColumn } from '../columns/same-column.ts';
import type { CompiledQuantity } from '../plan/compile-plan.ts';
import type { PlanEntry } from '../plan/group-input.ts';
import { gatherPlanEntries } from './gather-plan-entries.ts';
import { RefusedInput, type PlanEntryProblem } from './input-problem.ts';
import type { InputRows } from './input-rows.ts';
import { makeRun, type ColumnMaker, type PlanRun } from './plan-run.ts';
import { replaceRows } from './replace-rows.ts';

/** All that is now entered for one organisation under one input, in place of what was; nothing, where it was withdrawn. */
export interface EntryChange {
  readonly organisation: string;
  readonly input: string;
  readonly entries: readonly PlanEntry[];
}

/** Names of quantities and inputs that are not what they were. */
interface Changed {
  readonly inputs: ReadonlySet<string>;
  readonly quantities: Set<string>;
}

const isTouched = ({ takes, inputs }: CompiledQuantity, changed: Changed): boolean =>
  takes.some((name) => changed.quantities.has(name)) || inputs.some((name) => changed.inputs.has(name));

/** Keeps a column where all that it takes is kept, or where it came out the same. */
const keepingFrom =
  (before: PlanRun, changed: Changed): ColumnMaker =>
  (quantity, view) => {
    const { name } = quantity.quantity;
    const overridden = before.computed.get(name);
    const old = overridden ?? before.columns.get(name);
    if (old !== undefined && !isTouched(quantity, changed)) return old;
    const fresh = quantity.working.compute(view);
    // Where overrides stand, a veto may change what they come to although the plan's own number stays.
    if (old !== undefined && overridden === undefined && sameColumn(old, fresh)) return old;
    changed.quantities.add(name);
    return fresh;
  };

const strayProblem = (change: EntryChange, entry: PlanEntry): PlanEntryProblem => ({
  code: change.input === entry.input ? 'ENTRY.UNKNOWN_ORGANISATION' : 'ENTRY.UNKNOWN_INPUT',
  entryId: entry.id,
  field: change.input === entry.input ? 'organisation' : 'input',
  sentence: {
    en: `The change is of "${change.input}" of "${change.organisation}", but this entry is not.`,
    zh: `本次更改针对“${change.organisation}”的“${change.input}”，该录入不属于此。`,
  },
});

const straysIn = (change: EntryChange): readonly PlanEntryProblem[] =>
  change.entries
    .filter(({ organisation, input }) => organisation !== change.organisation || input !== change.input)
    .map((entry) => strayProblem(change, entry));

const changedRows = (run: PlanRun, changes: readonly EntryChange[]): ReadonlyMap<string, InputRows> => {
  const inputs = new Set(changes.map(({ input }) => input));
  const entries = changes.flatMap((change) => change.entries);
  const gathered = gatherPlanEntries(run.plan, run.facts.members, entries, (input) => inputs.has(input));
  const problems = [...changes.flatMap(straysIn), ...gathered.problems];
  if (problems.length > 0) throw new RefusedInput(problems, []);
  const rows = new Map(run.rows);
  for (const { organisation, input } of changes) {
    const member = run.memberAt.get(organisation);
    const [old, fresh] = [rows.get(input), gathered.rows.get(input)];
    if (member === undefined || old === undefined || fresh === undefined) continue;
    rows.set(input, replaceRows(old, fresh, member));
  }
  return rows;
};

/**
 * Runs a plan again after a few entries changed: only what hangs on them is computed, every other column is kept
 * as it is. The same as a new run over all entries.
 *
 * @param changes At most one for each organisation and input.
 * @throws {RefusedInput} when an entry does not fit the plan; the run stays as it is.
 * @example rerun(run, [{ organisation: '花山', input: 'base', entries: [entry] }])
 */
export const rerun = (run: PlanRun, changes: readonly EntryChange[]): PlanRun => {
  const rows = changedRows(run, changes);
  const { plan, facts, view } = run;
  const changed: Changed = {
    inputs: new Set(changes.map(({ input }) => input)),
    quantities: new Set(),
  };
  return makeRun({ plan, facts, rows, surroundings: view }, keepingFrom(run, changed));
};
