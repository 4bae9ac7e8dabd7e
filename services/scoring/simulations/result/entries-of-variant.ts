import { checkEntries, type GroupMember, type Plan, type PlanEntry } from '@kaoping/scoring-engine';
import type { SimulationProblem } from './simulation-problem.ts';
import type { EntryWhatIf, SimulationVariant } from './simulation-variant.ts';

/** Entries that a variant is computed from. */
export interface EntriesOfVariant {
  readonly entries: readonly PlanEntry[];
  /** Entries of the assessment that do not fit another scheme: how many, by input. */
  readonly leftAside: readonly { readonly input: string; readonly count: number }[];
  readonly problems: readonly SimulationProblem[];
}

/** No entry of a ledger begins like this. */
const WHAT_IF = 'what-if/';

const placeOf = (organisation: string, input: string, label: string | undefined): string =>
  JSON.stringify([organisation, input, label ?? '']);

/** An exemption is entered like anything else, under the name of what is exempt. */
const wantedBy = ({ entries = [], exemptions = [] }: SimulationVariant): readonly EntryWhatIf[] => [
  ...entries,
  ...exemptions.map(({ organisationId, indicator = 'grade' }) => ({
    organisationId,
    input: `${indicator}/exempt`,
    value: 'yes',
  })),
];

const changed = (entries: readonly PlanEntry[], wanted: readonly EntryWhatIf[]): readonly PlanEntry[] => {
  const places = new Set(wanted.map((each) => placeOf(each.organisationId, each.input, each.label)));
  const added = wanted.flatMap(({ organisationId, input, label, value }, at): readonly PlanEntry[] =>
    value === undefined
      ? []
      : [
          {
            ...{ id: `${WHAT_IF}${String(at + 1)}`, organisation: organisationId, input, value },
            ...(label !== undefined && { label }),
          },
        ],
  );
  const kept = entries.filter((each) => !places.has(placeOf(each.organisation, each.input, each.label)));
  // What is new comes first: of two entries for one place the later is refused, and that is what nobody asked for.
  return [...added, ...kept];
};

const tally = (entries: readonly PlanEntry[]): EntriesOfVariant['leftAside'] => {
  const counts = new Map<string, number>();
  for (const { input } of entries) counts.set(input, (counts.get(input) ?? 0) + 1);
  return [...counts].map(([input, count]) => ({ input, count }));
};

/** The entries of an assessment with those of a variant in their places, as far as they fit its plan. */
export const entriesOfVariant = (
  variant: SimulationVariant,
  present: readonly PlanEntry[],
  { plan, members }: { readonly plan: Plan; readonly members: readonly GroupMember[] },
): EntriesOfVariant => {
  const entries = changed(present, wantedBy(variant));
  const found = checkEntries(plan, { members, entries });
  const unfit = new Set(found.map(({ entryId }) => entryId));
  return {
    entries: entries.filter(({ id }) => !unfit.has(id)),
    leftAside: tally(entries.filter(({ id }) => unfit.has(id) && !id.startsWith(WHAT_IF))),
    problems: found
      .filter(({ entryId }) => entryId.startsWith(WHAT_IF))
      .map(({ code, field, entryId, sentence }) => ({ code, path: `${entryId}.${field}`, sentence })),
  };
};
