import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { NO_STREAM, tenantId } from '@kaoping/event-sourcing';
import { fixedClock } from '@kaoping/testing';
import { markedEvents } from './spec-support/marked-events.ts';
import { withDirectory } from './spec-support/whole-ledger.ts';
import { openSqliteEventStore } from './sqlite-event-store.ts';

const LOUXING = tenantId('louxing');
const SHUANGFENG = tenantId('shuangfeng');

const pathOf = (directory: string, tenant: string): string => join(directory, tenant, 'ledger.sqlite');

/** A ledger of "louxing" with one event, closed. */
const givenLedger = async (directory: string): Promise<void> => {
  const store = openSqliteEventStore({ directory, clock: fixedClock() });
  const ledger = await store.createLedger(LOUXING);
  const events = markedEvents('append', 1);
  await ledger.append([{ stream: { category: 'kept', id: 'one' }, expectedRevision: NO_STREAM, events }]);
  await store.close();
};

const change = (path: string, sql: string): void => {
  const database = new DatabaseSync(path);
  try {
    database.exec(sql);
  } finally {
    database.close();
  }
};

/** Expects that a tenant's file is refused, with this code and words, and stays as it is. */
const expectRefused = async (
  directory: string,
  tenant: typeof LOUXING,
  refusal: { readonly code: string; readonly words: string },
): Promise<void> => {
  const before = readFileSync(pathOf(directory, tenant));
  const store = openSqliteEventStore({ directory, clock: fixedClock() });
  const words = expect.stringContaining(refusal.words) as string;
  await expect(store.ledger(tenant)).rejects.toMatchObject({ code: refusal.code, message: words });
  await expect(store.createLedger(tenant)).rejects.toMatchObject({ code: refusal.code });
  await store.close();
  expect(readFileSync(pathOf(directory, tenant)).equals(before)).toBe(true);
};

describe('A file in the place of a ledger', () => {
  it('is refused when it holds the records of another tenant', async () => {
    await withDirectory(async (directory) => {
      await givenLedger(directory);
      cpSync(join(directory, LOUXING), join(directory, SHUANGFENG), { recursive: true });
      await expectRefused(directory, SHUANGFENG, {
        code: 'LEDGER.FOREIGN',
        words: 'The ledger of "shuangfeng" holds the records of "louxing"',
      });
    });
  });

  it('is refused when a newer version wrote it', async () => {
    await withDirectory(async (directory) => {
      await givenLedger(directory);
      change(pathOf(directory, LOUXING), 'PRAGMA user_version = 9');
      await expectRefused(directory, LOUXING, {
        code: 'LEDGER.NEWER',
        words: 'has format 9; this version knows up to 1',
      });
    });
  });

  it.each([
    ['is no database', Buffer.from('评分表\n'.repeat(1_000))],
    ['is empty', Buffer.alloc(0)],
  ])('is refused when it %s', async (_what, bytes) => {
    await withDirectory(async (directory) => {
      mkdirSync(join(directory, LOUXING));
      writeFileSync(pathOf(directory, LOUXING), bytes);
      await expectRefused(directory, LOUXING, {
        code: 'LEDGER.UNREADABLE',
        words: 'The ledger of "louxing" cannot be read',
      });
    });
  });

  it("is refused when it is another program's database", async () => {
    await withDirectory(async (directory) => {
      mkdirSync(join(directory, LOUXING));
      change(pathOf(directory, LOUXING), 'CREATE TABLE events (id); PRAGMA user_version = 1');
      await expectRefused(directory, LOUXING, {
        code: 'LEDGER.UNREADABLE',
        words: 'no ledger of this product',
      });
    });
  });

  it('opens once the right file is put back, without a restart', async () => {
    await withDirectory(async (directory) => {
      await givenLedger(directory);
      const path = pathOf(directory, LOUXING);
      const right = readFileSync(path);
      writeFileSync(path, 'wrong');
      const store = openSqliteEventStore({ directory, clock: fixedClock() });
      await expect(store.ledger(LOUXING)).rejects.toMatchObject({ code: 'LEDGER.UNREADABLE' });
      writeFileSync(path, right);

      expect(await (await store.ledger(LOUXING)).head()).toMatchObject({ position: 1 });
      await store.close();
    });
  });

  it("opens when it was restored from SQLite's own copy, and writes go on in WAL", async () => {
    await withDirectory(async (directory) => {
      await givenLedger(directory);
      const path = pathOf(directory, LOUXING);
      change(path, `VACUUM INTO '${directory}/copy.sqlite'`);
      rmSync(path);
      cpSync(join(directory, 'copy.sqlite'), path);
      const store = openSqliteEventStore({ directory, clock: fixedClock() });
      const ledger = await store.ledger(LOUXING);
      const events = markedEvents('later', 1);
      await ledger.append([{ stream: { category: 'kept', id: 'one' }, expectedRevision: 0, events }]);

      expect(readFileSync(`${path}-wal`).length).toBeGreaterThan(0);
      await store.close();
    });
  });

  it.each(['UPDATE events SET data = 1', 'DELETE FROM events'])(
    'does not let SQL change the past: %s',
    async (sql) => {
      await withDirectory(async (directory) => {
        await givenLedger(directory);
        expect(() => {
          change(pathOf(directory, LOUXING), sql);
        }).toThrow(/recorded events/u);
      });
    },
  );
});
