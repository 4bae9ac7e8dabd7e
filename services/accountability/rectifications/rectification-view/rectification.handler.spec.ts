import { tenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { reachOf, type Grant } from '@kaoping/nest-platform';
import { fixedClock, proposed } from '@kaoping/testing';
import { accepted, raised, relapsed, reported } from '../../spec-support/rectification-events.ts';
import { publicStep } from './public-step.ts';
import { RectificationHandler } from './rectification.handler.ts';
import { RectificationQuery } from './rectification.query.ts';

const OURS = tenantId('changping');
const THEIRS = tenantId('wangtai');
const WHOLE: readonly Grant[] = [{ role: 'officer', scope: { kind: 'tenant' } }];
const recorderOf = (organisationId: string): readonly Grant[] => [
  { role: 'recorder', scope: { kind: 'unit', organisationId } },
];

const openOffice = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  for (const tenant of [OURS, THEIRS]) await eventStore.createLedger(tenant);
  const events = [raised, reported, accepted, relapsed].map((event, at) =>
    proposed(event, { id: `e-${String(at)}` }),
  );
  const stream = { category: 'rectification', id: 'f1' };
  await (await eventStore.ledger(OURS)).append([{ stream, expectedRevision: -1, events }]);
  const handler = new RectificationHandler(eventStore);
  return (grants: readonly Grant[], tenant = OURS) =>
    handler.execute(new RectificationQuery(tenant, reachOf({ grants }, ['officer', 'recorder']), 'f1'));
};

describe('one rectification', () => {
  it('is shown with everything that happened to it', async () => {
    const ask = await openOffice();
    const { events, state } = await ask(recorderOf('o-wangtai'));
    expect(state).toMatchObject({ status: 'open', relapses: 1, dueOn: '2026-05-05' });
    expect(events.map(publicStep)).toMatchObject([
      { kind: 'RAISED', text: '“三会一课”记录缺 3 次', dueOn: '2026-03-10' },
      { kind: 'FIX_REPORTED', text: '已补齐三次记录', evidenceIds: ['f-1'] },
      { kind: 'FIX_ACCEPTED', text: null },
      { kind: 'REVISITED', outcome: 'RELAPSED', text: '四月又缺一次', dueOn: '2026-05-05' },
    ]);
  });

  it('is seen within reach only, and in its own enterprise', async () => {
    const ask = await openOffice();
    await expect(ask(recorderOf('o-sihe'))).rejects.toMatchObject({ code: 'ACCESS.OUTSIDE_SCOPE' });
    await expect(ask(WHOLE, THEIRS)).rejects.toMatchObject({ code: 'RECTIFICATION.UNKNOWN' });
  });
});
