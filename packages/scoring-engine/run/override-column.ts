import { isMissingAt, lengthOf, valueAt, type Column } from '../columns/column.ts';
import { columnOf, fixedColumn, safeNumber } from '../columns/make-column.ts';
import { exactInteger, type Exact } from '../exact/exact.ts';
import { parseExactText } from '../exact/parse-exact-text.ts';
import { bestOpenGrade } from '../operators/grade-standing.ts';
import type { CompiledQuantity } from '../plan/compile-plan.ts';
import type { GroupInput, QuantityOverride } from '../plan/group-input.ts';
import type { RunView } from './run-view.ts';

/** Overrides by the quantity that they stand in. */
export const overridesByQuantity = ({
  overrides = [],
}: Pick<GroupInput, 'overrides'>): ReadonlyMap<string, readonly QuantityOverride[]> => {
  const found = new Map<string, QuantityOverride[]>();
  for (const override of overrides) {
    const known = found.get(override.quantity);
    if (known === undefined) found.set(override.quantity, [override]);
    else known.push(override);
  }
  return found;
};

/** Where overrides stand. */
interface OverrideSite {
  readonly quantity: CompiledQuantity;
  readonly view: RunView;
  readonly memberAt: ReadonlyMap<string, number>;
}

/** The place of the grade in the plan's list, no better than vetoes and fail rules leave open. */
const gradePlace = ({ quantity, view }: OverrideSite, member: number, key: string): number => {
  const wanted = view.index.gradeAt.get(key) ?? 0;
  const { operator } = quantity.quantity;
  if (operator.op !== 'grade') return wanted;
  const best = operator.grades[bestOpenGrade({ operator, run: view, member })];
  return Math.max(wanted, best === undefined ? 0 : (view.index.gradeAt.get(best.grade) ?? 0));
};

const numberOf = (site: OverrideSite, member: number, { value }: QuantityOverride): Exact =>
  site.quantity.quantity.type === 'grade'
    ? exactInteger(gradePlace(site, member, value))
    : parseExactText(value);

/** Writes numbers into a quick column; undefined where it does not hold one of them. */
const writtenInto = (column: Column, numbers: ReadonlyMap<number, Exact>): Column | undefined => {
  if (column.kind === 'exact') return undefined;
  const numerators = column.numerators.slice();
  const shared = BigInt(column.denominator);
  for (const [member, { numerator, denominator }] of numbers) {
    const scaled = numerator * shared;
    const whole = scaled % denominator === 0n ? safeNumber(scaled / denominator) : undefined;
    if (whole === undefined) return undefined;
    numerators[member] = whole;
  }
  return fixedColumn(numerators, column.denominator);
};

/** A column with what people agreed on in place of what the plan made. What is missing stays missing. */
export const overrideColumn = (
  column: Column,
  overrides: readonly QuantityOverride[],
  site: OverrideSite,
): Column => {
  const numbers = new Map<number, Exact>();
  for (const override of overrides) {
    const member = site.memberAt.get(override.organisation);
    if (member === undefined || isMissingAt(column, member)) continue;
    numbers.set(member, numberOf(site, member, override));
  }
  const each = (_: unknown, at: number): Exact | undefined => numbers.get(at) ?? valueAt(column, at);
  return writtenInto(column, numbers) ?? columnOf(Array.from({ length: lengthOf(column) }, each));
};
