import { asGolden, goldenSamples } from '@kaoping/testing';
import type { EvaluationCycleEvent } from './evaluation-cycle.events.ts';

const history: readonly EvaluationCycleEvent[] = [
  {
    type: 'EvaluationCycleOpened',
    data: {
      title: { zh: '2026 年 4 月部门考核', en: 'Departments, April 2026' },
      period: { kind: 'month', label: '2026-04', from: '2026-04-01', until: '2026-04-30' },
      scheme: {
        schemeId: 'changping-departments-month',
        version: 1,
        digest: 'a'.repeat(64),
        canonical: '{"scheme":"changping-departments-month"}',
      },
      roster: [{ organisationId: 'o1', name: '组织部', peerGroup: 'party', ancestorIds: ['root'] }],
      stages: [
        {
          stage: 'assess',
          title: { zh: '考核', en: 'Assessment' },
          from: '2026-05-01',
          until: '2026-05-10',
        },
      ],
      opened: 'by-calendar',
      openedAt: '2026-05-01T00:00:00.000Z',
    },
  },
  {
    type: 'EvaluationReminderFellDue',
    data: { stage: 'assess', until: '2026-05-10', daysLeft: 3, on: '2026-05-07' },
  },
  {
    type: 'EvaluationStageClosed',
    data: { stage: 'assess', closed: 'by-deadline', closedAt: '2026-05-10T16:00:00.000Z' },
  },
  {
    type: 'EvaluationStageExtended',
    data: { stage: 'assess', until: '2026-05-12', formerUntil: '2026-05-10', reason: '系统检修' },
  },
  {
    type: 'EvaluationCycleCancelled',
    data: { reason: '方案调整', cancelledAt: '2026-05-11T00:00:00.000Z' },
  },
];

describe('the stored shapes of a cycle', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(goldenSamples(new URL('golden/', import.meta.url))).toEqual(asGolden(history));
  });
});
