import type { Rows } from '@kaoping/event-sourcing';
import { noFacts, type UnitFacts, type WarnedUnit } from './unit-facts.ts';

/** The injection token of the facts that warnings rest on. */
export const UNIT_FACTS = Symbol('UnitFacts');

/** The tables of the facts. */
export const TABLES = {
  units: 'units',
  rankings: 'rankings',
  rectifications: 'rectifications',
  consequences: 'consequences',
  tasks: 'tasks',
} as const;

/** Every unit is listed by this value. */
export const ALL_UNITS = { index: 'all', equals: 'units' } as const;

/** Changes the facts of a unit; whoever tells of it says how it is called now. */
export const changeFacts = async (
  rows: Rows,
  unit: WarnedUnit,
  change: (facts: UnitFacts) => UnitFacts,
): Promise<void> => {
  const { organisationId, name, ancestorIds } = unit;
  const organisation = { organisationId, name, ancestorIds };
  const present = await rows.get<UnitFacts>(TABLES.units, organisationId);
  const facts = change(present ? { ...present, organisation } : noFacts(organisation));
  rows.put(TABLES.units, organisationId, facts, { [ALL_UNITS.index]: ALL_UNITS.equals });
};

/** Counts after something moved from one standing to another; `undefined` for where it was not counted. */
export const moved = <Standing extends string>(
  counts: Readonly<Record<Standing, number>>,
  before: Standing | undefined,
  after: Standing,
): Readonly<Record<Standing, number>> => {
  const next: Record<Standing, number> = { ...counts };
  if (before !== undefined) next[before] -= 1;
  next[after] += 1;
  return next;
};
