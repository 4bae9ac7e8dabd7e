import { isMissingAt, valueAt, type Column } from '../columns/column.ts';
import { columnOf } from '../columns/make-column.ts';
import { divide, exactInteger, max, min, sum, type Exact } from '../exact/exact.ts';
import type { Operator } from '../plan/operator.ts';
import type { RunView } from '../run/run-view.ts';
import type { Sentence } from '../sentence.ts';
import { type Absence, type Making, operatorRule } from './operator-rule.ts';
import { NUMBERS, NUMBERS_AND_RANKS } from './quantity-types.ts';
import { numberAt, titleOf } from './value-words.ts';

type Group = Extract<Operator, { op: 'group' }>;
type Reduce = Group['reduce'];

const REDUCE: Readonly<Record<Reduce, (values: readonly [Exact, ...Exact[]]) => Exact>> = {
  highest: ([first, ...rest]) => rest.reduce(max, first),
  lowest: ([first, ...rest]) => rest.reduce(min, first),
  mean: (values) => divide(sum(values), exactInteger(values.length)),
  sum,
  count: (values) => exactInteger(values.length),
};

const WORDS: Readonly<Record<Reduce, Sentence>> = {
  highest: { en: 'highest', zh: '最高' },
  lowest: { en: 'lowest', zh: '最低' },
  mean: { en: 'mean', zh: '平均' },
  sum: { en: 'sum', zh: '合计' },
  count: { en: 'number', zh: '家数' },
};

const valuesIn = (column: Column, group: readonly number[]): readonly Exact[] =>
  group.map((member) => valueAt(column, member)).filter((value) => value !== undefined);

const reduceGroup = (reduce: Reduce, [first, ...rest]: readonly Exact[]): Exact | undefined => {
  if (first !== undefined) return REDUCE[reduce]([first, ...rest]);
  return reduce === 'count' ? exactInteger(0) : undefined;
};

const compute = ({ of, within, reduce }: Group, run: RunView): Column => {
  const column = run.column(of);
  const found: (Exact | undefined)[] = run.members.map(() => undefined);
  for (const group of run.groups(within).members) {
    const value = reduceGroup(reduce, valuesIn(column, group));
    for (const member of group) found[member] = value;
  }
  return columnOf(found);
};

const explain = ({ of, within, reduce }: Group, quantity: string, run: RunView, member: number): Making => {
  const column = run.column(of);
  const groups = run.groups(within);
  const group = groups.members[groups.of[member] ?? -1] ?? [];
  const size = String(group.filter((other) => !isMissingAt(column, other)).length);
  const title = titleOf(run, of);
  const value = numberAt(run, quantity, member);
  const { en, zh } = WORDS[reduce];
  return {
    text: {
      en: `${en} of "${title.en}" among ${size} in the group, ${value}`,
      zh: `同组 ${size} 家“${title.zh}”的${zh}为 ${value}`,
    },
    // Its own value is one of them, but the number is the same for all.
    inputs: isMissingAt(column, member) ? [] : [of],
  };
};

const absences = ({ of, within }: Group, run: RunView, member: number): readonly Absence[] => {
  const groups = run.groups(within);
  const group = groups.members[groups.of[member] ?? -1];
  if (group !== undefined) return [{ kind: 'of', quantity: of, member }];
  const scope = within === 'peer-group' ? '' : within.scope;
  return [
    {
      kind: 'here',
      sentence: { en: `It belongs to no "${scope}".`, zh: `未标明所属的“${scope}”。` },
    },
  ];
};

/** One number of a whole group, the same for each of its organisations. */
export const GROUP = operatorRule<Group>({
  makes: NUMBERS,
  takes: ({ of, reduce }) => [
    {
      name: of,
      as: reduce === 'count' || reduce === 'sum' ? [...NUMBERS_AND_RANKS, 'flag'] : NUMBERS_AND_RANKS,
    },
  ],
  check: () => [],
  compile: (operator, { quantity: { name } }) => ({
    compute: (run) => compute(operator, run),
    explain: (run, member) => explain(operator, name, run, member),
    absences: (run, member) => absences(operator, run, member),
  }),
});
