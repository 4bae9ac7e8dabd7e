import { isDay } from '@kaoping/calendar';
import { fileFromBase64 } from '@kaoping/spreadsheets';
import type { DirectoryImportInput } from '../generated/graphql.ts';
import { DirectoryImportUnclear } from './decider/directory-import.errors.ts';
import type { DirectoryKind } from './decider/import-mapping.events.ts';
import type { DirectoryImportRequest } from './directory-import.request.ts';
import type { FieldHeaders } from './result/match-fields.ts';

/** More columns than any table of the directory has. */
const MAPPING_MAX = 50;

const KINDS: Readonly<Record<DirectoryImportInput['kind'], DirectoryKind>> = {
  ORGANISATIONS: 'organisations',
  PEOPLE: 'people',
  POSTS: 'posts',
};

/** What the mutation asks, as the domain takes it: GraphQL says null for what is left out. */
export const requestOfInput = (input: DirectoryImportInput): DirectoryImportRequest => {
  const { kind, fileName, content, sheet, headerRow, mapping, effectiveOn } = input;
  return {
    kind: KINDS[kind],
    fileName,
    bytes: fileFromBase64(content, fileName),
    ...(sheet != null && { sheet }),
    ...(headerRow != null && { headerLine: headerRow }),
    ...(mapping != null && { mapping: headersOf(mapping) }),
    ...(effectiveOn != null && { effectiveOn }),
  };
};

/** @throws {DirectoryImportUnclear} when an import is confirmed without saying which. */
export const requireDigest = (digest: string | null | undefined): string => {
  if (digest == null || digest === '')
    throw new DirectoryImportUnclear('digest', 'the digest of the preview 预览的 digest');
  return digest;
};

const headersOf = (mapping: readonly { readonly field: string; readonly column: string }[]): FieldHeaders => {
  if (mapping.length > MAPPING_MAX) throw new DirectoryImportUnclear('mapping', `≤ ${String(MAPPING_MAX)}`);
  return Object.fromEntries(mapping.map(({ field, column }) => [field, column]));
};

/** What the address of a file that is sent says about it. */
export interface ImportAddress {
  readonly kind: string;
  readonly fileName?: string;
  readonly sheet?: string;
  readonly headerRow?: string;
  /** `{"code":"单位代码",…}`: header of the column by the name of the field. */
  readonly mapping?: string;
  readonly effectiveOn?: string;
  readonly digest?: string;
}

/** What a file that is sent asks. @throws {DirectoryImportUnclear} when its address makes no sense. */
export const requestOfAddress = (address: ImportAddress, bytes: Uint8Array): DirectoryImportRequest => {
  const { fileName, sheet, headerRow, mapping, effectiveOn } = address;
  return {
    kind: requireKind(address.kind),
    fileName: fileName ?? 'file',
    bytes,
    ...(sheet !== undefined && { sheet }),
    ...(headerRow !== undefined && { headerLine: requireRow(headerRow) }),
    ...(mapping !== undefined && { mapping: requireMapping(mapping) }),
    ...(effectiveOn !== undefined && { effectiveOn }),
  };
};

/** @throws {DirectoryImportUnclear} when nothing of that kind is imported or exported. */
export const requireKind = (kind: string): DirectoryKind => {
  const known = Object.values(KINDS).find((one) => one === kind);
  if (known === undefined) throw new DirectoryImportUnclear('kind', Object.values(KINDS).join(' / '));
  return known;
};

const requireRow = (text: string): number => {
  if (!/^[1-9]\d{0,6}$/u.test(text)) throw new DirectoryImportUnclear('headerRow', '1, 2, 3 …');
  return parseInt(text, 10);
};

const requireMapping = (text: string): FieldHeaders => {
  const pairs = pairsOf(text);
  if (pairs?.every((pair): pair is [string, string] => typeof pair[1] === 'string') !== true) {
    throw new DirectoryImportUnclear('mapping', '{"code":"单位代码","name":"单位名称"}');
  }
  return headersOf(pairs.map(([field, column]) => ({ field, column })));
};

const pairsOf = (text: string): [string, unknown][] | undefined => {
  try {
    return Object.entries(JSON.parse(text) as object);
  } catch {
    return undefined;
  }
};

/** @throws {DirectoryImportUnclear} when files do not go out in that form. */
export const requireFormat = (format: string): 'xlsx' | 'csv' => {
  if (format !== 'xlsx' && format !== 'csv') throw new DirectoryImportUnclear('format', 'xlsx / csv');
  return format;
};

/** @throws {DirectoryImportUnclear} when it is no day of the calendar. */
export const requireDay = <Day extends string | undefined>(day: Day): Day => {
  if (day !== undefined && !isDay(day)) throw new DirectoryImportUnclear('day', '2024-01-05');
  return day;
};
