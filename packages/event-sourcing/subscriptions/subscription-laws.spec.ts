import fc from 'fast-check';
import {
  eventName,
  fakeProcessor,
  fixedClock,
  noSleep,
  proposed,
  until,
  voteCounted,
} from '@kaoping/testing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { tenantId } from '../events/tenant-id.ts';
import { NO_STREAM, type Ledger } from '../ports/event-store.port.ts';
import { startSubscription } from './subscription.ts';
import { Unavailable } from './unavailable.ts';

/** What happens to the calls of a processor, one after another; calm afterwards. */
type Mishap = 'none' | 'event fails' | 'store is away' | 'answer gets lost' | 'stopped';

const ledgerOf = async (streams: readonly string[]) => {
  const ledger = await openMemoryEventStore({ clock: fixedClock() }).createLedger(tenantId('louxing'));
  const next = new Map<string, number>();
  for (const [index, id] of streams.entries()) {
    const expectedRevision = next.get(id) ?? NO_STREAM;
    const event = proposed(voteCounted('li'), { id: `event-${index}` });
    await ledger.append([{ stream: { category: 'tally', id }, expectedRevision, events: [event] }]);
    next.set(id, expectedRevision + 1);
  }
  return ledger;
};

const namesIn = async (ledger: Ledger) => (await ledger.read({ categories: ['tally'] })).map(eventName);
const ofStream = (names: readonly string[], id: string) => names.filter((name) => name.startsWith(`${id}:`));

describe('whatever fails and however often it is restarted', () => {
  it('every event is worked off once in the order of its stream, or parked with all behind it', async () => {
    const mishap = fc.constantFrom<Mishap>(
      'none',
      'event fails',
      'store is away',
      'answer gets lost',
      'stopped',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 15 }),
        fc.array(mishap, { maxLength: 25 }),
        fc.integer({ min: 1, max: 5 }),
        async (streams, mishaps, batchLimit) => {
          const ledger = await ledgerOf(streams);
          const processor = fakeProcessor('follower', ['tally']);
          const left = [...mishaps];
          let stop = (): void => undefined;
          let isAnswerLost = false;
          processor.failBefore = (events) => {
            const next = left.shift();
            if (next === 'stopped') stop();
            isAnswerLost = next === 'answer gets lost';
            if (next === 'store is away') return new Unavailable('the store', 'away');
            return next === 'event fails' && events.length > 0 ? new Error('indigestible') : undefined;
          };
          processor.failAfter = () => (isAnswerLost ? new Unavailable('the store', 'no answer') : undefined);

          const options = { ledger, processor, batchLimit, sleep: noSleep().sleep };
          const retries = { attemptLimit: 2, firstDelayMs: 1, longestDelayMs: 4 };
          const start = () => startSubscription({ ...options, retries });
          let subscription = start();
          const stops: Promise<void>[] = [];
          stop = () => {
            stops.push(subscription.stop());
          };
          const { position: end } = await ledger.head();
          await until(async () => {
            if (stops.length > 0) {
              await Promise.all(stops.splice(0));
              subscription = start();
            }
            return subscription.position() >= end;
          });

          const written = await namesIn(ledger);
          for (const id of ['a', 'b', 'c']) {
            const parked = (subscription.parked().get(`tally/${id}`) ?? []).map(
              ({ revision }) => `${id}:${revision}`,
            );
            expect([...ofStream(processor.applied, id), ...parked]).toEqual(ofStream(written, id));
          }

          left.length = 0;
          // Once the cause is mended, releasing brings everything to its place.
          for (const id of ['a', 'b', 'c']) await subscription.releaseParked({ category: 'tally', id });
          await subscription.stop();
          for (const id of ['a', 'b', 'c']) {
            expect(ofStream(processor.applied, id)).toEqual(ofStream(written, id));
          }
          expect(subscription.parked().size).toBe(0);
        },
      ),
      { numRuns: 150 },
    );
  });
});
