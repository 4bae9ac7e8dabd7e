import { max, min } from '../exact/exact.ts';
import { lengthOf, flagAt, valueAt, type Column } from '../columns/column.ts';
import { alignColumns } from '../columns/align-columns.ts';
import { chooseColumn, type Choice } from '../columns/combine-columns.ts';
import { linearColumns, linearWeight } from '../columns/linear-columns.ts';
import { columnOf, fixedColumn, missingColumn } from '../columns/make-column.ts';
import type { FormulaFunction } from '../plan/expression.ts';

type Call = (columns: readonly Column[]) => Column;

const LESSER: Choice = { fixed: (a, b) => Math.min(a, b), exact: (a, b) => a && b && min(a, b) };
const GREATER: Choice = { fixed: (a, b) => Math.max(a, b), exact: (a, b) => a && b && max(a, b) };
const FIRST_PRESENT: Choice = { fixed: (a, b) => (Number.isNaN(a) ? b : a), exact: (a, b) => a ?? b };

const folding =
  (choice: Choice): Call =>
  ([first = missingColumn(0), ...rest]) =>
    rest.reduce((chosen, column) => chooseColumn(chosen, column, choice), first);

const meanOf: Call = (columns) => {
  const weight = linearWeight({ numerator: 1n, denominator: BigInt(columns.length) });
  const [first] = columns;
  return linearColumns(
    columns.map((column) => ({ column, weight })),
    first === undefined ? 0 : lengthOf(first),
  );
};

const keepWithin: Call = ([of = missingColumn(0), least = of, most = of]) =>
  chooseColumn(chooseColumn(of, least, GREATER), most, LESSER);

/** Each member's side alone must be there. */
const choose: Call = ([condition = missingColumn(0), yes = condition, no = condition]) => {
  const aligned = alignColumns([yes, no]);
  const length = lengthOf(condition);
  const side = (at: number): 0 | 1 | undefined => {
    const flag = flagAt(condition, at);
    return flag === undefined ? undefined : flag ? 0 : 1;
  };
  if (aligned === undefined) {
    return columnOf(
      Array.from({ length }, (_, at) => {
        const taken = side(at);
        return taken === undefined ? undefined : valueAt(taken === 0 ? yes : no, at);
      }),
    );
  }
  const numerators = Float64Array.from({ length }, (_, at) => {
    const taken = side(at);
    return taken === undefined ? Number.NaN : (aligned.numerators[taken]?.[at] ?? Number.NaN);
  });
  return fixedColumn(numerators, aligned.denominator, aligned.bound);
};

/** All but `round`, which is told its places apart. */
type ColumnFunction = Exclude<FormulaFunction, 'round'>;

const CALLS: Readonly<Record<ColumnFunction, Call>> = {
  min: folding(LESSER),
  max: folding(GREATER),
  mean: meanOf,
  clamp: keepWithin,
  'if-missing': folding(FIRST_PRESENT),
  if: choose,
};

/** What a function makes of its arguments. */
export const callColumns = (name: ColumnFunction, columns: readonly Column[]): Column => CALLS[name](columns);
