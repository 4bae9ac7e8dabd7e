import type { Sentence } from '@kaoping/scoring-engine';
import type { Scheme } from '../language/scheme.ts';
import type { Step } from '../language/step.ts';
import { coefficientExamples, exampleSize } from './coefficient-example.ts';
import { formulaText } from './formula-text.ts';
import { listed } from './plain-sentence.ts';

type RankStep = NonNullable<Step['rankStep']>;

const MIDDLES: Readonly<Record<NonNullable<RankStep['middle']>, Sentence>> = {
  lower: { zh: '居中（双数家时取中间两名的后一名）', en: 'the middle place (the lower of two)' },
  upper: { zh: '居中（双数家时取中间两名的前一名）', en: 'the middle place (the upper of two)' },
  mean: {
    zh: '正中（双数家时没有恰为 1 的）',
    en: 'the exact middle (with an even number nobody has exactly 1)',
  },
};

const changeText = ({ step, progression }: RankStep): Sentence =>
  progression === 'compounding'
    ? {
        zh: `每前进一名再乘 1 + ${step}，每退后一名再除以 1 + ${step}`,
        en: `each place up multiplies by 1 + ${step}, each place down divides by it`,
      }
    : {
        zh: `每前进一名加 ${step}，每退后一名减 ${step}`,
        en: `each place up adds ${step}, each place down takes ${step}`,
      };

const exampleText = (given: RankStep, size: number): Sentence => {
  const named = listed(
    coefficientExamples(given, size).map(({ rank, coefficient }) => ({
      zh: `第 ${rank.toString()} 名 ${coefficient}`,
      en: `place ${rank.toString()} has ${coefficient}`,
    })),
  );
  return { zh: `共 ${size.toString()} 家时，${named.zh}`, en: `of ${size.toString()}, ${named.en}` };
};

const tiesText = ({ ties }: RankStep): Sentence =>
  ties === 'average'
    ? { zh: '并列的取平均名次', en: 'those who tie take the mean of their places' }
    : { zh: '并列的系数相同', en: 'those who tie have the same coefficient' };

const missingText = ({ missing }: RankStep): Sentence =>
  missing === 'leave-out'
    ? { zh: '缺分的单位不参加排名', en: 'whoever lacks a score is left out' }
    : {
        zh: '有单位缺分时全组暂不排名，绝不按 0 分计',
        en: 'while anyone lacks a score nobody is ranked; it never counts as 0',
      };

/**
 * A coefficient by rank in words, with an example: 按党建考评得分在同类单位中排名…共 11 家时，第 1 名 1.025….
 */
export const coefficientText = (given: RankStep, scheme: Scheme): Sentence => {
  const of = formulaText(given.of, scheme);
  const middle = MIDDLES[given.middle ?? 'lower'];
  const ranked = { zh: `按${of.zh}在同类单位中排名`, en: `ranked by ${of.en} in the peer group` };
  const one = { zh: `${middle.zh}系数为 1`, en: `${middle.en} has 1` };
  const example = exampleText(given, exampleSize(scheme.peerGroups));
  const rule = listed([one, changeText(given)], '，', ', ');
  return listed([ranked, rule, example, tiesText(given), missingText(given)], '；', '; ');
};
