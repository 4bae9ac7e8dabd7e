import fc from 'fast-check';
import { readSheets } from '../read-sheets.ts';
import type { TableToWrite } from './table-to-write.ts';
import { writeCsv } from './write-csv.ts';
import { writeExcel } from './write-excel.ts';

const TABLE: TableToWrite = {
  name: '单位',
  columns: [{ header: '编码' }, { header: '名称' }, { header: '得分', kind: 'number' }],
  rows: [
    ['00012', '石井镇党委', '86.70'],
    ['=1+1', '@SUM(A1)', '-3.5'],
    ["'=x", '_x0041_', '12345678901234567890'],
    ['＝1', '第一行\n第二行', '0'],
    ['valueOf', '__proto__', '-0'],
  ],
};

const read = async (bytes: Uint8Array) => {
  const [sheet] = await readSheets(bytes, { fileName: '导出' });
  return sheet!.rows.map(({ cells }) => cells);
};

const EXPECTED = [['编码', '名称', '得分'], ...TABLE.rows];

describe('a table that is written', () => {
  it('reads back the same from Excel', async () => {
    expect(await read(await writeExcel([TABLE]))).toEqual(EXPECTED);
  });

  it('reads back the same from CSV', async () => {
    expect(await read(writeCsv(TABLE))).toEqual(EXPECTED);
  });

  it('has no formula in CSV, and keeps its numbers as they are', () => {
    const text = new TextDecoder().decode(writeCsv(TABLE));
    expect(text).toContain("'=1+1");
    expect(text).toContain("'@SUM(A1)");
    expect(text).toContain("''=x");
    expect(text).toContain("'＝1");
    expect(text).toContain(',-3.5');
  });

  it('has a name that a sheet may have', async () => {
    const [sheet] = await readSheets(
      await writeExcel([{ ...TABLE, name: '2016/年[镇街]考核*结果'.repeat(3) }]),
      {
        fileName: '导出.xlsx',
      },
    );
    expect(sheet?.name).toHaveLength(31);
    expect(sheet?.name).not.toMatch(/[[\]:*?/\\]/u);
  });

  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '=cmd|x',
      '+1',
      '-',
      '@a',
      "'",
      "'-2",
      '0',
      '-0',
      '1.50',
      '007',
      '\t=1',
      '是;否',
      'a"b',
      'x,y',
    ),
    fc.integer().map(String),
  );
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });

  it('reads back the same, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (texts) => {
        const written = texts.map((row) => [...row, '末']);
        const columns = Array.from({ length: 5 }, (_, at) => ({
          header: `列${at}`,
          kind: at % 2 === 0 ? ('number' as const) : ('text' as const),
        }));
        const table = { name: '表', columns, rows: written.map((row) => [...row, '', ''].slice(0, 5)) };
        const expected = table.rows.map((row) => row.join('\u0001').replace(/\u0001+$/u, ''));
        const compare = async (bytes: Uint8Array) =>
          (await read(bytes)).slice(1).map((row) => row.join('\u0001').replace(/\u0001+$/u, ''));
        expect(await compare(await writeExcel([table]))).toEqual(expected);
        expect(await compare(writeCsv(table))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});
