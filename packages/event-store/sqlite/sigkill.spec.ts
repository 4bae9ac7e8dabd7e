import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { tenantId } from '@kaoping/event-sourcing';
import { fixedClock } from '@kaoping/testing';
import {
  integrityOf,
  readAfter,
  scriptArguments,
  WholeLedger,
  withDirectory,
} from './spec-support/whole-ledger.ts';
import { openSqliteEventStore } from './sqlite-event-store.ts';

const KILLS = 200;

const LOUXING = tenantId('louxing');

/** Kills come between 0 and 30 ms after the order or the first acknowledgement, at a different time in each run. */
const delayOf = (run: number): number => (run * 17) % 31;

/** Every fourth kill does not wait for an acknowledgement: it hits the opening of the file, too. */
const isEarly = (run: number): boolean => run % 4 === 3;

interface Writer {
  readonly child: ChildProcess;
  /** Resolves once the process waits for its order. */
  readonly ready: Promise<unknown>;
  readonly acknowledged: string[];
  /** Resolves with the first acknowledgement. */
  readonly working: Promise<unknown>;
  readonly errors: string[];
}

const startWriter = (directory: string): Writer => {
  const child = spawn(process.execPath, scriptArguments('append-until-killed.mjs', directory, LOUXING));
  const lines: string[] = [];
  const errors: string[] = [];
  const ready = Promise.withResolvers<undefined>();
  const working = Promise.withResolvers<undefined>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'ready') ready.resolve(undefined);
    else working.resolve(undefined);
    lines.push(line);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors.push(chunk.toString());
    ready.resolve(undefined);
    working.resolve(undefined);
  });
  return { child, ready: ready.promise, working: working.promise, acknowledged: lines, errors };
};

const isAppend = (line: string): boolean => line.startsWith('run-');

const revisionsById = (whole: WholeLedger): Record<string, number> =>
  Object.fromEntries([...whole.revisions].map(([key, revision]) => [key.replace('killed/', ''), revision]));

/** Lets a writer work for a moment, kills it and gives what it had acknowledged. */
const killAtWork = async (writer: Writer, run: number, whole: WholeLedger): Promise<readonly string[]> => {
  const closed = once(writer.child, 'close');
  await writer.ready;
  writer.child.stdin?.write(`${JSON.stringify({ run, revisions: revisionsById(whole) })}\n`);
  if (!isEarly(run)) await writer.working;
  await delay(delayOf(run));
  writer.child.kill('SIGKILL');
  await closed;
  expect({ errors: writer.errors, signal: writer.child.signalCode }).toEqual({
    errors: [],
    signal: 'SIGKILL',
  });
  return writer.acknowledged.filter(isAppend);
};

/** Opens the ledger as after a crash and names everything that is wrong with what was added. */
const lookAfterCrash = async (directory: string, whole: WholeLedger): Promise<readonly string[]> => {
  const store = openSqliteEventStore({ directory, clock: fixedClock() });
  const ledger = await store.ledger(LOUXING);
  const faults = whole.take(await readAfter(ledger, whole.position));
  await store.close();
  return faults;
};

describe('A ledger whose writer is killed', () => {
  it(`loses no acknowledged event and keeps no half append through ${String(KILLS)} kills`, async () => {
    await withDirectory(async (directory) => {
      const store = openSqliteEventStore({ directory, clock: fixedClock() });
      await store.createLedger(LOUXING);
      await store.close();
      const whole = new WholeLedger();
      let acknowledgedCount = 0;

      let next = startWriter(directory);
      for (let run = 0; run < KILLS; run += 1) {
        const writer = next;
        const acknowledged = await killAtWork(writer, run, whole);
        // The next process starts up while this one's work is looked at.
        if (run + 1 < KILLS) next = startWriter(directory);
        expect({ run, faults: await lookAfterCrash(directory, whole) }).toEqual({ run, faults: [] });
        expect({ run, lost: acknowledged.filter((append) => !whole.appends.has(append)) }).toEqual({
          run,
          lost: [],
        });
        acknowledgedCount += acknowledged.length;
      }

      // Most kills found the writer at work, or the case would prove little.
      expect(acknowledgedCount).toBeGreaterThan(KILLS * 5);
      expect(integrityOf(join(directory, LOUXING, 'ledger.sqlite'))).toBe('ok');
      await expectWholeFromStart(directory, whole);
    });
  }, 600_000);
});

const expectWholeFromStart = async (directory: string, seen: WholeLedger): Promise<void> => {
  const again = new WholeLedger();
  expect(await lookAfterCrash(directory, again)).toEqual([]);
  expect(again.position).toBe(seen.position);
};
