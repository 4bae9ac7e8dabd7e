import { addDays, dayOf } from '@kaoping/calendar';
import type { Decider } from '@kaoping/event-sourcing';
import { DESCRIPTION_LIMIT, REASON_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import type { ScoreEntry } from '../../sheets/result/score-entry.ts';
import { checkFact } from './check-fact.ts';
import type { ConfirmDailyFact, DailyFactCommand, RecordDailyFact } from './daily-fact.commands.ts';
import { DailyFactObjectionOver, DailyFactSettled, DailyFactStillOpen } from './daily-fact.errors.ts';
import type { DailyFactConfirmed, DailyFactEvent } from './daily-fact.events.ts';
import {
  evolveDailyFact,
  initialDailyFact,
  requireFact,
  type DailyFact,
  type RecordedFact,
} from './daily-fact.state.ts';

type Decision = readonly DailyFactEvent[];

/** For how many days after its recording an organisation may object: a working week. */
const OBJECTION_DAYS = 5;

const record = ({ data, metadata }: RecordDailyFact, fact: DailyFact): Decision => {
  if (fact.status !== 'absent') return [];
  const { factId: _, inputs, ...recorded } = data;
  const today = dayOf(metadata.now);
  checkFact(data, today);
  const description = requiredText(data.description, {
    field: { en: 'Description', zh: '事实描述' },
    max: DESCRIPTION_LIMIT,
  });
  const used = inputs.filter(({ name }) => data.values.some(({ input }) => input === name));
  const unopposedUntil = addDays(today, OBJECTION_DAYS);
  return [{ type: 'DailyFactRecorded', data: { ...recorded, inputs: used, description, unopposedUntil } }];
};

const confirm = ({ data, metadata }: ConfirmDailyFact, fact: RecordedFact): Decision => {
  if (fact.status === 'confirmed') return [];
  const { unopposedUntil } = fact.fact;
  if (data.by === 'time' && dayOf(metadata.now) <= unopposedUntil)
    throw new DailyFactStillOpen(unopposedUntil);
  // An organisation may give in to what it disputed; time alone never settles a dispute.
  requireStatus(
    fact,
    ...(data.by === 'unit' ? (['recorded', 'disputed'] as const) : (['recorded'] as const)),
  );
  return [confirmed(data.factId, fact, { confirmed: data.by === 'unit' ? 'by-unit' : 'unopposed' })];
};

const confirmed = (
  factId: string,
  { fact }: RecordedFact,
  how: Pick<DailyFactConfirmed['data'], 'confirmed' | 'reason'>,
): DailyFactEvent => ({
  type: 'DailyFactConfirmed',
  data: { cycleId: fact.cycleId, ...how, entries: entriesOf(factId, fact) },
});

/** The label of a fact's entries is its id: no two facts ever share one. */
const entriesOf = (factId: string, fact: RecordedFact['fact']): readonly ScoreEntry[] =>
  fact.values.map(({ input, value }, index) => {
    const isMany = fact.inputs.find(({ name }) => name === input)?.entries === 'many';
    return {
      entryId: `${factId}.${String(index + 1)}`,
      organisationId: fact.organisation.organisationId,
      input,
      ...(isMany && { label: factId }),
      value,
      reason: fact.description,
    };
  });

const dispute = (fact: RecordedFact, given: string, now: string): Decision => {
  requireStatus(fact, 'recorded');
  const { unopposedUntil } = fact.fact;
  if (dayOf(now) > unopposedUntil) throw new DailyFactObjectionOver(unopposedUntil);
  return [{ type: 'DailyFactDisputed', data: { reason: reasonOf(given) } }];
};

const uphold = (factId: string, fact: RecordedFact, given: string): Decision => {
  requireStatus(fact, 'disputed');
  return [confirmed(factId, fact, { confirmed: 'by-office', reason: reasonOf(given) })];
};

const withdraw = (fact: RecordedFact, given: string): Decision => {
  if (fact.status === 'withdrawn') return [];
  const { cycleId } = fact.fact;
  const takenBackEntryIds = fact.entries.map(({ entryId }) => entryId);
  return [{ type: 'DailyFactWithdrawn', data: { cycleId, reason: reasonOf(given), takenBackEntryIds } }];
};

const decideRecorded = (
  command: Exclude<DailyFactCommand, RecordDailyFact>,
  fact: RecordedFact,
): Decision => {
  switch (command.type) {
    case 'ConfirmDailyFact':
      return confirm(command, fact);
    case 'DisputeDailyFact':
      return dispute(fact, command.data.reason, command.metadata.now);
    case 'UpholdDailyFact':
      return uphold(command.data.factId, fact, command.data.reason);
    case 'WithdrawDailyFact':
      return withdraw(fact, command.data.reason);
  }
};

/** The rules of a daily fact; its stream id is the fact's id. */
export const dailyFactDecider: Decider<DailyFact, DailyFactCommand, DailyFactEvent> = {
  category: 'daily-fact',
  initialState: initialDailyFact,
  stateVersion: 1,
  evolve: evolveDailyFact,
  decide: (command, fact) => {
    if (command.type === 'RecordDailyFact') return record(command, fact);
    const recorded = requireFact(fact, command.data.factId);
    return recorded.doneBy.includes(command.metadata.commandId) ? [] : decideRecorded(command, recorded);
  },
};

const requireStatus = ({ status }: RecordedFact, ...wanted: readonly RecordedFact['status'][]): void => {
  if (!wanted.includes(status)) throw new DailyFactSettled(status);
};

const reasonOf = (given: string): string =>
  requiredText(given, { field: { en: 'Reason', zh: '原因' }, max: REASON_LIMIT });
