import { CYCLE, LOUXING } from '../spec-support/towns.ts';
import { openDesk, type Desk } from '../spec-support/desk.ts';
import { CycleUnknown } from '../cycles/decider/cycle.errors.ts';
import { ScorecardQuery } from '../scorecards/scorecard-view/scorecard.query.ts';
import type { ImportMapping } from './import-mapping.ts';
import { ImportRefused } from './import-refused.error.ts';
import { ImportScores, PreviewImportQuery, type TableImport } from './import-request.ts';

const HEADERS = ['单位', '物业', '城管'];
const PROPERTY_AND_URBAN: ImportMapping = {
  organisation: '单位',
  indicators: { 物业: 'property', 城管: 'urban' },
};

const importOf = (rows: readonly (readonly string[])[], given: Partial<TableImport> = {}): TableImport => ({
  cycleId: CYCLE,
  title: '四月通报',
  table: {
    headers: HEADERS,
    rows: rows.map((texts, index) => ({
      line: index + 2,
      cells: new Map(HEADERS.map((header, column) => [header, texts[column] ?? ''])),
    })),
  },
  mapping: PROPERTY_AND_URBAN,
  corrections: [],
  ...given,
});
const GOOD = [
  ['石井', '4', '28'],
  ['双江', '3.8', '27.5'],
] as const;

describe('importing a table of scores', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = openDesk();
    await desk.open();
  });
  afterEach(() => desk.stop());

  const preview = (data: TableImport, commandId = 'import:1') =>
    desk.handlers.previewImport.execute(new PreviewImportQuery(desk.metadata({ commandId }), data));
  const enter = (data: TableImport, commandId = 'import:1') =>
    desk.handlers.importScores.execute(new ImportScores(desk.metadata({ commandId }), data));
  const head = async () => (await (await desk.eventStore.ledger(LOUXING)).head()).position;
  const scoresOf = async (organisationId: string): Promise<Readonly<Record<string, string>>> => {
    const query = new ScorecardQuery(LOUXING, { cycleId: CYCLE, organisationId });
    const { entries } = await desk.handlers.scorecard.execute(query);
    return Object.fromEntries(Object.values(entries).map(({ indicator, value }) => [indicator, value]));
  };

  it('enters every score of every organisation in one commit, each with its place as its reason', async () => {
    const { events, position } = await enter(importOf(GOOD));
    expect(events.map(({ type, data }) => [type, data])).toEqual([
      [
        'ScoreRecorded',
        expect.objectContaining({ indicator: 'property', value: '4', reason: '四月通报, 2:物业' }),
      ],
      [
        'ScoreRecorded',
        expect.objectContaining({ indicator: 'urban', value: '28', reason: '四月通报, 2:城管' }),
      ],
      ['ScoreRecorded', expect.objectContaining({ indicator: 'property', value: '3.8' })],
      ['ScoreRecorded', expect.objectContaining({ indicator: 'urban', value: '27.5' })],
    ]);
    const entryIds = events.map(({ data }) => (data as { entryId: string }).entryId);
    expect(new Set(entryIds).size).toBe(4);
    const ledger = await desk.eventStore.ledger(LOUXING);
    const times = (await ledger.read({ afterPosition: position - 4 })).map(({ recordedAt }) => recordedAt);
    expect(new Set(times).size).toBe(1);
  });

  it('previews a misprint with line and column, keeps the good cells, and changes nothing', async () => {
    const before = await head();
    const { accepted, refused } = await preview(importOf([['石井', '4', '86..67'], ...GOOD.slice(1)]));
    expect(accepted.map(({ line, column, isNew }) => [line, column, isNew])).toEqual([
      [2, '物业', true],
      [3, '物业', true],
      [3, '城管', true],
    ]);
    expect(refused).toMatchObject([
      { line: 2, column: '城管', text: '86..67', code: 'ENTRY.MALFORMED_DECIMAL' },
    ]);
    expect(await head()).toBe(before);
  });

  it('enters nothing of any organisation when one cell is refused, and lists it', async () => {
    const before = await head();
    const refusal = enter(importOf([...GOOD, ['万宝', '4', '31']]));
    await expect(refusal).rejects.toThrow(ImportRefused);
    await expect(refusal).rejects.toThrow('4:城管 "31" "urban" takes 0 to 30, not 31.');
    expect(await head()).toBe(before);
  });

  it('enters what a misprint should have been, and says so in the reason', async () => {
    const corrections = [{ line: 2, column: '城管', printed: '2.8.5', corrected: '28.5', reason: '误印' }];
    const { events } = await enter(importOf([['石井', '4', '2.8.5']], { corrections }));
    expect(events[1]).toMatchObject({
      data: { value: '28.5', reason: '四月通报, 2:城管; printed "2.8.5", entered "28.5": 误印' },
    });
  });

  it('enters nothing twice when the same table comes again', async () => {
    await enter(importOf(GOOD));
    const before = await head();
    const { accepted } = await preview(importOf(GOOD));
    expect(accepted.map(({ isNew }) => isNew)).toEqual([false, false, false, false]);
    expect((await enter(importOf(GOOD))).events).toEqual([]);
    expect(await head()).toBe(before);
  });

  it('lets corrections and withdrawals stand when the same table comes again', async () => {
    await enter(importOf(GOOD));
    await desk.correct('shijing', 'urban', '26');
    await desk.withdraw('shuangjiang', 'property');
    expect((await enter(importOf(GOOD))).events).toEqual([]);
    expect(await scoresOf('shijing')).toMatchObject({ urban: '26' });
    expect(await scoresOf('shuangjiang')).toEqual({ urban: '27.5' });
  });

  it('enters the other columns when the same table comes again with a fuller mapping', async () => {
    const mapping: ImportMapping = { organisation: '单位', indicators: { 城管: 'urban' } };
    await enter(importOf(GOOD, { mapping }));
    const { events } = await enter(importOf(GOOD));
    expect(events).toMatchObject([{ data: { indicator: 'property' } }, { data: { indicator: 'property' } }]);
    expect(await scoresOf('shijing')).toEqual({ urban: '28', property: '4' });
  });

  it('refuses a cell where another score stands, whoever entered it', async () => {
    await desk.record('shijing', 'urban', '20');
    await expect(enter(importOf(GOOD))).rejects.toThrow('has the score 20 already');
    await desk.withdraw('shijing', 'urban');
    await enter(importOf(GOOD));
    // Another table that says otherwise; and the same table with a cell corrected otherwise.
    await expect(enter(importOf([['石井', '4', '27'], ...GOOD.slice(1)]), 'import:2')).rejects.toThrow(
      'has the score 28 already',
    );
    const corrections = [{ line: 2, column: '城管', printed: '28', corrected: '29', reason: '误印' }];
    await expect(enter(importOf(GOOD, { corrections }))).rejects.toThrow('has the score 28 already');
  });

  it('enters only what is new of another table that repeats scores which stand already', async () => {
    await enter(importOf(GOOD.slice(0, 1)));
    const grown = importOf([['石井', '4.0', '28.00'], ...GOOD.slice(1)]);
    const { accepted } = await preview(grown);
    expect(accepted.map(({ line, isNew }) => [line, isNew])).toEqual([
      [2, false],
      [2, false],
      [3, true],
      [3, true],
    ]);
    expect((await enter(grown, 'import:2')).events).toHaveLength(2);
    expect(await scoresOf('shijing')).toEqual({ urban: '28', property: '4' });
  });

  it('refuses the second of two rows for one place', async () => {
    const { accepted, refused } = await preview(importOf([GOOD[0], GOOD[0]]));
    expect(accepted).toHaveLength(2);
    expect(refused).toMatchObject([
      { line: 3, code: 'SCORECARD.SCORE_ALREADY_RECORDED' },
      { line: 3, code: 'SCORECARD.SCORE_ALREADY_RECORDED' },
    ]);
  });

  it('refuses a sealed scorecard and the rest with it', async () => {
    await desk.record('shijing', 'villages/天堂', '88');
    await desk.record('shijing', 'villages/石头', '88');
    await enter(importOf([GOOD[0]]));
    await desk.seal('shijing');
    await desk.reopen('shijing');
    await desk.withdraw('shijing', 'urban');
    await desk.record('shijing', 'urban', '1');
    await desk.seal('shijing');
    const { refused } = await preview(importOf(GOOD), 'import:2');
    expect(refused.map(({ code }) => code)).toEqual(['SCORECARD.SEALED', 'SCORECARD.SEALED']);
  });

  it('is entered once when two do it at the same time', async () => {
    const [one, other] = await Promise.all([enter(importOf(GOOD)), enter(importOf(GOOD))]);
    expect([one.events.length, other.events.length].sort()).toContain(4);
    expect(await head()).toBe(6 + 4);
  });

  it('is refused for a cycle that there is not', async () => {
    await expect(preview(importOf(GOOD, { cycleId: 'x' }))).rejects.toThrow(CycleUnknown);
  });

  it('tells of what it lists only the first cells', () => {
    const cells = Array.from({ length: 30 }, (_none, index) => ({
      line: index + 2,
      column: '城管',
      text: 'x',
      code: 'X',
      sentence: { en: 'No.', zh: '否。' },
    }));
    const { sentence } = new ImportRefused(cells);
    expect(sentence.en.split('\n')).toHaveLength(21);
    expect(sentence.zh).toContain('30');
  });
});
