import type { Archive } from '../archive/open-archive.ts';
import { SpreadsheetDamaged } from '../errors/spreadsheet-errors.ts';
import { readXml, type XmlListener } from '../xml/read-xml.ts';

/** One sheet of a workbook, not yet read. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** What a workbook says of its sheets. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly isFrom1904: boolean;
}

const WORKBOOK = 'xl/workbook.xml';

/** Reads one part from end to end. */
export const readPart = async (archive: Archive, part: string, listener: XmlListener): Promise<void> => {
  await readXml(await archive.open(part), { fileName: archive.fileName, part }, listener);
};

/** @throws {SpreadsheetDamaged} when there is no workbook in the file. */
export const readWorkbook = async (archive: Archive): Promise<WorkbookParts> => {
  const targets = await readTargets(archive);
  const sheets: SheetPart[] = [];
  let isFrom1904 = false;
  await readPart(archive, WORKBOOK, {
    open: (element, attributes) => {
      if (element === 'workbookPr') isFrom1904 = isTrue(attributes['date1904']);
      if (element !== 'sheet') return;
      const part = targets.get(relationOf(attributes));
      // Charts and macros are sheets, too, but hold no rows.
      if (part === undefined || !archive.has(part)) return;
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? part, part, isHidden });
    },
  });
  if (sheets.length === 0) {
    throw new SpreadsheetDamaged(
      { fileName: archive.fileName },
      { en: 'there is no sheet in it', zh: '其中没有工作表' },
    );
  }
  return { sheets, isFrom1904 };
};

/** Whether an attribute says yes. */
export const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

const relationOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';

const readTargets = async (archive: Archive): Promise<ReadonlyMap<string, string>> => {
  const targets = new Map<string, string>();
  await readPart(archive, 'xl/_rels/workbook.xml.rels', {
    open: (element, attributes) => {
      const { Id: id, Target: target, Type: type } = attributes;
      if (element !== 'Relationship' || id === undefined || target === undefined) return;
      if (type?.endsWith('/worksheet') !== true) return;
      targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
};
