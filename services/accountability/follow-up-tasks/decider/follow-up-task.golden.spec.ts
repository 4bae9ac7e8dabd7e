import { asGolden, goldenSamples } from '@kaoping/testing';
import type { FollowUpTaskEvent } from './follow-up-task.events.ts';

const history: readonly FollowUpTaskEvent[] = [
  {
    type: 'FollowUpTaskRaised',
    data: {
      kind: 'admonition-talk',
      organisation: { organisationId: 'sihe', name: '寺河矿党支部', ancestorIds: ['changping'] },
      persons: [{ personId: 'p-zhang', name: '张建国', post: '党支部书记' }],
      title: { zh: '支部书记诫勉谈话', en: 'Admonition talk with the secretary' },
      fact: { zh: '连续两季度排名靠后', en: 'behind for two quarters running' },
      clause: '003-13',
      cycleId: '2026-Q1',
      consequenceId: '2026-Q1:branches:admonition:sihe',
      round: 1,
      raisedOn: '2026-04-25',
      dueOn: '2026-05-10',
    },
  },
  {
    type: 'FollowUpTaskAssigned',
    data: { conductorId: 'p-li', conductorName: '李强', dueOn: '2026-05-20', reason: '出差' },
  },
  {
    type: 'FollowUpTaskRecorded',
    data: { on: '2026-04-28', participants: ['李强', '张建国'], text: '谈话要点……', evidenceIds: ['e1'] },
  },
  { type: 'FollowUpTaskClosed', data: { outcome: 'not-done', on: '2026-04-29', reason: '本人已退休' } },
  { type: 'FollowUpTaskReminded', data: { dueOn: '2026-05-10', daysLeft: 3 } },
  {
    type: 'FollowUpTaskEscalated',
    data: { dueOn: '2026-05-10', on: '2026-05-11', toOrganisationId: 'changping' },
  },
  { type: 'FollowUpTaskCancelled', data: { on: '2026-04-29', because: '申诉成立，更正' } },
];

describe('the stored shapes of a follow-up task', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(goldenSamples(new URL('golden/', import.meta.url))).toEqual(asGolden(history));
  });
});
