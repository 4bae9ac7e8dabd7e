import { crc32 } from 'node:zlib';

/** A cell: a text, or a number with what the format `0` leaves away. */
type Cell = string | { readonly holds: string };

const LETTERS = 'ABCDEFGHIJ';

const cellXml = (cell: Cell, address: string): string =>
  typeof cell === 'string'
    ? `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`
    : `<c r="${address}" s="1"><v>${cell.holds}</v></c>`;

const sheetXml = (rows: readonly (readonly Cell[])[]): string => {
  const lines = rows.map((cells, row) => {
    const number = String(row + 1);
    const filled = cells.map((cell, at) => cellXml(cell, `${LETTERS[at] ?? ''}${number}`));
    return `<row r="${number}">${filled.join('')}</row>`;
  });
  return `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`;
};

/** A file of a zip archive as it is, without compression: its own head, or its line in the directory. */
const zipHead = (name: Buffer, content: Buffer, offset?: number): Buffer => {
  const isLine = offset !== undefined;
  const head = Buffer.alloc(isLine ? 46 : 30);
  const at = isLine ? 2 : 0;
  head.writeUInt32LE(isLine ? 0x02014b50 : 0x04034b50, 0);
  if (isLine) head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 4 + at);
  head.writeUInt32LE(crc32(content), 14 + at);
  head.writeUInt32LE(content.length, 18 + at);
  head.writeUInt32LE(content.length, 22 + at);
  head.writeUInt16LE(name.length, 26 + at);
  if (isLine) head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name]);
};

const zipped = (files: Readonly<Record<string, string>>): Uint8Array => {
  const bodies: Buffer[] = [];
  const lines: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, content] = [Buffer.from(path), Buffer.from(text)];
    lines.push(zipHead(name, content, offset));
    const body = Buffer.concat([zipHead(name, content), content]);
    bodies.push(body);
    offset += body.length;
  }
  const directory = Buffer.concat(lines);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(lines.length, 8);
  end.writeUInt16LE(lines.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...bodies, directory, end]));
};

/** A workbook whose numbers are shown without decimals, whatever they hold; from its header on. */
export const roundedWorkbook = (...rows: readonly (readonly Cell[])[]): Uint8Array =>
  zipped({
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="考核表" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="200" formatCode="0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': sheetXml(rows),
  });
