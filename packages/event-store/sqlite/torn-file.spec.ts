import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_STREAM, tenantId } from '@kaoping/event-sourcing';
import { fixedClock } from '@kaoping/testing';
import { markedEvents } from './spec-support/marked-events.ts';
import { readAfter, WholeLedger, withDirectory } from './spec-support/whole-ledger.ts';
import { openSqliteEventStore } from './sqlite-event-store.ts';

const LOUXING = tenantId('louxing');
const APPENDS = 24;

/** Sizes of the parts of SQLite's write-ahead log. */
const WAL_HEADER_BYTES = 32;
const WAL_FRAME_BYTES = 24 + 4096;

interface Snapshot {
  readonly path: string;
  readonly wal: Buffer;
  readonly ids: readonly string[];
}

/** Writes appends of growing size and copies the files as a power cut would leave them: mid-flight, not closed. */
const givenSnapshot = async (directory: string): Promise<Snapshot> => {
  const store = openSqliteEventStore({ directory, clock: fixedClock() });
  const ledger = await store.createLedger(LOUXING);
  for (let turn = 0; turn < APPENDS; turn += 1) {
    const events = markedEvents(`append-${String(turn)}`, 1 + (turn % 5), '评'.repeat(turn * 60));
    await ledger.append([
      { stream: { category: 'torn', id: String(turn) }, expectedRevision: NO_STREAM, events },
    ]);
  }
  const path = join(directory, LOUXING, 'ledger.sqlite');
  const copy = join(directory, 'snapshot.sqlite');
  copyFileSync(path, copy);
  const snapshot = {
    path: copy,
    wal: readFileSync(`${path}-wal`),
    ids: (await ledger.read()).map(({ id }) => id),
  };
  await store.close();
  return snapshot;
};

/** Offsets over the whole log: at each frame's start, just beside it, and within. */
const offsetsOf = (wal: Buffer): readonly number[] => {
  const offsets = [0, 1, 16, WAL_HEADER_BYTES - 1];
  for (let frame = WAL_HEADER_BYTES; frame < wal.length; frame += WAL_FRAME_BYTES) {
    offsets.push(frame, frame + 7, frame + 24, frame + 1_000, frame + WAL_FRAME_BYTES - 1);
  }
  return offsets.filter((offset) => offset < wal.length);
};

/** Opens the snapshot with a damaged log in the place of its own, and says what is found there. */
const openDamaged = async (directory: string, snapshot: Snapshot, wal: Buffer) => {
  const damaged = join(directory, 'damaged');
  const path = join(damaged, LOUXING, 'ledger.sqlite');
  rmSync(damaged, { recursive: true, force: true });
  mkdirSync(join(damaged, LOUXING), { recursive: true });
  copyFileSync(snapshot.path, path);
  writeFileSync(`${path}-wal`, wal);

  const store = openSqliteEventStore({ directory: damaged, clock: fixedClock() });
  const ledger = await store.ledger(LOUXING);
  const whole = new WholeLedger();
  const events = await readAfter(ledger, 0);
  const faults = whole.take(events);
  const after = markedEvents('after', 2);
  const { position } = await ledger.append([
    { stream: { category: 'torn', id: 'after' }, expectedRevision: NO_STREAM, events: after },
  ]);
  await store.close();
  return { ids: events.map(({ id }) => id), faults, nextPosition: position };
};

const flipped = (wal: Buffer, offset: number): Buffer => {
  const damaged = Buffer.from(wal);
  damaged.writeUInt8(damaged.readUInt8(offset) ^ 0b1010_0101, offset);
  return damaged;
};

const damages: readonly (readonly [string, (wal: Buffer, offset: number) => Buffer])[] = [
  ['cut off', (wal, offset) => wal.subarray(0, offset)],
  ['changed in one byte', flipped],
  ['zeroed', (wal, offset) => Buffer.concat([wal.subarray(0, offset), Buffer.alloc(wal.length - offset)])],
];

describe('A ledger whose log is torn', () => {
  it.each(damages)(
    'opens with a prefix of whole appends when the log is %s anywhere',
    async (_how, damage) => {
      await withDirectory(async (directory) => {
        const snapshot = await givenSnapshot(directory);
        const lengths = new Set<number>();
        for (const offset of offsetsOf(snapshot.wal)) {
          const { ids, faults, nextPosition } = await openDamaged(
            directory,
            snapshot,
            damage(snapshot.wal, offset),
          );
          expect({ offset, faults }).toEqual({ offset, faults: [] });
          expect({ offset, ids }).toEqual({ offset, ids: snapshot.ids.slice(0, ids.length) });
          expect(nextPosition).toBe(ids.length + 2);
          lengths.add(ids.length);
        }

        // Each append was the last that survived at some offset: the damage did reach all of them.
        expect(lengths.size).toBeGreaterThanOrEqual(APPENDS);
        const untouched = await openDamaged(directory, snapshot, snapshot.wal);
        expect(untouched.ids).toEqual(snapshot.ids);
      });
    },
    60_000,
  );
});
