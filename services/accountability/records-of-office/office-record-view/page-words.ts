import type { OfficeFactKind } from '../result/office-fact.ts';

/** What stands on the page besides the record itself. */
export interface PageWords {
  readonly title: string;
  readonly person: string;
  readonly term: string;
  readonly asOf: string;
  readonly posts: string;
  readonly until: string;
  readonly results: string;
  readonly period: string;
  readonly assessment: string;
  readonly score: string;
  readonly rank: string;
  readonly grade: string;
  readonly inOffice: string;
  readonly wholePeriod: string;
  readonly ofUnit: string;
  readonly ofPerson: string;
  readonly appraisals: string;
  readonly own: string;
  readonly none: string;
  /** Between a day and what was recorded on it. */
  readonly colon: string;
  readonly kinds: Readonly<Record<OfficeFactKind, string>>;
}

/** In both languages of the product. */
export const PAGE_WORDS: Readonly<Record<'zh' | 'en', PageWords>> = {
  zh: {
    title: '任期党建工作实绩档案',
    person: '姓名',
    term: '任期',
    asOf: '截至',
    posts: '任职与所在单位考核结果',
    until: '至',
    results: '任职期间已公布的考核结果',
    period: '考核周期',
    assessment: '考核',
    score: '得分',
    rank: '名次',
    grade: '等次',
    inOffice: '在任日期',
    wholePeriod: '全周期',
    ofUnit: '任职期间本单位情况',
    ofPerson: '本人情况',
    appraisals: '年度民主评议与挂钩结果',
    own: '本人考核结果',
    none: '无记录',
    colon: '：',
    kinds: {
      consequence: '结果运用',
      ban: '限制',
      task: '后续任务',
      rectification: '整改',
      award: '表彰任用',
    },
  },
  en: {
    title: 'Record of office',
    person: 'Name',
    term: 'Term',
    asOf: 'As of',
    posts: 'Posts, and what was published of their units',
    until: 'to',
    results: 'Results published for days in office',
    period: 'Period',
    assessment: 'Assessment',
    score: 'Score',
    rank: 'Rank',
    grade: 'Grade',
    inOffice: 'Days in office',
    wholePeriod: 'the whole period',
    ofUnit: 'What met the unit meanwhile',
    ofPerson: 'What met the person',
    appraisals: 'Annual democratic appraisals and linked results',
    own: 'Own results',
    none: 'Nothing is on record.',
    colon: ': ',
    kinds: {
      ...{ consequence: 'Consequence', ban: 'Ban', task: 'Task' },
      ...{ rectification: 'Rectification', award: 'Award or appointment' },
    },
  },
};
