import { reachOf, type Identity, type Reach } from '@kaoping/nest-platform';
import type { FollowUpTaskFilter } from '../../generated/graphql.ts';
import type { Wanted } from '../../reachable-page.ts';
import { spelled, unspelled } from '../../consequences/result/spelled.ts';
import { ALL_FOLLOW_UP_TASKS, FOLLOW_UP_TASK_TABLE, type FollowUpTaskRow } from './follow-up-task.row.ts';

/** Who asks, and on which day. */
export interface Asker {
  readonly identity: Pick<Identity, 'personId' | 'grants'>;
  readonly today: string;
}

/** Those who see whatever was said in a talk. */
const SUPERIORS = ['officer', 'reviewer', 'auditor'] as const;

/** Those who see that there is a task: the unit, too. */
const WITNESSES = [...SUPERIORS, 'recorder'] as const;

/** Whether a task that is still open should have been done before a day. */
export const isOverdueOn = ({ status, dueOn }: FollowUpTaskRow, day: string): boolean =>
  status === 'open' && dueOn < day;

/** Which tasks are asked for, as far as somebody reaches: what was escalated is seen from above, too. */
export const wantedFollowUpTasks = (
  asked: FollowUpTaskFilter | null | undefined,
  asker: Asker,
): Wanted<FollowUpTaskRow> => {
  const filter = asked ?? {};
  const { identity, today } = asker;
  const reach = reachOf(identity, WITNESSES);
  return {
    table: FOLLOW_UP_TASK_TABLE,
    where: indexOf(filter, identity.personId),
    keep: (row) =>
      (isWithin(row, reach) || conducts(row, identity)) &&
      matches(row, filter) &&
      (filter.isOverdue == null || filter.isOverdue === isOverdueOn(row, today)) &&
      (filter.waitingForMe !== true || (row.status === 'open' && conducts(row, identity))),
  };
};

const isWithin = ({ task, escalatedTo }: FollowUpTaskRow, reach: Reach): boolean => {
  const { organisation } = task;
  if (reach.covers(organisation) || escalatedTo === undefined) return reach.covers(organisation);
  const ancestorIds = organisation.ancestorIds.filter((id) => id !== escalatedTo);
  return reach.covers({ organisationId: escalatedTo, ancestorIds });
};

/** Whether somebody reads what was said: those above, and who conducts it. */
export const readsRecords = (row: FollowUpTaskRow, { identity }: Asker): boolean =>
  isWithin(row, reachOf(identity, SUPERIORS)) || conducts(row, identity);

const conducts = ({ conductor }: FollowUpTaskRow, { personId }: Pick<Identity, 'personId'>): boolean =>
  personId !== undefined && conductor?.personId === personId;

const matches = (
  { task, status }: FollowUpTaskRow,
  { organisationId, cycleId, status: wanted, kind }: FollowUpTaskFilter,
): boolean =>
  [
    [organisationId, task.organisation.organisationId],
    [cycleId, task.cycleId],
    [wanted, spelled(status)],
    [kind, spelled(task.kind)],
  ].every(([asked, found]) => asked == null || asked === found);

/** The index that leaves the fewest rows to look through. */
const indexOf = (
  { organisationId, cycleId, status, waitingForMe, isOverdue }: FollowUpTaskFilter,
  personId: string | undefined,
): Wanted<FollowUpTaskRow>['where'] => {
  if (waitingForMe === true && personId !== undefined) return { index: 'conductor', equals: personId };
  if (organisationId != null) return { index: 'organisation', equals: organisationId };
  if (isOverdue === true) return { index: 'status', equals: 'open' };
  if (cycleId != null) return { index: 'cycle', equals: cycleId };
  if (status != null) return { index: 'status', equals: unspelled(status) };
  return { index: 'all', equals: ALL_FOLLOW_UP_TASKS };
};
