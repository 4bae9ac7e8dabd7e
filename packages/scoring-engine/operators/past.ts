import { columnOf } from '../columns/make-column.ts';
import { parseDecimal } from '../exact/parse-decimal.ts';
import type { RunView } from '../run/run-view.ts';
import type { Sentence } from '../sentence.ts';
import { numberText } from '../wording/number-text.ts';
import { problemOfCount, problemsOfDecimals } from './check-operator.ts';
import { type Absence, type Making, operatorRule } from './operator-rule.ts';
import { figuresFor, reduceFigures, type PastOperator } from './past-figures.ts';
import { NUMBERS } from './quantity-types.ts';
import { numberAt } from './value-words.ts';

const WORDS: Readonly<Record<PastOperator['reduce'], Sentence>> = {
  sum: { en: 'sum', zh: '合计' },
  mean: { en: 'mean', zh: '平均' },
  count: { en: 'number', zh: '个数' },
  last: { en: 'latest', zh: '最近一期' },
};

const explain = (operator: PastOperator, quantity: string, run: RunView, member: number): Making => {
  const { figures } = figuresFor(operator, run, member);
  const value = numberAt(run, quantity, member);
  const history = figures.map(({ resultId }) => resultId);
  if (figures.length === 0) {
    return {
      text: {
        en: `there is no earlier "${operator.figure}", which counts as ${value}`,
        zh: `往期没有“${operator.figure}”，按 ${value} 计`,
      },
      inputs: [],
      history,
    };
  }
  const list = figures.map((figure) => numberText(figure.value));
  const { en, zh } = WORDS[operator.reduce];
  return {
    text: {
      en: `${en} of the earlier "${operator.figure}" (${list.join(', ')}) is ${value}`,
      zh: `往期“${operator.figure}”（${list.join('、')}）的${zh}为 ${value}`,
    },
    inputs: [],
    history,
  };
};

const absent = (operator: PastOperator, run: RunView, member: number): Absence => {
  const found = String(figuresFor(operator, run, member).figures.length);
  const { figure } = operator;
  return {
    kind: 'here',
    name: figure,
    sentence:
      operator.complete === true
        ? {
            en: `"${figure}" is there for ${found} earlier periods, but not for each that is wanted.`,
            zh: `往期“${figure}”只有 ${found} 期，不齐全。`,
          }
        : { en: `No earlier result has "${figure}".`, zh: `往期结果中没有“${figure}”。` },
  };
};

/** A named figure of earlier results. */
export const PAST = operatorRule<PastOperator>({
  makes: NUMBERS,
  takes: () => [],
  check: ({ periods, ifNone }, { quantity: { name } }) => [
    ...(typeof periods === 'number' ? problemOfCount(name, periods, 1) : []),
    ...problemsOfDecimals(name, [ifNone]),
  ],
  compile: (operator, { quantity: { name } }) => {
    const standIn = operator.ifNone === undefined ? undefined : parseDecimal(operator.ifNone);
    return {
      compute: (run) =>
        columnOf(
          run.members.map((_, member) => reduceFigures(operator, figuresFor(operator, run, member), standIn)),
        ),
      explain: (run, member) => explain(operator, name, run, member),
      absences: (run, member) => [absent(operator, run, member)],
    };
  },
});
