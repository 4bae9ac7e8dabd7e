import type { RosterEntry } from '../cycles/decider/cycle.events.ts';
import type { CellCorrection, ImportMapping } from './import-mapping.ts';
import { readCells } from './read-cells.ts';
import type { Table } from './table.ts';

const roster: readonly RosterEntry[] = [
  { organisationId: 'shijing', name: '石井', peerGroupId: 'towns' },
  { organisationId: 'shuangjiang', name: '双江', peerGroupId: 'towns' },
];
const tableOf = (headers: readonly string[], ...rows: readonly (readonly string[])[]): Table => ({
  headers,
  rows: rows.map((texts, index) => ({
    line: index + 2,
    cells: new Map(headers.map((header, column) => [header, texts[column] ?? ''])),
  })),
});
const wide: ImportMapping = { organisation: '单位', indicators: { 城管: 'urban' } };
const long: ImportMapping = {
  organisation: '单位',
  children: { indicator: 'villages', child: '村', value: '得分' },
  published: { score: '总分', rank: '名次' },
};
const correction = (given: Partial<CellCorrection> = {}): CellCorrection => ({
  line: 2,
  column: '城管',
  printed: '86..67',
  corrected: '86.67',
  reason: '误印',
  ...given,
});

describe('reading a wide table', () => {
  const read = (table: Table, corrections: readonly CellCorrection[] = [], mapping = wide) =>
    readCells(table, mapping, roster, corrections);

  it('takes a score from each column that has a meaning', () => {
    const table = tableOf(['单位', '城管', '备注'], ['石井', '２８.５', 'x'], ['shuangjiang', ' 27 ', '']);
    expect(read(table)).toEqual({
      scores: [
        {
          line: 2,
          column: '城管',
          text: '２８.５',
          organisationId: 'shijing',
          indicator: 'urban',
          value: '28.5',
        },
        {
          line: 3,
          column: '城管',
          text: ' 27 ',
          organisationId: 'shuangjiang',
          indicator: 'urban',
          value: '27',
        },
      ],
      published: [],
      refused: [],
      ignoredColumns: ['备注'],
    });
  });

  it.each(['石 井', '石　井', ' 石井 ', 'ｓhijing', 'shijing'])('knows the organisation %p', (name) => {
    expect(read(tableOf(['单位', '城管'], [name, '28'])).scores).toMatchObject([
      { organisationId: 'shijing' },
    ]);
  });

  it('refuses an organisation that is not on the roster, with its place', () => {
    expect(read(tableOf(['单位', '城管'], ['花山', '28'], ['石井', '27']))).toMatchObject({
      scores: [{ line: 3 }],
      refused: [{ line: 2, column: '单位', text: '花山', code: 'IMPORT.ORGANISATION_UNKNOWN' }],
    });
  });

  it('refuses a name that two organisations have, and takes their ids', () => {
    const two = [...roster, { organisationId: 'shijing-2', name: '石 井', peerGroupId: 'streets' }];
    const table = tableOf(['单位', '城管'], ['石井', '28'], ['shijing-2', '27']);
    const { scores, refused } = readCells(table, wide, two, []);
    expect(scores).toMatchObject([{ line: 3, organisationId: 'shijing-2' }]);
    expect(refused).toMatchObject([{ line: 2, code: 'IMPORT.ORGANISATION_AMBIGUOUS' }]);
    expect(refused[0]!.sentence.en).toContain('shijing, shijing-2');
  });

  it('takes an id for what it is, though it is the name of another', () => {
    const confused = [{ organisationId: '双江', name: '石井', peerGroupId: 'towns' }, roster[1]!];
    const { scores } = readCells(tableOf(['单位', '城管'], ['双江', '28']), wide, confused, []);
    expect(scores).toMatchObject([{ organisationId: '双江' }]);
  });

  it('refuses the whole table when a column is missing, and says which there are', () => {
    const { scores, refused } = read(tableOf(['单位', '城市管理'], ['石井', '28']));
    expect(scores).toEqual([]);
    expect(refused).toMatchObject([{ line: 1, column: '城管', code: 'IMPORT.COLUMN_MISSING' }]);
    expect(refused[0]!.sentence.en).toContain('单位, 城市管理');
  });

  it('leaves out the rows that are not meant', () => {
    const table = tableOf(['单位', '城管', '月'], ['石井', '28', '２０１７-04'], ['花山', '?', '2017-05']);
    const mapping: ImportMapping = { ...wide, where: { 月: '2017-04' } };
    expect(read(table, [], mapping)).toMatchObject({ scores: [{ line: 2 }], refused: [] });
  });

  it('applies a correction where the table says what it corrects, and keeps it beside the score', () => {
    const fixed = correction();
    const { scores, refused } = read(tableOf(['单位', '城管'], ['石井', ' 86..67']), [fixed]);
    expect(scores).toMatchObject([{ text: ' 86..67', value: '86.67', correction: fixed }]);
    expect(refused).toEqual([]);
  });

  it.each([
    ['another text', correction({ printed: '86,67' })],
    ['another line', correction({ line: 3 })],
    ['another column', correction({ column: '物业' })],
  ])('refuses a correction of %s: it was meant for another table', (_what, unused) => {
    const { scores, refused } = read(tableOf(['单位', '城管'], ['石井', '86..67']), [unused]);
    expect(scores).toMatchObject([{ value: '86..67' }]);
    expect(refused).toMatchObject([
      { line: unused.line, column: unused.column, code: 'IMPORT.CORRECTION_UNUSED' },
    ]);
  });
});

describe('reading a long table', () => {
  const headers = ['单位', '村', '得分', '总分', '名次'];
  const read = (...rows: readonly (readonly string[])[]) =>
    readCells(tableOf(headers, ...rows), long, roster, []);

  it('takes a score from each row and the published figures once', () => {
    const { scores, published } = read(['石井', '天堂', '88', '89', '1'], ['石井', '石头', '90', '89', '1']);
    expect(scores).toMatchObject([
      { line: 2, indicator: 'villages', child: '天堂', value: '88' },
      { line: 3, indicator: 'villages', child: '石头', value: '90' },
    ]);
    expect(published).toEqual([{ line: 2, organisationId: 'shijing', score: '89', rank: '1' }]);
  });

  it('finds a published figure that is printed in a later row only', () => {
    const { published } = read(['石井', '天堂', '88', '', '1'], ['石井', '石头', '90', '89', '']);
    expect(published).toMatchObject([{ organisationId: 'shijing', score: '89', rank: '1' }]);
  });

  it('refuses a published figure that contradicts one further up, and keeps the scores beside it', () => {
    const { scores, refused } = read(['石井', '天堂', '88', '89', '1'], ['石井', '石头', '90', '88', '1']);
    expect(scores).toHaveLength(2);
    expect(refused).toMatchObject([
      { line: 3, column: '总分', text: '88', code: 'IMPORT.PUBLISHED_CONTRADICTS' },
    ]);
  });

  it('takes nothing for published where nothing is printed', () => {
    expect(read(['石井', '天堂', '88', '', '']).published).toEqual([]);
  });

  it('refuses a published figure that is no decimal, and takes it corrected', () => {
    const row = ['石井', '天堂', '88', '86..67', '1'];
    expect(read(row)).toMatchObject({
      scores: [{ value: '88' }],
      published: [{ rank: '1' }],
      refused: [{ line: 2, column: '总分', text: '86..67', code: 'ENTRY.MALFORMED_DECIMAL' }],
    });
    const fixed = correction({ column: '总分' });
    expect(readCells(tableOf(headers, row), long, roster, [fixed])).toMatchObject({
      published: [{ score: '86.67', rank: '1' }],
      refused: [],
    });
  });
});
