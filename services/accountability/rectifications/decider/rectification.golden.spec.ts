import { asGolden, goldenSamples } from '@kaoping/testing';
import type { RectificationEvent } from './rectification.events.ts';

const history: readonly RectificationEvent[] = [
  {
    type: 'RectificationRaised',
    data: {
      organisation: { organisationId: 'o-wangtai', name: '王台矿党支部', ancestorIds: ['o-changping'] },
      problem: '“三会一课”记录缺 3 次',
      foundOn: '2026-02-10',
      source: { procedure: 'inspection', sourceId: 'i1', cycleId: '2026-Q1', indicator: 'work.inspection' },
      dueOn: '2026-03-10',
      ownerId: 'p-1',
    },
  },
  {
    type: 'RectificationAssigned',
    data: { ownerId: 'p-2', dueOn: '2026-03-20', reason: '原责任人调离' },
  },
  {
    type: 'RectificationMeasurePlanned',
    data: { measure: '每月 5 日前补录并由支部书记签字', plannedAt: '2026-02-12T01:00:00.000Z' },
  },
  {
    type: 'RectificationExtended',
    data: { dueOn: '2026-03-31', formerDueOn: '2026-03-20', reason: '井下检修停产' },
  },
  { type: 'RectificationReminded', data: { daysLeft: 3, dueOn: '2026-03-31', on: '2026-03-28' } },
  { type: 'RectificationBecameOverdue', data: { dueOn: '2026-03-31', on: '2026-04-01' } },
  {
    type: 'RectificationEscalated',
    data: { dueOn: '2026-03-31', on: '2026-04-08', toOrganisationId: 'o-changping' },
  },
  {
    type: 'RectificationFixReported',
    data: {
      fix: '已补齐三次记录',
      evidenceIds: ['f-1'],
      reportedBy: 'zhao-lei',
      reportedOn: '2026-04-09',
    },
  },
  {
    type: 'RectificationFixSentBack',
    data: {
      reason: '二月记录无签到表',
      sentBackBy: 'li-ming',
      sentBackOn: '2026-04-10',
      dueOn: '2026-04-20',
    },
  },
  {
    type: 'RectificationFixAccepted',
    data: {
      acceptedBy: 'li-ming',
      acceptedOn: '2026-04-18',
      revisitOn: '2026-05-18',
      note: '现场查看属实',
    },
  },
  {
    type: 'RectificationRevisited',
    data: {
      outcome: 'relapsed',
      note: '四月又缺一次',
      revisitedBy: 'li-ming',
      revisitedOn: '2026-05-18',
      dueOn: '2026-06-18',
    },
  },
  { type: 'RectificationDropped', data: { reason: '支部已撤并', droppedOn: '2026-06-01' } },
];

describe('the stored shapes of a rectification', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(goldenSamples(new URL('golden/', import.meta.url))).toEqual(asGolden(history));
  });
});
