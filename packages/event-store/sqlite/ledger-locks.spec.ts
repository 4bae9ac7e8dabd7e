import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { LedgerBusy, NO_STREAM, tenantId, type Ledger } from '@kaoping/event-sourcing';
import { fixedClock } from '@kaoping/testing';
import { markedEvents } from './spec-support/marked-events.ts';
import { withDirectory } from './spec-support/whole-ledger.ts';
import { openSqliteEventStore } from './sqlite-event-store.ts';

const LOUXING = tenantId('louxing');

const appendTo = (ledger: Ledger, append: string) =>
  ledger.append([
    {
      stream: { category: 'locked', id: append },
      expectedRevision: NO_STREAM,
      events: markedEvents(append, 2),
    },
  ]);

/** Opens a ledger whose write lock another program holds until it lets go. */
const withHeldLock = (
  lockPatienceMs: number,
  work: (ledger: Ledger, letGo: () => void) => Promise<void>,
): Promise<void> =>
  withDirectory(async (directory) => {
    const store = openSqliteEventStore({ directory, clock: fixedClock(), lockPatienceMs });
    const ledger = await store.createLedger(LOUXING);
    const other = new DatabaseSync(join(directory, LOUXING, 'ledger.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    await work(ledger, () => {
      other.exec('ROLLBACK');
    });
    other.close();
    await store.close();
  });

describe('A ledger that another program has locked', () => {
  it('is read meanwhile, and appended to in the order of the calls once the lock is free', async () => {
    await withHeldLock(10_000, async (ledger, letGo) => {
      const first = appendTo(ledger, 'append-1');
      // A turn later, so that the first is waiting for the lock already when the second arrives.
      await new Promise(setImmediate);
      const second = appendTo(ledger, 'append-2');
      expect(await ledger.read()).toEqual([]);
      letGo();

      expect(await first).toMatchObject({ position: 2 });
      expect(await second).toMatchObject({ position: 4 });
    });
  });

  it('refuses appends when the lock is held for too long, and takes them again afterwards', async () => {
    await withHeldLock(60, async (ledger, letGo) => {
      await expect(appendTo(ledger, 'append-1')).rejects.toThrow(LedgerBusy);
      letGo();

      expect(await appendTo(ledger, 'append-1')).toMatchObject({ position: 2, isRepeated: false });
    });
  });

  it('tells the position at an instant only when the commit under way can be seen', async () => {
    await withHeldLock(10_000, async (ledger, letGo) => {
      let isAnswered = false;
      const asked = ledger.positionAt('2017-05-03T08:00:00.000Z').then((position) => {
        isAnswered = true;
        return position;
      });
      await new Promise(setImmediate);
      expect(isAnswered).toBe(false);
      letGo();

      expect(await asked).toBe(0);
    });
  });
});
