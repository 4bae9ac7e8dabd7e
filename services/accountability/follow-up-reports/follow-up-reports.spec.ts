import fc from 'fast-check';
import { integrationEvent, tenantDescribed, type DataOf, type IntegrationEvent } from '@kaoping/contracts';
import { createCommandExecutor, tenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { fixedClock, proposed, recorded } from '@kaoping/testing';
import { headquartersInlet } from '../headquarters/headquarters.inlet.ts';
import { headquartersOf } from '../headquarters/result/headquarters-of.ts';
import { overdue, raisedAt } from '../spec-support/rectification-events.ts';
import { yearPublished } from '../spec-support/told-rankings.ts';
import { learnedRankingsInlet } from '../warnings/learned-rankings.inlet.ts';
import { dueFollowUpReports } from './due-follow-up-reports.ts';
import { followUpReportsOutlet } from './follow-up-reports.outlet.ts';

const OURS = tenantId('changping');
const THEIRS = tenantId('wangtai');
const JINMEI = tenantId('jinmei');
const at = (day: string): string => `${day}T01:00:00.000Z`;

/** What an enterprise tells of itself. */
const described = (
  position: number,
  given: Partial<DataOf<typeof tenantDescribed>> = {},
  recipient?: typeof JINMEI,
): IntegrationEvent =>
  integrationEvent(
    tenantDescribed,
    recorded({ type: 'Told', data: {} }, { id: `e${String(position)}`, position, tenantId: OURS }),
    {
      ...{ tenant: OURS, name: '长平公司', headquarters: JINMEI, state: 'active' },
      since: '2026-01-05T01:00:00.000Z',
      ...given,
    },
    recipient && { recipient },
  );

const openOffice = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  const readModels = openMemoryReadModels();
  for (const tenant of [OURS, THEIRS]) await eventStore.createLedger(tenant);
  const commands = createCommandExecutor(eventStore);
  const work = dueFollowUpReports({ eventStore, readModels, commands });
  const ledger = await eventStore.ledger(OURS);
  return {
    ...{ eventStore, readModels, work },
    headquarters: headquartersInlet(readModels),
    rankings: learnedRankingsInlet(commands),
    raise: async (id: string) => {
      const events = [raisedAt('sihe'), overdue()].map((event, index) =>
        proposed(event, { id: `${id}.${String(index)}` }),
      );
      await ledger.append([{ stream: { category: 'rectification', id }, expectedRevision: -1, events }]);
    },
    told: async () => {
      const events = await ledger.read({ afterPosition: 0, categories: ['follow-up-report'] });
      const told = await Promise.all(events.map(async (event) => followUpReportsOutlet.tell(event)));
      return told.flat();
    },
  };
};

describe('how an enterprise follows up its results', () => {
  it('is told to its headquarters in counts, once a day and only when they changed', async () => {
    const office = await openOffice();
    await office.headquarters.receive(described(1));
    await office.rankings.receive(
      yearPublished({
        year: '2025',
        standings: [
          ['wangtai', 'B'],
          ['sihe', 'B'],
        ],
      }),
    );
    await office.raise('f1');
    for (const day of ['2026-05-01', '2026-05-01', '2026-05-02']) await office.work.run(OURS, at(day));
    await office.raise('f2');
    for (const day of ['2026-05-03', '2026-05-03', '2026-05-04']) await office.work.run(OURS, at(day));
    const told = await office.told();
    expect(told.map(({ recipient }) => recipient)).toEqual([JINMEI, JINMEI]);
    expect(told.map(({ data }) => data)).toEqual([
      {
        ...{ on: '2026-05-01', warnings: { red: 0, yellow: 1, green: 1 } },
        consequences: { waiting: 0, confirmed: 0, dismissed: 0, withdrawn: 0 },
        ...{ rectifications: { open: 0, overdue: 1, resolved: 0 }, tasks: { open: 0, overdue: 0 } },
      },
      {
        ...{ on: '2026-05-03', warnings: { red: 1, yellow: 0, green: 1 } },
        consequences: { waiting: 0, confirmed: 0, dismissed: 0, withdrawn: 0 },
        ...{ rectifications: { open: 0, overdue: 2, resolved: 0 }, tasks: { open: 0, overdue: 0 } },
      },
    ]);
  });

  it('is told once a day also when it begins anew', async () => {
    const office = await openOffice();
    await office.headquarters.receive(described(1));
    await office.work.run(OURS, at('2026-05-01'));
    await office.raise('f1');
    const { eventStore, readModels } = office;
    const again = dueFollowUpReports({ eventStore, readModels, commands: createCommandExecutor(eventStore) });
    await again.run(OURS, at('2026-05-01'));
    expect(await office.told()).toHaveLength(1);
  });

  it('is nobody’s business outside of a group', async () => {
    const office = await openOffice();
    await office.headquarters.receive(described(1));
    await office.work.run(THEIRS, at('2026-05-01'));
    expect((await (await office.eventStore.ledger(THEIRS)).head()).position).toBe(0);
    await office.headquarters.receive(described(2, { state: 'gone' }));
    await office.work.run(OURS, at('2026-05-01'));
    expect(await office.told()).toEqual([]);
  });
});

describe('the headquarters of an enterprise', () => {
  it('are those that it told last, however late, often and out of order', async () => {
    const stories = [
      described(1, { state: 'invited' }),
      described(2),
      described(3, { state: 'suspended' }),
      described(4, { state: 'leaving', lastDay: '2026-06-30' }),
      described(5, {}, JINMEI),
    ];
    const some = fc.shuffledSubarray([...stories, ...stories], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(some, async (events) => {
        const { readModels, headquarters } = await openOffice();
        for (const event of [...events, ...stories.toReversed()]) await headquarters.receive(event);
        expect(await headquartersOf(readModels, OURS)).toBe(JINMEI);
        expect(await headquartersOf(readModels, JINMEI)).toBeUndefined();
        expect(await headquartersOf(readModels, THEIRS)).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });
});
