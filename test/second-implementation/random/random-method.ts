import type { Tape } from './tape.ts';

/** A method as it stands in the file. */
export type WrittenMethod = string | Readonly<Record<string, unknown>>;

const titled = (key: string) => ({ zh: key });

const share = (fullMark: number, part: number): string => `${(fullMark * part) / 100}`;

const levels = (tape: Tape) => ({
  good: { ...titled('好'), points: '100' },
  fair: { ...titled('中'), points: tape.pick(['80', '60']) },
  poor: { ...titled('差'), points: tape.pick(['40', '0']) },
});

const validity = (tape: Tape) =>
  tape.maybe(50, () => ({
    validity: {
      ...tape.maybe(50, () => ({ quorum: tape.pick(['50%', '66%']) })),
      ...tape.maybe(50, () => ({ minimumReturns: tape.pick(['3', '5']) })),
      ...tape.maybe(50, () => ({ voidIfMoreThanIssued: true })),
    },
  }));

const byRank = (tape: Tape, fullMark: number) => ({
  byRank: [share(fullMark, 100), share(fullMark, 70), share(fullMark, 70)].slice(0, 1 + tape.below(3)),
  otherwise: tape.pick(['0', share(fullMark, 20)]),
});

type Making = (tape: Tape, fullMark: number) => WrittenMethod;

const MAKINGS: Readonly<Record<string, Making>> = {
  direct: (tape, fullMark) =>
    tape.pick<WrittenMethod>(['direct', 'direct', { kind: 'direct', min: '0', max: share(fullMark, 60) }]),
  imported: (tape) => tape.pick<WrittenMethod>(['imported', { kind: 'imported', from: 'finance' }]),
  deduct: (tape) =>
    tape.pick<WrittenMethod>([
      'deduct',
      { kind: 'deduct', ifNone: 'full' },
      { kind: 'deduct', each: '0.5', ifNone: 'full' },
    ]),
  accumulate: (tape) =>
    tape.pick<WrittenMethod>(['accumulate', { kind: 'accumulate', min: '-5', max: '30' }]),
  children: (tape) => ({ kind: 'children', sample: tape.pick(['3', '1', '2']) }),
  ratio: (tape) => ({
    kind: 'ratio',
    ...tape.maybe(60, () => ({ target: tape.pick(['100', '80']) })),
    ...tape.maybe(30, () => ({ cap: tape.pick(['120%', '90%']) })),
    ...tape.maybe(30, () => ({ allowance: '5%' })),
    ...tape.maybe(30, () => ({ difficulty: true })),
  }),
  ratioToBest: () => 'ratioToBest',
  steps: (tape, fullMark) => ({
    kind: 'steps',
    below: tape.pick(['0', share(fullMark, 5)]),
    steps: [
      { at: '10', points: share(fullMark, 30) },
      { at: '50', points: share(fullMark, 60) },
      { at: '90', points: share(fullMark, 100) },
    ].slice(tape.below(3)),
  }),
  line: (tape, fullMark) => ({
    kind: 'line',
    points: [
      { at: '0', points: '0' },
      { at: tape.pick(['30', '33.3']), points: share(fullMark, 50) },
      { at: '90', points: share(fullMark, 100) },
    ].slice(tape.below(2)),
  }),
  levels: (tape) => ({ kind: 'levels', levels: levels(tape), of: 'full-mark' }),
  ballot: (tape) => ({ kind: 'ballot', levels: levels(tape), ...validity(tape) }),
  share: (tape) => ({
    kind: 'share',
    levels: { good: titled('好'), fair: titled('中'), poor: titled('差') },
    good: tape.pick([['good'], ['good', 'fair']]),
    ...validity(tape),
  }),
  borda: (tape, fullMark) => ({
    kind: 'borda',
    places: ['4', '3', '1'],
    ...byRank(tape, fullMark),
    ...validity(tape),
  }),
  rankPoints: (tape, fullMark) => ({
    kind: 'rankPoints',
    ...tape.maybe(30, () => ({ lowestFirst: true })),
    ...byRank(tape, fullMark),
  }),
  carried: (tape) => ({ kind: 'carried', ifNone: tape.pick(['full', 'exempt']) }),
};

/** Methods that several rater groups can use. */
export const RATED_KINDS = ['direct', 'ballot', 'share', 'levels'] as const;

const KINDS = Object.keys(MAKINGS) as [string, ...string[]];

/** One method of any kind but `formula`; `kinds` narrows the choice. */
export const randomMethod = (
  tape: Tape,
  fullMark: number,
  kinds: readonly [string, ...string[]] = KINDS,
): WrittenMethod => MAKINGS[tape.pick(kinds)]?.(tape, fullMark) ?? 'direct';

/** The kind of a method, however it is written. */
export const kindOf = (method: WrittenMethod): unknown =>
  typeof method === 'string' ? method : method['kind'];
