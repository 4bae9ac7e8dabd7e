import type { Sentence } from '@kaoping/scoring-engine';
import { expressionText, type FormulaWording } from '../expressions/expression-text.ts';
import { parseFormula } from '../expressions/parse-formula.ts';
import type { FormulaCall } from '../expressions/formula-tree.ts';
import type { Scheme } from '../language/scheme.ts';
import { titlesOf } from './scheme-names.ts';

type Call = (given: readonly string[]) => string;

const CHINESE: Readonly<Record<FormulaCall, Call>> = {
  min: (given) => `（${given.join('、')} 中最小的）`,
  max: (given) => `（${given.join('、')} 中最大的）`,
  mean: (given) => `（${given.join('、')} 的平均数）`,
  clamp: ([of = '', least = '', most = '']) => `（${of}，不低于 ${least}、不高于 ${most}）`,
  round: ([of = '', places = '']) => `（${of}，保留 ${places} 位小数）`,
  ifMissing: ([of = '', instead = '']) => `（${of}，没有时取 ${instead}）`,
  if: ([flag = '', yes = '', no = '']) => `（如果${flag}，取 ${yes}；否则取 ${no}）`,
  sum: ([only = '', ...more]) =>
    more.length === 0 ? `${only}各项之和` : `（${[only, ...more].join(' + ')}）`,
  anyOf: (given) => `${given.join('、')}之一成立`,
  allOf: (given) => `${given.join('、')}全部成立`,
  highest: ([of = '']) => `同类单位最高的${of}`,
  lowest: ([of = '']) => `同类单位最低的${of}`,
  groupMean: ([of = '']) => `同类单位平均的${of}`,
  groupSum: ([of = '']) => `同类单位合计的${of}`,
  groupCount: () => '同类单位的家数',
  rank: ([of = '']) => `${of}在同类单位中的名次`,
};

const ENGLISH: Readonly<Record<FormulaCall, Call>> = {
  min: (given) => `the least of (${given.join(', ')})`,
  max: (given) => `the greatest of (${given.join(', ')})`,
  mean: (given) => `the mean of (${given.join(', ')})`,
  clamp: ([of = '', least = '', most = '']) => `(${of}, kept between ${least} and ${most})`,
  round: ([of = '', places = '']) => `(${of}, to ${places} decimal places)`,
  ifMissing: ([of = '', instead = '']) => `(${of}, or ${instead} where there is none)`,
  if: ([flag = '', yes = '', no = '']) => `(if ${flag} then ${yes}, otherwise ${no})`,
  sum: ([only = '', ...more]) =>
    more.length === 0 ? `the sum of ${only}` : `(${[only, ...more].join(' + ')})`,
  anyOf: (given) => `any of (${given.join(', ')})`,
  allOf: (given) => `all of (${given.join(', ')})`,
  highest: ([of = '']) => `the highest ${of} of the peer group`,
  lowest: ([of = '']) => `the lowest ${of} of the peer group`,
  groupMean: ([of = '']) => `the mean ${of} of the peer group`,
  groupSum: ([of = '']) => `the total ${of} of the peer group`,
  groupCount: () => 'the number in the peer group',
  rank: ([of = '']) => `the rank by ${of} in the peer group`,
};

/**
 * A formula with titles instead of names, to be read aloud. A formula that cannot be read stays as it is written.
 *
 * @example formulaText('base × coefficient + bonus', scheme).zh // '基本分 × 党建系数 + 附加分'
 */
export const formulaText = (formula: string, scheme: Scheme): Sentence => {
  const { tree } = parseFormula(formula);
  if (tree === undefined) return { zh: formula, en: formula };
  const title = titlesOf(scheme);
  const chinese: FormulaWording = {
    name: (name) => title(name).zh,
    call: (called, given) => CHINESE[called](given),
    ...{ and: '且', or: '或', not: '不是' },
  };
  const english: FormulaWording = {
    name: (name) => title(name).en,
    call: (called, given) => ENGLISH[called](given),
  };
  return { zh: expressionText(tree, chinese), en: expressionText(tree, english) };
};
