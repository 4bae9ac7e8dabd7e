import { flagAt, isMissingAt, valueAt, type Column } from '../columns/column.ts';
import type { Absence } from '../operators/operator-rule.ts';
import { namedValue } from '../operators/value-words.ts';
import type { Expression } from '../plan/expression.ts';
import type { RunView } from '../run/run-view.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { quantitiesIn } from './walk-expression.ts';

/** One member of a run. */
interface Place {
  readonly run: RunView;
  readonly member: number;
}

/** Reasons are asked for member by member, of a run that is done: each part of a formula is computed once for all. */
const evaluated = new WeakMap<RunView, Map<Expression, Column>>();

const columnOf = (expression: Expression, run: RunView): Column => {
  const known = evaluated.get(run) ?? new Map<Expression, Column>();
  evaluated.set(run, known);
  const column = known.get(expression) ?? evaluateExpression(expression, run);
  known.set(expression, column);
  return column;
};

const isMissing = (expression: Expression, { run, member }: Place): boolean =>
  isMissingAt(columnOf(expression, run), member);

const partsThatCount = (
  expression: Extract<Expression, { kind: 'call' }>,
  { run, member }: Place,
): readonly Expression[] => {
  const [first, yes, no] = expression.arguments;
  if (expression.function !== 'if' || first === undefined) return expression.arguments;
  const flag = flagAt(columnOf(first, run), member);
  if (flag === undefined) return [first];
  const side = flag ? yes : no;
  return side === undefined ? [] : [side];
};

const divisionByZero = (divisor: Expression, { run, member }: Place): Absence => {
  const shown = quantitiesIn(divisor).map((name) => namedValue(run, name, member));
  return {
    kind: 'here',
    sentence: {
      en: `The divisor is zero${shown.map(({ en }) => `: ${en}`).join('')}.`,
      zh: `除数为零${shown.map(({ zh }) => `：${zh}`).join('')}。`,
    },
  };
};

const absencesOfBinary = (
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
  place: Place,
): readonly Absence[] => {
  const found = [...absencesInExpression(left, place), ...absencesInExpression(right, place)];
  if (operator !== 'divide' || found.length > 0) return found;
  const divisor = valueAt(columnOf(right, place.run), place.member);
  return divisor?.numerator === 0n ? [divisionByZero(right, place)] : [];
};

/** Why a formula is missing for a member: only what it would have needed, by the sides that it takes. */
export const absencesInExpression = (expression: Expression, place: Place): readonly Absence[] => {
  if (!isMissing(expression, place)) return [];
  switch (expression.kind) {
    case 'number':
      return [];
    case 'quantity':
      return [{ kind: 'of', quantity: expression.name, member: place.member }];
    case 'binary':
      return absencesOfBinary(expression, place);
    case 'negate':
    case 'not':
      return absencesInExpression(expression.of, place);
    case 'call':
      return partsThatCount(expression, place).flatMap((part) => absencesInExpression(part, place));
  }
};
