import { kindOf, randomMethod, RATED_KINDS, type WrittenMethod } from './random-method.ts';
import { mapOf, type Tape } from './tape.ts';

/** An indicator as it stands in the file, and what the rest of the scheme needs to know of it. */
export interface WrittenIndicator {
  readonly fullMark: number;
  readonly tree: Readonly<Record<string, unknown>>;
  /** Paths below it, itself not included, of indicators that circumstances may change. */
  readonly bounded: readonly string[];
}

const randomRound = (tape: Tape) =>
  tape.maybe(12, () => ({
    round: {
      places: tape.pick(['1', '0', '2']),
      ...tape.maybe(40, () => ({
        mode: tape.pick(['half-even', 'half-down', 'up', 'down', 'ceiling', 'floor'] as const),
      })),
    },
  }));

const RATERS = ['leaders', 'staff', 'guests'] as const;

const isRated = (method: WrittenMethod): boolean =>
  (RATED_KINDS as readonly unknown[]).includes(kindOf(method));

const randomRaterNames = (tape: Tape, method: WrittenMethod) =>
  isRated(method)
    ? tape.maybe(45, () => ({
        raters: tape.pick<unknown>([
          RATERS,
          { leaders: '60%', staff: '40%' },
          { staff: '100%' },
          { guests: '30%', leaders: '70%' },
        ]),
      }))
    : {};

const randomLeaf = (tape: Tape): WrittenIndicator => {
  const fullMark = tape.pick([100, 10, 20, 40]);
  const method = randomMethod(tape, fullMark);
  const isBounded = tape.chance(15);
  const tree = {
    zh: '指标',
    fullMark: `${fullMark}`,
    method,
    ...randomRaterNames(tape, method),
    ...randomRound(tape),
    ...(isBounded ? { bounds: { bonus: tape.pick(['2', '1.5']), deduction: tape.pick(['3', '5']) } } : {}),
  };
  return { fullMark, tree, bounded: isBounded ? [''] : [] };
};

const CUTS: readonly (readonly number[])[] = [[100], [60, 40], [50, 30, 20]];

const randomMissing = (tape: Tape, isBounded: boolean) =>
  isBounded ? {} : tape.maybe(25, () => ({ missing: tape.pick(['exempt', 'zero'] as const) }));

const weighted = (tape: Tape, children: readonly WrittenIndicator[]) => {
  const special = tape.chance(35) && children.length > 1 ? tape.below(children.length) : -1;
  const isTaking = special !== -1 && tape.chance(60);
  const weights = CUTS[children.length - 1] ?? [];
  const trees = children.map(({ tree }, index) => ({
    ...tree,
    weight: `${weights[index] ?? 0}%`,
    ...(index === special ? { special: true } : {}),
  }));
  return {
    trees,
    own: { combine: 'weights', ...(isTaking ? { specialTakes: tape.pick(['25%', '10%']) } : {}) },
  };
};

const randomDimension = (tape: Tape, depth: number): WrittenIndicator => {
  const children = tape.some(2, 3, () =>
    tape.chance(25) && depth < 2 ? randomDimension(tape, depth + 1) : randomLeaf(tape),
  );
  const keys = ['a', 'b', 'c'].slice(0, children.length);
  const withMissing = children.map((child) => ({
    ...child,
    tree: { ...child.tree, ...randomMissing(tape, child.bounded.length > 0) },
  }));
  const isWeighted = tape.chance(45);
  const { trees, own } = isWeighted
    ? weighted(tape, withMissing)
    : { trees: withMissing.map(({ tree }) => tree), own: {} };
  const sum = children.reduce((marks, { fullMark }) => marks + fullMark, 0);
  const fullMark = isWeighted ? tape.pick([100, 100, 50]) : sum;
  const isTold = tape.chance(40) || (isWeighted && fullMark !== 100);
  return {
    fullMark,
    bounded: children.flatMap(({ bounded }, index) => bounded.map((path) => `.${keys[index] ?? ''}${path}`)),
    tree: {
      zh: '维度',
      ...own,
      ...(isTold ? { fullMark: `${fullMark}` } : {}),
      ...randomRound(tape),
      indicators: mapOf(trees.map((tree, index) => [keys[index] ?? '', tree])),
    },
  };
};

/** One to three dimensions or indicators at the top, by key. */
export const randomIndicators = (tape: Tape): ReadonlyMap<string, WrittenIndicator> => {
  const keys = ['base', 'party', 'extra'].slice(0, 1 + tape.below(3));
  return new Map(keys.map((key) => [key, tape.chance(55) ? randomDimension(tape, 0) : randomLeaf(tape)]));
};

/** Three rater groups; they stand in every scheme that names one. */
export const randomRaters = (tape: Tape) => {
  const group = (weight: string) => ({
    zh: '评价主体',
    weight,
    ...tape.maybe(40, () => ({ missing: tape.pick(['exempt', 'zero', 'block'] as const) })),
    ...tape.maybe(40, () => ({ combine: tape.pick<unknown>([{ trim: '1' }, 'mean']) })),
    ...tape.maybe(30, () => ({ minimumReturns: tape.pick(['2', '3']) })),
  });
  return { leaders: group('40%'), staff: group('40%'), guests: group('20%') };
};
