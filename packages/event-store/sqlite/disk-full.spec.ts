import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NO_STREAM, tenantId, type EventStore, type Ledger } from '@kaoping/event-sourcing';
import { fixedClock } from '@kaoping/testing';
import { markedEvents } from './spec-support/marked-events.ts';
import { integrityOf, readAfter, WholeLedger, withDirectory } from './spec-support/whole-ledger.ts';
import { openSqliteEventStore } from './sqlite-event-store.ts';

const LOUXING = tenantId('louxing');
const PADDING = '满'.repeat(700);

const appendTo = async (ledger: Ledger, append: string): Promise<string> => {
  const parts = markedEvents(append, 3, PADDING);
  await ledger.append([
    {
      stream: { category: 'full', id: `${append}-left` },
      expectedRevision: NO_STREAM,
      events: parts.slice(0, 1),
    },
    {
      stream: { category: 'full', id: `${append}-right` },
      expectedRevision: NO_STREAM,
      events: parts.slice(1),
    },
  ]);
  return append;
};

/** Appends four at a time until there is no room; gives those acknowledged and the names of the refusals. */
const appendUntilFull = async (ledger: Ledger) => {
  const acknowledged: string[] = [];
  for (let turn = 0; ; turn += 1) {
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'c', 'd'].map((name) => appendTo(ledger, `${name}-${String(turn)}`)),
    );
    for (const outcome of outcomes) if (outcome.status === 'fulfilled') acknowledged.push(outcome.value);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    if (refused.length > 0)
      return { acknowledged, refusals: refused.map(({ reason }) => (reason as Error).name) };
  }
};

const expectExactly = async (ledger: Ledger, acknowledged: readonly string[]): Promise<void> => {
  const whole = new WholeLedger();
  expect(whole.take(await readAfter(ledger, 0))).toEqual([]);
  expect([...whole.appends]).toEqual(acknowledged);
};

describe('A ledger without room', () => {
  it('refuses an append beyond its quota whole, keeps the rest, and goes on when the quota is raised', async () => {
    await withDirectory(async (directory) => {
      let store: EventStore = openSqliteEventStore({ directory, clock: fixedClock(), quotaBytes: 400_000 });
      let ledger = await store.createLedger(LOUXING);
      const { acknowledged, refusals } = await appendUntilFull(ledger);
      expect(new Set(refusals)).toEqual(new Set(['LedgerFull']));
      expect(acknowledged.length).toBeGreaterThan(10);
      await expectExactly(ledger, acknowledged);
      await store.close();

      store = openSqliteEventStore({ directory, clock: fixedClock(), quotaBytes: 4_000_000 });
      ledger = await store.ledger(LOUXING);
      acknowledged.push(await appendTo(ledger, 'later'));
      await expectExactly(ledger, acknowledged);
      await store.close();
      expect(integrityOf(join(directory, LOUXING, 'ledger.sqlite'))).toBe('ok');
    });
  });
});

describe('A ledger whose quota changes while it is open', () => {
  it('grows to the new one, keeps what is beyond a smaller one, and says how much it takes', async () => {
    await withDirectory(async (directory) => {
      const store = openSqliteEventStore({ directory, clock: fixedClock() });
      const ledger = await store.createLedger(LOUXING);
      const empty = await store.usedBytes(LOUXING);
      await store.limit(LOUXING, 400_000);
      const { acknowledged, refusals } = await appendUntilFull(ledger);
      expect(new Set(refusals)).toEqual(new Set(['LedgerFull']));
      const full = await store.usedBytes(LOUXING);
      expect(full).toBeGreaterThan(empty);
      expect(full).toBeLessThanOrEqual(400_000);

      await store.limit(LOUXING, 4_000_000);
      acknowledged.push(await appendTo(ledger, 'later'));
      expect(await store.usedBytes(LOUXING)).toBeGreaterThan(full);

      await store.limit(LOUXING, 4_096);
      await expect(appendUntilFull(ledger)).resolves.toMatchObject({
        refusals: expect.arrayContaining(['LedgerFull']) as unknown,
      });
      await store.close();
    });
  });
});

/** Mounts a file system of 1 MiB, or says why that was not allowed. */
const mountSmallDisk = (): { readonly directory: string; readonly refusal?: string } => {
  const directory = mkdtempSync(join(tmpdir(), 'kaoping-small-disk-'));
  const { status, stderr, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', directory]);
  if (status === 0) return { directory };
  rmdirSync(directory);
  return { directory, refusal: error?.message ?? stderr.toString().trim() };
};

const smallDisk = mountSmallDisk();

describe('A ledger on a full disk', () => {
  const title = 'refuses appends whole, keeps the rest, and goes on in the same process when there is room';
  if (smallDisk.refusal !== undefined) {
    it.skip(`${title} (skipped, no small disk could be mounted: ${smallDisk.refusal})`, () => {
      expect(smallDisk.refusal).toBeUndefined();
    });
    return;
  }
  const { directory } = smallDisk;

  afterAll(() => {
    spawnSync('umount', ['--lazy', directory]);
    rmdirSync(directory);
  });

  it(title, async () => {
    const store = openSqliteEventStore({ directory, clock: fixedClock() });
    const ledger = await store.createLedger(LOUXING);
    const { acknowledged, refusals } = await appendUntilFull(ledger);
    expect(refusals).toEqual(['LedgerFull', 'LedgerFull', 'LedgerFull', 'LedgerFull']);
    expect(acknowledged.length).toBeGreaterThan(10);
    await expectExactly(ledger, acknowledged);

    expect(spawnSync('mount', ['-o', 'remount,size=8m', directory]).status).toBe(0);
    acknowledged.push(await appendTo(ledger, 'later'));
    await expectExactly(ledger, acknowledged);
    await store.close();
    expect(integrityOf(join(directory, LOUXING, 'ledger.sqlite'))).toBe('ok');
  });
});
