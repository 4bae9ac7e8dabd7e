import { isDay } from '@kaoping/calendar';
import type { Decider } from '@kaoping/event-sourcing';
import { DESCRIPTION_LIMIT, REASON_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import type { EvidenceUse } from '../../evidence/decider/evidence.events.ts';
import type { CorrectFact, FactCommand, RecordFact, UseFact } from './fact.commands.ts';
import { FactKnown, FactMalformed, FactUsedTooOften } from './fact.errors.ts';
import type { FactEvent } from './fact.events.ts';
import { evolveFact, initialFact, requireFact, type Fact, type KnownFact } from './fact.state.ts';

type Decision = readonly FactEvent[];

/** The most forms that one fact serves. */
export const FACT_USE_LIMIT = 1_000;

/** The longest title or unit, in characters. */
const LINE_LIMIT = 300;

const KEY_PATTERN = /^[\p{L}\p{N}./@_-]{1,120}$/u;
const VALUE = { field: { en: 'Value', zh: '数值' }, max: DESCRIPTION_LIMIT };

/** The stream id of a fact: a unit has one of a kind for a day. */
export const factIdOf = (organisationId: string, key: string, on: string): string =>
  JSON.stringify([organisationId, key, on]);

/** What is known already is not entered again: with the same value it is so already. */
const record = ({ data, metadata }: RecordFact, fact: Fact): Decision => {
  const { place, key, title, on, evidenceIds, unit } = data;
  if (!KEY_PATTERN.test(key) || !isDay(on)) throw new FactMalformed();
  const value = requiredText(data.value, VALUE);
  if (fact.status === 'known') {
    if (fact.value === value || fact.doneBy.includes(metadata.commandId)) return [];
    throw new FactKnown(fact.title, fact.value);
  }
  const { organisationId, ancestorIds } = place;
  const recorded = {
    organisationId,
    ancestorIds,
    key,
    title: requiredText(title, { field: { en: 'Title', zh: '名称' }, max: LINE_LIMIT }),
    value,
    on,
    evidenceIds: [...new Set(evidenceIds)],
    ...(unit !== undefined && { unit }),
  };
  return [{ type: 'FactRecorded', data: recorded }];
};

const use = ({ data: { by }, metadata }: UseFact, fact: KnownFact): Decision => {
  if (fact.doneBy.includes(metadata.commandId) || fact.uses.some((one) => isSame(one, by))) return [];
  if (fact.uses.length >= FACT_USE_LIMIT) throw new FactUsedTooOften(FACT_USE_LIMIT);
  const { organisationId, ancestorIds, key, on, value } = fact;
  return [{ type: 'FactUsed', data: { organisationId, ancestorIds, by, key, on, value } }];
};

const isSame = (one: EvidenceUse, other: EvidenceUse): boolean =>
  one.kind === other.kind &&
  one.id === other.id &&
  one.cycleId === other.cycleId &&
  one.indicator === other.indicator;

const correct = ({ data, metadata }: CorrectFact, fact: KnownFact): Decision => {
  const value = requiredText(data.value, VALUE);
  if (fact.doneBy.includes(metadata.commandId) || fact.value === value) return [];
  const reason = requiredText(data.reason, { field: { en: 'Reason', zh: '原因' }, max: REASON_LIMIT });
  const { organisationId, ancestorIds, key, on, value: formerValue, uses: usedBy } = fact;
  const corrected = { organisationId, ancestorIds, key, on, value, formerValue, reason, usedBy };
  return [{ type: 'FactCorrected', data: corrected }];
};

/** The rules of a fact; its stream id comes from {@link factIdOf}. */
export const factDecider: Decider<Fact, FactCommand, FactEvent> = {
  category: 'fact',
  initialState: initialFact,
  stateVersion: 1,
  evolve: evolveFact,
  decide: (command, fact) => {
    switch (command.type) {
      case 'RecordFact':
        return record(command, fact);
      case 'UseFact':
        return use(command, requireFact(fact, command.data.factId));
      case 'CorrectFact':
        return correct(command, requireFact(fact, command.data.factId));
    }
  },
};
