import { fileDigest, fileFromBase64, receiveFile } from '../intake/receive-file.ts';
import { writeExcel } from '../write/write-excel.ts';
import { openTable } from './open-table.ts';

const bytesOf = () =>
  writeExcel([
    { name: '说明', columns: [], rows: [] },
    { name: '单位', columns: [{ header: '编码' }, { header: '名称' }], rows: [['CP', '长平公司党委']] },
    { name: '人员', columns: [{ header: '工号' }, { header: '姓名' }], rows: [['1', '王芳']] },
  ]);

describe('the table of a file', () => {
  it('is the first that holds anything, or the one that is named', async () => {
    const bytes = await bytesOf();
    const { table, sheets } = await openTable({ fileName: '导入.xlsx', bytes });
    expect([table.sheet, table.headers, sheets]).toEqual([
      '单位',
      ['编码', '名称'],
      ['说明', '单位', '人员'],
    ]);
    expect(await openTable({ fileName: '导入.xlsx', bytes, sheet: '人员' })).toMatchObject({
      table: { headers: ['工号', '姓名'] },
    });
  });

  it('is refused with the sheets there are where it is not there', async () => {
    const bytes = await bytesOf();
    for (const wanted of [{ sheet: '岗位' }, { sheet: '说明' }, { headerLine: 99 }]) {
      await expect(openTable({ fileName: '导入.xlsx', bytes, ...wanted })).rejects.toMatchObject({
        code: 'SPREADSHEET.SHEET_UNKNOWN',
      });
    }
  });
});

describe('a file on its way in', () => {
  const pieces = async function* (count: number) {
    for (let at = 0; at < count; at += 1) yield new Uint8Array(1024 * 1024).fill(at);
  };

  it('is taken piece by piece, and refused as soon as it is too large', async () => {
    expect(await receiveFile(pieces(2), '导入.xlsx')).toHaveLength(2 * 1024 * 1024);
    await expect(receiveFile(pieces(30), '导入.xlsx')).rejects.toMatchObject({
      code: 'SPREADSHEET.TOO_LARGE',
    });
  });

  it('may come as Base64 text, and is known by its digest', () => {
    expect([...fileFromBase64('AQID', 'a')]).toEqual([1, 2, 3]);
    expect(() => fileFromBase64('data:,x', 'a')).toThrow('no Base64');
    expect(fileDigest(Uint8Array.of(1))).not.toBe(fileDigest(Uint8Array.of(2)));
  });
});
