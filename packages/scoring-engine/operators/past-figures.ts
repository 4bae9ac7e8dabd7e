import { lastPeriods, sameYear, withinPresent, type PastWindow } from '../history/past-window.ts';
import { divide, exactInteger, sum, type Exact } from '../exact/exact.ts';
import { parseExactText } from '../exact/parse-exact-text.ts';
import type { PastStanding } from '../plan/group-input.ts';
import type { Operator } from '../plan/operator.ts';
import type { RunView } from '../run/run-view.ts';
import { pastOf } from './past-of.ts';

/** A named figure of earlier results. */
export type PastOperator = Extract<Operator, { op: 'past' }>;

/** A figure of one earlier result. */
export interface PastFigure {
  readonly resultId: string;
  readonly value: Exact;
}

/** Figures of a window of periods. */
export interface PastFigures {
  /** The latest first. */
  readonly figures: readonly PastFigure[];
  /** Whether every period of the window has one. */
  readonly isComplete: boolean;
}

const windowFor = ({ periods, kind }: PastOperator, run: RunView, member: number): PastWindow => {
  const source = pastOf(run, member, kind);
  if (periods === 'same-year') return sameYear(source);
  return periods === 'within-present' ? withinPresent(source) : lastPeriods(source, periods);
};

/** A named figure; score and rank are figures too, whether or not they are named again among them. */
const figureOf = ({ figures = {}, score, rank }: PastStanding, name: string): string | undefined => {
  if (Object.hasOwn(figures, name)) return figures[name];
  if (name === 'score') return score;
  return name === 'rank' ? rank : undefined;
};

/** The figures that a member has in the window. */
export const figuresFor = (operator: PastOperator, run: RunView, member: number): PastFigures => {
  const window = windowFor(operator, run, member);
  const figures = window.rows.flatMap(({ resultId, standing }) => {
    const text = figureOf(standing, operator.figure);
    return text === undefined ? [] : [{ resultId, value: parseExactText(text) }];
  });
  return { figures, isComplete: window.isComplete && figures.length === window.rows.length };
};

type Values = readonly [Exact, ...Exact[]];

const REDUCE: Readonly<Record<PastOperator['reduce'], (values: Values) => Exact>> = {
  sum,
  mean: (values) => divide(sum(values), exactInteger(values.length)),
  count: (values) => exactInteger(values.length),
  last: ([latest]) => latest,
};

/** The number made of the figures; undefined where there is none, or one of the window is wanted and missing. */
export const reduceFigures = (
  { reduce, complete, ifNone }: PastOperator,
  { figures, isComplete }: PastFigures,
  standIn: Exact | undefined,
): Exact | undefined => {
  if (complete === true && !isComplete && (figures.length > 0 || ifNone === undefined)) return undefined;
  const [first, ...rest] = figures.map(({ value }) => value);
  if (first !== undefined) return REDUCE[reduce]([first, ...rest]);
  return standIn ?? (reduce === 'count' ? exactInteger(0) : undefined);
};
