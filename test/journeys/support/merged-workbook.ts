import { crc32 } from 'node:zlib';

/** A sheet as people keep it: with texts everywhere, and areas that are shown as one cell. */
export interface SheetAsKept {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Such as `A1:I1`. */
  readonly merged: readonly string[];
}

/** An Excel workbook of one sheet: no library of ours writes merged cells, but people do. */
export const mergedWorkbook = ({ name, rows, merged }: SheetAsKept): Uint8Array =>
  stored({
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows.map(rowOf).join('')}</sheetData><mergeCells>${merged
      .map((ref) => `<mergeCell ref="${ref}"/>`)
      .join('')}</mergeCells></worksheet>`,
  });

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const rowOf = (cells: readonly string[], at: number): string => {
  const number = String(at + 1);
  const filled = cells.flatMap((text, column) =>
    text === ''
      ? []
      : `<c r="${LETTERS[column]!}${number}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`,
  );
  return `<row r="${number}">${filled.join('')}</row>`;
};

/** A ZIP archive whose files are stored as they are: local headers, the directory, its end (APPNOTE 4.3). */
const stored = (files: Readonly<Record<string, string>>): Uint8Array => {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, content] = [Buffer.from(path), Buffer.from(text)];
    const facts = factsOf(name, content);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, name, content]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    locals.push(local);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, place, name]));
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, entries, end]));
};

/** What both headers of a stored file say: version 2.0, names in UTF-8, checksum and sizes. */
const factsOf = (name: Buffer, content: Buffer): Buffer => {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(0x0800, 2);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(content.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
};
