import { MalformedTenantId, NO_STREAM, UnknownTenant, type TenantId } from '@kaoping/event-sourcing';
import { LOUXING, scorecard, SHUANGFENG, wholeLedger, write, type Scene } from './scene.ts';

const noTenants: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['empty text', ''],
  ['a way out of the folder', '../louxing'],
  ['capital letters', 'Louxing'],
  ['a wildcard', '*'],
  ['a list', ['louxing']],
];

/** Who may reach which ledger. */
export const tenantCases = (scene: () => Scene): void => {
  it('keeps two tenants with one stream and one event id apart, in every way of reading', async () => {
    const { store, ledger, clock } = scene();
    const other = await store.createLedger(SHUANGFENG);
    await ledger.append([write(scorecard('a'), NO_STREAM, 'event-1', 'event-2')]);
    clock.advance(60_000);
    await other.append([write(scorecard('a'), NO_STREAM, 'event-1')]);

    expect(await wholeLedger(ledger)).toEqual(['1 scorecard/a#0 event-1', '2 scorecard/a#1 event-2']);
    expect(await wholeLedger(other)).toEqual(['1 scorecard/a#0 event-1']);
    expect(await other.read({ categories: ['scorecard'] })).toHaveLength(1);
    expect(await other.readStream(scorecard('a'))).toMatchObject([{ tenantId: SHUANGFENG, revision: 0 }]);
    expect(await other.head()).toEqual({ position: 1, recordedAt: '2017-05-03T08:01:00.000Z' });
    expect(await other.positionAt('2017-05-03T08:00:30.000Z')).toBe(0);
    expect(await ledger.positionAt('2017-05-03T08:00:30.000Z')).toBe(2);
  });

  it('wakes the listeners of the tenant that was written to, and no other', async () => {
    const { store, ledger } = scene();
    const other = await store.createLedger(SHUANGFENG);
    const heard: string[] = [];
    other.onAppended(() => heard.push('shuangfeng'));
    const woken = new Promise<void>((resolve) => {
      ledger.onAppended(resolve);
    });
    await ledger.append([write(scorecard('a'), NO_STREAM, 'event-1')]);
    await woken;

    expect(heard).toEqual([]);
  });

  it('knows no tenant whose ledger was not created', async () => {
    await expect(scene().store.ledger(SHUANGFENG)).rejects.toThrow(UnknownTenant);
  });

  it('changes nothing when a ledger is created again', async () => {
    const { store, ledger } = scene();
    await ledger.append([write(scorecard('a'), NO_STREAM, 'event-1')]);
    const [again] = await Promise.all([store.createLedger(LOUXING), store.createLedger(LOUXING)]);

    expect(await wholeLedger(again)).toEqual(['1 scorecard/a#0 event-1']);
    await again.append([write(scorecard('a'), 0, 'event-2')]);
    expect(await wholeLedger(ledger)).toEqual(['1 scorecard/a#0 event-1', '2 scorecard/a#1 event-2']);
  });

  it('lists the tenants in alphabetical order', async () => {
    const { store } = scene();
    await store.createLedger(SHUANGFENG);
    await store.createLedger('anhua' as TenantId);

    expect(await store.tenants()).toEqual(['anhua', 'louxing', 'shuangfeng']);
  });

  it.each(noTenants)('refuses %s as a tenant at every way in', async (_kind, given) => {
    const { store } = scene();
    await expect(store.createLedger(given as TenantId)).rejects.toThrow(MalformedTenantId);
    await expect(store.ledger(given as TenantId)).rejects.toThrow(MalformedTenantId);
    expect(await store.tenants()).toEqual([LOUXING]);
  });
};
