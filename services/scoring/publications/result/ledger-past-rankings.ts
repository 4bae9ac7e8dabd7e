import type { EventStore, Ledger, RecordedEvent, TenantId } from '@kaoping/event-sourcing';
import type { AssessmentPublicationEvent } from '../decider/assessment-publication.events.ts';
import { addToPast, type PastRanking, type PastRankings } from './past-rankings.ts';

/** Publications in one read: each carries a whole ranking, of up to some thousand rows. */
const READ_SIZE = 100;

/** Tenants whose past is kept in memory; ten years of monthly rankings of 200 units take about 10 MB. */
const KEPT_TENANTS = 32;

/** The category of the streams that results are published in. */
export const PUBLICATION_CATEGORY = 'assessment-publication';

/** What was read of one tenant's ledger. */
interface KeptPast {
  readonly rankings: PastRankings;
  /** Everything up to here was read. */
  position: number;
  /** The read under way; reads of one tenant take their turns. */
  reading: Promise<void>;
}

/**
 * Every ranking that a tenant ever published, read from the ledger alone and kept: an answer is exact at any position
 * and never waits for a read model. What is kept may go at any time and is read again.
 */
export class LedgerPastRankings {
  private readonly kept = new Map<TenantId, KeptPast>();
  private readonly eventStore: EventStore;

  constructor(eventStore: EventStore) {
    this.eventStore = eventStore;
  }

  /** By their ids, with everything published up to a position; what came after it may be there too. */
  async through(tenantId: TenantId, position: number): Promise<ReadonlyMap<string, PastRanking>> {
    const ledger = await this.eventStore.ledger(tenantId);
    const past = this.keptOf(tenantId);
    const read = (): Promise<void> => readOn(ledger, past, position);
    past.reading = past.reading.then(read, read);
    await past.reading;
    return past.rankings;
  }

  /** The least recently used goes first. */
  private keptOf(tenantId: TenantId): KeptPast {
    const known = this.kept.get(tenantId);
    const past = known ?? { rankings: new Map(), position: 0, reading: Promise.resolve() };
    this.kept.delete(tenantId);
    this.kept.set(tenantId, past);
    const [oldest] = this.kept.keys();
    if (oldest !== undefined && this.kept.size > KEPT_TENANTS) this.kept.delete(oldest);
    return past;
  }
}

/** Never beyond the head: what is recorded there later would be taken to be read. */
const readOn = async (ledger: Ledger, past: KeptPast, wanted: number): Promise<void> => {
  if (wanted <= past.position) return;
  const throughPosition = Math.min(wanted, (await ledger.head()).position);
  while (past.position < throughPosition) {
    const events = await ledger.read({
      afterPosition: past.position,
      throughPosition,
      categories: [PUBLICATION_CATEGORY],
      maxCount: READ_SIZE,
    });
    for (const event of events) {
      addToPast(past.rankings, event as RecordedEvent<AssessmentPublicationEvent>);
      past.position = event.position;
    }
    if (events.length < READ_SIZE) past.position = throughPosition;
  }
};
