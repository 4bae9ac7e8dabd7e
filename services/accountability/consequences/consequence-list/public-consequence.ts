import type { Consequence, ConsequenceStep } from '../../generated/graphql.ts';
import { confirmerOf } from '../decider/check-decision.ts';
import { spelled } from '../result/spelled.ts';
import type { ConsequenceRow, ConsequenceStepRow } from './consequence.row.ts';

/** A consequence in the shape of the public schema. */
export const publicConsequence = (row: ConsequenceRow): Consequence => {
  const { consequenceId: id, round, status, ground } = row;
  const { organisation, evidence, cycleId, title, period, peerGroup, revision } = ground;
  return {
    ...{ id, round, evidence, cycleId, revision, cycleTitle: title },
    ...definitionOf(row),
    ...effectOf(row),
    status: spelled(status),
    organisationId: organisation.organisationId,
    organisationName: organisation.name,
    restsOn: ground.history,
    period: { kind: spelled(period.kind), label: period.label },
    peerGroupId: peerGroup.key,
    peerGroupTitle: peerGroup.title,
    withdrawnBecause: row.withdrawnBecause?.reason ?? null,
    history: row.steps.map(stepOf),
  };
};

const definitionOf = ({ ground: { definition } }: ConsequenceRow) => ({
  title: definition.title,
  isHard: definition.severity === 'hard',
  confirmedBy: definition.severity === 'hard' ? spelled(confirmerOf(definition)) : null,
  whom: definition.whom.map(spelled),
  clause: definition.clause ?? null,
  trigger: definition.when,
});

const effectOf = ({ ground: { definition }, effect, carriedOut }: ConsequenceRow) => {
  const { does, bars, persons } = effect ?? { ...definition, persons: [] };
  return {
    kind: spelled(does),
    softenedFrom: does === definition.does ? null : spelled(definition.does),
    blocks: bars.map(spelled),
    persons: persons.map(({ personId, name, post = null }) => ({ personId, name, post })),
    carriedOutOn: carriedOut?.on ?? null,
  };
};

const stepOf = ({ kind, ...step }: ConsequenceStepRow): ConsequenceStep => ({
  kind: spelled(kind),
  ...step,
});
