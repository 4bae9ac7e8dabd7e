import { projectionsByTenant, type StreamName, type TenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { fixedClock, noSleep, proposed } from '@kaoping/testing';
import type { QueryBus } from '@nestjs/cqrs';
import { keepOrganisations, keepPerson } from '../../directory/result/keep-directory.ts';
import type { AppraisalRecorded } from '../../post-linkage/decider/post-linkage.events.ts';
import { CHANGPING, WANGTAI, yearPublished } from '../../spec-support/told-rankings.ts';
import { unitResultsInlet } from '../../unit-results/unit-results.inlet.ts';
import { officeFactsProjection } from '../office-fact-list/office-facts.projection.ts';
import type { OfficeEvent } from '../office-fact-list/telling.ts';
import { OfficeRecordHandler } from '../office-record-view/office-record.handler.ts';
import type { OfficeRecordQuery } from '../office-record-view/office-record.query.ts';

const since = '2020-01-01';
const FACT = { zh: '2024 年度考核排名末位', en: 'last in the assessment of 2024' };

/** Zhang Jianguo, secretary at Sihe until April 2025 and at Chengzhuang since, with what became of both. */
export const openOffice = async () => {
  const clock = fixedClock('2025-01-21T01:00:00.000Z');
  const eventStore = openMemoryEventStore({ clock });
  for (const tenant of [CHANGPING, WANGTAI]) await eventStore.createLedger(tenant);
  const readModels = openMemoryReadModels();
  const facts = projectionsByTenant({
    ...{ eventStore, readModels, projection: officeFactsProjection, sleep: noSleep().sleep },
  });
  const handler = new OfficeRecordHandler(eventStore, readModels, facts);
  let serial = 0;
  const append = async (stream: StreamName, ...events: readonly (OfficeEvent | AppraisalRecorded)[]) => {
    const ledger = await eventStore.ledger(CHANGPING);
    const { length } = await ledger.readStream(stream, {});
    const wrapped = events.map((event) => proposed(event, { id: `fact-${String((serial += 1))}` }));
    await ledger.append([{ stream, expectedRevision: length - 1, events: wrapped }]);
  };
  const scene = {
    clock,
    append,
    queries: {
      execute: (query: OfficeRecordQuery) => handler.execute(query),
    } as unknown as QueryBus,
    results: unitResultsInlet(readModels),
    rows: (tenant: TenantId = CHANGPING) => readModels.forTenant(tenant),
  };
  await fillDirectory(await scene.rows());
  await fillHistory(scene);
  return scene;
};

type Scene = Pick<Awaited<ReturnType<typeof openOffice>>, 'append' | 'results' | 'clock'>;

const fillDirectory = async (rows: Parameters<typeof keepPerson>[0]): Promise<void> => {
  const units = [
    ['changping', '长平公司党委'],
    ['sihe', '寺河矿党委'],
    ['chengzhuang', '成庄矿党委'],
  ].map(([organisationId = '', name = '']) => ({
    ...{ organisationId, code: organisationId, kind: 'party-committee', foundedOn: since },
    names: [{ name, from: since }],
    parents: [{ from: since, ...(organisationId !== 'changping' && { parentId: 'changping' }) }],
    successorIds: [],
  }));
  await keepOrganisations(rows, units, { sequence: 1 });
  const kind = 'full-time-secretary';
  const posts = [
    {
      postId: 'z-1',
      organisationId: 'sihe',
      kind,
      title: '党委书记',
      from: '2023-01-01',
      leftOn: '2025-05-01',
    },
    { postId: 'z-2', organisationId: 'chengzhuang', kind, title: '党委书记', from: '2025-05-01' },
  ];
  await keepPerson(rows, { personId: 'p-zhang', name: '张建国', posts }, { sequence: 1 });
};

const fillHistory = async ({ append, results, clock }: Scene): Promise<void> => {
  for (const [position, year] of ['2022', '2023', '2024', '2025'].entries()) {
    const standings = [
      ['chengzhuang', 'excellent', '93.40'],
      ['sihe', 'good', '87.35'],
    ] as const;
    await results.receive(yearPublished({ year, standings, position: position + 1 }));
  }
  const organisation = { organisationId: 'sihe', name: '寺河矿党委', ancestorIds: ['changping'] };
  const zhang = { personId: 'p-zhang', name: '张建国', post: '党委书记' };
  await append(
    { category: 'consequence', id: 'c-2024:mines:talk:sihe' },
    { type: 'ConsequenceProposed', data: proposal(organisation) },
    {
      type: 'ConsequenceConfirmed',
      data: { round: 1, reason: '经党委会研究同意', meeting: '党委会〔2025〕1号', persons: [zhang] },
    },
  );
  await append(
    { category: 'follow-up-task', id: 'c-2024:mines:talk:sihe#1' },
    {
      type: 'FollowUpTaskRaised',
      data: {
        ...{ kind: 'admonition-talk', organisation, persons: [zhang], cycleId: 'c-2024', round: 1 },
        ...{ title: { zh: '诫勉谈话', en: 'Admonition talk' }, fact: FACT },
        ...{ consequenceId: 'c-2024:mines:talk:sihe', raisedOn: '2025-01-21', dueOn: '2025-02-20' },
      },
    },
  );
  await append(
    { category: 'ban', id: 'c-2024:mines:talk:sihe#1' },
    {
      type: 'BanImposed',
      data: {
        organisation,
        subjects: [{ kind: 'person', personId: 'p-zhang', name: '张建国' }],
        blocks: ['promotion'],
        ...{ from: '2025-01-21', until: '2025-07-20', cycleId: 'c-2024', peerGroup: 'mines' },
        ...{ title: { zh: '六个月内不得提拔', en: 'No promotion for six months' }, fact: FACT },
        cause: { kind: 'consequence', consequenceId: 'c-2024:mines:talk:sihe', round: 1 },
      },
    },
  );
  clock.moveTo('2025-02-10T01:00:00.000Z');
  await append(
    { category: 'follow-up-task', id: 'c-2024:mines:talk:sihe#1' },
    { type: 'FollowUpTaskClosed', data: { outcome: 'done', on: '2025-02-10' } },
  );
  await append(
    { category: 'rectification', id: 'r-1' },
    {
      type: 'RectificationRaised',
      data: {
        ...{ organisation, problem: '“三会一课”记录缺 3 次 <第二季度>', foundOn: '2025-02-08' },
        ...{ source: { procedure: 'inspection', sourceId: 'i-1' }, dueOn: '2025-03-08', ownerId: 'p-zhang' },
      },
    },
  );
  clock.moveTo('2026-03-10T01:00:00.000Z');
  await append(
    { category: 'award-list', id: 'l-1' },
    {
      type: 'AwardListOpened',
      data: {
        ...{ kind: 'outstanding-worker', about: 'persons', year: '2025', publicityDays: 5 },
        title: { zh: '2025年度优秀党务工作者', en: 'Outstanding Party workers of 2025' },
        rules: { barredBy: ['awards'], needs: [], priority: [] },
      },
    },
    {
      type: 'AwardListFinalised',
      data: {
        awarded: [{ subjectId: 'p-zhang', name: '张建国', places: [], priority: [] }],
        ...{ on: '2026-03-10', digest: 'a'.repeat(64) },
      },
    },
  );
  const appraisal = { personId: 'p-zhang', year: '2025', score: '92.5', source: '民主评议会议记录' };
  await append(
    { category: 'democratic-appraisal', id: 'p-zhang:2025' },
    { type: 'AppraisalRecorded', data: appraisal },
  );
};

const proposal = (organisation: {
  readonly organisationId: string;
  readonly name: string;
  readonly ancestorIds: readonly string[];
}) => ({
  organisation,
  definition: {
    ...{ key: 'talk', title: { zh: '诫勉谈话', en: 'Admonition talk' }, does: 'admonition-talk' as const },
    ...{
      whom: ['secretary' as const],
      severity: 'hard' as const,
      confirmedBy: 'committee' as const,
      bars: [],
    },
    when: { zh: '排名末位', en: 'last' },
  },
  ...{
    cycleId: 'c-2024',
    title: { zh: '2024年度考核', en: '2024' },
    period: { kind: 'year' as const, label: '2024' },
  },
  scheme: { schemeId: 'energy-group-duty', version: 1, digest: 'a'.repeat(64) },
  peerGroup: { key: 'mines', title: { zh: '生产矿井', en: 'Mines' } },
  ...{ evidence: FACT, history: [], revision: 1, derivation: 1, round: 1 },
  because: { cycleId: 'c-2024', revision: 1, reason: '年度考核' },
});
