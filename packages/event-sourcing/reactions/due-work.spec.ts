import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { fixedClock, manualSleep, until } from '@kaoping/testing';
import { tenantId } from '../events/tenant-id.ts';
import { dueWorkByTenant } from './due-work.ts';

const OURS = tenantId('ours');

describe('due work', () => {
  it('is looked for in every tenant, again and again, also after a look that failed', async () => {
    const clock = fixedClock();
    const eventStore = openMemoryEventStore({ clock });
    await eventStore.createLedger(OURS);
    await eventStore.createLedger(tenantId('theirs'));
    const { sleep, wake } = manualSleep();
    const looks: string[] = [];
    const run = (tenant: string): Promise<void> => {
      looks.push(tenant);
      return looks.length === 1 ? Promise.reject(new Error('the disk is away')) : Promise.resolve();
    };
    const work = { name: 'close stages', run };
    const due = dueWorkByTenant({ eventStore, clock, sleep, work, intervalMs: 60_000 });
    await due.startAll();
    await until(() => looks.length === 2);
    const ours = await due.of(OURS);
    await until(() => ours.status().kind === 'stalled');
    expect(ours.status()).toEqual({ kind: 'stalled', reason: 'the disk is away' });
    await until(() => {
      wake();
      return looks.length >= 4;
    });
    await until(() => ours.status().kind === 'running');
    await due.stop();
    expect(ours.status()).toEqual({ kind: 'stopped' });
    expect(new Set(looks)).toEqual(new Set(['ours', 'theirs']));
  });
});
