import { fixedClock, proposed, sequentialIds, tallyDecider, voteCounted } from '@kaoping/testing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { tenantId } from '../events/tenant-id.ts';
import { NO_STREAM } from '../ports/event-store.port.ts';
import { loadState } from './load-state.ts';
import { stateAt } from './state-at.ts';

const openHistory = async () => {
  const ledger = await openMemoryEventStore({ clock: fixedClock() }).createLedger(tenantId('louxing'));
  const ids = sequentialIds('event');
  const write = (id: string, expectedRevision: number, voter: string) =>
    ledger.append([
      {
        stream: { category: 'tally', id },
        expectedRevision,
        events: [proposed(voteCounted(voter), { id: ids.next() })],
      },
    ]);
  await write('a', NO_STREAM, 'li');
  await write('b', NO_STREAM, 'wu');
  await write('a', 0, 'xu');
  return ledger;
};

describe('a state as of a position', () => {
  it.each([
    [0, []],
    [1, ['li']],
    [2, ['li']],
    [3, ['li', 'xu']],
    [9, ['li', 'xu']],
  ])('at %i counts what was recorded by then', async (throughPosition, voters) => {
    const ledger = await openHistory();
    expect((await stateAt(ledger, tallyDecider, { id: 'a', throughPosition })).voters).toEqual(voters);
  });

  it('at the head is what commands are decided on', async () => {
    const ledger = await openHistory();
    const asOf = await stateAt(ledger, tallyDecider, { id: 'a', throughPosition: 3 });
    expect(asOf).toEqual((await loadState(ledger, tallyDecider, 'a')).state);
  });

  it('tells every step on the way', async () => {
    const ledger = await openHistory();
    const steps: unknown[] = [];
    await stateAt(ledger, tallyDecider, { id: 'a', throughPosition: 3 }, ({ position }, { total }) => {
      steps.push([position, total]);
    });
    expect(steps).toEqual([
      [1, 1],
      [3, 2],
    ]);
  });
});
