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
];

describe('the stored shapes of a rectification', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(goldenSamples(new URL('golden/', import.meta.url))).toEqual(asGolden(history));
  });
});
