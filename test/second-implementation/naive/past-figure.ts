import { isWithin, lengthOf, spanOf, yearOf, type Span } from './calendar.ts';
import { pastAgo, pastOf, type Past } from './past-results.ts';
import { mean, rational, total, whole, type Rational, type Value } from './rational.ts';
import { isGiven, type Step } from './scheme-parts.ts';
import type { World } from './world.ts';

type PastRule = NonNullable<Step['past']>;

const LENGTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12, term: 60 } as const;

const figureOf = ({ standing }: Past, figure: string): string | undefined =>
  figure === 'score' ? standing.score : standing.figures?.[figure];

/** The span that is looked at, and the results in it, the oldest first. */
const within = (
  world: World,
  organisation: string,
  rule: PastRule,
): { span: Span; found: readonly Past[] } => {
  const present = spanOf(world.input.period);
  const kind = rule.kind ?? world.input.period.kind;
  const year = yearOf(present);
  const untilNow = { from: year.from, to: kind === world.input.period.kind ? present.from - 1 : present.to };
  const span = rule.periods === 'same-year' ? untilNow : present;
  return { span, found: pastOf(world, organisation, kind).filter((past) => isWithin(past.span, span)) };
};

/** Terms have no calendar: the last so many are those that there are. */
const termsBefore = (world: World, organisation: string): readonly Past[] =>
  pastOf(world, organisation, 'term').filter(({ span }) => span.from < spanOf(world.input.period).from);

/** Whether each ends where the next begins, up to the present. */
const isUnbroken = ({ input }: World, found: readonly Past[]): boolean =>
  found.every(({ span }, index) => span.to + 1 === (found[index + 1]?.span ?? spanOf(input.period)).from);

const lookedAt = (
  world: World,
  organisation: string,
  rule: PastRule,
): { due: number; found: readonly Past[] } => {
  if (typeof rule.periods === 'number') {
    if ((rule.kind ?? world.input.period.kind) === 'term') {
      const found = termsBefore(world, organisation).slice(-rule.periods);
      return { due: isUnbroken(world, found) ? rule.periods : Infinity, found };
    }
    const all = Array.from({ length: rule.periods }, (_, index) => pastAgo(world, organisation, index + 1));
    return { due: rule.periods, found: all.filter(isGiven).toReversed() };
  }
  const { span, found } = within(world, organisation, rule);
  return { due: lengthOf(span) / LENGTHS[rule.kind ?? world.input.period.kind], found };
};

const REDUCTIONS: Readonly<Record<PastRule['reduce'], (figures: readonly Rational[]) => Value>> = {
  sum: total,
  mean,
  count: (figures) => whole(figures.length),
  last: (figures) => figures.at(-1),
};

/** A named figure of earlier results, brought to one number. */
export const pastFigure = (world: World, organisation: string, rule: PastRule): Value => {
  const { figure, complete = false, ifNone, reduce } = rule;
  const { due, found } = lookedAt(world, organisation, rule);
  const figures = found
    .map((past) => figureOf(past, figure))
    .filter(isGiven)
    .map(rational);
  if (figures.length === 0) return ifNone === undefined ? undefined : rational(ifNone);
  return complete && figures.length < due ? undefined : REDUCTIONS[reduce](figures);
};
