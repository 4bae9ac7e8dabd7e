import { strToU8, zipSync } from 'fflate';
import { readSheets } from '../read-sheets.ts';
import { sheetOf, workbookBytes } from '../spec-support/workbook-bytes.ts';
import { INFLATED_BYTES_MAX } from '../spreadsheet-limits.ts';

const refusalOf = (bytes: Uint8Array) =>
  readSheets(bytes, { fileName: '考核.xlsx' }).then(
    () => undefined,
    (error: unknown) => error,
  );

const SOUND = workbookBytes({
  sheet: sheetOf([
    ['单位', '得分'],
    ['石井', '90'],
  ]),
});

/** Finds the n-th record of a kind in an archive by its signature. */
const recordAt = (bytes: Uint8Array, signature: number, nth = 0): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let seen = 0;
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    if (view.getUint32(at, true) !== signature) continue;
    if (seen === nth) return at;
    seen += 1;
  }
  throw new Error('there is no such record');
};

const CENTRAL = 0x02014b50;
const SHEET = 3;

/** Changes what the directory declares as the unpacked size of the sheet. */
const declaring = (size: number): Uint8Array => {
  const bytes = new Uint8Array(SOUND);
  new DataView(bytes.buffer).setUint32(recordAt(bytes, CENTRAL, SHEET) + 24, size, true);
  return bytes;
};

describe('a packed file that is', () => {
  it('sound is opened', async () => {
    expect(await refusalOf(SOUND)).toBeUndefined();
  });

  it('a bomb is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(30 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusalOf(bomb)).toMatchObject({
      code: 'SPREADSHEET.INFLATES',
      part: 'xl/workbook.xml',
    });
  });

  it('larger in all its parts than is ever held is refused', async () => {
    expect(await refusalOf(declaring(INFLATED_BYTES_MAX + 1))).toMatchObject({
      code: 'SPREADSHEET.INFLATES',
    });
  });

  it('larger inside than it declares is refused while it is read', async () => {
    expect(await refusalOf(declaring(10))).toMatchObject({ code: 'SPREADSHEET.DAMAGED' });
  });

  it('full of names that lead elsewhere is refused', async () => {
    const bytes = zipSync({ '../../etc/passwd': strToU8('x') });
    expect(await refusalOf(bytes)).toMatchObject({ code: 'SPREADSHEET.DAMAGED' });
  });

  it('cut off is refused', async () => {
    expect(await refusalOf(SOUND.slice(0, SOUND.length - 30))).toMatchObject({ code: 'SPREADSHEET.DAMAGED' });
  });

  it('no workbook is refused', async () => {
    expect(await refusalOf(zipSync({ '说明.txt': strToU8('你好') }))).toMatchObject({
      code: 'SPREADSHEET.DAMAGED',
    });
  });

  it('of thousands of parts is refused', async () => {
    const parts = Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`p${at}`, new Uint8Array()]));
    expect(await refusalOf(zipSync(parts))).toMatchObject({ code: 'SPREADSHEET.TOO_LARGE' });
  });

  it('full of shared texts without end is refused', async () => {
    // Texts that compress badly enough to pass the ratio, and are more than memory should hold.
    const noise = Array.from(
      { length: 41_000 },
      (_, at) => `<si><t>${String(at * 7_919_993).repeat(90)}</t></si>`,
    );
    const bytes = workbookBytes({ sheet: sheetOf([['a']]), sharedStrings: noise.join('') });
    expect(await refusalOf(bytes)).toMatchObject({ code: 'SPREADSHEET.TOO_LARGE' });
  });
});

describe('a file that is no workbook of today', () => {
  it('is refused where it is an old or a locked one, or empty', async () => {
    for (const bytes of [
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2),
      new Uint8Array(),
      Uint8Array.of(0xff, 0xff, 0),
    ]) {
      expect(await refusalOf(bytes)).toMatchObject({ code: 'SPREADSHEET.KIND_UNKNOWN' });
    }
  });

  it('is refused where it is larger than 20 MB', async () => {
    expect(await refusalOf(new Uint8Array(20 * 1024 * 1024 + 1))).toMatchObject({
      code: 'SPREADSHEET.TOO_LARGE',
    });
  });
});
