import { compare, exactInteger, multiply, type Exact } from '../exact/exact.ts';
import { parseDecimal } from '../exact/parse-decimal.ts';
import type { PastTest } from '../plan/operator.ts';
import type { PlacedRow } from './placed-past.ts';

type Verdict = boolean | undefined;

const wholePart = (share: string, of: number): bigint => {
  const { numerator, denominator } = multiply(parseDecimal(share), exactInteger(of));
  return numerator / denominator;
};

const isAmong = (found: Exact | undefined, judge: (value: Exact) => boolean): Verdict =>
  found === undefined ? undefined : judge(found);

const all = (verdicts: readonly Verdict[]): Verdict => {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(undefined) ? undefined : true;
};

const turned = (verdict: Verdict): Verdict => (verdict === undefined ? undefined : !verdict);

/** A test's way of judging a row; undefined where the row does not say. */
type Judges = {
  readonly [Test in PastTest['test']]: (test: PastTest & { readonly test: Test }, row: PlacedRow) => Verdict;
};

const JUDGES: Judges = {
  last: (_test, row) => isAmong(row.rank, () => row.worse === 0),
  bottom: ({ count }, row) => isAmong(row.rank, () => row.worse < count),
  'bottom-share': ({ share }, row) =>
    isAmong(row.rank, () => BigInt(row.worse) < wholePart(share, row.ranked)),
  top: ({ count }, row) => isAmong(row.rank, (rank) => compare(rank, exactInteger(count)) <= 0),
  grade: ({ grades }, { grade }) => (grade === undefined ? undefined : grades.includes(grade)),
  'score-below': ({ limit }, { score }) => isAmong(score, (value) => compare(value, parseDecimal(limit)) < 0),
  'score-at-least': ({ limit }, { score }) =>
    isAmong(score, (value) => compare(value, parseDecimal(limit)) >= 0),
  fact: ({ facts }, row) => facts.some((fact) => row.facts.has(fact)),
  all: ({ of }, row) => all(of.map((test) => judge(test, row))),
  any: ({ of }, row) => turned(all(of.map((test) => turned(judge(test, row))))),
  not: ({ of }, row) => turned(judge(of, row)),
};

const judge = (test: PastTest, row: PlacedRow): Verdict => {
  // The key of the table and the test are one union, which the type system cannot follow through an index.
  const judgeOne = JUDGES[test.test] as (test: PastTest, row: PlacedRow) => Verdict;
  return judgeOne(test, row);
};

/**
 * Whether a period passed. What a result does not say, such as the rank of an organisation that had none, passes
 * neither a test nor its opposite.
 */
export const passesTest = (test: PastTest, row: PlacedRow): boolean => judge(test, row) === true;
