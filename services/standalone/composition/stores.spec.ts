import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { tenantId, type EventStore, type ProposedEvent } from '@kaoping/event-sourcing';
import { openStores, type Stores } from './stores.ts';

const CHANGPING = tenantId('changping');
const CLOCK = { now: () => '2017-05-03T08:00:00.000Z' };
const QUOTA_BYTES = 16_777_216;
/** About 1 MiB in UTF-8. */
const LARGE = '满'.repeat(350_000);

describe('the stores of a data folder', () => {
  let directory: string;
  let stores: Stores;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'kaoping-stores-'));
    stores = openStores(directory, CLOCK);
  });
  afterEach(async () => {
    await stores.close();
    rmSync(directory, { recursive: true });
  });

  let number = 0;
  const append = async (store: EventStore, category: string, type: string, data: unknown) => {
    number += 1;
    const ledger = await store.ledger(CHANGPING);
    const stream = { category, id: category === 'enterprise' ? CHANGPING : String(number) };
    const expectedRevision = (await ledger.readStream(stream)).length - 1;
    const header = { actorId: '李娜', correlationId: 'request-1', causationId: 'command-1' };
    const event: ProposedEvent = { id: `event-${String(number)}`, type, version: 1, data, ...header };
    return ledger.append([{ stream, expectedRevision, events: [event] }]);
  };
  const quota = (quotaBytes: number) =>
    append(stores.reactionEventStore, 'enterprise', 'EnterpriseQuotaChanged', { quotaBytes });
  const fill = async (): Promise<number> => {
    for (let written = 0; ; written += 1) {
      try {
        await append(stores.eventStore, 'scorecard', 'ScoreRecorded', { text: LARGE });
      } catch (error) {
        expect(error).toMatchObject({ code: 'LEDGER.FULL' });
        return written;
      }
    }
  };

  it('hold a ledger to its quota, and let a larger one into it while it is full', async () => {
    await stores.eventStore.createLedger(CHANGPING);
    await append(stores.eventStore, 'enterprise', 'EnterpriseRegistered', {
      name: '长平公司',
      registeredAt: '',
    });
    await quota(QUOTA_BYTES);
    const written = await fill();
    expect(written).toBeGreaterThan(12);
    expect(await stores.room.usedBytes(CHANGPING)).toBeLessThanOrEqual(QUOTA_BYTES);
    await quota(2 * QUOTA_BYTES);
    expect(await fill()).toBeGreaterThan(12);
  });

  it('know a quota again after a restart', async () => {
    await stores.eventStore.createLedger(CHANGPING);
    await append(stores.eventStore, 'enterprise', 'EnterpriseRegistered', {
      name: '长平公司',
      registeredAt: '',
    });
    await quota(QUOTA_BYTES);
    await stores.close();
    stores = openStores(directory, CLOCK);
    await fill();
    expect(await stores.room.usedBytes(CHANGPING)).toBeLessThanOrEqual(QUOTA_BYTES);
  });

  const listed = async (tenant: string) => {
    const files: { readonly path: string; readonly bytes: number }[] = [];
    for await (const { path, bytes } of stores.files.list(tenantId(tenant))) files.push({ path, bytes });
    return files;
  };

  it('list the evidence of an enterprise, and nothing else of its folder', async () => {
    const folder = join(directory, 'tenants', 'changping');
    for (const path of [
      'evidence/5f/5f2a',
      'evidence/00/001b',
      'evidence/incoming/half',
      'keys/signing.pem',
    ]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), '佐证');
    }
    expect(await listed('changping')).toEqual([
      { path: 'evidence/00/001b', bytes: 6 },
      { path: 'evidence/5f/5f2a', bytes: 6 },
    ]);
    expect(await listed('luan')).toEqual([]);
  });
});
