import fc from 'fast-check';
import { addDays } from '@kaoping/calendar';
import { createCommandExecutor, orderFor, tenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { commandMetadata, fixedClock, proposed } from '@kaoping/testing';
import { raised } from '../spec-support/rectification-events.ts';
import { ExtendRectification } from './decider/rectification.commands.ts';
import { rectificationDecider } from './decider/rectification.decider.ts';
import type { RectificationEvent } from './decider/rectification.events.ts';
import { dueRectifications } from './due-rectifications.ts';

const OURS = tenantId('changping');
const THEIRS = tenantId('wangtai');
const stream = { category: 'rectification', id: 'f1' };
const at = (day: string): string => `${day}T01:00:00.000Z`;

const openOffice = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  for (const tenant of [OURS, THEIRS]) await eventStore.createLedger(tenant);
  const ledger = await eventStore.ledger(OURS);
  await ledger.append([{ stream, expectedRevision: -1, events: [proposed(raised)] }]);
  const commands = createCommandExecutor(eventStore);
  const work = dueRectifications({ eventStore, commands });
  const happened = async () =>
    (await ledger.readStream(stream, { fromRevision: 0 }))
      .map(({ type, data }) => ({ type, data }) as RectificationEvent)
      .slice(1);
  return { work, commands, happened, eventStore };
};

/** What happened, in short. */
const short = (event: RectificationEvent): string => {
  if (event.type === 'RectificationReminded')
    return `${event.data.on} reminded ${String(event.data.daysLeft)}`;
  if (event.type === 'RectificationBecameOverdue') return `${event.data.on} overdue`;
  if (event.type === 'RectificationEscalated')
    return `${event.data.on} to ${event.data.toOrganisationId ?? 'the office'}`;
  return event.type;
};

const LOOKS = ['2026-03-07', '2026-03-09', '2026-03-11', '2026-03-18'];
const DONE = [
  '2026-03-07 reminded 3',
  '2026-03-09 reminded 1',
  '2026-03-11 overdue',
  '2026-03-18 to o-changping',
];

describe('the deadline of a rectification', () => {
  it('is reminded of 3 and 1 days before, marked the day after, and escalated after 7 days, once each', async () => {
    const { work, happened } = await openOffice();
    for (let day = '2026-03-01'; day <= '2026-04-30'; day = addDays(day, 1)) {
      await work.run(OURS, at(day));
      await work.run(OURS, at(day));
    }
    expect((await happened()).map(short)).toEqual(DONE);
  });

  it('is told of later where nobody looked in time, but not of days before it that are over', async () => {
    const { work, happened } = await openOffice();
    await work.run(OURS, at('2026-04-01'));
    await work.run(OURS, at('2026-04-02'));
    expect((await happened()).map(short)).toEqual(['2026-04-01 overdue', '2026-04-01 to o-changping']);
  });

  it('begins anew with another day, and a second one that goes by makes it poor', async () => {
    const { work, commands, happened } = await openOffice();
    await work.run(OURS, at('2026-03-11'));
    const metadata = commandMetadata({ tenantId: OURS, now: at('2026-03-12'), commandId: 'extend' });
    const data = { rectificationId: 'f1', dueOn: '2026-03-20', reason: '井下检修停产' };
    await commands.execute(
      metadata,
      orderFor(rectificationDecider, 'f1', new ExtendRectification(metadata, data)),
    );
    for (const day of ['2026-03-17', '2026-03-19', '2026-03-21']) await work.run(OURS, at(day));
    expect((await happened()).map(short)).toEqual([
      '2026-03-11 overdue',
      'RectificationExtended',
      '2026-03-17 reminded 3',
      '2026-03-19 reminded 1',
      '2026-03-21 overdue',
    ]);
  });

  it('is the same however often somebody looks, and nothing to other enterprises', async () => {
    const days = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(days, async (offsets) => {
        const { work, happened, eventStore } = await openOffice();
        const looks = [...LOOKS, ...offsets.map((offset) => addDays('2026-03-01', offset))].toSorted();
        for (const day of looks) {
          await work.run(OURS, at(day));
          await work.run(THEIRS, at(day));
        }
        const events = await happened();
        const kinds = events.map(({ type }) => type);
        expect(kinds.filter((type) => type === 'RectificationBecameOverdue')).toHaveLength(1);
        expect(kinds.filter((type) => type === 'RectificationEscalated')).toHaveLength(1);
        expect(kinds.filter((type) => type === 'RectificationReminded')).toHaveLength(2);
        expect((await (await eventStore.ledger(THEIRS)).head()).position).toBe(0);
      }),
      { numRuns: 25 },
    );
  });
});
