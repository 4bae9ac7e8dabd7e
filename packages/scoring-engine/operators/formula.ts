import { absencesInExpression } from '../expressions/absences-in-expression.ts';
import { checkExpression } from '../expressions/check-expression.ts';
import { evaluateExpression } from '../expressions/evaluate-expression.ts';
import { expressionWords } from '../expressions/expression-words.ts';
import { quantitiesIn } from '../expressions/walk-expression.ts';
import type { Operator } from '../plan/operator.ts';
import { inBoth } from '../wording/wording.ts';
import { operatorRule } from './operator-rule.ts';
import { ALL_TYPES } from './quantity-types.ts';
import { valueWord } from './value-words.ts';

/** A closed expression over quantities. */
export const FORMULA = operatorRule<Extract<Operator, { op: 'formula' }>>({
  makes: ALL_TYPES,
  takes: ({ expression }) => quantitiesIn(expression).map((name) => ({ name, as: ALL_TYPES })),
  check: ({ expression }, site) => checkExpression(expression, site),
  compile: ({ expression }, { quantity: { name } }) => ({
    compute: (run) => evaluateExpression(expression, run),
    explain: (run, member) => {
      const formula = expressionWords(expression, run, member);
      const value = valueWord(run, name, member);
      return {
        text: inBoth((language) => `${formula[language]} = ${value[language]}`),
        inputs: quantitiesIn(expression),
      };
    },
    absences: (run, member) => absencesInExpression(expression, { run, member }),
  }),
});
