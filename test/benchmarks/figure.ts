/** One line of the benchmarks' table: what was measured, beside the floor measured in the same run. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  /** The same work done by the bare database, in the same unit. */
  readonly floor: number;
  /** Median over the paired rounds of value / floor. */
  readonly ratio: number;
  readonly goal: string;
  readonly met: boolean;
  /** What is on the disk when an operation counts as done. */
  readonly durability: string;
}

/** What a figure has to reach. */
export interface Goal {
  readonly ratioMin?: number;
  readonly ratioMax?: number;
  readonly valueMin?: number;
  readonly valueMax?: number;
}

/** The rates or durations of one round, measured one right after the other so that both meet the same machine. */
export interface PairedRound {
  readonly value: number;
  readonly floor: number;
}

const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
};

const describeGoal = ({ ratioMin, ratioMax, valueMin, valueMax }: Goal, unit: string): string => {
  const bounds: readonly (readonly [string, number | undefined, string])[] = [
    ['at least', ratioMin, 'of the floor'],
    ['at most', ratioMax, 'times the floor'],
    ['at least', valueMin, unit],
    ['at most', valueMax, unit],
  ];
  const parts = bounds.flatMap(([bound, number, of]) =>
    number === undefined ? [] : [`${bound} ${number.toLocaleString('en')} ${of}`],
  );
  return parts.join(' and ') || 'none: shown for comparison';
};

const isWithin = (number: number, least = -Infinity, most = Infinity): boolean =>
  number >= least && number <= most;

/** Rates are whole; durations of a few milliseconds need their decimals. */
const roundedValue = (number: number): number =>
  number >= 100 ? Math.round(number) : Math.round(number * 1000) / 1000;

/** Sums up paired rounds. */
export const figure = (
  about: Pick<Figure, 'name' | 'unit' | 'durability'>,
  rounds: readonly PairedRound[],
  goal: Goal = {},
): Figure => {
  const value = median(rounds.map((round) => round.value));
  const ratio = median(rounds.map((round) => round.value / round.floor));
  return {
    ...about,
    value: roundedValue(value),
    floor: roundedValue(median(rounds.map((round) => round.floor))),
    ratio: Math.round(ratio * 1000) / 1000,
    goal: describeGoal(goal, about.unit),
    met: isWithin(ratio, goal.ratioMin, goal.ratioMax) && isWithin(value, goal.valueMin, goal.valueMax),
  };
};

/**
 * Runs rounds of a measured thing and its floor in turn, the order changing from round to round, so that
 * neither is always the one that meets a warm or a busy machine.
 *
 * @param measure and `floor` do the work of one round and give its rate per second.
 */
export const pairedRounds = async (
  count: number,
  measure: (round: number) => Promise<number>,
  floor: (round: number) => Promise<number>,
): Promise<readonly PairedRound[]> => {
  const rounds: PairedRound[] = [];
  for (let round = 0; round < count; round += 1) {
    const floorFirst = round % 2 === 0 ? await floor(round) : undefined;
    const value = await measure(round);
    rounds.push({ value, floor: floorFirst ?? (await floor(round)) });
  }
  // The first round only warms up the compiler and the caches.
  return rounds.slice(1);
};

/** Does something and says how many times a second it was done. */
export const ratePerSecond = async (count: number, work: () => Promise<void> | void): Promise<number> => {
  const start = performance.now();
  await work();
  return (count * 1000) / (performance.now() - start);
};

/** Does something so many times and gives the mean duration of one, in milliseconds. */
export const meanMs = async (count: number, work: (index: number) => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  for (let index = 0; index < count; index += 1) await work(index);
  return (performance.now() - start) / count;
};

/** The value that so large a share of the numbers does not exceed. */
export const quantile = (numbers: readonly number[], share: number): number => {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
};
