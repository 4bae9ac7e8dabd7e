import type { Sentence } from '@kaoping/scoring-engine';
import { titleOf } from '../compiling/scheme-titles.ts';
import type { Scheme } from '../language/scheme.ts';
import type { EnteredFigure, Step } from '../language/step.ts';
import { adjustmentSentences } from './adjustments-text.ts';
import { ceremonySentences, openSentences } from './ceremony-text.ts';
import { consequenceSentences } from './consequences-text.ts';
import { gradeSentences } from './grades-text.ts';
import { indicatorSentences } from './indicators-text.ts';
import { factSentences, failSentences, vetoSentences } from './outcome-text.ts';
import { listed, stated } from './plain-sentence.ts';
import { raterSentences, requirementSentences } from './raters-text.ts';
import { resultSentences } from './result-text.ts';
import { section, type SchemeSection } from './scheme-section.ts';
import { stepText } from './step-text.ts';
import { dutyReportSentences, whomSentences } from './whom-text.ts';

const stepSentences = (steps: readonly Step[] | undefined, scheme: Scheme): readonly Sentence[] =>
  (steps ?? []).map((step) => stated(stepText(step, scheme), step));

const figureSentence = (figure: EnteredFigure): Sentence => {
  const title = titleOf(figure, figure.key);
  const { unit, min, max, ifNone, ofGroup } = figure;
  const rules = [
    ofGroup === true
      ? { zh: '全组共用', en: 'the same for the whole group' }
      : { zh: '逐个单位录入', en: 'entered for each organisation' },
    ...(unit === undefined ? [] : [{ zh: `单位${unit}`, en: `in ${unit}` }]),
    ...(min === undefined ? [] : [{ zh: `不小于 ${min}`, en: `at least ${min}` }]),
    ...(max === undefined ? [] : [{ zh: `不大于 ${max}`, en: `at most ${max}` }]),
    ...(ifNone === undefined ? [] : [{ zh: `没有时取 ${ifNone}`, en: `${ifNone} where there is none` }]),
  ];
  const all = listed(rules, '，');
  return stated({ zh: `“${title.zh}”：${all.zh}`, en: `"${title.en}": ${all.en}` }, figure);
};

/**
 * The whole scheme in plain sentences, Chinese and English, with every figure in it and the clauses in brackets, so
 * that it can be read aloud to those who are assessed. Parts that the scheme has not are left out.
 *
 * @example explainScheme(scheme).find(({ part }) => part === 'calculate')?.sentences[1]?.zh
 * // '最终得分 = 基本分 × 党建系数 + 附加分 − 倒扣分（001-08）。'
 */
export const explainScheme = (scheme: Scheme): readonly SchemeSection[] =>
  [
    section('identity', ['考核谁', 'Who is assessed'], whomSentences(scheme)),
    section('dutyReport', ['述职', 'Duty report'], dutyReportSentences(scheme)),
    section('requirements', ['制度要求', 'Requirements'], requirementSentences(scheme)),
    section('raters', ['谁来评', 'Who rates'], raterSentences(scheme)),
    section('indicators', ['考什么、怎么打分', 'What is scored and how'], indicatorSentences(scheme)),
    section('figures', ['另外录入的数据', 'Other figures'], (scheme.figures ?? []).map(figureSentence)),
    section('adjustments', ['加减分', 'Bonuses and deductions'], adjustmentSentences(scheme)),
    section(
      'calculate',
      ['怎么计算', 'How the score is calculated'],
      stepSentences(scheme.calculate, scheme),
    ),
    section('result', ['修约与排名', 'Rounding and ranking'], resultSentences(scheme)),
    section('vetoes', ['一票否决', 'Vetoes'], vetoSentences(scheme)),
    section('facts', ['登记事项', 'Facts on record'], factSentences(scheme)),
    section('failRules', ['降等情形', 'What takes a grade away'], failSentences(scheme)),
    section('grades', ['等次', 'Grades'], gradeSentences(scheme)),
    section('pay', ['薪酬兑现', 'Pay'], stepSentences(scheme.pay, scheme)),
    section('consequences', ['结果运用', 'Consequences'], consequenceSentences(scheme)),
    section('ceremony', ['程序', 'Stages'], ceremonySentences(scheme)),
    section('open', ['下放与锁定', 'What subsidiaries may change'], openSentences(scheme)),
  ].filter(({ sentences }) => sentences.length > 0);
