import type { Ledger } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { fixedClock } from '@kaoping/testing';
import { DINGHAI } from '../../spec-support/assessment-scene.ts';
import { HistoryMemory } from './history-memory.ts';

const PUBLISHED = 'assessment-publication';

/** A ledger of events in these categories, one a position. */
const ledgerOf = async (...categories: readonly string[]): Promise<Ledger> => {
  const ledger = await openMemoryEventStore({ clock: fixedClock() }).createLedger(DINGHAI);
  for (const [at, category] of categories.entries()) {
    const header = { version: 1, actorId: 'a', correlationId: 'c', causationId: 'c' };
    const event = { ...header, id: `e${String(at)}`, type: 'Happened', data: {} };
    await ledger.append([{ stream: { category, id: String(at) }, expectedRevision: -1, events: [event] }]);
  }
  return ledger;
};

/** What was answered at each position, and at how many of them the past was really read. */
const answers = async (ledger: Ledger, positions: readonly number[]) => {
  const memory = new HistoryMemory();
  const asked: number[] = [];
  const given = new Map<number, unknown>();
  for (const position of positions) {
    const ask = () => {
      asked.push(position);
      return Promise.resolve([]);
    };
    given.set(position, await memory.at(ledger, position, ask));
  }
  return { asked, given };
};

describe('the remembered past of an assessment', () => {
  it('is read once for as long as nothing is published, whichever way one looks', async () => {
    const ledger = await ledgerOf('assessment', 'unit-scorecard', 'unit-scorecard', 'unit-scorecard');
    expect((await answers(ledger, [1, 4, 2])).asked).toEqual([1]);
    expect((await answers(ledger, [4, 1, 3])).asked).toEqual([4]);
  });

  it('is read anew on the other side of a publication', async () => {
    const ledger = await ledgerOf('assessment', 'unit-scorecard', PUBLISHED, 'unit-scorecard');
    const { asked, given } = await answers(ledger, [4, 2, 3, 1]);
    expect(asked).toEqual([4, 2]);
    expect(given.get(3)).toBe(given.get(4));
    expect(given.get(1)).toBe(given.get(2));
    expect(given.get(2)).not.toBe(given.get(4));
  });
});
