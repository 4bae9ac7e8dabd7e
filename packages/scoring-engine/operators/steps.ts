import { mapColumn } from '../columns/map-column.ts';
import { valueAt } from '../columns/column.ts';
import { compare, type Exact } from '../exact/exact.ts';
import { parseDecimal } from '../exact/parse-decimal.ts';
import type { Operator } from '../plan/operator.ts';
import type { Sentence } from '../sentence.ts';
import { problemsOfDecimals, problemsOfTable } from './check-operator.ts';
import { missingOf } from './missing-of.ts';
import { operatorRule } from './operator-rule.ts';
import { NUMBERS, NUMBERS_AND_RANKS } from './quantity-types.ts';
import { numberAt } from './value-words.ts';

type Steps = Extract<Operator, { op: 'steps' }>;

/** A step with its decimals read. */
interface Step {
  readonly at: Exact;
  readonly value: Exact;
  /** As the scheme writes it. */
  readonly text: string;
}

const readSteps = ({ steps }: Steps): readonly Step[] =>
  steps.map(({ at, value }) => ({ at: parseDecimal(at), value: parseDecimal(value), text: at }));

const reached = (steps: readonly Step[], value: Exact): Step | undefined =>
  steps.findLast(({ at }) => compare(value, at) >= 0);

const reachedWords = (step: Step | undefined): Sentence =>
  step === undefined
    ? { en: 'is below the first step', zh: '未达到最低一档' }
    : { en: `reaches the step from ${step.text}`, zh: `达到 ${step.text} 一档` };

/** The value of the last step that is reached. */
export const STEPS = operatorRule<Steps>({
  makes: NUMBERS,
  takes: ({ of }) => [{ name: of, as: NUMBERS_AND_RANKS }],
  check: ({ steps, below }, { quantity: { name } }) => [
    ...problemsOfTable(name, steps),
    ...problemsOfDecimals(name, [below]),
  ],
  compile: (operator, { quantity: { name } }) => {
    const { of } = operator;
    const steps = readSteps(operator);
    const below = parseDecimal(operator.below);
    return {
      compute: (run) => mapColumn(run.column(of), (value) => reached(steps, value)?.value ?? below),
      explain: (run, member) => {
        const own = valueAt(run.column(of), member);
        const { en, zh } = reachedWords(own && reached(steps, own));
        const [from, value] = [numberAt(run, of, member), numberAt(run, name, member)];
        return {
          text: { en: `${from} ${en}, which counts ${value}`, zh: `${from} ${zh}，计 ${value}` },
          inputs: [of],
        };
      },
      absences: (run, member) => missingOf(run, member, [of]),
    };
  },
});
