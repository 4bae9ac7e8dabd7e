import type { ProposedEvent } from '@kaoping/event-sourcing';
import { ownEntry } from '../result/own-entry.ts';
import type { PayBase, PayResultsClaimed, PayTableEvent, StaffRules } from './pay-table.events.ts';

/** Somebody of the table, with what was entered of the person's own performance. */
export interface PayPerson extends PayBase {
  readonly factor?: string;
  readonly grade?: string;
}

/** A pay table as it stands; plain JSON, so that it can be a snapshot. */
export interface PayTable {
  readonly people: Readonly<Record<string, PayPerson>>;
  readonly rules?: StaffRules;
  /** Id of the run that pays by a result, by {@link claimKey}. */
  readonly claims: Readonly<Record<string, string>>;
  /** How often bases, factors or rules changed: a run that was computed before the last time is out of date. */
  readonly changes: number;
  readonly batchIds: readonly string[];
  readonly commandIds: readonly string[];
}

/** Before anything was entered. */
export const initialPayTable: PayTable = {
  people: {},
  claims: {},
  changes: 0,
  batchIds: [],
  commandIds: [],
};

/** A pay table's stream id. */
export const payTableId = ({
  cycleId,
  peerGroup,
}: {
  readonly cycleId: string;
  readonly peerGroup: string;
}): string => `${cycleId}:${peerGroup}`;

type Claim = PayResultsClaimed['data']['claims'][number];

/** What two runs mean when they pay by the same thing. */
export const claimKey = ({ cycleId, peerGroup, quantity }: Claim): string =>
  JSON.stringify([cycleId, peerGroup, quantity]);

/** Folds one event into the table. */
export const evolvePayTable = (table: PayTable, event: ProposedEvent<PayTableEvent>): PayTable => {
  const next = { ...table, commandIds: withLast(table.commandIds, event.causationId) };
  if (event.type === 'PayResultsClaimed') return { ...next, claims: claimed(table.claims, event.data) };
  const changed = { ...next, changes: table.changes + 1 };
  switch (event.type) {
    case 'PayBasesImported': {
      const { bases, batchId } = event.data;
      const people = bases.map((base) => [base.personId, { ...entered(table, base.personId), ...base }]);
      return {
        ...changed,
        people: { ...table.people, ...(Object.fromEntries(people) as PayTable['people']) },
        batchIds: withLast(table.batchIds, batchId),
      };
    }
    case 'PersonalFactorsEntered': {
      const people = event.data.factors.flatMap(({ personId, ...own }) => {
        const person = ownEntry(table.people, personId);
        return person ? [[personId, { ...withoutOwn(person), ...own }]] : [];
      });
      return {
        ...changed,
        people: { ...table.people, ...(Object.fromEntries(people) as PayTable['people']) },
      };
    }
    case 'StaffRulesArranged':
      return { ...changed, rules: event.data.rules };
  }
};

const withLast = (ids: readonly string[], id: string): readonly string[] =>
  ids.at(-1) === id ? ids : [...ids, id];

/** What was entered of a person's own performance stays when the base changes. */
const entered = ({ people }: PayTable, personId: string): Pick<PayPerson, 'factor' | 'grade'> => {
  const { factor, grade } = ownEntry(people, personId) ?? {};
  return { ...(factor !== undefined && { factor }), ...(grade !== undefined && { grade }) };
};

const withoutOwn = ({ factor: _factor, grade: _grade, ...base }: PayPerson): PayBase => base;

const claimed = (
  claims: PayTable['claims'],
  { payRunId, claims: made }: PayResultsClaimed['data'],
): PayTable['claims'] => ({
  ...Object.fromEntries(Object.entries(claims).filter(([, id]) => id !== payRunId)),
  ...Object.fromEntries(made.map((claim) => [claimKey(claim), payRunId])),
});
