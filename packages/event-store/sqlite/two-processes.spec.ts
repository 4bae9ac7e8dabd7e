import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { NO_STREAM, RevisionConflict, tenantId, type Ledger } from '@kaoping/event-sourcing';
import { fixedClock } from '@kaoping/testing';
import { markedEvents } from './spec-support/marked-events.ts';
import { readAfter, scriptArguments, WholeLedger, withDirectory } from './spec-support/whole-ledger.ts';
import { openSqliteEventStore } from './sqlite-event-store.ts';

const LOUXING = tenantId('louxing');
const TURNS = 150;
const EVENTS_PER_TURN = 3;

/** Runs another process that appends to the ledger, and gives what it printed. */
const runBeside = async (directory: string, name: string): Promise<string> => {
  const values = [directory, LOUXING, name, String(TURNS)];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    scriptArguments('append-beside-others.mjs', ...values),
  );
  return stdout;
};

/** Follows the ledger by its wake-ups until it has so many events. */
const followUntil = async (ledger: Ledger, whole: WholeLedger, count: number): Promise<readonly string[]> => {
  const faults: string[] = [];
  let wake = (): void => undefined;
  const stop = ledger.onAppended(() => {
    wake();
  });
  while (whole.position < count) {
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const events = await ledger.read({ afterPosition: whole.position });
    faults.push(...whole.take(events));
    if (events.length === 0) await woken;
  }
  stop();
  return faults;
};

describe('Two processes with one ledger', () => {
  it('write at the same time without gaps or losses, and a third one hears of it', async () => {
    await withDirectory(async (directory) => {
      const store = openSqliteEventStore({ directory, clock: fixedClock() });
      const writers = [runBeside(directory, 'server'), runBeside(directory, 'console')];
      const ledger = await store.createLedger(LOUXING);
      const whole = new WholeLedger();
      const faults = await followUntil(ledger, whole, 2 * TURNS * EVENTS_PER_TURN);
      await Promise.all(writers);

      expect(faults).toEqual([]);
      expect(await readAfter(ledger, whole.position)).toEqual([]);
      expect([...whole.revisions].toSorted()).toEqual([
        ['own/console', TURNS * 2 - 1],
        ['own/server', TURNS * 2 - 1],
        ['shared/all', TURNS * 2 - 1],
      ]);
      await store.close();
    });
  }, 60_000);

  it('do not believe what they remember after the other has written', async () => {
    await withDirectory(async (directory) => {
      // Two stores share no memory, so to the file they are two processes.
      const [first, second] = [fixedClock(), fixedClock()].map((clock) =>
        openSqliteEventStore({ directory, clock }),
      );
      const [mine, theirs] = [await first!.createLedger(LOUXING), await second!.createLedger(LOUXING)];
      const stream = { category: 'shared', id: 'one' };
      const appendTo = (ledger: Ledger, expectedRevision: number, append: string) =>
        ledger.append([{ stream, expectedRevision, events: markedEvents(append, 1) }]);
      await appendTo(mine, NO_STREAM, 'append-1');
      await appendTo(theirs, 0, 'append-2');

      await expect(appendTo(mine, 0, 'append-3')).rejects.toThrow(RevisionConflict);
      expect(await appendTo(mine, 1, 'append-4')).toMatchObject({ position: 3, revisions: [2] });
      expect(await appendTo(theirs, 2, 'append-5')).toMatchObject({ position: 4, revisions: [3] });
      await Promise.all([first!.close(), second!.close()]);
    });
  });
});
