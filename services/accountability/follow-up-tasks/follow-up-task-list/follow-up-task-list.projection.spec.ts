import { tenantId } from '@kaoping/event-sourcing';
import { projectionSpec, recordedHistory } from '@kaoping/testing';
import type { FollowUpTaskEvent, FollowUpTaskRaised } from '../decider/follow-up-task.events.ts';
import { followUpTaskListProjection } from './follow-up-task-list.projection.ts';
import { FOLLOW_UP_TASK_TABLE } from './follow-up-task.row.ts';

const ID = '2026-Q1:branches:admonition:sihe#1';
const raised: FollowUpTaskRaised = {
  type: 'FollowUpTaskRaised',
  data: {
    kind: 'admonition-talk',
    organisation: { organisationId: 'sihe', name: '寺河矿党支部', ancestorIds: ['changping'] },
    persons: [{ personId: 'p-zhang', name: '张建国' }],
    title: { zh: '支部书记诫勉谈话', en: 'Admonition talk with the secretary' },
    fact: { zh: '连续两季度排名靠后', en: 'behind for two quarters running' },
    cycleId: '2026-Q1',
    consequenceId: '2026-Q1:branches:admonition:sihe',
    round: 1,
    raisedOn: '2026-04-25',
    dueOn: '2026-05-10',
  },
};
const events: readonly FollowUpTaskEvent[] = [
  raised,
  { type: 'FollowUpTaskReminded', data: { dueOn: '2026-05-10', daysLeft: 3 } },
  {
    type: 'FollowUpTaskEscalated',
    data: { dueOn: '2026-05-10', on: '2026-05-11', toOrganisationId: 'changping' },
  },
  {
    type: 'FollowUpTaskAssigned',
    data: { conductorId: 'p-li', conductorName: '李强', dueOn: '2026-05-20', reason: '出差' },
  },
];
const given = (count: number) =>
  projectionSpec(followUpTaskListProjection).given(
    ...recordedHistory(tenantId('changping')).in('follow-up-task', ID, ...events.slice(0, count)).events,
  );
const place = { all: 'all', organisation: 'sihe', cycle: '2026-Q1', status: 'open' };

describe('the list of follow-up tasks', () => {
  it('shows each as it stands, reminded and escalated', async () => {
    const row = { taskId: ID, status: 'open', task: raised.data, dueOn: '2026-05-10', records: [] };
    await given(3).thenRows(FOLLOW_UP_TASK_TABLE, {
      [ID]: { ...row, remindedAt: 3, escalatedTo: 'changping' },
    });
    await given(3).thenIndexes(FOLLOW_UP_TASK_TABLE, ID, place);
  });

  it('is neither reminded nor escalated for another day, and listed by who conducts it', async () => {
    const conductor = { personId: 'p-li', name: '李强' };
    await given(4).thenRow(FOLLOW_UP_TASK_TABLE, ID, {
      ...{ taskId: ID, status: 'open', task: raised.data, dueOn: '2026-05-20', records: [] },
      conductor,
    });
    await given(4).thenIndexes(FOLLOW_UP_TASK_TABLE, ID, { ...place, conductor: 'p-li' });
  });
});
