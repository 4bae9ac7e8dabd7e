import type { Archive } from '../archive/open-archive.ts';
import { builtInFormat } from './number-formats.ts';
import { numberFormat, type NumberFormat } from './shown-number.ts';
import { readPart } from './workbook-parts.ts';

const STYLES = 'xl/styles.xml';

/** Formats from this number on are the workbook's own. */
const OWN_FORMATS_FROM = 164;

/** How a cell of each style shows a number, by the number of the style; a style that is not there shows as General. */
export const readStyles = async (
  archive: Archive,
  isFrom1904: boolean,
): Promise<(style: number) => NumberFormat> => {
  const own = new Map<number, string>();
  const styles: number[] = [];
  if (archive.has(STYLES)) {
    let isCellStyle = false;
    await readPart(archive, STYLES, {
      open: (element, attributes) => {
        if (element === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
        if (element === 'cellXfs') isCellStyle = true;
        if (element === 'xf' && isCellStyle) styles.push(Number(attributes['numFmtId'] ?? '0'));
      },
      close: (element) => {
        if (element === 'cellXfs') isCellStyle = false;
      },
    });
  }
  const codeOf = (id: number): string =>
    own.get(id) ?? (id < OWN_FORMATS_FROM ? builtInFormat(id) : 'General');
  const formats = new Map<number, NumberFormat>();
  return (style) => {
    const id = styles[style] ?? 0;
    const known = formats.get(id) ?? numberFormat(codeOf(id), isFrom1904);
    formats.set(id, known);
    return known;
  };
};
