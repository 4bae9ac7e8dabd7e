import { roundColumn } from '../columns/round-column.ts';
import type { Operator } from '../plan/operator.ts';
import { ROUNDING_MODE_TEXT } from '../wording/rounding-mode-text.ts';
import { problemOfPlaces } from './check-operator.ts';
import { missingOf } from './missing-of.ts';
import { operatorRule } from './operator-rule.ts';
import { NUMBERS } from './quantity-types.ts';
import { numberAt } from './value-words.ts';

/** A number to so many decimal places. */
export const ROUND = operatorRule<Extract<Operator, { op: 'round' }>>({
  makes: NUMBERS,
  takes: ({ of }) => [{ name: of, as: NUMBERS }],
  check: ({ places }, { quantity }) => problemOfPlaces(quantity.name, places),
  compile: ({ of, places, mode }, { quantity: { name } }) => ({
    compute: (run) => roundColumn(run.column(of), places, mode),
    explain: (run, member) => {
      const { en, zh } = ROUNDING_MODE_TEXT[mode];
      const [value, rounded] = [numberAt(run, of, member), numberAt(run, name, member)];
      return {
        text: {
          en: `${value} rounded ${en} to ${String(places)} decimal places is ${rounded}`,
          zh: `${value} 按“${zh}”保留 ${String(places)} 位小数，得 ${rounded}`,
        },
        inputs: [of],
      };
    },
    absences: (run, member) => missingOf(run, member, [of]),
  }),
});
