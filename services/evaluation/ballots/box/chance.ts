import { randomBytes, randomInt } from 'node:crypto';

/** Chance, as an argument: a test that knows it can say what would come of another order of votes. */
export interface Chance {
  readonly bytes: (count: number) => Uint8Array;
  /** A whole number from 0 to one less than `limit`, each alike. */
  readonly below: (limit: number) => number;
}

/** The system's cryptographic chance. */
export const systemChance: Chance = {
  bytes: (count) => randomBytes(count),
  below: (limit) => randomInt(limit),
};

/** The items in an order of chance (Fisher and Yates). */
export const shuffled = <Item>(items: readonly Item[], chance: Chance): readonly Item[] => {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = chance.below(last + 1);
    const [one, two] = [order[last], order[other]];
    if (one !== undefined && two !== undefined) [order[last], order[other]] = [two, one];
  }
  return order;
};
