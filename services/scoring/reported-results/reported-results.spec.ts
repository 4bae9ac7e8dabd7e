import fc from 'fast-check';
import type { Grant } from '@kaoping/nest-platform';
import { ReportedMovesQuery } from './reported-moves-view/reported-moves.query.ts';
import { ReportedResultsQuery } from './reported-result-list/reported-results.query.ts';
import { ReportedResultQuery } from './reported-result-view/reported-result.query.ts';
import { REPORTED_TABLES, type ReportedSubsidiaryRow } from './result/reported-rows.ts';
import { asking, JINMEI, LANHUA, openHeadquarters, told } from './spec-support/headquarters-scene.ts';

const CHANGPING = { enterpriseId: 'changping' };
const first = told({
  label: '2026-Q1',
  units: [
    ['掘进', '96', '优秀'],
    ['机电', '90', '良好'],
    ['通风', '88', '良好'],
  ],
});
const revised = told({
  label: '2026-Q1',
  revision: 2,
  reason: '申诉成立：通风队补记创新加分',
  digit: 'd',
  units: [
    ['通风', '97', '优秀'],
    ['掘进', '96', '良好'],
    ['机电', '90', '良好'],
  ],
});
const second = told({
  label: '2026-Q2',
  digit: 'e',
  units: [
    ['掘进', '95.5', '优秀'],
    ['通风', '91', '良好'],
    ['选煤', '80', '一般'],
  ],
});
const lastYear = told({ label: '2025-Q4', digit: 'f', units: [['掘进', '90', '良好']] });
const ALL = [lastYear, first, revised, second];
const target = { subsidiary: 'changping', cycleId: '2026-Q1-branches', peerGroup: 'branches' };

const afterTelling = async (...events: readonly ReturnType<typeof told>[]) => {
  const headquarters = await openHeadquarters();
  for (const event of events) await headquarters.inlet.receive(event);
  await headquarters.settled();
  return headquarters;
};

describe('results that subsidiaries report', () => {
  it('are the same rows, however late, often and out of order they come', async () => {
    const inOrder = await afterTelling(...ALL);
    const id = 'changping:2026-Q1-branches:branches';
    const rows = async ({ row }: typeof inOrder) => [
      await row(REPORTED_TABLES.subsidiaries, 'changping'),
      await row(REPORTED_TABLES.rankings, id),
      await row(REPORTED_TABLES.standings, `${id}#1`),
    ];
    const expected = await rows(inOrder);
    await inOrder.stop();
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...ALL, ...ALL], { minLength: 8, maxLength: 8 }),
        async (events) => {
          const headquarters = await afterTelling(...events);
          expect(await rows(headquarters)).toEqual(expected);
          await headquarters.stop();
        },
      ),
      { numRuns: 30 },
    );
  });

  it('are kept with every revision and why it was published', async () => {
    const headquarters = await afterTelling(...ALL);
    const latest = await headquarters.result.execute(new ReportedResultQuery(JINMEI, target));
    expect(latest).toMatchObject({ revision: 2, standings: [{ organisationId: '通风', rank: 1 }, {}, {}] });
    expect(latest.ranking.revisions.map(({ reason }) => reason)).toEqual([
      '季度考核结束',
      '申诉成立：通风队补记创新加分',
    ]);
    const earlier = new ReportedResultQuery(JINMEI, { ...target, revision: 1 });
    expect((await headquarters.result.execute(earlier)).standings[0]?.organisationId).toBe('掘进');
    for (const unknown of [{ revision: 3 }, { subsidiary: 'wangtai' }])
      await expect(
        headquarters.result.execute(new ReportedResultQuery(JINMEI, { ...target, ...unknown })),
      ).rejects.toMatchObject({ code: 'REPORTED_RESULT.UNKNOWN' });
    await headquarters.stop();
  });

  it('are listed by subsidiary and period, at the headquarters that was told alone', async () => {
    const headquarters = await afterTelling(
      ...ALL,
      told({ label: '2026-Q1', units: [], subsidiary: 'wangtai' }),
    );
    const listed = async (tenant: typeof JINMEI, period?: string) => {
      const wish = { subsidiary: 'changping', ...(period !== undefined && { period }) };
      const { documents } = await headquarters.rankings.execute(new ReportedResultsQuery(tenant, wish));
      return documents.map(({ data }) => data.cycleId);
    };
    expect(await listed(JINMEI)).toEqual(['2025-Q4-branches', '2026-Q1-branches', '2026-Q2-branches']);
    expect(await listed(JINMEI, '2026-Q1')).toEqual(['2026-Q1-branches']);
    expect(await listed(LANHUA)).toEqual([]);
    await headquarters.stop();
  });

  it('say who moved by how much: with a revision, and why; else since the period before', async () => {
    const headquarters = await afterTelling(...ALL);
    const byRevision = await headquarters.moves.execute(new ReportedMovesQuery(JINMEI, target));
    expect(byRevision).toEqual({
      since: 'revision',
      reason: '申诉成立：通风队补记创新加分',
      moves: [
        expect.objectContaining({
          organisationId: '通风',
          rankBefore: 3,
          rank: 1,
          scoreBefore: '88',
          score: '97',
        }),
        expect.objectContaining({ organisationId: '掘进', rankBefore: 1, rank: 2 }),
        expect.objectContaining({ organisationId: '机电', rankBefore: 2, rank: 3 }),
      ],
    });
    const following = { ...target, cycleId: '2026-Q2-branches' };
    const byPeriod = await headquarters.moves.execute(new ReportedMovesQuery(JINMEI, following));
    expect(byPeriod.since).toBe('period');
    expect(byPeriod.reason).toBeUndefined();
    // Who came or went first.
    expect(byPeriod.moves.map(({ organisationId }) => organisationId)).toEqual([
      '机电',
      '选煤',
      '掘进',
      '通风',
    ]);
    await headquarters.stop();
  });

  it('say nothing of moves where nothing was published before', async () => {
    const headquarters = await afterTelling(first);
    expect(await headquarters.moves.execute(new ReportedMovesQuery(JINMEI, target))).toEqual({ moves: [] });
    const [ranking] = await headquarters.subsidiary.latestResults(asking(), CHANGPING, {});
    expect(ranking).toMatchObject({ cycleId: '2026-Q1-branches', furthestMoves: [] });
    expect(ranking?.movedCount).toBeUndefined();
    await headquarters.stop();
  });

  it('show the latest ranking, grades and years of a subsidiary', async () => {
    const headquarters = await afterTelling(...ALL);
    const request = asking();
    expect(await headquarters.subsidiary.latestResults(request, CHANGPING, { first: 3 })).toMatchObject([
      {
        cycleId: '2026-Q2-branches',
        standingCount: 3,
        meanScore: '88.83',
        movedCount: 4,
        movedSince: 'PERIOD',
      },
    ]);
    expect(await headquarters.subsidiary.gradeDistribution(request, CHANGPING)).toEqual(
      ['优秀', '良好', '一般'].map((zh) => ({ grade: expect.objectContaining({ zh }) as unknown, count: 1 })),
    );
    const years = await headquarters.subsidiary.trend(request, CHANGPING, { years: 3 });
    expect(years).toMatchObject([
      { year: '2026', rankingCount: 2, standingCount: 6, meanScore: '91.58' },
      { year: '2025', rankingCount: 1, standingCount: 1, meanScore: '90.00' },
    ]);
    expect(await headquarters.subsidiary.trend(request, CHANGPING, { years: 1 })).toHaveLength(1);
    await headquarters.stop();
  });

  it('are kept of each subsidiary, also where two tell them of events with the same id', async () => {
    const ids = ['changping', 'wangtai'];
    const headquarters = await afterTelling(
      ...ids.map((subsidiary) => told({ label: '2026-Q1', units: [], subsidiary })),
    );
    expect(await headquarters.group.reportingCount(asking(), { enterpriseIds: ids })).toBe(2);
    await headquarters.stop();
  });

  it('are added up over the group', async () => {
    const wangtai = told({ label: '2026-Q2', units: [['综采', '99', '优秀']], subsidiary: 'wangtai' });
    const headquarters = await afterTelling(...ALL, wangtai);
    const group = { enterpriseIds: ['changping', 'wangtai', 'silent'] };
    expect(await headquarters.group.reportingCount(asking(), group)).toBe(2);
    const grades = await headquarters.group.gradeDistribution(asking(), group);
    expect(grades.map(({ grade, count }) => [grade.zh, count])).toEqual([
      ['优秀', 2],
      ['良好', 1],
      ['一般', 1],
    ]);
    await headquarters.stop();
  });

  it('are read as often for 200 subsidiaries as for one, and from no ledger but the headquarters’ own', async () => {
    const headquarters = await openHeadquarters();
    const ids = Array.from({ length: 200 }, (_, index) => `mine-${String(index)}`);
    for (const subsidiary of ids)
      await headquarters.inlet.receive(
        told({ label: '2026-Q1', units: [['掘进', '96', '优秀']], subsidiary }),
      );
    await headquarters.settled();
    const readsFor = async (asked: readonly string[]): Promise<number> => {
      const [before, request] = [headquarters.reads(), asking()];
      const shown = await Promise.all(
        asked.map(async (enterpriseId) => [
          await headquarters.subsidiary.latestResults(request, { enterpriseId }, {}),
          await headquarters.subsidiary.gradeDistribution(request, { enterpriseId }),
          await headquarters.subsidiary.trend(request, { enterpriseId }, {}),
        ]),
      );
      expect(shown.every((fields) => fields.every(({ length }) => length === 1))).toBe(true);
      return headquarters.reads() - before;
    };
    expect(await readsFor(ids.slice(0, 1))).toBe(1);
    expect(await readsFor(ids)).toBe(1);
    expect([...new Set(headquarters.opened)].sort()).toEqual([JINMEI, LANHUA]);
    await headquarters.stop();
  });

  it('are shown to who reads what subsidiaries publish, and to nobody else', async () => {
    const headquarters = await afterTelling(first);
    const as = (...grants: readonly Grant[]) =>
      headquarters.subsidiary.latestResults(asking(grants), CHANGPING, {});
    expect(await as({ role: 'auditor', scope: { kind: 'subsidiaries' } })).toHaveLength(1);
    for (const grant of [
      { role: 'operator', scope: { kind: 'tenant' } },
      { role: 'officer', scope: { kind: 'unit', organisationId: 'office' } },
    ] as const)
      await expect(as(grant)).rejects.toMatchObject({ code: 'ACCESS.OUTSIDE_SCOPE' });
    await headquarters.stop();
  });

  it('leave the series out of a page that were published longest ago, in whatever order they came', async () => {
    const row = async (labels: readonly number[]) => {
      const headquarters = await openHeadquarters();
      for (const year of labels) {
        const event = told({ label: `${String(2000 + year)}-Q4`, units: [['掘进', '90', '良好']] });
        const schemeId = `scheme-${String(year)}`;
        await headquarters.inlet.receive({
          ...event,
          data: { ...(event.data as object), schemeId, cycleId: schemeId },
        });
      }
      const found = await headquarters.row(REPORTED_TABLES.subsidiaries, 'changping');
      await headquarters.stop();
      return found as ReportedSubsidiaryRow;
    };
    const years = Array.from({ length: 23 }, (_, index) => index + 10);
    const kept = await row(years);
    expect(Object.keys(kept.series)).toHaveLength(20);
    expect(Object.keys(kept.series)).not.toContain('scheme-12|quarter|branches');
    expect(await row(years.toReversed())).toEqual(kept);
  });
});
