import { readSheets } from '../read-sheets.ts';
import {
  numberCell,
  sheetOf,
  textCell,
  workbookBytes,
  type HandMade,
} from '../spec-support/workbook-bytes.ts';

const read = async (made: HandMade) => {
  const [sheet] = await readSheets(workbookBytes(made), { fileName: '考核.xlsx' });
  return sheet!;
};

const shown = async (code: string, stored: string, isFrom1904 = false) => {
  const sheet = `<sheetData><row r="1">${numberCell('A1', stored)}</row></sheetData>`;
  const { rows } = await read({ sheet, formats: [code], isFrom1904 });
  return { text: rows[0]?.cells[0], ...(rows[0]?.held && { held: rows[0].held[0] }) };
};

describe('a number in a workbook', () => {
  it.each([
    ['General', '86.67', '86.67'],
    ['General', '1234.5000000001', '1234.5'],
    ['General', '0.30000000000000004', '0.3'],
    ['General', '86.666666666666671', '86.66666667'],
    ['General', '1234567890.12', '1234567890.12'],
    ['General', '1E-7', '0.0000001'],
    ['General', '-3', '-3'],
    ['0.00', '86.7', '86.70'],
    ['#,##0.00', '1234567.5', '1234567.50'],
    ['0.0%', '0.955', '95.5%'],
    ['00000', '12', '00012'],
    ['"第"0"名"', '3', '第3名'],
    ['¥#,##0.00_);[Red](¥#,##0.00)', '-1234.5', '-1234.50'],
    ['@', '12', '12'],
  ])('of format %s and value %s reads as a person sees it: %s', async (code, stored, text) => {
    expect(await shown(code, stored)).toEqual({ text });
  });

  it.each([
    ['0', '86.67', { text: '87', held: '86.67' }],
    ['0.00', '86.665', { text: '86.67', held: '86.665' }],
    ['0%', '0.955', { text: '96%', held: '0.955' }],
  ])('of format %s and value %s tells that more is held than shown', async (code, stored, expected) => {
    expect(await shown(code, stored)).toEqual(expected);
  });

  it.each([
    ['yyyy/m/d', '45296', false, '2024-01-05'],
    ['yyyy"年"m"月"d"日"', '45296', false, '2024-01-05'],
    ['m/d/yy h:mm', '45296.5', false, '2024-01-05 12:00'],
    ['yyyy/m/d', '59', false, '1900-02-28'],
    ['yyyy/m/d', '61', false, '1900-03-01'],
    ['yyyy/m/d', '43834', true, '2024-01-05'],
    ['h:mm', '0.5', false, '12:00'],
  ])('of format %s and value %s is a day', async (code, stored, isFrom1904, text) => {
    expect(await shown(code, stored, isFrom1904)).toEqual({ text });
  });
});

describe('a sheet', () => {
  it('has texts of every kind, rows by the numbers that people see, and hidden rows marked', async () => {
    const sheet = `<sheetData>
      <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="str"><f>A1</f><v>公式</v></c><c r="C2" t="b"><v>1</v></c></row>
      <row r="3"><c r="A3" s="0"/></row>
      <row r="5" hidden="1">${textCell('B5', '石　井')}<c t="e"><v>#REF!</v></c></row>
    </sheetData>`;
    const sharedStrings =
      '<si><r><t>黄泥</t></r><r><t>塘镇_x000D_</t></r><rPh sb="0" eb="1"><t>huang</t></rPh></si>';
    expect(await read({ sheet, sharedStrings })).toEqual({
      fileName: '考核.xlsx',
      name: '考核表',
      rows: [
        { number: 2, cells: ['黄泥塘镇\r', '公式', '是'] },
        { number: 5, cells: ['', '石　井', '#REF!'], isHidden: true },
      ],
      merged: [],
    });
  });

  it('fills merged cells and says which', async () => {
    const rows = [
      ['板块', '单位', '得分'],
      ['城区', '石井', '90'],
      ['', '大科', '88'],
    ];
    const { rows: filled, merged } = await read({ sheet: sheetOf(rows, ['A2:A3']) });
    expect(filled[2]).toEqual({ number: 3, cells: ['城区', '大科', '88'], filled: [0] });
    expect(merged).toEqual([{ firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0 }]);
  });

  it('fills no more of a merged area than the rows that hold anything', async () => {
    const { rows } = await read({ sheet: sheetOf([['单位'], ['石井']], ['B1:XFD1048576']) });
    expect(rows.map(({ cells }) => cells.length)).toEqual([200, 200]);
  });

  it('without a name for a chart sheet is left out, and hidden ones are marked', async () => {
    const workbook =
      '<workbook xmlns:r="r"><sheets><sheet name="图" r:id="rId9"/><sheet name="旧" state="hidden" r:id="rId1"/></sheets></workbook>';
    const sheet = await read({ sheet: sheetOf([['单位']]), parts: { 'xl/workbook.xml': workbook } });
    expect(sheet).toMatchObject({ name: '旧', isHidden: true });
  });
});

const refused = async (made: HandMade) => {
  try {
    await read(made);
    return undefined;
  } catch (error) {
    return error as { code: string; sentence: { zh: string } };
  }
};

describe('a sheet that cannot be trusted is refused with its place', () => {
  it('where merged areas overlap', async () => {
    const error = await refused({
      sheet: sheetOf(
        [
          ['a', 'b', 'c'],
          ['d', 'e', 'f'],
        ],
        ['A1:B2', 'B2:C2'],
      ),
    });
    expect(error).toMatchObject({
      code: 'SPREADSHEET.DAMAGED',
      place: { sheet: '考核表', row: 2, column: 'B' },
    });
  });

  it('where merged areas would fill without end', async () => {
    const rows = Array.from(
      { length: 400 },
      (_, at) => `<row r="${at + 1}">${textCell(`A${at + 1}`, 'x')}</row>`,
    );
    const areas = Array.from({ length: 7 }, (_, at) => {
      const [first, last] = [`B${at * 60 + 1}`, `XFD${at * 60 + 60}`];
      return `<mergeCell ref="${first}:${last}"/>`;
    });
    const sheet = (times: number) =>
      `<sheetData>${rows.join('')}</sheetData><mergeCells>${areas.join('').repeat(times)}</mergeCells>`;
    expect(await refused({ sheet: sheet(1) })).toBeUndefined();
    expect(await refused({ sheet: sheet(8) })).toMatchObject({ code: 'SPREADSHEET.DAMAGED' });
  });

  it('where a document type could make entities grow', async () => {
    const bomb =
      '<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>';
    expect(await refused({ sheet: sheetOf([['a']]), parts: { 'xl/sharedStrings.xml': bomb } })).toMatchObject(
      { code: 'SPREADSHEET.DAMAGED' },
    );
  });

  it('where XML is malformed or nests too deep', async () => {
    expect(await refused({ sheet: '<sheetData><row r="1"></sheetData>' })).toMatchObject({
      code: 'SPREADSHEET.DAMAGED',
    });
    expect(await refused({ sheet: '<a>'.repeat(80) + '</a>'.repeat(80) })).toMatchObject({
      code: 'SPREADSHEET.DAMAGED',
    });
  });

  it('where rows are out of order, a text is missing, or a merged area is none', async () => {
    for (const sheet of [
      '<sheetData><row r="3"/><row r="2"/></sheetData>',
      '<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>',
      sheetOf([['a']], ['A0:Q']),
    ]) {
      expect(await refused({ sheet })).toMatchObject({ code: 'SPREADSHEET.DAMAGED' });
    }
  });

  it('where a column stands too far out', async () => {
    const sheet = `<sheetData><row r="1">${textCell('GS1', 'x')}</row></sheetData>`;
    const error = await refused({ sheet });
    expect(error).toMatchObject({ code: 'SPREADSHEET.TOO_LARGE', place: { row: 1, column: 'GS' } });
    expect(error?.sentence.zh).toContain('第 1 行GS 列');
  });

  it('where no workbook or no sheet is inside', async () => {
    const none = '<workbook xmlns:r="r"><sheets/></workbook>';
    expect(await refused({ sheet: '', parts: { 'xl/workbook.xml': none } })).toMatchObject({
      code: 'SPREADSHEET.DAMAGED',
    });
  });
});
