import { readSheets } from '../read-sheets.ts';

const read = (bytes: Uint8Array) => readSheets(bytes, { fileName: '单位.csv' });
const cellsOf = async (text: string) => {
  const [sheet] = await read(new TextEncoder().encode(text));
  return sheet!.rows.map(({ number, cells }) => [number, ...cells]);
};

describe('a table of text', () => {
  it('is parted by the mark that it uses, and its rows may differ in length', async () => {
    for (const mark of [',', '\t', ';', '，']) {
      const text = `2016年度考核\n\n单位${mark}得分\r\n石井${mark}90${mark}备注\n`;
      expect(await cellsOf(text)).toEqual([
        [1, '2016年度考核'],
        [3, '单位', '得分'],
        [4, '石井', '90', '备注'],
      ]);
    }
  });

  it('is read in the letters of Chinese Windows', async () => {
    const [sheet] = await read(Uint8Array.of(0xb5, 0xa5, 0xce, 0xbb, 0x0a, 0x41));
    expect(sheet).toMatchObject({ name: '单位', rows: [{ cells: ['单位'] }, { cells: ['A'] }] });
  });

  it('is refused with its line where a quote is not closed', async () => {
    await expect(cellsOf('单位,得分\n"石井,90\n')).rejects.toMatchObject({ code: 'SPREADSHEET.DAMAGED' });
  });

  it('is refused where it has too many rows or columns', async () => {
    await expect(cellsOf('a\n'.repeat(100_001))).rejects.toMatchObject({ code: 'SPREADSHEET.TOO_LARGE' });
    await expect(cellsOf(`${','.repeat(200)}x`)).rejects.toMatchObject({
      code: 'SPREADSHEET.TOO_LARGE',
      place: { row: 1 },
    });
  });
});
