import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tenantId } from '@kaoping/event-sourcing';
import { eventStoreContract, fixedClock } from '@kaoping/testing';
import { openSqliteEventStore } from './sqlite-event-store.ts';

const newDirectory = (): string => join(mkdtempSync(join(tmpdir(), 'kaoping-ledgers-')), 'ledgers');

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

eventStoreContract(
  'in SQLite',
  async (clock) => {
    const directory = newDirectory();
    let store = openSqliteEventStore({ directory, clock });
    return {
      store,
      reopen: async () => {
        await store.close();
        store = openSqliteEventStore({ directory, clock });
        return store;
      },
      remove: async () => {
        await store.close();
        rmSync(join(directory, '..'), { recursive: true });
      },
    };
  },
  { isDurable: true },
);

describe('The files of a SQLite event store', () => {
  it('are for their owner alone', async () => {
    const directory = newDirectory();
    const store = openSqliteEventStore({ directory, clock: fixedClock() });
    await store.createLedger(tenantId('louxing'));

    expect(modeOf(directory)).toBe('700');
    expect(modeOf(join(directory, 'louxing'))).toBe('700');
    expect(modeOf(join(directory, 'louxing', 'ledger.sqlite'))).toBe('600');
    expect(modeOf(join(directory, 'louxing', 'ledger.sqlite-wal'))).toBe('600');
    await store.close();
    rmSync(join(directory, '..'), { recursive: true });
  });
});
