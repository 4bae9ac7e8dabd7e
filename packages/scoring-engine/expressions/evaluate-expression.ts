import type { Column } from '../columns/column.ts';
import { linearColumns, MINUS_ONE, PLUS_ONE } from '../columns/linear-columns.ts';
import { constantColumn, missingColumn } from '../columns/make-column.ts';
import { roundColumn } from '../columns/round-column.ts';
import { ONE } from '../exact/exact.ts';
import { parseDecimal } from '../exact/parse-decimal.ts';
import type { Expression } from '../plan/expression.ts';
import type { RunView } from '../run/run-view.ts';
import { binaryColumns } from './binary-columns.ts';
import { callColumns } from './call-columns.ts';

const evaluateCall = (
  { function: name, arguments: taken }: Extract<Expression, { kind: 'call' }>,
  run: RunView,
): Column => {
  if (name !== 'round') {
    return callColumns(
      name,
      taken.map((argument) => evaluateExpression(argument, run)),
    );
  }
  const [of, places] = taken;
  if (of === undefined || places?.kind !== 'number') return missingColumn(run.members.length);
  return roundColumn(evaluateExpression(of, run), Number.parseInt(places.number, 10), 'half-up');
};

/** The formula's column. Nested no deeper than a checked formula, so it may call itself. */
export const evaluateExpression = (expression: Expression, run: RunView): Column => {
  const length = run.members.length;
  switch (expression.kind) {
    case 'number':
      return constantColumn(parseDecimal(expression.number), length);
    case 'quantity':
      return run.column(expression.name);
    case 'binary':
      return binaryColumns(
        expression.operator,
        evaluateExpression(expression.left, run),
        evaluateExpression(expression.right, run),
      );
    case 'negate':
      return linearColumns([{ column: evaluateExpression(expression.of, run), weight: MINUS_ONE }], length);
    case 'not': {
      const of = evaluateExpression(expression.of, run);
      return linearColumns(
        [
          { column: constantColumn(ONE, length), weight: PLUS_ONE },
          { column: of, weight: MINUS_ONE },
        ],
        length,
      );
    }
    case 'call':
      return evaluateCall(expression, run);
  }
};
