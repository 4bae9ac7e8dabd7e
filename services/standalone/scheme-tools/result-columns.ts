import type { Language } from '@kaoping/nest-platform';
import type { CheckedScheme } from '@kaoping/schemes';
import type { PlanStanding, Sentence } from '@kaoping/scoring-engine';

/** One column of a printed result. */
export interface ResultColumn {
  readonly header: string;
  /** Empty where the standing has nothing of the kind. */
  readonly cell: (standing: PlanStanding) => string;
}

/** The columns of a result, whichever its scheme has. */
export const resultColumns = (
  { scheme, plan }: CheckedScheme,
  language: Language,
): readonly ResultColumn[] => {
  const say = ({ zh, en }: Sentence): string => (language === 'zh' ? zh : en);
  const grades = new Map(plan.grades.map(({ key, title }) => [key, say(title)]));
  const titles = new Map(plan.quantities.map(({ name, title }) => [name, say(title)]));
  const consequences = new Map(plan.consequences.map(({ key, title }) => [key, say(title)]));
  const scopes = (scheme.result.scopes ?? []).map(({ key, zh, en }) => ({
    key,
    title: say({ zh, en: en ?? zh }),
  }));
  return [
    { header: say({ zh: '名次', en: 'rank' }), cell: ({ rank }) => rank },
    { header: say({ zh: '单位', en: 'organisation' }), cell: ({ organisation }) => organisation },
    { header: say({ zh: '得分', en: 'score' }), cell: ({ score }) => score },
    { header: say({ zh: '系数', en: 'coefficient' }), cell: ({ coefficient = '' }) => coefficient },
    { header: say({ zh: '乘系数前名次', en: 'rank before' }), cell: ({ rankBefore = '' }) => rankBefore },
    ...scopes.map(({ key, title }) => ({
      header: title,
      cell: ({ scopeRanks = {} }: PlanStanding) =>
        Object.hasOwn(scopeRanks, key) ? (scopeRanks[key] ?? '') : '',
    })),
    { header: say({ zh: '等次', en: 'grade' }), cell: ({ grade = '' }) => grades.get(grade) ?? grade },
    ...plan.outcome.pay.map((name) => ({
      header: titles.get(name) ?? name,
      cell: ({ pay }: PlanStanding) => (Object.hasOwn(pay, name) ? (pay[name] ?? '') : ''),
    })),
    {
      header: say({ zh: '否决与不合格', en: 'vetoes' }),
      cell: ({ flags }) => flags.map((name) => titles.get(name) ?? name).join('、'),
    },
    {
      header: say({ zh: '结果运用', en: 'consequences' }),
      cell: (standing) => standing.consequences.map((key) => consequences.get(key) ?? key).join('、'),
    },
  ];
};
