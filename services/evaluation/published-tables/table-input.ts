import { fileFromBase64 } from '@kaoping/spreadsheets';
import type { PublishedTableInput } from '../generated/graphql.ts';
import type { TableToCompare } from './compare-table/compare-table.request.ts';
import { TableRequestUnclear } from './decider/published-table.errors.ts';

/** More columns than a table has. */
const COLUMNS_MAX = 200;

/** What the mutation asks, as the domain takes it. */
export const tableOfInput = ({
  content,
  fileName,
  schemeId,
  ...said
}: PublishedTableInput): TableToCompare => {
  const { version, sheet, headerRow, columns, period } = said;
  return {
    schemeId,
    fileName,
    bytes: fileFromBase64(content, fileName),
    isPartial: said.isPartial ?? false,
    parameters: recordOf(
      'parameters',
      (said.parameters ?? []).map(({ name, value }) => [name, value]),
    ),
    ...(version != null && { version }),
    ...(sheet != null && { sheet }),
    ...(headerRow != null && { headerLine: headerRow }),
    ...(columns != null && {
      columns: recordOf(
        'columns',
        columns.map(({ column, meaning }) => [column, meaning]),
      ),
    }),
    ...(period != null && { period }),
  };
};

/** What the address of a file that is sent says about it. */
export interface TableAddress {
  readonly fileName?: string;
  readonly version?: string;
  readonly sheet?: string;
  readonly headerRow?: string;
  /** `{"最终成绩":"score",…}`: what each column holds, by header. */
  readonly columns?: string;
  readonly period?: string;
  /** `{"unitGrade":"1.05"}`: figures of the whole group, by name. */
  readonly parameters?: string;
  readonly isPartial?: string;
  readonly requestId?: string;
}

/** What a file that is sent asks. @throws {TableRequestUnclear} when its address makes no sense. */
export const tableOfAddress = (
  schemeId: string,
  address: TableAddress,
  bytes: Uint8Array,
): TableToCompare => {
  const { fileName, version, sheet, headerRow, columns, period, parameters } = address;
  return {
    schemeId,
    fileName: fileName ?? 'file',
    bytes,
    isPartial: address.isPartial === 'true',
    parameters: parameters === undefined ? {} : jsonRecord('parameters', parameters),
    ...(version !== undefined && { version: requireNumber('version', version) }),
    ...(sheet !== undefined && { sheet }),
    ...(headerRow !== undefined && { headerLine: requireNumber('headerRow', headerRow) }),
    ...(columns !== undefined && { columns: jsonRecord('columns', columns) }),
    ...(period !== undefined && { period }),
  };
};

const requireNumber = (parameter: string, text: string): number => {
  if (!/^[1-9]\d{0,6}$/u.test(text)) throw new TableRequestUnclear(parameter, '1, 2, 3 …');
  return parseInt(text, 10);
};

const jsonRecord = (parameter: string, text: string): Readonly<Record<string, string>> => {
  const pairs = pairsOf(text);
  if (pairs?.every((pair): pair is [string, string] => typeof pair[1] === 'string') !== true) {
    throw new TableRequestUnclear(parameter, '{"…":"…"}');
  }
  return recordOf(parameter, pairs);
};

const pairsOf = (text: string): [string, unknown][] | undefined => {
  try {
    return Object.entries(JSON.parse(text) as object);
  } catch {
    return undefined;
  }
};

const recordOf = (
  parameter: string,
  pairs: readonly (readonly [string, string])[],
): Readonly<Record<string, string>> => {
  if (pairs.length > COLUMNS_MAX) throw new TableRequestUnclear(parameter, `≤ ${String(COLUMNS_MAX)}`);
  return Object.fromEntries(pairs);
};
