import {
  NO_STREAM,
  tenantId,
  type Clock,
  type EventStore,
  type Ledger,
  type ProposedEvent,
  type RecordedEvent,
  type StreamName,
  type StreamWrite,
} from '@kaoping/event-sourcing';
import { fixedClock, type FixedClock } from '../../fixed-clock.ts';

/** A store on storage of its own, as an adapter's spec opens it for one case. */
export interface StorageUnderTest {
  readonly store: EventStore;
  /** Closes the store and opens the same storage again; storage that does not last gives the same store. */
  reopen(): Promise<EventStore>;
  /** Lets go of everything, whether the store was closed or not. */
  remove(): Promise<void>;
}

/** Opens a store on empty storage that takes its time from the given clock. */
export type OpenStorage = (clock: Clock) => Promise<StorageUnderTest>;

/** What a case of the contract works with; made anew before each. */
export interface Scene {
  readonly clock: FixedClock;
  readonly storage: StorageUnderTest;
  readonly store: EventStore;
  /** The ledger of the tenant "louxing". */
  readonly ledger: Ledger;
}

/** The two tenants of every case. */
export const LOUXING = tenantId('louxing');
export const SHUANGFENG = tenantId('shuangfeng');

/** Registers what opens and removes the storage of each case; the scene is there while a case runs. */
export const sceneFor = (open: OpenStorage): (() => Scene) => {
  let scene: Scene | undefined;
  beforeEach(async () => {
    const clock = fixedClock();
    const storage = await open(clock);
    scene = { clock, storage, store: storage.store, ledger: await storage.store.createLedger(LOUXING) };
  });
  afterEach(async () => {
    await scene?.storage.remove();
  });
  return () => scene!;
};

/** A scorecard's stream. */
export const scorecard = (id: string): StreamName => ({ category: 'scorecard', id });

/** A proposed event of which a case states only what matters to it. */
export const proposed = (id: string, stated: Partial<ProposedEvent> = {}): ProposedEvent => ({
  id,
  type: 'ScoreRecorded',
  version: 1,
  data: { rating: '86.50' },
  actorId: 'person-1',
  correlationId: 'request-1',
  causationId: 'command-1',
  ...stated,
});

/** A write of events with these ids. */
export const write = (
  stream: StreamName,
  expectedRevision: number,
  ...eventIds: readonly string[]
): StreamWrite => ({ stream, expectedRevision, events: eventIds.map((id) => proposed(id)) });

/** A write of one event with this data to a new stream. */
export const writeOf = (streamId: string, stated: Partial<ProposedEvent>): StreamWrite => ({
  stream: scorecard(streamId),
  expectedRevision: NO_STREAM,
  events: [proposed(`event-of-${streamId}`, stated)],
});

/** Every event as `position category/id#revision eventId`, so that a case can state a whole ledger. */
export const outline = (events: readonly RecordedEvent[]): readonly string[] =>
  events.map(
    ({ position, stream, revision, id }) =>
      `${String(position)} ${stream.category}/${stream.id}#${String(revision)} ${id}`,
  );

/** The outline of all that a ledger holds. */
export const wholeLedger = async (ledger: Ledger): Promise<readonly string[]> => outline(await ledger.read());

/** The names of the errors of those that were refused. */
export const refusals = (outcomes: readonly PromiseSettledResult<unknown>[]): readonly string[] =>
  outcomes
    .filter((outcome) => outcome.status === 'rejected')
    .map((outcome) => (outcome.reason as Error).name);
