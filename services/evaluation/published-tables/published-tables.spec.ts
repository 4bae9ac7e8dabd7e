import { createCommandExecutor, tenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { writeExcel } from '@kaoping/spreadsheets';
import { asGolden, commandMetadata, fixedClock, goldenSamples } from '@kaoping/testing';
import { comparePublishedTable } from './compare-table/compare-published-table.ts';
import type { TableToCompare } from './compare-table/compare-table.request.ts';
import { publishedTableDecider, RecordTableComparison } from './decider/published-table.decider.ts';
import { publicComparison } from './public-comparison.ts';
import { roundedWorkbook } from '../spec-support/rounded-workbook.ts';
import { TableComparisonsHandler } from './table-comparison-view/table-comparison.handler.ts';
import { TableComparisonsQuery } from './table-comparison-view/table-comparison.query.ts';

const SCHEME = 'dinghai-towns-2017';

const INPUTS = [
  '三重工作',
  '综合评价',
  'party.discipline',
  'party.organisation',
  'party.publicity',
  'party.unitedFront',
];

/** Three towns as they were published, with a title above, spaces in names, digits in full width. */
const ROWS = [
  ['金 塘 镇', '59', '36', '25', '24.5', '24', '１７．５'],
  ['白泉镇', '58', '36', '25', '24.5', '24', '18.5'],
  ['小沙街道', '57', '36', '24', '24', '24', '17'],
];

const open = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  const tenant = tenantId('dinghai');
  const ledger = await eventStore.createLedger(tenant);
  const commands = createCommandExecutor(eventStore);
  let asked = 0;
  const compare = async (data: TableToCompare) => {
    asked += 1;
    const metadata = commandMetadata({ tenantId: tenant, commandId: `request-${asked}` });
    return comparePublishedTable({ eventStore, commands }, { metadata, data });
  };
  const kept = (comparisonId?: string) =>
    new TableComparisonsHandler(eventStore).execute(new TableComparisonsQuery(tenant, SCHEME, comparisonId));
  return { compare, kept, ledger };
};

const tableOf = async (
  published: readonly string[],
  given: Partial<TableToCompare> & { readonly header?: string } = {},
): Promise<TableToCompare> => {
  const { header = '最终得分', ...said } = given;
  const columns = ['单位', ...INPUTS, header].map((one) => ({ header: one }));
  const rows = ROWS.map((row, at) => [...row, published[at] ?? '']);
  const bytes = await writeExcel([{ name: '2017年度', columns, rows }]);
  return {
    schemeId: SCHEME,
    fileName: '2017年度考核结果.xlsx',
    bytes,
    parameters: {},
    isPartial: false,
    ...said,
  };
};

/** What the scheme gives: 59 + 36 × 1.005 and so on; learnt from a first comparison. */
const computedScores = async (): Promise<readonly string[]> => {
  const { compare, kept } = await open();
  await compare(await tableOf(['0', '0', '0']));
  const [view] = await kept();
  return ROWS.map(([name = '']) => {
    const row = view!.comparison.rows.find(({ organisation }) => organisation === name.replaceAll(' ', ''));
    return row?.differences.find(({ figure }) => figure === 'score')?.computed ?? '';
  });
};

describe('a table that was published last year', () => {
  it('is the same where it was computed by the rules', async () => {
    const { compare, kept } = await open();
    await compare(await tableOf(await computedScores()));
    const [view] = await kept();
    expect(view?.comparison.counts).toMatchObject({ same: 3, rounding: 0, different: 0 });
    expect(view?.comparison.rows).toEqual([]);
  });

  it('has its differences listed row by row, rounding apart from errors', async () => {
    const [first = '', second = '', third = ''] = await computedScores();
    const { compare, kept } = await open();
    const offBy = (score: string, cents: number) => (Number(score) + cents / 100).toFixed(2);
    const { comparisonId } = await compare(await tableOf([offBy(first, 1), second, offBy(third, 50)]));
    const [view] = await kept(comparisonId);
    expect(view?.comparison.counts).toEqual({
      same: 1,
      rounding: 1,
      different: 1,
      'not-computed': 0,
      'not-published': 0,
    });
    expect(view?.comparison.rows).toMatchObject([
      {
        organisation: '金塘镇',
        line: 2,
        verdict: 'rounding',
        differences: [{ figure: 'score', by: '-0.01' }],
      },
      {
        organisation: '小沙街道',
        line: 4,
        verdict: 'different',
        differences: [{ figure: 'score', by: '-0.5' }],
      },
    ]);
  });

  it('is kept once, with scheme, file and who compared, and changes nothing else', async () => {
    const { compare, kept, ledger } = await open();
    const table = await tableOf(['90', '90', '90']);
    const first = await compare(table);
    expect(await compare(table)).toEqual(first);
    expect((await ledger.read()).map(({ type }) => type)).toEqual(['PublishedTableCompared']);
    expect(await kept()).toMatchObject([
      {
        comparedBy: commandMetadata().actorId,
        comparison: {
          schemeId: SCHEME,
          file: { name: '2017年度考核结果.xlsx', sheet: '2017年度', headerLine: 1 },
        },
      },
    ]);
  });

  it('has the meaning of its columns remembered, once it was said', async () => {
    const { compare, kept } = await open();
    const header = '区委考评办核定成绩';
    await compare(await tableOf(['90', '90', '90'], { header, columns: { [header]: 'score' } }));
    await compare(await tableOf(['91', '91', '91'], { header }));
    const [latest] = await kept();
    expect(latest?.comparison.columns).toEqual({ [header]: 'score' });
    expect(latest?.comparison.counts.different).toBe(3);
  });

  it('is told where it could not be read, and compared for the rest', async () => {
    const { compare, kept } = await open();
    await compare(await tableOf(['90', '86..67', '90']));
    const [view] = await kept();
    expect(view?.comparison.remarks).toMatchObject([
      { line: 3, column: '最终得分', text: '86..67', code: 'TABLE.MALFORMED_NUMBER' },
    ]);
    expect(view?.comparison.remarkCount).toBe(1);
  });

  it('warns of figures that hold more than they show, since the shown one is compared', async () => {
    const { compare, kept } = await open();
    const rows = ROWS.map(([name = '', ...figures]) => [name, ...figures, { holds: '94.68' }]);
    const bytes = roundedWorkbook(['单位', ...INPUTS, '最终得分'], ...rows);
    await compare({ ...(await tableOf([])), bytes });
    const [view] = await kept();
    expect(view?.comparison.warningCount).toBe(3);
    expect(view?.comparison.warnings[0]).toEqual({ line: 2, column: '最终得分', shown: '95', held: '94.68' });
    expect(view && publicComparison(view).warnings[2]).toMatchObject({ row: 4, shown: '95', held: '94.68' });
  });

  it('is refused where it names units and nothing that could be compared, and told which columns', async () => {
    const { compare, ledger } = await open();
    const bytes = await writeExcel([
      { name: '表', columns: [{ header: '单位' }, { header: '核定甲' }], rows: [['金塘镇', '95']] },
    ]);
    const compared = compare({ ...(await tableOf([])), bytes });
    await expect(compared).rejects.toMatchObject({ code: 'PUBLISHED_TABLE.NOTHING_COMPARED' });
    await expect(compared).rejects.toThrow('核定甲');
    expect(await ledger.read()).toEqual([]);
  });

  it('is refused where nothing of it can be computed, or there is no such scheme', async () => {
    const { compare, ledger } = await open();
    const bytes = await writeExcel([
      { name: '表', columns: [{ header: '甲' }, { header: '乙' }], rows: [['1', '2']] },
    ]);
    await expect(compare({ ...(await tableOf([])), bytes })).rejects.toMatchObject({
      code: 'PUBLISHED_TABLE.NOTHING_COMPARED',
    });
    await expect(compare({ ...(await tableOf([])), schemeId: 'nobody' })).rejects.toMatchObject({
      code: 'PUBLISHED_TABLE.SCHEME_UNKNOWN',
    });
    expect(await ledger.read()).toEqual([]);
  });
});

describe('the stored shape of a comparison', () => {
  it('has a sample, just as it is written today', () => {
    const command = new RecordTableComparison(commandMetadata({ now: '2026-01-05T02:00:00.000Z' }), {
      comparisonId: 'c1',
      schemeId: SCHEME,
      schemeVersion: 1,
      schemeDigest: 'd1',
      file: { name: '2017年度考核结果.xlsx', digest: 'f1', sheet: '2017年度', headerLine: 2 },
      columns: { 核定成绩: 'score' },
      unused: ['备注'],
      isPartial: false,
      counts: { same: 1, rounding: 0, different: 1, 'not-computed': 0, 'not-published': 0 },
      rows: [
        {
          period: '2017',
          organisation: '金塘镇',
          peerGroup: 'towns',
          line: 3,
          verdict: 'different',
          differences: [
            { figure: 'score', computed: '95.18', published: '94.68', by: '0.5', isRounding: false },
          ],
        },
      ],
      remarkCount: 1,
      remarks: [
        {
          line: 4,
          column: '核定成绩',
          text: '86..67',
          code: 'TABLE.MALFORMED_NUMBER',
          sentence: { en: '"86..67" is no number.', zh: '“86..67”不是数字。' },
        },
      ],
      warningCount: 1,
      warnings: [{ line: 5, column: '核定成绩', shown: '87', held: '86.67' }],
    });
    const written = asGolden(publishedTableDecider.decide(command, publishedTableDecider.initialState));
    expect(goldenSamples(new URL('decider/golden/', import.meta.url))).toEqual(written);
    expect(publishedTableDecider.decide(command, { columns: {}, comparisonIds: ['c1'] })).toEqual([]);
  });
});
