import type { Sentence } from '@kaoping/scoring-engine';
import type { Consequence } from '../language/outcome.ts';

/** What a consequence is, by kind. */
export const KINDS: Readonly<Record<Consequence['does'], Sentence>> = {
  commendation: { zh: '表扬', en: 'commendation' },
  reward: { zh: '奖励', en: 'reward' },
  priority: { zh: '优先推荐', en: 'priority' },
  'award-bar': { zh: '取消评优评先资格', en: 'bar from awards' },
  'promotion-bar': { zh: '取消提拔资格', en: 'bar from promotion' },
  interview: { zh: '约谈', en: 'interview' },
  'admonition-talk': { zh: '诫勉谈话', en: 'admonition talk' },
  'self-criticism': { zh: '检查反思', en: 'self-criticism' },
  warning: { zh: '末位警示', en: 'warning' },
  'removal-proposal': { zh: '岗位淘汰建议', en: 'proposal of removal' },
  'dismissal-proposal': { zh: '辞退建议', en: 'proposal of dismissal' },
  'public-notice': { zh: '通报', en: 'public notice' },
  inspection: { zh: '重点督查', en: 'inspection' },
  rectification: { zh: '整改', en: 'rectification' },
  notice: { zh: '提示', en: 'notice' },
  'bonus-next-period': { zh: '下期加分', en: 'bonus in the next period' },
};

/** Whom a consequence meets. */
export const WHOM: Readonly<Record<Consequence['whom'][number], Sentence>> = {
  organisation: { zh: '单位', en: 'the organisation' },
  secretary: { zh: '书记', en: 'the secretary' },
  head: { zh: '主要负责人', en: 'the head' },
  'leading-body': { zh: '领导班子', en: 'the leading body' },
  responsible: { zh: '相关责任人', en: 'those responsible' },
  member: { zh: '个人', en: 'the person' },
};

/** Who confirms a hard consequence. */
export const CONFIRMERS: Readonly<Record<NonNullable<Consequence['confirmedBy']>, Sentence>> = {
  officer: { zh: '党务部门', en: 'the Party-affairs officer' },
  leader: { zh: '分管领导', en: 'a leader' },
  committee: { zh: '党委', en: 'the Party committee' },
};

/** What somebody can be barred from. */
export const BARS: Readonly<Record<NonNullable<Consequence['bars']>[number], Sentence>> = {
  awards: { zh: '评优评先', en: 'awards' },
  'collective-awards': { zh: '集体评优评先', en: 'collective awards' },
  promotion: { zh: '提拔任用', en: 'promotion' },
  'annual-excellent': { zh: '年度考核优秀', en: "the year's best grade" },
};
