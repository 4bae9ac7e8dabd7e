import type { RaisedFollowUpTask } from '../decider/follow-up-task.state.ts';

/** The injection token of the live lists of follow-up tasks of all tenants. */
export const FOLLOW_UP_TASK_LIST = Symbol('FollowUpTaskList');

/** The table of the list. */
export const FOLLOW_UP_TASK_TABLE = 'follow-up-tasks';

/** The value of the index `all`, under which every task stands. */
export const ALL_FOLLOW_UP_TASKS = 'all';

/** A task as it stands. */
export type FollowUpTaskRow = Omit<RaisedFollowUpTask, 'changedBy'> & { readonly taskId: string };
