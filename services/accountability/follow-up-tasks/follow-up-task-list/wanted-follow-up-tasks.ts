import type { Identity, Reach } from '@kaoping/nest-platform';
import type { FollowUpTaskFilter } from '../../generated/graphql.ts';
import type { Wanted } from '../../reachable-page.ts';
import { spelled, unspelled } from '../../consequences/result/spelled.ts';
import { ALL_FOLLOW_UP_TASKS, FOLLOW_UP_TASK_TABLE, type FollowUpTaskRow } from './follow-up-task.row.ts';

/** Who asks, how far they reach, and on which day. */
interface Asker {
  readonly identity: Pick<Identity, 'personId'>;
  readonly reach: Reach;
  readonly today: string;
}

/** Whether a task that is still open should have been done before a day. */
export const isOverdueOn = ({ status, dueOn }: FollowUpTaskRow, day: string): boolean =>
  status === 'open' && dueOn < day;

/** Which tasks are asked for, as far as somebody reaches: what was escalated is seen from above, too. */
export const wantedFollowUpTasks = (
  asked: FollowUpTaskFilter | null | undefined,
  { identity, reach, today }: Asker,
): Wanted<FollowUpTaskRow> => {
  const filter = asked ?? {};
  return {
    table: FOLLOW_UP_TASK_TABLE,
    where: indexOf(filter, identity.personId),
    keep: (row) =>
      isWithin(row, reach) &&
      matches(row, filter) &&
      (filter.isOverdue == null || filter.isOverdue === isOverdueOn(row, today)) &&
      (filter.waitingForMe !== true || waitsFor(row, identity.personId)),
  };
};

const isWithin = ({ task, escalatedTo }: FollowUpTaskRow, reach: Reach): boolean => {
  const { organisation } = task;
  if (reach.covers(organisation) || escalatedTo === undefined) return reach.covers(organisation);
  const ancestorIds = organisation.ancestorIds.filter((id) => id !== escalatedTo);
  return reach.covers({ organisationId: escalatedTo, ancestorIds });
};

const waitsFor = ({ status, conductor }: FollowUpTaskRow, personId: string | undefined): boolean =>
  status === 'open' && personId !== undefined && conductor?.personId === personId;

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
