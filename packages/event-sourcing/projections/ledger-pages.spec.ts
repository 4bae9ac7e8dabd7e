import fc from 'fast-check';
import { fixedClock, proposed, voteCounted } from '@kaoping/testing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { tenantId } from '../events/tenant-id.ts';
import type { Ledger, LedgerRead } from '../ports/event-store.port.ts';
import { sharedReads } from './ledger-pages.ts';

const EVENTS = 3_300;

/** A ledger in which one kind of event is frequent, another rare, and a third begins late. */
const openLedger = async (): Promise<Ledger> => {
  const ledger = await openMemoryEventStore({ clock: fixedClock() }).createLedger(tenantId('louxing'));
  const categoryOf = (at: number): string =>
    at % 50 === 0 ? 'rare' : at > 2_400 && at % 2 === 0 ? 'late' : 'often';
  const writes = Array.from({ length: EVENTS }, (_, at) => ({
    stream: { category: categoryOf(at), id: String(at) },
    expectedRevision: -1,
    events: [proposed(voteCounted('li'), { id: `event-${String(at)}` })],
  }));
  await ledger.append(writes);
  return ledger;
};

describe('what is read of a ledger together', () => {
  it('is what each would have read alone', async () => {
    const ledger = await openLedger();
    const { ledger: shared, leave } = sharedReads(ledger);
    const read = fc.record({
      afterPosition: fc.integer({ min: 0, max: EVENTS + 10 }),
      throughPosition: fc.integer({ min: 0, max: EVENTS + 10 }),
      categories: fc.subarray(['rare', 'often', 'late', 'none']),
      maxCount: fc.integer({ min: 0, max: 2_500 }),
    });
    await fc.assert(
      fc.asyncProperty(read, async (given: LedgerRead) => {
        expect(await shared.read(given)).toEqual(await ledger.read(given));
      }),
      { numRuns: 40 },
    );
    leave();
  });

  it('is read once for all, for as long as somebody needs it', async () => {
    const ledger = await openLedger();
    let reads = 0;
    const counted: Ledger = {
      ...ledger,
      tenantId: ledger.tenantId,
      read: (read) => {
        reads += 1;
        return ledger.read(read);
      },
    };
    const joined = [sharedReads(counted), sharedReads(counted)];
    const read = { throughPosition: 3_000, categories: ['often'], maxCount: 5_000 };
    for (const { ledger: shared } of joined) await shared.read(read);
    expect(reads).toBe(3);
    for (const { leave } of joined) leave();
    await sharedReads(counted).ledger.read(read);
    expect(reads).toBe(6);
  });
});
