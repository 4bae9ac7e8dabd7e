import { checkEntries, type Plan, type PlanEntryProblem } from '@kaoping/scoring-engine';
import { planEntryOf } from './compute-assessment.ts';
import type { EntryOrigin, StandingEntry } from './standing-entry.ts';
import type { UnitStatement } from './unit-statement.ts';

/** An entry that does not fit the plan, or beside another; it counts nowhere, and is shown. */
export interface RefusedEntry {
  readonly entry: StandingEntry;
  readonly problem: PlanEntryProblem;
}

/** A unit's scorecard at a moment. */
export interface SettledUnit {
  /** In the order of evaluation. */
  readonly standing: readonly StandingEntry[];
  readonly refused: readonly RefusedEntry[];
}

/** Who is settled, by which plan. */
export interface SettledFor {
  readonly plan: Plan;
  readonly organisationId: string;
}

type Taken = Extract<UnitStatement, { readonly kind: 'taken' }>;
type Removed = Extract<UnitStatement, { readonly kind: 'removed' }>;

/** What holds of each entry, and up to where in evaluation a source was emptied. */
interface Holding {
  readonly latest: Map<string, Taken | Removed>;
  readonly emptied: Map<string, number>;
}

const hold = ({ latest, emptied }: Holding, statement: UnitStatement): void => {
  if (statement.kind === 'source-removed') {
    const { sourceId, sequence } = statement;
    emptied.set(sourceId, Math.max(sequence, emptied.get(sourceId) ?? sequence));
    return;
  }
  const id = statement.kind === 'taken' ? statement.entry.id : statement.entryId;
  const known = latest.get(id);
  if (known === undefined || known.sequence <= statement.sequence) latest.set(id, statement);
};

const isTaken = (statement: Taken | Removed): statement is Taken => statement.kind === 'taken';

/** Entries that fit the plan by themselves, known by their origins: those stay the same objects at every moment. */
const fitting = new WeakMap<Plan, WeakSet<EntryOrigin>>();

const placeOf = ({ input, label = '' }: StandingEntry): string => JSON.stringify([input, label]);

/**
 * What is wrong with the entries of one unit. An entry that fits is looked at once; where two want one place, all of
 * them are looked at together.
 */
const problemsOf = (plan: Plan, entries: readonly StandingEntry[]): ReadonlyMap<string, PlanEntryProblem> => {
  const known = fitting.get(plan) ?? new WeakSet<EntryOrigin>();
  fitting.set(plan, known);
  const isApart = new Set(entries.map(placeOf)).size === entries.length;
  const looked = isApart ? entries.filter(({ origin }) => !known.has(origin)) : entries;
  if (looked.length === 0) return new Map();
  const members = [{ organisation: looked[0]?.organisation ?? '', peerGroup: '' }];
  const found = checkEntries(plan, { members, entries: looked.map(planEntryOf) });
  const problems = new Map(found.map((one) => [one.entryId, one]));
  for (const { id, origin } of looked) if (!problems.has(id)) known.add(origin);
  return problems;
};

const inOrder = (one: Taken, other: Taken): number =>
  one.sequence - other.sequence || (one.entry.id < other.entry.id ? -1 : 1);

const entryOf = ({ entry, origin, position }: Taken, organisation: string): StandingEntry => ({
  ...{ id: entry.id, organisation, input: entry.input, value: entry.value, origin, position },
  ...(entry.label !== undefined && { label: entry.label }),
});

/**
 * What stands on a unit's scorecard, given all that was said about it. The outcome hangs on what was said and on its
 * order in evaluation, never on the order in which it came. Where two entries want one place, the earlier has it for
 * as long as it stands; the other is refused and shown.
 */
export const settleUnit = (
  { plan, organisationId }: SettledFor,
  statements: readonly UnitStatement[],
): SettledUnit => {
  const holding: Holding = { latest: new Map(), emptied: new Map() };
  for (const statement of statements) hold(holding, statement);
  const entries = [...holding.latest.values()]
    .filter(isTaken)
    .filter(({ origin, sequence }) => sequence >= (holding.emptied.get(origin.sourceId) ?? 0))
    .sort(inOrder)
    .map((taken) => entryOf(taken, organisationId));
  const problems = problemsOf(plan, entries);
  return {
    standing: entries.filter(({ id }) => !problems.has(id)),
    refused: entries.flatMap((entry) => {
      const problem = problems.get(entry.id);
      return problem === undefined ? [] : [{ entry, problem }];
    }),
  };
};

/**
 * Two units with an entry of one id would make the whole run refuse them: the first on the roster keeps it, and the
 * other's is shown as refused.
 */
export const withoutSharedIds = (
  units: ReadonlyMap<string, SettledUnit>,
): ReadonlyMap<string, SettledUnit> => {
  const seen = new Set<string>();
  return new Map(
    [...units].map(([organisationId, { standing, refused }]) => {
      const shared = standing.filter(({ id }) => seen.has(id));
      const own = standing.filter(({ id }) => !seen.has(id));
      for (const { id } of own) seen.add(id);
      return [organisationId, { standing: own, refused: [...refused, ...shared.map(sharedId)] }];
    }),
  );
};

const sharedId = (entry: StandingEntry): RefusedEntry => ({
  entry,
  problem: {
    code: 'ENTRY.REPEATED_ID',
    entryId: entry.id,
    field: 'id',
    sentence: {
      en: `The id "${entry.id}" is that of an entry of another organisation.`,
      zh: `编号“${entry.id}”已用于另一单位的录入。`,
    },
  },
});
