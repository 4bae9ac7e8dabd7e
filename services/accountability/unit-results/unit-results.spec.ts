import fc from 'fast-check';
import type { IntegrationEvent } from '@kaoping/contracts';
import { reachOf, type Grant } from '@kaoping/nest-platform';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import {
  CHANGPING,
  priorityDerived,
  WANGTAI,
  yearPublished,
  yearRecalled,
} from '../spec-support/told-rankings.ts';
import { gradeRun } from './result/grade-run.ts';
import { publicResult } from './result/public-result.ts';
import { unitResultsOf } from './result/unit-results-reader.ts';
import { GradeRunHandler } from './unit-result-list/grade-run.handler.ts';
import { UnitResultsHandler } from './unit-result-list/unit-results.handler.ts';
import { GradeRunQuery, UnitResultsQuery } from './unit-result-list/unit-results.query.ts';
import { unitResultsInlet } from './unit-results.inlet.ts';

const TODAY = '2026-06-01';
const WHOLE: readonly Grant[] = [{ role: 'officer', scope: { kind: 'tenant' } }];

const told: readonly IntegrationEvent[] = [
  yearPublished({
    year: '2022',
    standings: [
      ['sihe', 'A'],
      ['chengzhuang', 'B'],
    ],
    position: 1,
  }),
  yearPublished({
    year: '2023',
    standings: [
      ['sihe', 'A'],
      ['chengzhuang', 'A'],
    ],
    position: 2,
  }),
  yearPublished({
    year: '2024',
    standings: [
      ['sihe', 'A+'],
      ['chengzhuang', 'B'],
    ],
    position: 3,
  }),
  yearPublished({
    year: '2025',
    standings: [
      ['sihe', 'A'],
      ['chengzhuang', 'A'],
    ],
    position: 4,
  }),
  yearPublished({
    ...{ year: '2025', revision: 2, publishedAt: '2026-02-20T08:00:00.000Z', position: 5 },
    standings: [
      ['chengzhuang', 'A', '91.5'],
      ['sihe', 'B', '88'],
    ],
  }),
  yearRecalled('2023', { recalledAt: '2026-03-01T08:00:00.000Z', position: 6 }),
  priorityDerived('2025', 1, 'sihe'),
  priorityDerived('2025', 2, 'chengzhuang'),
];

const deliver = async (events: readonly IntegrationEvent[]) => {
  const readModels = openMemoryReadModels();
  const inlet = unitResultsInlet(readModels);
  for (const event of events) await inlet.receive(event);
  return readModels;
};

const shownBy = async (events: readonly IntegrationEvent[], tenant = CHANGPING) => {
  const reader = await unitResultsOf(await deliver(events), tenant);
  const gradesOf = async (organisationId: string, day: string) =>
    (await reader.of(organisationId, day)).map(({ period, grade }) => `${period.label} ${grade?.key ?? ''}`);
  return {
    now: await gradesOf('sihe', TODAY),
    inFebruary: await gradesOf('sihe', '2026-02-01'),
    other: await gradesOf('chengzhuang', TODAY),
    units: (await reader.units({ first: 10 })).units,
    merits: [await reader.merits('sihe'), await reader.merits('chengzhuang')].map((rows) => rows.length),
  };
};

describe('the published results of a unit', () => {
  it('are those in force on a day: a revision replaces, a recall takes away', async () => {
    expect(await shownBy(told)).toMatchObject({
      now: ['2022 A', '2024 A+', '2025 B'],
      inFebruary: ['2022 A', '2023 A', '2024 A+', '2025 A'],
      other: ['2022 B', '2024 B', '2025 A'],
      merits: [0, 1],
    });
  });

  it('are the same however late, often and out of order they are told', async () => {
    const shown = await shownBy(told);
    const anyOrder = fc
      .shuffledSubarray([...told, ...told], { minLength: told.length, maxLength: 2 * told.length })
      .map((some) => [...some, ...told.toReversed()]);
    await fc.assert(
      fc.asyncProperty(anyOrder, async (events) => {
        expect(await shownBy(events)).toEqual(shown);
      }),
      { numRuns: 50 },
    );
  });

  it('show nothing of a publication that was kept by half', async () => {
    const readModels = openMemoryReadModels();
    const many = Array.from({ length: 600 }, (_, index) => [`u-${String(index)}`, 'B'] as const);
    const event = yearPublished({ year: '2025', standings: many });
    let commits = 0;
    const breaking = {
      ...readModels,
      forTenant: async () => {
        const rows = await readModels.forTenant(CHANGPING);
        const commit: typeof rows.commit = async (changes) => {
          commits += 1;
          if (commits > 2) throw new Error('the disk is full');
          await rows.commit(changes);
        };
        return { ...rows, get: rows.get.bind(rows), list: rows.list.bind(rows), commit };
      },
    };
    await expect(unitResultsInlet(breaking as typeof readModels).receive(event)).rejects.toThrow('written');
    expect(await (await unitResultsOf(readModels, CHANGPING)).of('u-1', TODAY)).toEqual([]);
    await unitResultsInlet(readModels).receive(event);
    for (const unit of ['u-1', 'u-599'])
      expect(await (await unitResultsOf(readModels, CHANGPING)).of(unit, TODAY)).toHaveLength(1);
  });

  it("are each enterprise's own, and within reach", async () => {
    expect((await shownBy(told, WANGTAI)).now).toEqual([]);
    const handler = new UnitResultsHandler(await deliver(told));
    const ask = (organisationId: string, grants: readonly Grant[]) =>
      handler.execute(
        new UnitResultsQuery(
          { tenantId: CHANGPING, reach: reachOf({ grants }, ['officer']), organisationId, asOf: TODAY },
          { first: 2 },
        ),
      );
    const { results, nextCursor } = await ask('sihe', WHOLE);
    expect(nextCursor).toBeDefined();
    expect(results.map(publicResult)).toMatchObject([{ period: { kind: 'YEAR', label: '2022' } }]);
    const foreign: readonly Grant[] = [
      { role: 'officer', scope: { kind: 'unit', organisationId: 'chengzhuang' } },
    ];
    await expect(ask('sihe', foreign)).rejects.toMatchObject({ code: 'ACCESS.OUTSIDE_SCOPE' });
  });
});

describe('years in a row', () => {
  const fourYears = ['2022', '2023', '2024', '2025'].map((year, position) =>
    yearPublished({ year, standings: [['sihe', 'A']], position }),
  );

  it('are asked for: 连续四年获评 A 级 (000-11)', async () => {
    const handler = new GradeRunHandler(await deliver(fourYears));
    const unit = {
      ...{ tenantId: CHANGPING, reach: reachOf({ grants: WHOLE }, ['officer']) },
      ...{ organisationId: 'sihe', asOf: TODAY },
    };
    const run = (lastYear: string, grades: readonly string[]) =>
      handler.execute(new GradeRunQuery(unit, { grades, lastYear }));
    expect((await run('2025', ['A'])).years).toBe(4);
    expect((await run('2026', ['A'])).years).toBe(0);
    await expect(run('今年', ['A'])).rejects.toMatchObject({ code: 'GRADE_RUN.REFUSED' });
    await expect(run('2025', [])).rejects.toMatchObject({ code: 'GRADE_RUN.REFUSED' });
  });

  it('are broken by a year without a result, and by a month that stands in for none', async () => {
    const reader = await unitResultsOf(
      await deliver([
        ...fourYears.filter((_, index) => index !== 1),
        yearPublished({ year: '2023', standings: [['sihe', 'A']], kind: 'month', position: 9 }),
      ]),
      CHANGPING,
    );
    expect(gradeRun(await reader.of('sihe', TODAY), { grades: ['A'] }, '2025').years).toBe(2);
  });
});
