import { numberCell, textCell, workbookBytes } from '../spec-support/workbook-bytes.ts';
import { openTable } from './open-table.ts';
import { roundedCells } from './rounded-cells.ts';

const bytes = workbookBytes({
  formats: ['General', '0', '0%'],
  sheet: `<sheetData>
    <row r="1">${textCell('A1', '单位')}${textCell('B1', '得分')}${textCell('C1', '完成率')}</row>
    <row r="2">${textCell('A2', '石井镇')}${numberCell('B2', '86.67', 1)}${numberCell('C2', '0.95', 2)}</row>
    <row r="4">${textCell('A4', '大科街道')}${numberCell('B4', '90', 1)}${numberCell('C4', '0.955', 2)}</row>
  </sheetData>`,
});

describe('cells that hold more digits than they show', () => {
  it('are told with row, header, what is shown and what is held', async () => {
    const { table } = await openTable({ bytes, fileName: '考核.xlsx' });
    expect(roundedCells(table)).toEqual([
      { line: 2, column: '得分', shown: '87', held: '86.67' },
      { line: 4, column: '完成率', shown: '96%', held: '0.955' },
    ]);
  });

  it('are none where every digit is shown', () => {
    expect(roundedCells({ headers: ['得分'], rows: [{ line: 2, cells: ['86.67'] }] })).toEqual([]);
  });
});
