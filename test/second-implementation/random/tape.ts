/**
 * A row of small numbers that decides everything random. Behind its end it goes on with zeros, and zero is always
 * the plainest choice: so a shorter tape with smaller numbers makes a plainer case, and fast-check can shrink.
 */
export class Tape {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** A whole number from 0, less than `limit`, which is at most 256. */
  below(limit: number): number {
    const byte = this.bytes[this.at] ?? 0;
    this.at += 1;
    return byte % limit;
  }

  pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.below(items.length)] ?? items[0];
  }

  /** Yes in about so many of a hundred; no behind the end. */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent;
  }

  /** `more`, or nothing: for keys that may be left out. */
  maybe<Part extends object>(percent: number, more: () => Part): Part | Record<string, never> {
    return this.chance(percent) ? more() : {};
  }

  /** Between `least` and `most` of something. */
  some<Item>(least: number, most: number, one: (index: number) => Item): Item[] {
    return Array.from({ length: least + this.below(most - least + 1) }, (_, index) => one(index));
  }
}

/** A map of the file from pairs. */
export const mapOf = <Item>(pairs: readonly (readonly [string, Item])[]): Record<string, Item> =>
  Object.fromEntries(pairs);
