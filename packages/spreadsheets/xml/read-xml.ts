import type { Readable } from 'node:stream';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { damagedArchive } from '../archive/open-archive.ts';
import { SpreadsheetDamaged } from '../errors/spreadsheet-errors.ts';
import { XML_DEPTH_MAX } from '../spreadsheet-limits.ts';

/** Attributes of an element by name, with any prefix. */
export type Attributes = Readonly<Record<string, string>>;

/** Told what stands in a part, in the order in which it stands there; element names come without a prefix. */
export interface XmlListener {
  open(element: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(element: string): void;
}

/**
 * Reads a part of a workbook as it streams in. No document type is accepted, so no entity can grow or reach out.
 *
 * @throws {SpreadsheetDamaged} when it is no well-formed XML, declares a document type, or nests too deep.
 */
export const readXml = async (
  stream: Readable,
  place: { readonly fileName: string; readonly part: string },
  listener: XmlListener,
): Promise<void> => {
  const parser = new SaxesParser({ xmlns: false, position: false });
  listen(parser, place, listener);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of stream) parser.write(decoder.decode(chunk as Uint8Array, { stream: true }));
    parser.write(decoder.decode()).close();
  } catch (error) {
    throw damagedArchive(place.fileName, error);
  }
};

const listen = (
  parser: SaxesParser,
  { fileName, part }: { readonly fileName: string; readonly part: string },
  listener: XmlListener,
): void => {
  const refuse = (en: string, zh: string): never => {
    throw new SpreadsheetDamaged({ fileName }, { en: `${en} in "${part}"`, zh: `“${part}”中${zh}` });
  };
  let depth = 0;
  parser.on('error', (error) =>
    refuse(`there is malformed XML (${error.message})`, `有不规范的 XML（${error.message}）`),
  );
  parser.on('doctype', () => refuse('a document type is declared', '含有文档类型声明'));
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    depth += 1;
    if (depth > XML_DEPTH_MAX) refuse('elements are nested too deep', '元素嵌套过深');
    listener.open(localName(name), attributes);
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    listener.close?.(localName(name));
  });
};

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
};
