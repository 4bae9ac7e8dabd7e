import { constantColumn, missingColumn } from '../columns/make-column.ts';
import type { Operator } from '../plan/operator.ts';
import type { RunView } from '../run/run-view.ts';
import { readDecimal } from './check-operator.ts';
import { type Absence, operatorRule } from './operator-rule.ts';
import { NUMBERS } from './quantity-types.ts';
import { numberAt } from './value-words.ts';

const absent = (run: RunView, name: string): Absence => {
  const text = run.parameters.get(name);
  return {
    kind: 'here',
    name,
    sentence:
      text === undefined
        ? { en: `The parameter "${name}" is not given.`, zh: `没有给出参数“${name}”。` }
        : {
            en: `The parameter "${name}" is "${text}", which is no number.`,
            zh: `参数“${name}”的值“${text}”不是数字。`,
          },
  };
};

/** A parameter of the group, the same for each of its organisations. */
export const PARAMETER = operatorRule<Extract<Operator, { op: 'parameter' }>>({
  makes: NUMBERS,
  takes: () => [],
  check: () => [],
  compile: (operator, { quantity }) => ({
    compute: (run) => {
      const text = run.parameters.get(operator.name);
      const value = text === undefined ? undefined : readDecimal(text);
      const length = run.members.length;
      return value === undefined ? missingColumn(length) : constantColumn(value, length);
    },
    explain: (run, member) => {
      const value = numberAt(run, quantity.name, member);
      return { text: { en: `as given, ${value}`, zh: `按给定值 ${value}` }, inputs: [] };
    },
    absences: (run) => [absent(run, operator.name)],
  }),
});
