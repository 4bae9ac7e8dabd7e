import { projectionSpec, recordedHistory } from '@kaoping/testing';
import type { AwardListEvent } from '../decider/award-list.events.ts';
import { awardListProjection } from './award-list.projection.ts';
import { AWARD_LIST_TABLE, AWARD_NOMINEE_TABLE } from './award-list.rows.ts';

const opened: AwardListEvent = {
  type: 'AwardListOpened',
  data: {
    kind: 'outstanding-worker',
    title: { zh: '2025年度优秀党务工作者', en: 'Outstanding Party workers of 2025' },
    ...{ about: 'persons', year: '2025', publicityDays: 5 },
    rules: { barredBy: ['awards'], needs: [], priority: [] },
  },
};
const nominated = (subjectId: string, name: string): AwardListEvent => ({
  type: 'AwardNominated',
  data: {
    subjectId,
    name,
    places: [],
    statement: '党务工作成绩突出',
    nominatedBy: 'wang-fang',
    priority: [],
  },
});
const grounds = [{ kind: 'ban', factId: 'b-1', fact: { zh: '诫勉期内', en: 'admonished' } }] as const;

describe('the rows of award lists (000-47)', () => {
  const history = recordedHistory()
    .in('award-list', 'l-1', opened, nominated('p-zhang', '张建国'), nominated('p-li', '李秀英'))
    .in('award-list', 'l-1', {
      type: 'AwardNomineeRemoved',
      data: { subjectId: 'p-zhang', grounds, on: '2026-03-05' },
    })
    .in('award-list', 'l-1', {
      type: 'AwardListFinalised',
      data: {
        awarded: [{ subjectId: 'p-li', name: '李秀英', places: [], priority: [] }],
        ...{ on: '2026-03-10', digest: 'd' },
      },
    })
    .in('award-list', 'l-2', opened).events;

  it('show a list as it stands, listed by its year', async () => {
    const spec = projectionSpec(awardListProjection).given(...history);
    await spec.thenRow(AWARD_LIST_TABLE, 'l-1', {
      listId: 'l-1',
      opened: opened.data,
      openedBy: 'wang-fang',
      ...{ status: 'finalised', finalisedOn: '2026-03-10', digest: 'd' },
    });
    await spec.thenIndexes(AWARD_LIST_TABLE, 'l-1', { year: '2025', all: 'all' });
  });

  it('show everybody who is or was on it, and why not any more', async () => {
    const row = { places: [], statement: '党务工作成绩突出', nominatedBy: 'wang-fang', priority: [] };
    await projectionSpec(awardListProjection)
      .given(...history)
      .thenRows(AWARD_NOMINEE_TABLE, {
        'l-1:p-zhang': {
          ...{ ...row, listId: 'l-1', subjectId: 'p-zhang', name: '张建国' },
          ...{ status: 'removed', grounds },
        },
        'l-1:p-li': {
          ...{ ...row, listId: 'l-1', subjectId: 'p-li', name: '李秀英' },
          ...{ status: 'awarded', grounds: [] },
        },
      });
  });
});
