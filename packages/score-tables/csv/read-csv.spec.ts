import { readCsv } from './read-csv.ts';

const cellsOf = (text: string): readonly (readonly string[])[] | undefined =>
  readCsv(text, 'a.csv').table?.rows.map(({ cells }) => cells);

describe('a table of comma-separated text', () => {
  it('has a header and rows with their lines, without a byte order mark, comments and empty lines', () => {
    const text = '\ufeff# 说明, 不是表头\n单位, 得分 \r\n石井,87.5\r\n\r\n,\n双江,86\n';
    expect(readCsv(text, 'a.csv')).toEqual({
      table: {
        file: 'a.csv',
        headers: ['单位', '得分'],
        rows: [
          { line: 3, cells: ['石井', '87.5'] },
          { line: 6, cells: ['双江', '86'] },
        ],
      },
    });
  });

  it('may be parted by tabs, or by full-width commas where there is no other', () => {
    expect(cellsOf('单位\t得分\n石井\t1,234\n')).toEqual([['石井', '1,234']]);
    expect(cellsOf('单位，得分\n石井，87\n')).toEqual([['石井', '87']]);
    expect(cellsOf('单位,说明\n石井,甲，乙\n')).toEqual([['石井', '甲，乙']]);
  });

  it('keeps quoted commas and line breaks', () => {
    expect(cellsOf('单位,说明\n"石,井","一\n二"\n')).toEqual([['石,井', '一\n二']]);
  });

  it.each([
    ['', 'TABLE.EMPTY', 1],
    ['单位,得分\n', 'TABLE.EMPTY', 1],
    ['单位,得分\n石井,87\n双江\n', 'TABLE.MALFORMED', 3],
    ['单位,得分\n石井,"87\n', 'TABLE.MALFORMED', 2],
    ['x'.repeat(20_000_001), 'TABLE.TOO_LARGE', 1],
  ])('is refused with its line', (text, code, line) => {
    const { problem } = readCsv(text, 'a.csv');
    expect(problem).toMatchObject({ code, file: 'a.csv', line });
    expect(problem?.sentence.zh).not.toBe('');
  });
});
