import { sumColumns } from '../columns/linear-columns.ts';
import type { Operator } from '../plan/operator.ts';
import type { QuantityType } from '../plan/plan.ts';
import { inBoth, joined } from '../wording/wording.ts';
import { problemOfEmpty } from './check-operator.ts';
import { missingOf } from './missing-of.ts';
import { operatorRule } from './operator-rule.ts';
import { NUMBERS } from './quantity-types.ts';
import { namedValue, valueWord } from './value-words.ts';

/** Flags add up to how many of them say yes. */
const TERMS: readonly QuantityType[] = [...NUMBERS, 'flag'];

/** The sum of quantities. */
export const SUM = operatorRule<Extract<Operator, { op: 'sum' }>>({
  makes: NUMBERS,
  takes: ({ of }) => of.map((name) => ({ name, as: TERMS })),
  check: ({ of }, { quantity }) => problemOfEmpty(quantity.name, of),
  compile: ({ of }, { quantity: { name } }) => ({
    compute: (run) => sumColumns(of.map(run.column), run.members.length),
    explain: (run, member) => {
      const terms = joined(
        of.map((term) => namedValue(run, term, member)),
        { en: ' + ', zh: ' + ' },
      );
      const value = valueWord(run, name, member);
      return { text: inBoth((language) => `${terms[language]} = ${value[language]}`), inputs: of };
    },
    absences: (run, member) => missingOf(run, member, of),
  }),
});
