import fc from 'fast-check';
import { followUpReported, integrationEvent, type IntegrationEvent } from '@kaoping/contracts';
import { createCommandExecutor, projectionsByTenant, tenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import type { Grant } from '@kaoping/nest-platform';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { countingReadModels, fixedClock, noSleep, recorded } from '@kaoping/testing';
import { fakeRequest } from '../spec-support/fake-request.ts';
import { GroupFollowUpResolver } from './group-follow-up.resolver.ts';
import {
  REPORTED_FOLLOW_UP_TABLE,
  reportedFollowUpListProjection,
} from './reported-follow-up-list/reported-follow-up-list.projection.ts';
import { reportedFollowUpsInlet } from './reported-follow-ups.inlet.ts';
import { SubsidiaryFollowUpResolver } from './subsidiary-follow-up.resolver.ts';

const JINMEI = tenantId('jinmei');
const LANHUA = tenantId('lanhua');

/** A report of a day that counts as many of everything as the day of the month. */
const reported = (day: number, subsidiary = 'changping', recipient = JINMEI): IntegrationEvent => {
  const on = `2026-04-${String(day).padStart(2, '0')}`;
  const place = { id: on, position: day, tenantId: tenantId(subsidiary) };
  return integrationEvent(
    followUpReported,
    recorded({ type: 'Told', data: {} }, place),
    {
      ...{ on, warnings: { red: day, yellow: 2, green: 9 } },
      consequences: { waiting: day, confirmed: 2, dismissed: 0, withdrawn: 1 },
      ...{ rectifications: { open: 3, overdue: day, resolved: 7 }, tasks: { open: 1, overdue: day } },
    },
    { recipient },
  );
};

const openHeadquarters = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  for (const tenant of [JINMEI, LANHUA]) await eventStore.createLedger(tenant);
  const { reads, readModels } = countingReadModels(openMemoryReadModels());
  const projection = reportedFollowUpListProjection;
  const lists = projectionsByTenant({ eventStore, readModels, sleep: noSleep().sleep, projection });
  // They follow from the start, as in a process that serves.
  for (const tenant of [JINMEI, LANHUA]) await (await lists.of(tenant)).list(REPORTED_FOLLOW_UP_TABLE);
  const inlet = reportedFollowUpsInlet(createCommandExecutor(eventStore));
  const fields = new SubsidiaryFollowUpResolver(lists);
  const group = new GroupFollowUpResolver(lists);
  const asking = (grants?: readonly Grant[], tenant = JINMEI) =>
    fakeRequest({ tenantId: tenant, ...(grants && { grants }) });
  return {
    ...{ inlet, reads, fields, group, asking },
    seen: (enterpriseId: string, tenant = JINMEI) =>
      fields.followUp(asking(undefined, tenant), { enterpriseId }),
    settled: async () =>
      (await lists.of(JINMEI)).reached((await (await eventStore.ledger(JINMEI)).head()).position),
    stop: () => lists.stop(),
  };
};

describe('what a subsidiary reports of its follow-up', () => {
  it('is the last report, however late, often and out of order it comes', async () => {
    const reports = [1, 2, 3, 4].map((day) => reported(day));
    const told = fc.shuffledSubarray([...reports, ...reports], { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(told, async (events) => {
        const headquarters = await openHeadquarters();
        for (const event of events) await headquarters.inlet.receive(event);
        expect(await headquarters.seen('changping')).toMatchObject({
          on: '2026-04-04',
          warnings: { red: 4, yellow: 2, green: 9 },
        });
        await headquarters.stop();
      }),
      { numRuns: 20 },
    );
  });

  it('is seen at the headquarters that it told, and nowhere else', async () => {
    const headquarters = await openHeadquarters();
    await headquarters.inlet.receive(reported(3));
    await headquarters.inlet.receive(reported(5, 'changping', LANHUA));
    expect(await headquarters.seen('changping')).toMatchObject({ on: '2026-04-03' });
    expect(await headquarters.seen('changping', LANHUA)).toMatchObject({ on: '2026-04-05' });
    expect(await headquarters.seen('wangtai')).toBeUndefined();
    await headquarters.stop();
  });

  it('is kept of each, also where two tell it of events with the same id', async () => {
    const headquarters = await openHeadquarters();
    const ids = ['changping', 'wangtai'];
    for (const subsidiary of ids) await headquarters.inlet.receive(reported(3, subsidiary));
    await headquarters.settled();
    for (const id of ids) expect(await headquarters.seen(id)).toMatchObject({ on: '2026-04-03' });
    await headquarters.stop();
  });

  it('is added up over the group, without those that have left', async () => {
    const headquarters = await openHeadquarters();
    for (const [day, subsidiary] of [
      [2, 'changping'],
      [3, 'wangtai'],
      [9, 'gone'],
    ] as const)
      await headquarters.inlet.receive(reported(day, subsidiary));
    const [request, of] = [headquarters.asking(), { enterpriseIds: ['changping', 'wangtai', 'silent'] }];
    expect({
      warnings: await headquarters.group.warnings(request, of),
      waiting: await headquarters.group.consequencesWaiting(request, of),
      rectifications: await headquarters.group.rectificationsOverdue(request, of),
      tasks: await headquarters.group.tasksOverdue(request, of),
    }).toEqual({
      warnings: { red: 5, yellow: 4, green: 18 },
      ...{ waiting: 5, rectifications: 5, tasks: 5 },
    });
    await headquarters.stop();
  });

  it('is read as often for 200 subsidiaries as for one', async () => {
    const headquarters = await openHeadquarters();
    const ids = Array.from({ length: 200 }, (_, index) => `mine-${String(index)}`);
    for (const id of ids) await headquarters.inlet.receive(reported(3, id));
    await headquarters.settled();
    const readsFor = async (asked: readonly string[]): Promise<number> => {
      const before = headquarters.reads();
      const request = headquarters.asking();
      const found = await Promise.all(
        asked.map((enterpriseId) => headquarters.fields.followUp(request, { enterpriseId })),
      );
      expect(found.every((report) => report?.on === '2026-04-03')).toBe(true);
      return headquarters.reads() - before;
    };
    expect(await readsFor(ids.slice(0, 1))).toBe(1);
    expect(await readsFor(ids)).toBe(1);
    await headquarters.stop();
  });

  it('is shown to who reads what subsidiaries publish, and to nobody else', async () => {
    const headquarters = await openHeadquarters();
    await headquarters.inlet.receive(reported(3));
    const as = (...grants: readonly Grant[]) =>
      headquarters.fields.followUp(headquarters.asking(grants), { enterpriseId: 'changping' });
    expect(await as({ role: 'auditor', scope: { kind: 'subsidiaries' } })).toBeDefined();
    for (const grant of [
      { role: 'operator', scope: { kind: 'tenant' } },
      { role: 'officer', scope: { kind: 'unit', organisationId: 'office' } },
    ] as const)
      await expect(as(grant)).rejects.toMatchObject({ code: 'ACCESS.OUTSIDE_SCOPE' });
    await headquarters.stop();
  });
});
