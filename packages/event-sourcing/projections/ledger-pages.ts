import type { RecordedEvent } from '../events/event-envelope.ts';
import { READ_LIMIT, type Ledger, type LedgerRead } from '../ports/event-store.port.ts';

/** Events of one page: read and decoded in a few milliseconds. */
const PAGE_EVENTS = 1_000;

/** Pages that are kept: builds that grow side by side are not far from one another. */
const PAGES_KEPT = 12;

/** Of the events of a page so many must be wanted: fewer are found faster by their categories. */
const WANTED_SHARE_MIN = 0.25;

/** Some events of a ledger with nothing between them left out. */
interface Page {
  readonly events: readonly RecordedEvent[];
  readonly countOf: ReadonlyMap<string, number>;
}

/**
 * Reads a ledger page by page for all builds that grow over it at the same time: who wants much of what there is
 * shares what was read and decoded for others. Whoever wants little asks the ledger, which finds it by its categories.
 */
class LedgerPages {
  private readonly pages = new Map<number, Page>();
  private readers = 0;

  constructor(private readonly ledger: Ledger) {}

  /** A ledger whose reads are shared, and what ends that. */
  join(): { readonly ledger: Ledger; readonly leave: () => void } {
    const { ledger } = this;
    this.readers += 1;
    return {
      ledger: {
        tenantId: ledger.tenantId,
        append: (writes) => ledger.append(writes),
        readStream: (stream, read) => ledger.readStream(stream, read),
        read: (read = {}) => this.read(read),
        head: () => ledger.head(),
        positionAt: (instant) => ledger.positionAt(instant),
        onAppended: (listener) => ledger.onAppended(listener),
      },
      leave: () => {
        this.readers -= 1;
        if (this.readers === 0) this.pages.clear();
      },
    };
  }

  private async read(read: LedgerRead): Promise<readonly RecordedEvent[]> {
    const { throughPosition = 0, maxCount = READ_LIMIT } = read;
    const found: RecordedEvent[] = [];
    const wanted = new Set(read.categories);
    let { afterPosition = 0 } = read;
    while (afterPosition < throughPosition && found.length < maxCount) {
      const page = await this.pageAfter(afterPosition, throughPosition);
      if (!page || !isMuch(page, wanted)) {
        const rest = { ...read, afterPosition, maxCount: maxCount - found.length };
        return [...found, ...(await this.ledger.read(rest))];
      }
      collect(found, { page, wanted, afterPosition, maxCount });
      afterPosition = endOfPage(afterPosition);
    }
    return found;
  }

  /** The page that goes on after a position; undefined where it is not complete. */
  private async pageAfter(position: number, throughPosition: number): Promise<Page | undefined> {
    if (endOfPage(position) > throughPosition) return undefined;
    return this.page(Math.floor(position / PAGE_EVENTS));
  }

  /** Undefined where the ledger does not count its positions without gaps. */
  private async page(number: number): Promise<Page | undefined> {
    const known = this.pages.get(number);
    if (known) return known;
    const afterPosition = number * PAGE_EVENTS;
    const throughPosition = afterPosition + PAGE_EVENTS;
    const events = await this.ledger.read({ afterPosition, throughPosition, maxCount: PAGE_EVENTS });
    if (events.length < PAGE_EVENTS) return undefined;
    const countOf = new Map<string, number>();
    for (const { stream } of events) countOf.set(stream.category, (countOf.get(stream.category) ?? 0) + 1);
    const page = { events, countOf };
    this.pages.set(number, page);
    const [oldest] = this.pages.keys();
    if (this.pages.size > PAGES_KEPT && oldest !== undefined) this.pages.delete(oldest);
    return page;
  }
}

const endOfPage = (position: number): number => (Math.floor(position / PAGE_EVENTS) + 1) * PAGE_EVENTS;

const isMuch = ({ countOf }: Page, wanted: ReadonlySet<string>): boolean => {
  let count = 0;
  for (const category of wanted) count += countOf.get(category) ?? 0;
  return count >= PAGE_EVENTS * WANTED_SHARE_MIN;
};

const collect = (
  found: RecordedEvent[],
  {
    page,
    wanted,
    afterPosition,
    maxCount,
  }: {
    readonly page: Page;
    readonly wanted: ReadonlySet<string>;
    readonly afterPosition: number;
    readonly maxCount: number;
  },
): void => {
  const { events } = page;
  for (let at = afterPosition % PAGE_EVENTS; at < events.length && found.length < maxCount; at += 1) {
    const event = events[at];
    if (event && wanted.has(event.stream.category)) found.push(event);
  }
};

const PAGES = new WeakMap<Ledger, LedgerPages>();

/** Shares the reads of a ledger with all that grow over it now. */
export const sharedReads = (ledger: Ledger): ReturnType<LedgerPages['join']> => {
  const pages = PAGES.get(ledger) ?? new LedgerPages(ledger);
  PAGES.set(ledger, pages);
  return pages.join();
};
