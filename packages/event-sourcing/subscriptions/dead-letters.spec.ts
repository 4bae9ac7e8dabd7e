import { fixedClock, proposed, sequentialIds, voteCounted } from '@kaoping/testing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { tenantId } from '../events/tenant-id.ts';
import { NO_STREAM, type Ledger } from '../ports/event-store.port.ts';
import { DEAD_LETTER_CATEGORY, deadLettersOf } from './dead-letters.ts';

const stream = { category: 'tally', id: 'a' };

const openLedger = async () => {
  const ledger = await openMemoryEventStore({ clock: fixedClock() }).createLedger(tenantId('louxing'));
  const ids = sequentialIds('event');
  const events = [1, 2, 3].map(() => proposed(voteCounted('li'), { id: ids.next() }));
  await ledger.append([{ stream, expectedRevision: NO_STREAM, events }]);
  return { ledger, events: await ledger.readStream(stream) };
};

const lettersIn = async (ledger: Ledger) =>
  (await ledger.read({ categories: [DEAD_LETTER_CATEGORY] })).map(({ type }) => type);

const revisionsWaiting = async (ledger: Ledger, subscription = 'follower') =>
  [...(await deadLettersOf(ledger, subscription).waiting()).values()].flat().map(({ revision }) => revision);

describe('dead letters', () => {
  it('are written once, however often an event is parked', async () => {
    const { ledger, events } = await openLedger();
    const letters = deadLettersOf(ledger, 'follower');
    await letters.park(events[0]!, 'unreadable');
    await letters.park(events[0]!, 'still unreadable');
    expect(await lettersIn(ledger)).toEqual(['EventParked']);
    expect((await letters.waiting()).get('tally/a')).toEqual([
      { subscription: 'follower', eventId: 'event-1', stream, revision: 0, reason: 'unreadable' },
    ]);
  });

  it('are written once by two processes at the same time', async () => {
    const { ledger, events } = await openLedger();
    const [one, other] = [deadLettersOf(ledger, 'follower'), deadLettersOf(ledger, 'follower')];
    await Promise.all(events.flatMap((event) => [one.park(event, 'x'), other.park(event, 'x')]));
    expect(await revisionsWaiting(ledger)).toEqual([0, 1, 2]);
    expect(await lettersIn(ledger)).toHaveLength(3);
  });

  it('are let go of up to a revision, once', async () => {
    const { ledger, events } = await openLedger();
    const letters = deadLettersOf(ledger, 'follower');
    for (const event of events) await letters.park(event, 'unreadable');
    await letters.release(stream, 1);
    await letters.release(stream, 1);
    expect(await revisionsWaiting(ledger)).toEqual([2]);
    expect(await lettersIn(ledger)).toHaveLength(4);
    await letters.release(stream, 2);
    expect((await letters.waiting()).size).toBe(0);
  });

  it('name an event anew that failed again after its release', async () => {
    const { ledger, events } = await openLedger();
    const letters = deadLettersOf(ledger, 'follower');
    await letters.park(events[0]!, 'unreadable');
    await letters.release(stream, 0);
    await letters.park(events[0]!, 'unreadable again');
    expect(await revisionsWaiting(ledger)).toEqual([0]);
  });

  it('wait in the order of the stream, in whatever order they were parked', async () => {
    const { ledger, events } = await openLedger();
    for (const event of [...events].reverse()) await deadLettersOf(ledger, 'follower').park(event, 'x');
    expect(await revisionsWaiting(ledger)).toEqual([0, 1, 2]);
  });

  it('belong to one subscription', async () => {
    const { ledger, events } = await openLedger();
    await deadLettersOf(ledger, 'follower').park(events[0]!, 'unreadable');
    expect(await revisionsWaiting(ledger, 'other')).toEqual([]);
    await deadLettersOf(ledger, 'other').release(stream, 2);
    expect(await revisionsWaiting(ledger)).toEqual([0]);
  });

  it('say who parked what and why', async () => {
    const { ledger, events } = await openLedger();
    await deadLettersOf(ledger, 'follower').park(events[1]!, 'unreadable');
    expect(await ledger.read({ categories: [DEAD_LETTER_CATEGORY] })).toMatchObject([
      { actorId: 'subscription:follower', causationId: 'event-2', stream: { id: 'follower:tally/a' } },
    ]);
  });
});
