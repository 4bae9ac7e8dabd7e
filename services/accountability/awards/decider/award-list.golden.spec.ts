import { asGolden, goldenSamples, proposed } from '@kaoping/testing';
import type { AwardListEvent } from './award-list.events.ts';
import { evolveAwardList, initialAwardList } from './award-list.state.ts';

const sihe = {
  subjectId: 'sihe',
  name: '寺河矿党支部',
  places: [{ organisationId: 'sihe', name: '寺河矿党支部', ancestorIds: ['changping'] }],
};
const priority = [{ zh: '2025 年度等次为优秀', en: 'grade 优秀 in 2025' }];
const grounds = [
  {
    kind: 'ban' as const,
    factId: 'c-2025:branches:failed#1',
    fact: { zh: '年度不合格（至 2026-12-31）', en: 'Failed (until 2026-12-31).' },
    until: '2026-12-31',
  },
];
const subjectId = 'sihe';

const history: readonly AwardListEvent[] = [
  {
    type: 'AwardListOpened',
    data: {
      kind: 'red-flag-branch',
      title: { zh: '2025年度红旗党支部', en: 'Red-flag branches of 2025' },
      about: 'organisations',
      year: '2025',
      rules: {
        barredBy: ['awards', 'collective-awards'],
        needs: [{ grades: ['优秀'], years: 1, schemeId: 'hubei-union' }],
        priority: [{ grades: ['A+', 'A'], years: 3 }],
      },
      publicityDays: 5,
      within: { organisationId: 'changping', name: '长平公司党委', ancestorIds: [] },
    },
  },
  { type: 'AwardNominated', data: { ...sihe, statement: '考核优秀', nominatedBy: 'wang-fang', priority } },
  { type: 'AwardNominationWithdrawn', data: { subjectId, reason: '支部已撤并' } },
  { type: 'AwardNomineeRemoved', data: { subjectId, grounds, on: '2026-03-05' } },
  {
    type: 'AwardListApproved',
    data: { approvedBy: 'director-li', subjectIds: [subjectId], note: '经党委会研究' },
  },
  { type: 'AwardListSentBack', data: { sentBackBy: 'director-li', reason: '公示期间收到异议' } },
  { type: 'AwardListPublicised', data: { from: '2026-03-02', until: '2026-03-06' } },
  {
    type: 'AwardListFinalised',
    data: { on: '2026-03-07', awarded: [{ ...sihe, priority }], digest: 'a'.repeat(64) },
  },
  { type: 'AwardConflictFound', data: { subjectId, grounds, on: '2026-04-01' } },
  { type: 'AwardConflictCleared', data: { subjectId, on: '2026-04-02' } },
  {
    type: 'AwardConflictSettled',
    data: {
      ...{ subjectId, outcome: 'revoked', reason: '事实成立' },
      ...{ settledBy: 'director-li', on: '2026-04-03' },
    },
  },
];

const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of an award list', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(asGolden(history));
    expect(Object.keys(golden)).toHaveLength(11);
  });

  it('are folded as they were when they were written', () => {
    const names = ['award-list-opened', 'award-nominated', 'award-list-finalised', 'award-conflict-found'];
    const state = names.reduce(
      (list, name) => evolveAwardList(list, proposed(golden[`${name}.v1`] as unknown as AwardListEvent)),
      initialAwardList,
    );
    expect(state).toMatchObject({
      status: 'finalised',
      nominees: { sihe: { statement: '考核优秀' } },
      awarded: [{ subjectId: 'sihe' }],
      conflicts: { sihe: { grounds } },
    });
  });
});
