import { reachOf, type Identity } from '@kaoping/nest-platform';
import type { ConsequenceFilter } from '../../generated/graphql.ts';
import type { Wanted } from '../../reachable-page.ts';
import { decidingRole } from '../decider/check-decision.ts';
import { spelled, unspelled } from '../result/spelled.ts';
import { ALL_CONSEQUENCES, CONSEQUENCE_TABLE, type ConsequenceRow } from './consequence.row.ts';

/** The roles that look at consequences. */
export const CONSEQUENCE_READERS = ['officer', 'reviewer', 'recorder', 'auditor'] as const;

/** Those of them who see what waits to be decided, too. */
const SUPERIORS = ['officer', 'reviewer', 'auditor'] as const;

/** Which consequences are asked for, as far as somebody reaches. */
export const wantedConsequences = (
  asked: ConsequenceFilter | null | undefined,
  identity: Identity,
): Wanted<ConsequenceRow> => {
  const filter = asked ?? {};
  return {
    table: CONSEQUENCE_TABLE,
    where: indexOf(filter),
    keep: (row) =>
      isShownTo(row, identity) &&
      matches(row, filter) &&
      (filter.waitingForMe !== true || waitsFor(row, identity)),
  };
};

/** A unit is told what takes effect; what is only proposed, or was dismissed, is between those who decide. */
const isShownTo = ({ ground, effect }: ConsequenceRow, identity: Identity): boolean =>
  reachOf(identity, SUPERIORS).covers(ground.organisation) ||
  (effect !== undefined && reachOf(identity, CONSEQUENCE_READERS).covers(ground.organisation));

const matches = (
  { ground, status, effect }: ConsequenceRow,
  { organisationId, cycleId, status: wanted, kind }: ConsequenceFilter,
): boolean => {
  const { organisation, definition } = ground;
  return [
    [organisationId, organisation.organisationId],
    [cycleId, ground.cycleId],
    [wanted, spelled(status)],
    [kind, spelled(effect?.does ?? definition.does)],
  ].every(([asked, found]) => asked == null || asked === found);
};

const waitsFor = ({ status, ground }: ConsequenceRow, identity: Identity): boolean =>
  status === 'proposed' && reachOf(identity, [decidingRole(ground.definition)]).covers(ground.organisation);

/** The index that leaves the fewest rows to look through. */
const indexOf = (filter: ConsequenceFilter): Wanted<ConsequenceRow>['where'] => {
  const { organisationId, cycleId, status, waitingForMe } = filter;
  if (organisationId != null) return { index: 'organisation', equals: organisationId };
  if (waitingForMe === true) return { index: 'status', equals: 'proposed' };
  if (cycleId != null) return { index: 'cycle', equals: cycleId };
  if (status != null) return { index: 'status', equals: unspelled(status) };
  return { index: 'all', equals: ALL_CONSEQUENCES };
};
