import { fixedColumn } from '../columns/make-column.ts';
import { columnOf } from '../columns/make-column.ts';
import { valueAt, type Column } from '../columns/column.ts';
import { ZERO, type Exact } from '../exact/exact.ts';
import type { Operator } from '../plan/operator.ts';
import { planProblem, type PlanProblem } from '../plan/plan-problem.ts';
import type { InputKind, QuantityType } from '../plan/plan.ts';
import type { InputRows } from '../run/input-rows.ts';
import type { RunView } from '../run/run-view.ts';
import { problemOfEntries, problemOfStandIn } from './check-input.ts';
import { entryValue } from './entry-value.ts';
import { type Absence, type CheckSite, type Making, operatorRule } from './operator-rule.ts';
import { NUMBERS } from './quantity-types.ts';
import { valueWord } from './value-words.ts';

type Entry = Extract<Operator, { op: 'entry' }>;

const TYPES: Readonly<Record<InputKind['kind'], readonly QuantityType[]>> = {
  decimal: NUMBERS,
  level: ['level'],
  flag: ['flag'],
};

const problemOfKind = ({ input }: Entry, { quantity, index }: CheckSite): readonly PlanProblem[] => {
  const kind = index.inputs.get(input)?.entry.kind;
  if (kind === undefined || TYPES[kind].includes(quantity.type)) return [];
  return [
    planProblem(
      'PLAN.WRONG_TYPE',
      quantity.name,
      `The input "${input}" takes a ${kind}, which cannot be ${quantity.type}.`,
      `输入“${input}”的类型是 ${kind}，不能作为 ${quantity.type}。`,
    ),
  ];
};

/** The stand-in for what was not entered: the operator's own; for a flag no. */
const standInOf = ({ input, ifNone }: Entry, { index }: CheckSite): Exact | undefined => {
  const kind = index.inputs.get(input)?.entry;
  if (kind === undefined) return undefined;
  if (ifNone !== undefined) return entryValue(ifNone, kind);
  return kind.kind === 'flag' ? ZERO : undefined;
};

/** Each row's number at its member's place. */
const scatter = ({ members, values }: InputRows, size: number, standIn: Exact | undefined): Column => {
  if (values.kind === 'fixed' && standIn === undefined) {
    const numerators = new Float64Array(size).fill(Number.NaN);
    for (const [row, member] of members.entries()) numerators[member] = values.numerators[row] ?? Number.NaN;
    return fixedColumn(numerators, values.denominator, values.bound);
  }
  const found = Array.from({ length: size }, () => standIn);
  for (const [row, member] of members.entries()) found[member] = valueAt(values, row);
  return columnOf(found);
};

/** Rows by member, made once: whoever explains thousands of members would else look through all rows for each. */
const rowsByMember = new WeakMap<InputRows, ReadonlyMap<number, readonly number[]>>();

const rowsOf = (rows: InputRows, member: number): readonly number[] => {
  const known = rowsByMember.get(rows);
  if (known !== undefined) return known.get(member) ?? [];
  const made = new Map<number, number[]>();
  for (const [row, of] of rows.members.entries()) made.set(of, [...(made.get(of) ?? []), row]);
  rowsByMember.set(rows, made);
  return made.get(member) ?? [];
};

const explain = ({ input }: Entry, { quantity }: CheckSite, run: RunView, member: number): Making => {
  const rows = rowsOf(run.rows(input), member);
  const { en, zh } = valueWord(run, quantity.name, member);
  const text =
    rows.length > 0
      ? { en: `as entered, ${en}`, zh: `按录入计 ${zh}` }
      : { en: `nothing was entered, which counts as ${en}`, zh: `未录入，按 ${zh} 计` };
  return { text, inputs: [], entries: [{ input, rows }] };
};

const absent = ({ input }: Entry, { index }: CheckSite): Absence => {
  const title = index.inputs.get(input)?.title;
  return {
    kind: 'here',
    name: input,
    sentence: {
      en: `Nothing was entered for "${title?.en ?? input}".`,
      zh: `“${title?.zh ?? input}”尚未录入。`,
    },
  };
};

/** The only entry of an input. */
export const ENTRY = operatorRule<Entry>({
  makes: [...NUMBERS, 'level', 'flag'],
  takes: () => [],
  inputs: ({ input }) => [input],
  check: (operator, site) => [
    ...problemOfKind(operator, site),
    ...problemOfEntries(site, operator.input, 'one'),
    ...problemOfStandIn(site, operator.input, operator.ifNone),
  ],
  compile: (operator, site) => {
    const standIn = standInOf(operator, site);
    return {
      compute: (run) => scatter(run.rows(operator.input), run.members.length, standIn),
      explain: (run, member) => explain(operator, site, run, member),
      absences: () => [absent(operator, site)],
    };
  },
});
