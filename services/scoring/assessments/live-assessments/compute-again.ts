import { rerun, resultOf, type EntryChange } from '@kaoping/scoring-engine';
import type { AssessmentMoment } from '../result/assessment-timeline.ts';
import {
  computeAssessment,
  planEntryOf,
  type AssessmentFacts,
  type ComputedAssessment,
} from '../result/compute-assessment.ts';
import { entriesOf } from '../result/ledger-assessments.ts';
import type { SettledUnit } from '../result/settle-unit.ts';
import type { StandingEntry } from '../result/standing-entry.ts';

/** An assessment computed for a moment, with what it was computed from. */
export interface ComputedMoment extends AssessmentFacts, ComputedAssessment {
  readonly moment: AssessmentMoment;
}

/** From how many changed places on a whole run is quicker than to bring another one up to date. */
const CHANGES_LIMIT = 500;

/** Computes a moment; from another moment of the same assessment where little lies between the two. */
export const computeAgain = (
  moment: AssessmentMoment,
  around: Pick<AssessmentFacts, 'history' | 'overrides'>,
  base: ComputedMoment | undefined,
): ComputedMoment => {
  const { assessment, compiled } = moment;
  const facts = { assessment, compiled, entries: entriesOf(moment), ...around };
  const changes = base && isComparable(base, facts) ? changesBetween(base.moment, moment) : undefined;
  if (base === undefined || changes === undefined || changes.length > CHANGES_LIMIT)
    return { ...facts, moment, ...computeAssessment(facts) };
  if (changes.length === 0) return { ...facts, moment, run: base.run, result: base.result };
  const run = rerun(base.run, changes);
  return { ...facts, moment, run, result: resultOf(run) };
};

/** Only entries may differ: roster and scheme never do. */
const isComparable = (base: ComputedMoment, facts: AssessmentFacts): boolean =>
  base.history === facts.history &&
  isSameOverrides(base, facts) &&
  JSON.stringify(base.assessment.parameters) === JSON.stringify(facts.assessment.parameters);

/** Whether the same calibrations count; mostly there are none. */
export const isSameOverrides = (
  { overrides = [] }: Pick<AssessmentFacts, 'overrides'>,
  { overrides: others = [] }: Pick<AssessmentFacts, 'overrides'>,
): boolean => JSON.stringify(overrides) === JSON.stringify(others);

const changesBetween = (before: AssessmentMoment, after: AssessmentMoment): readonly EntryChange[] =>
  [...after.units].flatMap(([organisation, settled]) => {
    const known = before.units.get(organisation);
    return known === settled ? [] : changesOf(organisation, known, settled);
  });

const changesOf = (
  organisation: string,
  before: SettledUnit | undefined,
  after: SettledUnit,
): readonly EntryChange[] => {
  const [old, fresh] = [byInput(before?.standing ?? []), byInput(after.standing)];
  const inputs = new Set([...old.keys(), ...fresh.keys()]);
  return [...inputs]
    .filter((input) => !isSame(old.get(input) ?? [], fresh.get(input) ?? []))
    .map((input) => ({ organisation, input, entries: (fresh.get(input) ?? []).map(planEntryOf) }));
};

const byInput = (entries: readonly StandingEntry[]): ReadonlyMap<string, readonly StandingEntry[]> => {
  const groups = new Map<string, StandingEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.input) ?? [];
    group.push(entry);
    groups.set(entry.input, group);
  }
  return groups;
};

const isSame = (before: readonly StandingEntry[], after: readonly StandingEntry[]): boolean =>
  before.length === after.length &&
  before.every(({ id, value, label }, at) => {
    const other = after[at];
    return other?.id === id && other.value === value && other.label === label;
  });
