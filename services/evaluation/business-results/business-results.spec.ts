import { createCommandExecutor, tenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { reachOf, type DataScope } from '@kaoping/nest-platform';
import { writeCsv } from '@kaoping/spreadsheets';
import { commandMetadata, fixedClock, proposed, recorded } from '@kaoping/testing';
import { shippedCycleOpened, shippedScheme } from '../spec-support/open-shipped-cycle.ts';
import { businessResultsOutlet } from './business-results.outlet.ts';
import type { BusinessResultsRequest } from './business-results.request.ts';
import type { BusinessResultsEvent } from './decider/business-results.events.ts';
import { importResults } from './import-results/import-results.ts';
import { prepareResults } from './prepare-results.ts';
import { publicResults } from './public-results.ts';
import { roundedWorkbook } from '../spec-support/rounded-workbook.ts';

const SCHEME = 'dinghai-towns-2018';
const NAMES = ['盐仓街道', '小沙街道', '岑港街道'] as const;

/** A decimal input of the scheme, and what its header says. */
const INPUT = shippedScheme(SCHEME).plan.inputs.find(
  ({ entry, entries }) => entry.kind === 'decimal' && entries === 'one',
)!;
const HEADER = INPUT.title.zh;

const reach = (scope: DataScope) => reachOf({ grants: [{ role: 'officer', scope }] }, ['officer']);

const openCycle = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  const tenant = tenantId('dinghai');
  const ledger = await eventStore.createLedger(tenant);
  const opened = proposed(shippedCycleOpened(SCHEME, ...NAMES), { id: 'opened' });
  const stream = { category: 'evaluation-cycle', id: '2026' };
  await ledger.append([{ stream, expectedRevision: -1, events: [opened] }]);
  const commands = createCommandExecutor(eventStore);
  const metadata = commandMetadata({ tenantId: tenant });
  const preview = async (data: BusinessResultsRequest) =>
    (await prepareResults(eventStore, { metadata, data })).preview;
  const take = async (data: BusinessResultsRequest) => {
    const { digest } = await preview(data);
    return importResults({ eventStore, commands }, { metadata, data: { ...data, digest } });
  };
  const importWith = (data: BusinessResultsRequest, digest: string) =>
    importResults({ eventStore, commands }, { metadata, data: { ...data, digest } });
  const types = async () => (await ledger.read()).slice(1).map(({ type }) => type);
  return { preview, take, importWith, types };
};

const table = (
  rows: readonly (readonly string[])[],
  given: Partial<BusinessResultsRequest> & { readonly header?: string } = {},
): BusinessResultsRequest => {
  const { header = HEADER, ...said } = given;
  return {
    cycleId: '2026',
    source: '统计局 2026 年度数据',
    fileName: '经营业绩.csv',
    bytes: writeCsv({ columns: [{ header: '单位' }, { header }], rows }),
    reach: reach({ kind: 'tenant' }),
    ...said,
  };
};

describe('a table of figures for a cycle', () => {
  it('is matched with the roster, however names are spaced and digits written', async () => {
    const { preview } = await openCycle();
    const { figures, problems } = await preview(
      table([
        ['盐 仓 街道', '１．５'],
        ['小沙街道', '2'],
      ]),
    );
    expect(problems).toEqual([]);
    expect(figures).toMatchObject([
      { organisationId: '盐仓街道', input: INPUT.name, value: '1.5', fate: 'new', line: 2, column: HEADER },
      { organisationId: '小沙街道', value: '2', fate: 'new' },
    ]);
  });

  it('is taken in once, and a later one corrects it', async () => {
    const { preview, take, types } = await openCycle();
    const first = table([
      ['盐仓街道', '1.5'],
      ['小沙街道', '2'],
    ]);
    await take(first);
    expect((await take(first)).events).toEqual([]);
    const later = table([
      ['盐仓街道', '1.6'],
      ['小沙街道', '2'],
    ]);
    expect((await preview(later)).figures.map(({ fate, replacedValue }) => [fate, replacedValue])).toEqual([
      ['corrected', '1.5'],
      ['unchanged', undefined],
    ]);
    await take(later);
    expect(await types()).toEqual(['BusinessResultsImported', 'BusinessResultsCorrected']);
  });

  it('tells every problem with its place and takes nothing in', async () => {
    const { preview, take, types } = await openCycle();
    const bad = table([
      ['盐仓街道', '86..67'],
      ['长白乡', '1'],
      ['小沙街道', '2'],
    ]);
    const { problems, figures } = await preview(bad);
    expect(problems.map(({ line, column, text, code }) => [line, column, text, code])).toEqual([
      [2, HEADER, '86..67', 'TABLE.MALFORMED_NUMBER'],
      [3, undefined, '长白乡', 'BUSINESS_RESULTS.ORGANISATION_UNKNOWN'],
    ]);
    expect(figures.map(({ organisationId }) => organisationId)).toEqual(['小沙街道']);
    await expect(take(bad)).rejects.toMatchObject({ code: 'BUSINESS_RESULTS.TABLE_REFUSED' });
    expect(await types()).toEqual([]);
  });

  it('warns of figures that hold more than they show, in columns that are read', async () => {
    const { preview } = await openCycle();
    const bytes = roundedWorkbook(
      ['单位', HEADER, '备注列'],
      ['盐仓街道', { holds: '1.67' }, { holds: '3.14' }],
      ['小沙街道', '2', '无'],
    );
    const read = await preview({ ...table([]), fileName: '经营业绩.xlsx', bytes });
    expect(read.figures.map(({ value }) => value)).toEqual(['2', '2']);
    expect(read.warnings).toEqual([{ line: 2, column: HEADER, shown: '2', held: '1.67' }]);
    expect(publicResults(read)).toMatchObject({
      warningCount: 1,
      warnings: [{ row: 2, column: HEADER, shown: '2', held: '1.67' }],
    });
  });

  it('refuses a value that the scheme does not take', async () => {
    const { preview } = await openCycle();
    expect((await preview(table([['盐仓街道', '100000']]))).problems).toMatchObject([
      { line: 2, column: HEADER, code: 'BUSINESS_RESULTS.VALUE_REFUSED' },
    ]);
  });

  it('speaks of nobody whom its reader may not see', async () => {
    const { preview } = await openCycle();
    const own = { reach: reach({ kind: 'unit', organisationId: '小沙街道' }) };
    expect(
      await preview(
        table(
          [
            ['盐仓街道', '1'],
            ['小沙街道', '2'],
          ],
          own,
        ),
      ),
    ).toMatchObject({
      figures: [{ organisationId: '小沙街道' }],
      problems: [{ line: 2, code: 'BUSINESS_RESULTS.ORGANISATION_UNKNOWN' }],
    });
  });

  it('has the meaning of its columns kept for the next table of the scheme', async () => {
    const { preview, take } = await openCycle();
    const own = { header: '统计口径甲', columns: { 统计口径甲: INPUT.name } };
    expect((await preview(table([['盐仓街道', '1']], { header: '统计口径甲' }))).unused).toEqual([
      '统计口径甲',
    ]);
    await take(table([['盐仓街道', '1']], own));
    const next = await preview(table([['小沙街道', '2']], { header: '统计口径甲' }));
    expect(next.figures).toMatchObject([{ organisationId: '小沙街道', input: INPUT.name }]);
  });

  it('is imported only as it was previewed', async () => {
    const { preview, importWith } = await openCycle();
    const { digest } = await preview(table([['盐仓街道', '1']]));
    await expect(importWith(table([['盐仓街道', '9']]), digest)).rejects.toMatchObject({
      code: 'BUSINESS_RESULTS.OUTDATED',
    });
  });
});

describe('what other services are told', () => {
  const batch = { cycleId: '2026', batchId: 'b1', source: '统计局', fileName: 'a.csv' };
  const entry = { entryId: 'e1', organisationId: '盐仓街道', input: INPUT.name, value: '1.5' };

  it('are the figures, and what replaced them', () => {
    const tell = (event: BusinessResultsEvent) =>
      businessResultsOutlet.tell(recorded(event, { stream: { category: 'business-results', id: '2026' } }));
    expect(tell({ type: 'BusinessResultsImported', data: { ...batch, entries: [entry] } })).toMatchObject([
      { data: { cycleId: '2026', procedure: 'imported-result', sourceId: 'b1', entries: [entry] } },
    ]);
    const corrections = [{ replacedEntryId: 'e0', replacedValue: '1', replacement: entry }];
    expect(tell({ type: 'BusinessResultsCorrected', data: { ...batch, corrections } })).toMatchObject([
      {
        data: {
          cycleId: '2026',
          reason: '统计局',
          corrections: [{ replacedEntryId: 'e0', replacement: entry }],
        },
      },
    ]);
  });
});
