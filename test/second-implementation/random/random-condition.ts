import { randomFlag } from './random-formula.ts';
import type { Tape } from './tape.ts';

/** A condition as it stands in the file. */
export type WrittenCondition = string | Readonly<Record<string, unknown>>;

/** What a condition may ask for. */
export interface Askable {
  readonly names: readonly [string, ...string[]];
  readonly facts: readonly string[];
  /** None before there are grades. */
  readonly grades: readonly string[];
  /** Not before there is a ranking. */
  readonly isRanked: boolean;
}

const some = (tape: Tape, keys: readonly string[]): string | readonly string[] => {
  const first = keys[tape.below(keys.length)] ?? '';
  return tape.chance(30) && keys.length > 1 ? keys.slice(0, 2) : first;
};

const score = (tape: Tape) => ({
  score: tape.pick<object>([{ below: '60' }, { atLeast: '80' }, { below: '90', atLeast: '30' }]),
});

const rank = (tape: Tape) => ({
  rank: tape.pick<unknown>([
    'last',
    'first',
    { bottom: '2' },
    { top: '3' },
    { bottom: '20%' },
    { bottom: '50%' },
  ]),
});

const grade = (tape: Tape, { grades }: Askable) => ({
  grade: some(tape, grades),
  ...tape.maybe(25, () => ({ orBetter: true })),
  ...tape.maybe(25, () => ({ orWorse: true })),
});

const PLAIN = (ask: Askable): ((tape: Tape) => Readonly<Record<string, unknown>>)[] => [
  score,
  ...(ask.isRanked ? [rank, rank] : []),
  ...(ask.grades.length > 0 ? [(tape: Tape) => grade(tape, ask)] : []),
  ...(ask.facts.length > 0 ? [(tape: Tape) => ({ fact: some(tape, ask.facts) })] : []),
];

const plain = (tape: Tape, ask: Askable): Readonly<Record<string, unknown>> => {
  const makings = PLAIN(ask);
  const one = makings[tape.below(makings.length)] ?? score;
  return { ...one(tape), ...tape.maybe(20, () => score(tape)) };
};

/** Of the past only rank, grade, facts and score are known, so no formula stands in here. */
const askedOfPast = (tape: Tape, ask: Askable): Readonly<Record<string, unknown>> => {
  const form = tape.below(6);
  if (form === 1) return { any: [plain(tape, ask), plain(tape, ask)] };
  if (form === 2) return { not: plain(tape, ask) };
  if (form === 3) return { ...plain(tape, ask), all: [plain(tape, ask)] };
  return plain(tape, ask);
};

type Making = (tape: Tape, ask: Askable, depth: number) => WrittenCondition;

const nested: Making = (tape, ask, depth) => {
  if (depth === 0) return plain(tape, ask);
  const inner = () => randomCondition(tape, ask, depth - 1);
  return tape.chance(50) ? { any: [inner(), inner()] } : { ...plain(tape, ask), not: inner() };
};

const FORMS: readonly [Making, ...Making[]] = [
  plain,
  (tape, ask) => randomFlag(tape, ask.names, 2),
  (tape, ask) => ({ is: randomFlag(tape, ask.names, 1), ...plain(tape, ask) }),
  (tape, ask) => ({ ...askedOfPast(tape, ask), running: tape.pick(['2', '3', '1']) }),
  (tape, ask) => ({ ...askedOfPast(tape, ask), times: tape.pick(['2', '1']), within: tape.pick(['3', '4']) }),
  nested,
  nested,
];

/** Any condition, over the present alone or over a run of periods. */
export const randomCondition = (tape: Tape, ask: Askable, depth = 1): WrittenCondition =>
  tape.pick(FORMS)(tape, ask, depth);
