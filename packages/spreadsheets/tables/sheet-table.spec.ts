import { readSheets } from '../read-sheets.ts';
import { sheetOf, workbookBytes } from '../spec-support/workbook-bytes.ts';
import { sheetTable } from './sheet-table.ts';

const tableOf = async (
  rows: readonly (readonly string[])[],
  merged: readonly string[] = [],
  line?: number,
) => {
  const [sheet] = await readSheets(workbookBytes({ sheet: sheetOf(rows, merged) }), {
    fileName: '通报.xlsx',
  });
  return sheetTable(sheet!, line);
};

describe('the header of a published table', () => {
  it('is found below its title and remarks', async () => {
    const table = await tableOf(
      [
        ['2016年度镇街考核结果'],
        ['填报单位：区委组织部', '', '', '2017年1月'],
        ['序号', '单位', '得分', '名次'],
        ['1', '石 井', '90', '1'],
      ],
      ['A1:D1'],
    );
    expect(table).toEqual({
      file: '通报.xlsx',
      sheet: '考核表',
      headerLine: 3,
      headers: ['序号', '单位', '得分', '名次'],
      rows: [{ line: 4, cells: ['1', '石 井', '90', '1'] }],
    });
  });

  it('is put together from the rows that its merged cells span', async () => {
    const table = await tableOf(
      [
        ['单位', '基层党建', '', '总分'],
        ['', '自评', '检查', ''],
        ['石井', '9', '8', '17'],
      ],
      ['A1:A2', 'B1:C1', 'D1:D2'],
    );
    expect(table?.headers).toEqual(['单位', '基层党建·自评', '基层党建·检查', '总分']);
    expect(table?.rows.map(({ line }) => line)).toEqual([3]);
  });

  it('is where somebody says it is', async () => {
    const rows = [
      ['a', 'b', 'c'],
      ['单位', '得分'],
      ['石井', '90', '多出'],
    ];
    expect(await tableOf(rows, [], 2)).toMatchObject({
      headers: ['单位', '得分'],
      rows: [{ line: 3, cells: ['石井', '90'] }],
    });
    expect(await tableOf(rows, [], 9)).toBeUndefined();
  });

  it('is nowhere in an empty sheet', async () => {
    expect(await tableOf([])).toBeUndefined();
  });
});
