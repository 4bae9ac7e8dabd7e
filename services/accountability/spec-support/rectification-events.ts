import type {
  RectificationBecameOverdue,
  RectificationFixAccepted,
  RectificationFixReported,
  RectificationFixSentBack,
  RectificationRaised,
  RectificationRevisited,
} from '../rectifications/decider/rectification.events.ts';

/** A problem of the branch at 王台, due on 10 March 2026. */
export const raised: RectificationRaised = {
  type: 'RectificationRaised',
  data: {
    organisation: { organisationId: 'o-wangtai', name: '王台矿党支部', ancestorIds: ['root', 'o-changping'] },
    problem: '“三会一课”记录缺 3 次',
    foundOn: '2026-02-10',
    source: { procedure: 'inspection', sourceId: 'i1', cycleId: '2026-Q1' },
    dueOn: '2026-03-10',
  },
};

/** The same, of another unit. */
export const raisedAt = (organisationId: string, data: Partial<RectificationRaised['data']> = {}) => ({
  ...raised,
  data: {
    ...raised.data,
    organisation: { ...raised.data.organisation, organisationId, name: organisationId },
    ...data,
  },
});

/** Zhao Lei says that it is put right. */
export const reported: RectificationFixReported = {
  type: 'RectificationFixReported',
  data: {
    fix: '已补齐三次记录',
    evidenceIds: ['f-1'],
    reportedBy: 'zhao-lei',
    reportedOn: '2026-03-05',
  },
};

/** Li Ming looked and finds it so. */
export const accepted: RectificationFixAccepted = {
  type: 'RectificationFixAccepted',
  data: { acceptedBy: 'li-ming', acceptedOn: '2026-03-06', revisitOn: '2026-04-05' },
};

/** Li Ming looked and does not find it so. */
export const sentBack: RectificationFixSentBack = {
  type: 'RectificationFixSentBack',
  data: { reason: '二月记录无签到表', sentBackBy: 'li-ming', sentBackOn: '2026-03-06' },
};

/** Its day went by. */
export const overdue = (dueOn = '2026-03-10', on = '2026-03-11'): RectificationBecameOverdue => ({
  type: 'RectificationBecameOverdue',
  data: { dueOn, on },
});

/** It is back. */
export const relapsed: RectificationRevisited = {
  type: 'RectificationRevisited',
  data: {
    outcome: 'relapsed',
    note: '四月又缺一次',
    revisitedBy: 'li-ming',
    revisitedOn: '2026-04-05',
    dueOn: '2026-05-05',
  },
};
