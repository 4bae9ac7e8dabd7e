import type { Sentence } from '@kaoping/scoring-engine';
import { titleOf } from '../compiling/scheme-titles.ts';
import type { Rater } from '../language/rater.ts';
import type { Scheme } from '../language/scheme.ts';
import { alike, listed, said, saidIf, stated } from './plain-sentence.ts';

const FORBIDDEN: Readonly<Record<NonNullable<Rater['mayNotRate']>[number], Sentence>> = {
  'own-organisation': { zh: '本单位', en: 'their own organisation' },
  'own-superior': { zh: '自己的上级', en: 'their own superior' },
  'own-relatives': { zh: '自己的亲属', en: 'their relatives' },
  themselves: { zh: '自己', en: 'themselves' },
};

const MISSING = {
  block: { zh: '没有评分时不能计算', en: 'nothing is calculated while it gave nothing' },
  exempt: { zh: '没有评分时由其他主体按比例分担', en: 'left out in proportion where it gave nothing' },
  zero: { zh: '没有评分时按 0 分计', en: 'counts as 0 where it gave nothing' },
} as const;

const combineText = ({ combine }: Rater): Sentence =>
  typeof combine === 'object'
    ? {
        zh: `去掉 ${combine.trim.toString()} 个最高分和 ${combine.trim.toString()} 个最低分后取平均`,
        en: `mean without the ${combine.trim.toString()} highest and lowest`,
      }
    : { zh: '取平均', en: 'mean of all' };

const raterText = (rater: Rater): readonly Sentence[] => {
  const barred = listed((rater.mayNotRate ?? []).map((each) => FORBIDDEN[each]));
  return [
    ...said(rater.weight, (weight) => ({ zh: `权重 ${weight}`, en: `weight ${weight}` })),
    ...saidIf(rater.masses, { zh: '属于群众评价', en: 'counts as the masses' }),
    ...saidIf(rater.largest, { zh: '所占比重最大', en: 'has the largest share' }),
    combineText(rater),
    ...said(rater.minimumReturns, (least) => ({
      zh: `不足 ${least.toString()} 份不出结果`,
      en: `no result with fewer than ${least.toString()}`,
    })),
    ...said(rater.missing, (missing) => MISSING[missing]),
    ...saidIf(barred.zh !== '', { zh: `不得评价${barred.zh}`, en: `may not rate ${barred.en}` }),
    ...said(rater.procedure, alike),
  ];
};

/** Who evaluates, with which weight and under which rules. */
export const raterSentences = (scheme: Scheme): readonly Sentence[] =>
  (scheme.raters ?? []).map((rater) => {
    const title = titleOf(rater, rater.key);
    const rules = listed(raterText(rater), '，');
    return stated({ zh: `“${title.zh}”：${rules.zh}`, en: `"${title.en}": ${rules.en}` }, rater);
  });

/** What the document requires of the weights. */
export const requirementSentences = ({ requirements }: Scheme): readonly Sentence[] => {
  if (requirements === undefined) return [];
  const { quantitative, massesAtLeast, special, indicatorsAtMost } = requirements;
  return [
    ...(quantitative === undefined
      ? []
      : [{ zh: `定量指标占 ${quantitative}`, en: `quantitative indicators make ${quantitative}` }]),
    ...(massesAtLeast === undefined
      ? []
      : [{ zh: `群众评价不少于 ${massesAtLeast}`, en: `the masses have at least ${massesAtLeast}` }]),
    ...(special === undefined
      ? []
      : [
          {
            zh: `专项任务占 ${special.from} 至 ${special.to}`,
            en: `special tasks make ${special.from} to ${special.to}`,
          },
        ]),
    ...(indicatorsAtMost === undefined
      ? []
      : [
          {
            zh: `指标最多 ${indicatorsAtMost.toString()} 项`,
            en: `at most ${indicatorsAtMost.toString()} indicators`,
          },
        ]),
  ].map((sentence) => stated(sentence));
};
