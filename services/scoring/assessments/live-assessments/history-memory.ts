import type { Ledger } from '@kaoping/event-sourcing';
import type { PastResult } from '@kaoping/scoring-engine';
import { PUBLICATION_CATEGORY } from '../../publications/result/ledger-past-rankings.ts';

type History = readonly PastResult[];

/** Positions between which nothing was published, so that one history holds at all of them. */
interface Stretch {
  first: number;
  last: number;
  readonly history: History;
}

/** How many stretches of one cycle are kept. */
const KEPT_STRETCHES = 32;

const isQuiet = async (ledger: Ledger, afterPosition: number, throughPosition: number): Promise<boolean> => {
  const read = { afterPosition, throughPosition, categories: [PUBLICATION_CATEGORY], maxCount: 1 };
  return (await ledger.read(read)).length === 0;
};

/**
 * The published past of one assessment, by position: the same object for as long as nothing was published, so that
 * what was computed with it need not be computed again.
 */
export class HistoryMemory {
  private readonly stretches: Stretch[] = [];

  async at(ledger: Ledger, position: number, ask: () => Promise<History>): Promise<History> {
    const known = this.stretches.find(({ first, last }) => first <= position && position <= last);
    const stretch = known ?? (await this.stretched(ledger, position));
    if (stretch !== undefined) return stretch.history;
    const history = await ask();
    this.stretches.push({ first: position, last: position, history });
    if (this.stretches.length > KEPT_STRETCHES) this.stretches.shift();
    return history;
  }

  /** The stretch next to a position, where nothing was published in between. */
  private async stretched(ledger: Ledger, position: number): Promise<Stretch | undefined> {
    const ascending = [...this.stretches].sort((one, other) => one.first - other.first);
    const before = ascending.findLast(({ last }) => last < position);
    if (before !== undefined && (await isQuiet(ledger, before.last, position))) {
      before.last = position;
      return before;
    }
    const after = ascending.find(({ first }) => first > position);
    if (after === undefined || !(await isQuiet(ledger, position, after.first))) return undefined;
    after.first = position;
    return after;
  }
}
