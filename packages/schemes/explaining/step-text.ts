import type { Sentence } from '@kaoping/scoring-engine';
import { titleOf } from '../compiling/scheme-titles.ts';
import type { Scheme } from '../language/scheme.ts';
import type { Step } from '../language/step.ts';
import { coefficientText } from './coefficient-text.ts';
import { gradeTitle } from './condition-text.ts';
import { formulaText } from './formula-text.ts';
import { PERIODS } from './period-words.ts';
import { inBoth, listed } from './plain-sentence.ts';
import { roundingText } from './rounding-text.ts';
import { titlesOf } from './scheme-names.ts';

type Given<Field extends keyof Step> = NonNullable<Step[Field]>;

const rateText = ({ of, least, most }: Given<'rate'>, scheme: Scheme): Sentence => {
  const formula = formulaText(of, scheme);
  const bounds = [
    ...(least === undefined ? [] : [{ zh: `不低于 ${least}`, en: `at least ${least}` }]),
    ...(most === undefined ? [] : [{ zh: `不高于 ${most}`, en: `at most ${most}` }]),
  ];
  return listed([{ zh: `(${formula.zh}) ÷ 100`, en: `(${formula.en}) ÷ 100` }, ...bounds], '，');
};

const rankText = ({ of, lowestFirst, scope }: Given<'rank'>, scheme: Scheme): Sentence => {
  const formula = formulaText(of, scheme);
  const found = scheme.result.scopes?.find(({ key }) => key === scope);
  const within = scope === undefined ? { zh: '同类单位', en: 'the peer group' } : titleOf(found ?? {}, scope);
  const order =
    lowestFirst === true ? { zh: '从低到高', en: 'lowest first' } : { zh: '从高到低', en: 'highest first' };
  return {
    zh: `按${formula.zh}在${within.zh}中${order.zh}的名次`,
    en: `rank by ${formula.en} in ${within.en}, ${order.en}`,
  };
};

const byGradeText = (given: Given<'byGrade'>, scheme: Scheme): Sentence => {
  const values = listed(
    Object.entries(given).map(([key, value]) =>
      inBoth((language) => `${gradeTitle(scheme, key)[language]} ${value}`),
    ),
  );
  return { zh: `按等次：${values.zh}`, en: `by grade: ${values.en}` };
};

const byRankText = ({ of, places, last, otherwise }: Given<'byRank'>, scheme: Scheme): Sentence => {
  const rank = of === undefined ? { zh: '名次', en: 'rank' } : titlesOf(scheme)(of);
  const values = listed([
    ...places.map((value, at) => {
      const nth = (at + 1).toString();
      return { zh: `第 ${nth} 名 ${value}`, en: `place ${nth}: ${value}` };
    }),
    ...(last === undefined ? [] : [{ zh: `末名 ${last}`, en: `last: ${last}` }]),
    { zh: `其余 ${otherwise}`, en: `others: ${otherwise}` },
  ]);
  return { zh: `按${rank.zh}：${values.zh}`, en: `by ${rank.en}: ${values.en}` };
};

const REDUCTIONS: Readonly<Record<Given<'past'>['reduce'], Sentence>> = {
  sum: { zh: '合计', en: 'sum' },
  mean: { zh: '平均', en: 'mean' },
  count: { zh: '期数', en: 'number' },
  last: { zh: '最近一期', en: 'latest' },
};

const windowText = ({ periods, kind }: Given<'past'>, { period }: Scheme): Sentence => {
  if (periods === 'within-present') {
    const within = kind === undefined ? { zh: '各期', en: 'periods' } : PERIODS[kind].title;
    return { zh: `本期内${within.zh}`, en: `within this period, ${within.en}` };
  }
  if (periods === 'same-year') return { zh: '本年以来各期', en: 'periods of this year so far' };
  const counted = PERIODS[kind ?? period].counted(periods);
  return { zh: `此前 ${counted.zh}`, en: `last ${counted.en}` };
};

const pastText = (given: Given<'past'>, scheme: Scheme): Sentence => {
  const figure = given.figure === 'score' ? { zh: '得分', en: 'score' } : titlesOf(scheme)(given.figure);
  const window = windowText(given, scheme);
  const reduction = REDUCTIONS[given.reduce];
  const rules = [
    ...(given.complete === true ? [{ zh: '缺一期不计', en: 'none may be lacking' }] : []),
    ...(given.ifNone === undefined
      ? []
      : [{ zh: `没有时取 ${given.ifNone}`, en: `${given.ifNone} where there is none` }]),
  ];
  return listed(
    [
      {
        zh: `${window.zh}“${figure.zh}”的${reduction.zh}`,
        en: `${reduction.en} of "${figure.en}" (${window.en})`,
      },
      ...rules,
    ],
    '，',
  );
};

const weightsText = (given: Given<'weights'>, scheme: Scheme): Sentence =>
  listed(
    Object.entries(given).map(([name, weight]) =>
      inBoth((language) => `${titlesOf(scheme)(name)[language]} × ${weight}`),
    ),
    ' + ',
    ' + ',
  );

const workText = (step: Step, scheme: Scheme): Sentence => {
  const { is, rankStep, rate, rank, byGrade, byRank, past, weights } = step;
  if (is !== undefined) return formulaText(is, scheme);
  if (rankStep !== undefined) return coefficientText(rankStep, scheme);
  if (rate !== undefined) return rateText(rate, scheme);
  return otherText({ rank, byGrade, byRank, past, weights }, scheme);
};

const otherText = (
  step: { readonly [Field in 'rank' | 'byGrade' | 'byRank' | 'past' | 'weights']: Step[Field] | undefined },
  scheme: Scheme,
): Sentence => {
  const { rank, byGrade, byRank, past, weights } = step;
  if (rank !== undefined) return rankText(rank, scheme);
  if (byGrade !== undefined) return byGradeText(byGrade, scheme);
  if (byRank !== undefined) return byRankText(byRank, scheme);
  if (past !== undefined) return pastText(past, scheme);
  return weights === undefined ? { zh: '', en: '' } : weightsText(weights, scheme);
};

/**
 * A step as a line to be read: its title, how it comes about, its unit and its own rounding; no full stop.
 *
 * @example stepText(final, scheme).zh // '最终得分 = 基本分 × 党建系数 + 附加分 − 倒扣分'
 */
export const stepText = (step: Step, scheme: Scheme): Sentence => {
  const title = titleOf(step, step.key);
  const work = workText(step, scheme);
  const sign = step.rankStep === undefined ? { zh: ' = ', en: ' = ' } : { zh: '：', en: ': ' };
  const line = inBoth((language) => `${title[language]}${sign[language]}${work[language]}`);
  const more = [
    ...(step.unit === undefined ? [] : [{ zh: `单位${step.unit}`, en: `in ${step.unit}` }]),
    ...(step.round === undefined ? [] : [roundingText(step.round)]),
  ];
  return listed([line, ...more], '，');
};
