import type { rectificationSettled, DataOf } from '@kaoping/contracts';
import { tenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { fixedClock, proposed } from '@kaoping/testing';
import { accepted, overdue, raised, relapsed, reported } from '../spec-support/rectification-events.ts';
import type { RectificationEvent } from './decider/rectification.events.ts';
import { rectificationsOutlet } from './rectifications.outlet.ts';

const tenant = tenantId('changping');

const tellAll = async (...history: readonly RectificationEvent[]) => {
  const eventStore = openMemoryEventStore({ clock: fixedClock('2026-03-06T01:00:00.000Z') });
  const ledger = await eventStore.createLedger(tenant);
  const events = history.map((event, at) => proposed(event, { id: `e-${String(at)}` }));
  await ledger.append([{ stream: { category: 'rectification', id: 'f1' }, expectedRevision: -1, events }]);
  const outlet = rectificationsOutlet(eventStore);
  const recorded = await ledger.read({ afterPosition: 0 });
  const told = await Promise.all(recorded.map(async (event) => outlet.tell(event)));
  return told.map((some) => some.map(({ data }) => data as DataOf<typeof rectificationSettled>));
};

describe('what is told of a rectification', () => {
  it('is how it stood at each event, numbered, and nothing of reminders and measures', async () => {
    const told = await tellAll(
      raised,
      { type: 'RectificationReminded', data: { daysLeft: 3, dueOn: '2026-03-10', on: '2026-03-07' } },
      overdue(),
      reported,
      accepted,
      relapsed,
    );
    expect(told.map((some) => some.map(({ sequence, state, dueOn }) => [sequence, state, dueOn]))).toEqual([
      [[1, 'open', '2026-03-10']],
      [],
      [[3, 'overdue', '2026-03-10']],
      [[4, 'fixed', '2026-03-10']],
      [[5, 'resolved', '2026-03-10']],
      [[6, 'reopened', '2026-05-05']],
    ]);
  });

  it('leads back to the finding and the cycle that found it', async () => {
    const [[told] = []] = await tellAll(raised);
    expect(told).toMatchObject({
      ...{ rectificationId: 'f1', organisationId: 'o-wangtai', sourceId: 'i1', cycleId: '2026-Q1' },
      ...{ problem: '“三会一课”记录缺 3 次', foundOn: '2026-02-10', on: '2026-03-06' },
    });
  });
});
