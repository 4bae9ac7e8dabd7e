import type { Column } from '../columns/column.ts';
import { missingColumn } from '../columns/make-column.ts';
import { indexPast } from '../history/past-index.ts';
import { parsePeriod } from '../history/period-span.ts';
import type { CompiledPlan, CompiledQuantity } from '../plan/compile-plan.ts';
import type { GroupInput } from '../plan/group-input.ts';
import type { Within } from '../plan/operator.ts';
import { groupMembers, withinKey, type Groups } from './groups.ts';
import type { InputRows } from './input-rows.ts';
import { overrideColumn, overridesByQuantity } from './override-column.ts';
import type { RunView } from './run-view.ts';

/** Everything of an input but its entries: what stays as it is when a score changes. */
export type GroupFacts = Omit<GroupInput, 'entries'>;

/** A plan run over a group: the column of every quantity. Immutable; keep it in memory, not as JSON. */
export interface PlanRun {
  readonly plan: CompiledPlan;
  readonly facts: GroupFacts;
  /** Place of each organisation in the columns. */
  readonly memberAt: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, InputRows>;
  readonly columns: ReadonlyMap<string, Column>;
  /** As the plan makes them: the columns in which overrides stand. */
  readonly computed: ReadonlyMap<string, Column>;
  readonly view: RunView;
}

const remembered = (facts: GroupFacts): ((within: Within) => Groups) => {
  const known = new Map<string, Groups>();
  return (within) => {
    const key = withinKey(within);
    const found = known.get(key) ?? groupMembers(facts.members, within);
    known.set(key, found);
    return found;
  };
};

/** What a run looks at besides columns and rows; made once for each group, since a changed score leaves it alone. */
export type Surroundings = Omit<RunView, 'column' | 'rows'>;

/** Sorts members and earlier results for a run whose input was checked. */
export const surroundingsOf = ({ index }: CompiledPlan, facts: GroupFacts): Surroundings => {
  const present = parsePeriod(facts.period) ?? { kind: facts.period.kind, first: 0, last: 0 };
  return {
    index,
    members: facts.members,
    parameters: new Map(Object.entries(facts.parameters)),
    past: indexPast(facts.history, present),
    groups: remembered(facts),
  };
};

/** Says for a quantity what to compute, or what stood before. */
export type ColumnMaker = (quantity: CompiledQuantity, view: RunView) => Column;

const computed: ColumnMaker = ({ working }, view) => working.compute(view);

/** The parts that a run is made of. */
export interface RunParts {
  readonly plan: CompiledPlan;
  readonly facts: GroupFacts;
  readonly rows: ReadonlyMap<string, InputRows>;
  readonly surroundings: Surroundings;
}

const noRows = (name: string): never => {
  throw new RangeError(`The plan has no input "${name}".`);
};

/** Makes every column, each after those that it takes. */
export const makeRun = (
  { plan, facts, rows, surroundings }: RunParts,
  make: ColumnMaker = computed,
): PlanRun => {
  const columns = new Map<string, Column>();
  const view: RunView = {
    ...surroundings,
    column: (name) => columns.get(name) ?? missingColumn(facts.members.length),
    rows: (name) => rows.get(name) ?? noRows(name),
  };
  const memberAt = new Map(facts.members.map(({ organisation }, at) => [organisation, at]));
  const computed = new Map<string, Column>();
  const overrides = overridesByQuantity(facts);
  for (const quantity of plan.order) {
    const { name } = quantity.quantity;
    const made = make(quantity, view);
    const own = overrides.get(name);
    columns.set(name, own === undefined ? made : overrideColumn(made, own, { quantity, view, memberAt }));
    if (own !== undefined) computed.set(name, made);
  }
  return { plan, facts, memberAt, rows, columns, computed, view };
};
