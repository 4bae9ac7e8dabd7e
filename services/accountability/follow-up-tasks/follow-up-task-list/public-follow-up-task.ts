import type { FollowUpTask } from '../../generated/graphql.ts';
import { spelled } from '../../consequences/result/spelled.ts';
import { isOverdueOn, readsRecords, type Asker } from './wanted-follow-up-tasks.ts';
import type { FollowUpTaskRow } from './follow-up-task.row.ts';

/** A task in the shape of the public schema, as far as somebody may read it. */
export const publicFollowUpTask = (row: FollowUpTaskRow, asker: Asker): FollowUpTask => {
  const { task, taskId: id, status, dueOn, records } = row;
  const { organisation, title, fact, consequenceId, cycleId, raisedOn, persons } = task;
  return {
    ...{ id, title, fact, consequenceId, cycleId, raisedOn, dueOn },
    records: readsRecords(row, asker) ? records : [],
    ...endOf(row),
    remindedDaysBefore: row.remindedAt ?? null,
    escalatedTo: row.escalatedTo ?? null,
    kind: spelled(task.kind),
    clause: task.clause ?? null,
    status: spelled(status),
    organisationId: organisation.organisationId,
    organisationName: organisation.name,
    persons: persons.map(({ personId, name, post = null }) => ({ personId, name, post })),
    isOverdue: isOverdueOn(row, asker.today),
  };
};

const endOf = ({ conductor, closedOn, closedBecause }: FollowUpTaskRow) => ({
  conductorId: conductor?.personId ?? null,
  conductorName: conductor?.name ?? null,
  closedOn: closedOn ?? null,
  closedBecause: closedBecause ?? null,
});
