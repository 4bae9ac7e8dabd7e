import fc from 'fast-check';
import {
  integrationEvent,
  progressReported,
  tenantDescribed,
  type DataOf,
  type IntegrationEvent,
} from '@kaoping/contracts';
import {
  createCommandExecutor,
  loadState,
  projectionsByTenant,
  tenantId,
  type DomainEvent,
} from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import type { Grant, RequestContext } from '@kaoping/nest-platform';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { countingReadModels, fixedClock, noSleep, proposed, recorded } from '@kaoping/testing';
import { burdenListProjection } from '../burden/burden-list/burden-list.projection.ts';
import { BURDEN_TABLES } from '../burden/result/burden.row.ts';
import type { EvaluationCycleOpened } from '../cycles/decider/evaluation-cycle.events.ts';
import type { FactRecorded } from '../facts/decider/fact.events.ts';
import type { SheetAssigned, SheetSubmitted } from '../sheets/decider/sheet.events.ts';
import { HEADQUARTERS_ID, progressHeadquartersDecider } from './decider/progress-headquarters.decider.ts';
import { dueProgressReports } from './due-progress-reports.ts';
import { GroupProgressResolver } from './group-progress.resolver.ts';
import { progressReportsOutlet } from './progress-reports.outlet.ts';
import {
  REPORTED_PROGRESS_TABLE,
  reportedProgressListProjection,
} from './reported-progress-list/reported-progress-list.projection.ts';
import { reportedProgressInlet } from './reported-progress.inlet.ts';
import { SubsidiaryProgressResolver } from './subsidiary-progress.resolver.ts';

const OURS = tenantId('changping');
const JINMEI = tenantId('jinmei');
const at = (day: string): string => `${day}T01:00:00.000Z`;

const described = (
  position: number,
  given: Partial<DataOf<typeof tenantDescribed>> = {},
  recipient?: typeof JINMEI,
): IntegrationEvent =>
  integrationEvent(
    tenantDescribed,
    recorded({ type: 'Told', data: {} }, { id: `d${String(position)}`, position, tenantId: OURS }),
    {
      ...{ tenant: OURS, name: '长平公司', headquarters: JINMEI, state: 'active' },
      ...{ since: '2026-01-05T01:00:00.000Z', ...given },
    },
    recipient && { recipient },
  );

/** A report of a day of April whose cycle is so many days late. */
const reported = (day: number, subsidiary = 'changping', daysLate = 0): IntegrationEvent => {
  const on = `2026-04-${String(day).padStart(2, '0')}`;
  const title = { zh: '一季度党支部考核', en: 'Branches, first quarter' };
  const period = { kind: 'quarter' as const, label: '2026-Q1' };
  return integrationEvent(
    progressReported,
    recorded({ type: 'Told', data: {} }, { id: on, tenantId: tenantId(subsidiary) }),
    {
      on,
      cycles: [{ cycleId: 'c1', title, period, stage: 'assess', daysLate, sheetsDue: 4, sheetsIn: day % 4 }],
      burden: { month: '2026-04', units: 2, minutesAsked: 10 * day, askedTwice: 1 },
    },
    { recipient: JINMEI },
  );
};

const openGroup = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock('2026-04-09T01:00:00.000Z') });
  for (const tenant of [OURS, JINMEI]) await eventStore.createLedger(tenant);
  const { readModels, reads } = countingReadModels(openMemoryReadModels());
  const commands = createCommandExecutor(eventStore);
  const { sleep } = noSleep();
  const kept = { eventStore, readModels, sleep };
  const burden = projectionsByTenant({ ...kept, projection: burdenListProjection });
  const lists = projectionsByTenant({ ...kept, projection: reportedProgressListProjection });
  // They follow from the start, as in a process that serves.
  await (await burden.of(OURS)).list(BURDEN_TABLES.months);
  await (await lists.of(JINMEI)).list(REPORTED_PROGRESS_TABLE);
  const ledger = await eventStore.ledger(OURS);
  const settled = async (of: typeof burden, tenant: typeof OURS) =>
    (await of.of(tenant)).reached((await (await eventStore.ledger(tenant)).head()).position);
  let written = 0;
  return {
    reads,
    inlet: reportedProgressInlet(commands),
    work: dueProgressReports({ eventStore, commands, burden }),
    fields: new SubsidiaryProgressResolver(lists),
    group: new GroupProgressResolver(lists),
    headquarters: async () =>
      (await loadState(ledger, progressHeadquartersDecider, HEADQUARTERS_ID)).state.headquarters,
    write: async (category: string, id: string, ...events: readonly DomainEvent[]) => {
      const { revision } = (await ledger.readStream({ category, id })).at(-1) ?? { revision: -1 };
      const headed = events.map((event) => proposed(event, { id: `w${String((written += 1))}` }));
      await ledger.append([{ stream: { category, id }, expectedRevision: revision, events: headed }]);
      await settled(burden, OURS);
    },
    told: async () => {
      const events = await ledger.read({ categories: progressReportsOutlet.categories });
      return (await Promise.all(events.map(async (event) => progressReportsOutlet.tell(event)))).flat();
    },
    settled: () => settled(lists, JINMEI),
    stop: async () => {
      await burden.stop();
      await lists.stop();
    },
  };
};

const asking = (
  grants: readonly Grant[] = [{ role: 'officer', scope: { kind: 'tenant' } }],
): RequestContext =>
  ({ identity: () => ({ tenantId: JINMEI, actorId: 'wang-fang', grants }) }) as unknown as RequestContext;

const wangtai = { organisationId: 'wangtai', name: '王台矿党支部', ancestorIds: ['changping'] };
const opened: EvaluationCycleOpened = {
  type: 'EvaluationCycleOpened',
  data: {
    title: { zh: '一季度党支部考核', en: 'Branches, first quarter' },
    period: { kind: 'quarter', label: '2026-Q1', from: '2026-01-01', until: '2026-03-31' },
    scheme: { schemeId: 'branches', version: 1, digest: 'd', canonical: '{}' },
    roster: [{ ...wangtai, peerGroup: 'branches' }],
    stages: [{ stage: 'assess', title: { zh: '考', en: 'Assess' }, from: '2026-04-01', until: '2026-04-10' }],
    ...{ opened: 'by-hand', openedAt: at('2026-04-01') },
  },
};
const assigned: SheetAssigned = {
  type: 'SheetAssigned',
  data: {
    ...{ cycleId: '2026-Q1', procedure: 'self-assessment', rater: wangtai, acceptance: 'at-once' },
    ...{ inputs: [], assessed: [], questions: [], leftOut: [], late: 'refused' },
  },
};
const submitted: SheetSubmitted = {
  type: 'SheetSubmitted',
  data: { round: 1, answers: [], submittedAt: at('2026-04-09') },
};
const fact: FactRecorded = {
  type: 'FactRecorded',
  data: { ...wangtai, key: 'members', on: '2026-04-01', value: '86', title: '党员人数', evidenceIds: [] },
};

describe('how far an enterprise is', () => {
  it('is told to its headquarters in counts, once a day and only when it changed', async () => {
    const group = await openGroup();
    await group.inlet.receive(described(1));
    await group.write('evaluation-cycle', '2026-Q1', opened);
    await group.write('assessment-sheet', 's1', assigned);
    await group.write('assessment-sheet', 's2', assigned);
    for (const day of ['2026-04-08', '2026-04-08', '2026-04-09']) await group.work.run(OURS, at(day));
    await group.write('assessment-sheet', 's1', submitted);
    await group.write('fact', 'f1', {
      ...fact,
      data: {
        ...fact.data,
        value: '党员人数按月核对，与上级党组织台账一致，情况属实，无遗漏、无重复、无错报。',
      },
    });
    for (const day of ['2026-04-09', '2026-04-09', '2026-04-12']) await group.work.run(OURS, at(day));
    const told = await group.told();
    expect(told.map(({ recipient }) => recipient)).toEqual([JINMEI, JINMEI, JINMEI]);
    const cycle = {
      ...{ cycleId: '2026-Q1', title: opened.data.title, period: { kind: 'quarter', label: '2026-Q1' } },
      ...{ stage: 'assess', until: '2026-04-10', sheetsDue: 2 },
    };
    const none = { month: '2026-04', units: 0, minutesAsked: 0, askedTwice: 0 };
    expect(told.map(({ data }) => data)).toEqual([
      { on: '2026-04-08', cycles: [{ ...cycle, daysLate: 0, sheetsIn: 0 }], burden: none },
      {
        ...{ on: '2026-04-09', cycles: [{ ...cycle, daysLate: 0, sheetsIn: 1 }] },
        burden: { ...none, units: 1, minutesAsked: 10 },
      },
      {
        ...{ on: '2026-04-12', cycles: [{ ...cycle, daysLate: 2, sheetsIn: 1 }] },
        burden: { ...none, units: 1, minutesAsked: 10 },
      },
    ]);
    await group.stop();
  });

  it('is nobody’s business outside of a group', async () => {
    const group = await openGroup();
    await group.work.run(OURS, at('2026-04-08'));
    await group.inlet.receive(described(1));
    await group.inlet.receive(described(2, { state: 'gone' }));
    await group.work.run(OURS, at('2026-04-08'));
    expect(await group.told()).toEqual([]);
    await group.stop();
  });

  it('is told to those whom the enterprise itself named last, however late, often and out of order', async () => {
    const stories = [
      described(1, { state: 'invited' }),
      described(2),
      described(3, { headquarters: 'lanhua' }),
      described(4, { state: 'leaving', lastDay: '2026-06-30' }),
      // What others say, and what is said to others, is not heard.
      described(8, { headquarters: 'luan' }, JINMEI),
      described(9, { tenant: 'wangtai', headquarters: 'luan' }),
    ];
    const some = fc.shuffledSubarray([...stories, ...stories], { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(some, async (events) => {
        const group = await openGroup();
        for (const event of events) await group.inlet.receive(event);
        expect(await group.headquarters()).toBe(JINMEI);
        await group.stop();
      }),
      { numRuns: 20 },
    );
  });
});

describe('the progress that a subsidiary reported', () => {
  it('is the last report, however late, often and out of order it comes', async () => {
    const reports = [1, 2, 3, 4].map((day) => reported(day));
    const told = fc.shuffledSubarray([...reports, ...reports], { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(told, async (events) => {
        const group = await openGroup();
        for (const event of events) await group.inlet.receive(event);
        await group.settled();
        const progress = await group.fields.progress(asking(), { enterpriseId: 'changping' });
        expect(progress).toMatchObject({ on: '2026-04-04', isOnTime: true, burden: { minutesAsked: 40 } });
        await group.stop();
      }),
      { numRuns: 20 },
    );
  });

  it('is kept of each, also where two tell it of events with the same id', async () => {
    const group = await openGroup();
    const ids = ['changping', 'wangtai'];
    for (const subsidiary of ids) await group.inlet.receive(reported(3, subsidiary));
    await group.settled();
    for (const enterpriseId of ids)
      expect(await group.fields.progress(asking(), { enterpriseId })).toMatchObject({ on: '2026-04-03' });
    await group.stop();
  });

  it('is added up over the group', async () => {
    const group = await openGroup();
    await group.inlet.receive(reported(3));
    await group.inlet.receive(reported(4, 'wangtai', 2));
    await group.inlet.receive(reported(5, 'gone', 9));
    await group.settled();
    const [request, of] = [asking(), { enterpriseIds: ['changping', 'wangtai', 'silent'] }];
    expect({
      onTime: await group.group.onTime(request, of),
      late: await group.group.late(request, of),
      burden: await group.group.burden(request, of),
      none: await group.group.burden(asking(), { enterpriseIds: [] }),
    }).toEqual({
      ...{ onTime: 1, late: 1, none: undefined },
      burden: { month: '2026-04', units: 4, minutesAsked: 70, askedTwice: 2 },
    });
    await group.stop();
  });

  it('is read as often for 200 subsidiaries as for one', async () => {
    const group = await openGroup();
    const ids = Array.from({ length: 200 }, (_, index) => `mine-${String(index)}`);
    for (const id of ids) await group.inlet.receive(reported(3, id));
    await group.settled();
    const readsFor = async (asked: readonly string[]): Promise<number> => {
      const [before, request] = [group.reads(), asking()];
      const found = await Promise.all(
        asked.map((enterpriseId) => group.fields.progress(request, { enterpriseId })),
      );
      expect(found.every((progress) => progress?.on === '2026-04-03')).toBe(true);
      return group.reads() - before;
    };
    expect(await readsFor(ids.slice(0, 1))).toBe(1);
    expect(await readsFor(ids)).toBe(1);
    await group.stop();
  });

  it('is shown to who reads what subsidiaries publish, and to nobody else', async () => {
    const group = await openGroup();
    const as = (...grants: readonly Grant[]) =>
      group.fields.progress(asking(grants), { enterpriseId: 'changping' });
    expect(await as({ role: 'auditor', scope: { kind: 'subsidiaries' } })).toBeUndefined();
    await expect(as({ role: 'operator', scope: { kind: 'tenant' } })).rejects.toMatchObject({
      code: 'ACCESS.OUTSIDE_SCOPE',
    });
    await group.stop();
  });
});
