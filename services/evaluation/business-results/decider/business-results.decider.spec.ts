import { asGolden, commandMetadata, deciderSpec, goldenSamples } from '@kaoping/testing';
import { goldenHistory } from '../../spec-support/golden-history.ts';
import { ImportBusinessResults } from './business-results.commands.ts';
import { businessResultsDecider } from './business-results.decider.ts';
import type { BusinessResultsImported, ImportedEntry } from './business-results.events.ts';
import { resultColumnsDecider, SettleResultColumns } from './result-columns.decider.ts';

const BATCH = {
  cycleId: '2026-year',
  batchId: 'batch-1',
  source: '财务部 2026 年度经营业绩',
  fileName: '经营业绩.xlsx',
};

type Figures = readonly Omit<ImportedEntry, 'entryId'>[];

const PROFIT = { organisationId: 'zhengfu', input: 'business.profit', value: '92.5' };
const ORDERS = { organisationId: 'zhengfu', input: 'business.orders', label: '一季度', value: '3' };

const importing = (
  figures: Figures,
  given: Partial<ImportBusinessResults['data']> = {},
  commandId = 'import-1',
): ImportBusinessResults =>
  new ImportBusinessResults(commandMetadata({ commandId }), {
    ...BATCH,
    cycleStatus: 'open',
    figures,
    ...given,
  });

const imported = (entries: readonly ImportedEntry[]): BusinessResultsImported => ({
  type: 'BusinessResultsImported',
  data: { ...BATCH, entries },
});

const FIRST = imported([
  { entryId: 'import-1.1', ...PROFIT },
  { entryId: 'import-1.2', ...ORDERS },
]);

const spec = deciderSpec(businessResultsDecider);
const again = (figures: Figures) => importing(figures, { batchId: 'batch-2' }, 'import-2');

describe('figures of another system', () => {
  it('are taken in, each with an id of its own', () => {
    spec.when(importing([PROFIT, ORDERS])).then(FIRST);
  });

  it('are taken in by parts that others can take', () => {
    const many = Array.from({ length: 4_500 }, (_, at) => ({ ...PROFIT, organisationId: `unit-${at}` }));
    const events = businessResultsDecider.decide(importing(many), businessResultsDecider.initialState);
    expect(events.map((event) => (event as BusinessResultsImported).data.entries.length)).toEqual([
      2_000, 2_000, 500,
    ]);
  });

  it('replace those that a later table gives otherwise, and leave the others', () => {
    spec
      .given(FIRST)
      .when(again([{ ...PROFIT, value: '93' }, ORDERS]))
      .then({
        type: 'BusinessResultsCorrected',
        data: {
          ...BATCH,
          batchId: 'batch-2',
          corrections: [
            {
              replacedEntryId: 'import-1.1',
              replacedValue: '92.5',
              replacement: { entryId: 'import-2.1', ...PROFIT, value: '93' },
            },
          ],
        },
      });
  });

  it('are not taken in twice from the same table, also after a later one corrected them', () => {
    spec
      .given(FIRST)
      .when(importing([PROFIT, ORDERS]))
      .thenNothing();
    const [corrected] = businessResultsDecider.decide(again([{ ...PROFIT, value: '93' }]), {
      entries: { '["zhengfu","business.profit",""]': { entryId: 'import-1.1', value: '92.5' } },
      batchIds: ['batch-1'],
    });
    spec
      .given(FIRST, corrected!)
      .when(importing([PROFIT, ORDERS], {}, 'import-3'))
      .thenNothing();
  });

  it('decide nothing where all of them stand already', () => {
    spec
      .given(FIRST)
      .when(again([ORDERS, PROFIT]))
      .thenNothing();
  });

  it('are refused in a cycle that was given up, and without a source', () => {
    spec
      .when(importing([PROFIT], { cycleStatus: 'cancelled' }))
      .thenRefuses('BUSINESS_RESULTS.CYCLE_CANCELLED');
    spec.when(importing([PROFIT], { source: ' ' })).thenRefuses('BUSINESS_RESULTS.SOURCE_REFUSED');
  });
});

describe('what the columns of a table mean', () => {
  const settle = (columns: Readonly<Record<string, string>>, commandId = 'import-1') =>
    new SettleResultColumns(commandMetadata({ commandId }), { schemeId: 'energy-group-duty', columns });
  const settled = {
    type: 'BusinessResultColumnsSettled' as const,
    data: settle({ 利润完成率: 'business.profit' }).data,
  };

  it('is kept, and nothing new where it is the same', () => {
    const columns = deciderSpec(resultColumnsDecider);
    columns.when(settle({ 利润完成率: 'business.profit' })).then(settled);
    columns
      .given(settled)
      .when(settle({ 利润完成率: 'business.profit' }, 'import-9'))
      .thenNothing();
  });
});

describe('the stored shapes of imported figures', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    const results = goldenHistory(businessResultsDecider, [
      importing([PROFIT, ORDERS]),
      again([{ ...PROFIT, value: '93' }]),
    ]);
    const columns = goldenHistory(resultColumnsDecider, [
      new SettleResultColumns(commandMetadata(), {
        schemeId: 'energy-group-duty',
        columns: { 利润完成率: 'business.profit' },
      }),
    ]);
    expect(goldenSamples(new URL('golden/', import.meta.url))).toEqual(asGolden([...results, ...columns]));
  });
});
