import { strToU8, zipSync, type Zippable } from 'fflate';

/** The parts of a small workbook by hand, so that a test can bend any of them. */
export interface HandMade {
  /** What stands in `<worksheet>` of the one sheet. */
  readonly sheet: string;
  readonly sharedStrings?: string;
  /** Number formats by style, from style 0. */
  readonly formats?: readonly string[];
  readonly isFrom1904?: boolean;
  /** Parts beside those of the workbook, or instead of them. */
  readonly parts?: Readonly<Record<string, string>>;
}

const stylesOf = (formats: readonly string[]): string => {
  const own = formats.map(
    (code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const xfs = formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`);
  return `<styleSheet><numFmts>${own.join('')}</numFmts><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`;
};

/** A workbook with the one sheet 考核表. */
export const workbookBytes = (made: HandMade): Uint8Array => {
  const { sheet, sharedStrings, formats = ['General'], isFrom1904 = false, parts = {} } = made;
  const texts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr date1904="${isFrom1904 ? '1' : '0'}"/><sheets><sheet name="考核表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': stylesOf(formats),
    'xl/worksheets/sheet1.xml': `<worksheet>${sheet}</worksheet>`,
    ...(sharedStrings !== undefined && { 'xl/sharedStrings.xml': `<sst>${sharedStrings}</sst>` }),
    ...parts,
  };
  const files: Zippable = {};
  for (const [name, text] of Object.entries(texts)) files[name] = strToU8(text);
  return zipSync(files, { level: 1 });
};

/** One cell of a number in a style. */
export const numberCell = (address: string, stored: string, style = 0): string =>
  `<c r="${address}" s="${style}"><v>${stored}</v></c>`;

/** One cell of a text. */
export const textCell = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A sheet of rows of texts from A1 on, with merged areas. */
export const sheetOf = (rows: readonly (readonly string[])[], merged: readonly string[] = []): string => {
  const letters = 'ABCDEFGHIJ';
  const data = rows.map((cells, at) => {
    const filled = cells.flatMap((text, column) =>
      text === '' ? [] : [textCell(`${letters[column] ?? ''}${at + 1}`, text)],
    );
    return `<row r="${at + 1}">${filled.join('')}</row>`;
  });
  const areas = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<sheetData>${data.join('')}</sheetData><mergeCells>${areas}</mergeCells>`;
};
