import type { Grant } from '@kaoping/nest-platform';
import { fakeRequest, type Asking } from '../spec-support/fake-request.ts';
import { CHANGPING, WANGTAI } from '../spec-support/told-rankings.ts';
import { PrintOfficeRecordController } from './print-office-record.controller.ts';
import { RecordsOfOfficeResolver } from './records-of-office.resolver.ts';
import { openOffice } from './spec-support/office-scene.ts';

const TERM = { personId: 'p-zhang', from: '2023-01-01', until: '2026-12-31' };
const as = (asking: Partial<Asking> = {}) =>
  fakeRequest({ tenantId: CHANGPING, now: '2026-03-11T01:00:00.000Z', ...asking });
const openRecords = async () => {
  const office = await openOffice();
  return { ...office, resolver: new RecordsOfOfficeResolver(office.queries) };
};

describe('a record of office (000-48)', () => {
  it('tells posts, the results of days in office, appraisals and what met the person and the units', async () => {
    const { resolver } = await openRecords();
    const record = await resolver.officeRecord(as(), TERM);
    expect(record).toMatchObject({ name: '张建国', asOf: '2026-03-11', ownResults: [] });
    expect(
      record.spans.map(({ organisationName, from, until, results }) => ({
        ...{ organisationName, from, until },
        results: results.map(({ result, isWhole, ...days }) => [
          result.period.label,
          isWhole,
          days.from,
          days.until,
        ]),
      })),
    ).toEqual([
      {
        ...{ organisationName: '寺河矿党委', from: '2023-01-01', until: '2025-04-30' },
        results: [
          ['2023', true, '2023-01-01', '2023-12-31'],
          ['2024', true, '2024-01-01', '2024-12-31'],
          ['2025', false, '2025-01-01', '2025-04-30'],
        ],
      },
      {
        ...{ organisationName: '成庄矿党委', from: '2025-05-01', until: '2026-03-11' },
        results: [['2025', false, '2025-05-01', '2025-12-31']],
      },
    ]);
    expect(record.appraisals).toMatchObject([{ year: '2025', score: '92.95' }]);
    expect(record.facts.map(({ kind, title }) => `${kind} ${title.zh}`)).toEqual([
      'BAN 六个月内不得提拔：2024 年度考核排名末位',
      'CONSEQUENCE 诫勉谈话：2024 年度考核排名末位',
      'TASK 诫勉谈话：2024 年度考核排名末位',
      'RECTIFICATION “三会一课”记录缺 3 次 <第二季度>',
      'AWARD 2025年度优秀党务工作者',
    ]);
    expect(record.spans.map(({ facts }) => facts.map(({ kind }) => kind))).toEqual([
      ['CONSEQUENCE', 'TASK', 'RECTIFICATION'],
      [],
    ]);
  });

  it('is put together as of any day', async () => {
    const { resolver } = await openRecords();
    const record = await resolver.officeRecord(as(), { ...TERM, asOf: '2025-02-01' });
    expect(record.facts.map(({ kind }) => kind)).toEqual(['BAN', 'CONSEQUENCE', 'TASK']);
    expect(record.facts[2]?.states.map(({ text }) => text.zh)).toEqual(['应于 2025-02-20 前完成']);
    expect(record.spans[0]?.results.map(({ result }) => result.period.label)).toEqual(['2023', '2024']);
    expect(record.appraisals).toEqual([]);
  });

  it('shows a consequence that was withdrawn as withdrawn, and a mere proposal not at all', async () => {
    const { resolver, append } = await openRecords();
    const stream = { category: 'consequence', id: 'c-2024:mines:talk:sihe' };
    const because = { cycleId: 'c-2024', revision: 2, reason: '更正后不再末位' };
    await append(stream, { type: 'ConsequenceWithdrawn', data: { round: 1, derivation: 2, because } });
    const { facts } = await resolver.officeRecord(as(), TERM);
    expect(facts.find(({ kind }) => kind === 'CONSEQUENCE')?.states.map(({ text }) => text.zh)).toEqual([
      '已确认：经党委会研究同意',
      '依据消失，已撤销：更正后不再末位',
    ]);
  });

  it('is open to the person and to those who reach the present unit, and to nobody else', async () => {
    const { resolver } = await openRecords();
    const of = (organisationId: string): readonly Grant[] => [
      { role: 'auditor', scope: { kind: 'unit', organisationId } },
    ];
    const names = ['p-zhang', 'p-nobody'];
    expect(await resolver.officeRecord(as({ grants: [], personId: 'p-zhang' }), TERM)).toMatchObject({
      name: '张建国',
    });
    expect(await resolver.officeRecord(as({ grants: of('chengzhuang') }), TERM)).toMatchObject({
      name: '张建国',
    });
    for (const personId of names)
      await expect(
        resolver.officeRecord(as({ grants: of('sihe'), personId: 'p-li' }), { ...TERM, personId }),
      ).rejects.toMatchObject({ code: 'ACCESS.OUTSIDE_SCOPE' });
  });

  it('refuses what is no term', async () => {
    const { resolver } = await openRecords();
    for (const term of [
      { from: '2026-12-31', until: '2023-01-01' },
      { from: '1900-01-01' },
      { asOf: '昨天' },
    ])
      await expect(resolver.officeRecord(as(), { ...TERM, ...term })).rejects.toMatchObject({
        code: 'OFFICE_RECORD.TERM_REFUSED',
      });
  });

  it("is each enterprise's own", async () => {
    const { resolver } = await openRecords();
    await expect(resolver.officeRecord(as({ tenantId: WANGTAI }), TERM)).rejects.toMatchObject({
      code: 'APPRAISAL.PERSON_UNKNOWN',
    });
  });
});

describe('the printed record', () => {
  const print = async (lang: string, asking: Partial<Asking> = {}) => {
    const controller = new PrintOfficeRecordController((await openRecords()).queries);
    return controller.officeRecord(as(asking), 'p-zhang', { term: '2023-01-01/2026-12-31', lang });
  };

  it('is one page in either language that loads nothing and escapes what people wrote', async () => {
    const [chinese, english] = [await print('zh'), await print('en')];
    expect(chinese).toContain('<h1>任期党建工作实绩档案</h1>');
    expect(chinese).toContain('92.5 × 0.5 + 93.40 × 0.5 = 92.95');
    expect(english).toContain('<h1>Record of office</h1>');
    for (const page of [chinese, english]) {
      expect(page).toContain('&lt;第二季度&gt;');
      expect(page).not.toMatch(/<script|<link|<img|https?:|url\(/u);
    }
  });

  it('is refused to whom the record is', async () => {
    await expect(print('zh', { grants: [] })).rejects.toMatchObject({ code: 'ACCESS.OUTSIDE_SCOPE' });
  });
});
