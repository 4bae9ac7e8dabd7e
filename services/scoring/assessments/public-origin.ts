import type { Sentence } from '@kaoping/event-sourcing';
import type { AssessmentOrigin } from '../generated/graphql.ts';
import type { EntryOrigin } from './result/standing-entry.ts';

/** In what role somebody entered something, by the procedure. */
const ROLES: Readonly<Record<string, Sentence>> = {
  'self-assessment': { zh: '单位自评', en: 'the unit itself' },
  'leader-evaluation': { zh: '领导评价', en: 'a leader who evaluates' },
  'peer-evaluation': { zh: '互评', en: 'a peer who evaluates' },
  'service-evaluation': { zh: '服务对象评价', en: 'one who is served' },
  'department-evaluation': { zh: '部门考评', en: 'a department that evaluates' },
  'third-party': { zh: '第三方评价', en: 'a third party' },
  evaluation: { zh: '评价人', en: 'an evaluator' },
  inspection: { zh: '检查组', en: 'an inspection team' },
  'daily-record': { zh: '日常考评记录人', en: 'whoever keeps daily records' },
  'duty-report': { zh: '述职评议人', en: 'a reviewer of duty reports' },
  'review-meeting': { zh: '讲评会', en: 'a review meeting' },
  'target-letter': { zh: '目标责任书核定人', en: 'whoever signs off target letters' },
  'community-points': { zh: '社区积分核定人', en: 'whoever counts community points' },
  'business-results': { zh: '经营业绩导入人', en: 'whoever imports business results' },
  adjustment: { zh: '加减分审核人', en: 'a reviewer of bonuses and deductions' },
  veto: { zh: '一票否决认定人', en: 'whoever raises vetoes' },
  ballot: { zh: '民主测评（不记名）', en: 'a secret ballot' },
  appeal: { zh: '申诉裁定人', en: 'whoever decided the appeal' },
  correction: { zh: '更正人', en: 'whoever corrected it' },
};

/** An origin in the shape of the public schema; with the person only for those who may know. */
export const publicOrigin = (
  { procedure, sourceId, actorId, at, reason, from, until }: EntryOrigin,
  seesPersons: boolean,
): AssessmentOrigin => ({
  ...{ procedure, sourceId, at },
  role: ROLES[procedure] ?? { zh: procedure, en: procedure },
  ...(seesPersons && actorId !== undefined && { actorId }),
  ...(reason !== undefined && { reason }),
  ...(from !== undefined && { from }),
  ...(until !== undefined && { until }),
});
