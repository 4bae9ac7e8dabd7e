import { reachOf, type RequestContext } from '@kaoping/nest-platform';
import { fileFromBase64 } from '@kaoping/spreadsheets';
import type { BusinessResultsInput } from '../generated/graphql.ts';
import type { BusinessResultsRequest } from './business-results.request.ts';
import { ResultRequestUnclear } from './decider/business-results.errors.ts';

/** More columns than a table has. */
const COLUMNS_MAX = 200;

/** What the mutation asks, as the domain takes it. */
export const requestOfInput = (
  request: RequestContext,
  { content, fileName, headerRow, sheet, columns, cycleId, source }: BusinessResultsInput,
): BusinessResultsRequest => ({
  cycleId,
  source,
  fileName,
  bytes: fileFromBase64(content, fileName),
  reach: reachOf(request.identity(), ['officer', 'recorder']),
  ...(sheet != null && { sheet }),
  ...(headerRow != null && { headerLine: headerRow }),
  ...(columns != null && { columns: columnsOf(columns.map(({ column, input }) => [column, input])) }),
});

/** What the address of a file that is sent says about it. */
export interface ResultsAddress {
  readonly fileName?: string;
  readonly source?: string;
  readonly sheet?: string;
  readonly headerRow?: string;
  /** `{"利润完成率":"business.profit",…}`: name of the input by header. */
  readonly columns?: string;
  readonly digest?: string;
}

/** What a file that is sent asks. @throws {ResultRequestUnclear} when its address makes no sense. */
export const requestOfAddress = (
  request: RequestContext,
  { cycleId, ...address }: ResultsAddress & { readonly cycleId: string },
  bytes: Uint8Array,
): BusinessResultsRequest => {
  const { fileName, source, sheet, headerRow, columns } = address;
  return {
    cycleId,
    source: source ?? '',
    fileName: fileName ?? 'file',
    bytes,
    reach: reachOf(request.identity(), ['officer', 'recorder']),
    ...(sheet !== undefined && { sheet }),
    ...(headerRow !== undefined && { headerLine: requireRow(headerRow) }),
    ...(columns !== undefined && { columns: requireColumns(columns) }),
  };
};

/** @throws {ResultRequestUnclear} when a table is to be imported without saying which was looked at. */
export const requireDigest = (digest: string | null | undefined): string => {
  if (digest == null || digest === '') {
    throw new ResultRequestUnclear('digest', 'the digest of the preview 预览的 digest');
  }
  return digest;
};

const requireRow = (text: string): number => {
  if (!/^[1-9]\d{0,6}$/u.test(text)) throw new ResultRequestUnclear('headerRow', '1, 2, 3 …');
  return parseInt(text, 10);
};

const requireColumns = (text: string): Readonly<Record<string, string>> => {
  const pairs = pairsOf(text);
  if (pairs?.every((pair): pair is [string, string] => typeof pair[1] === 'string') !== true) {
    throw new ResultRequestUnclear('columns', '{"利润完成率":"business.profit"}');
  }
  return columnsOf(pairs);
};

const pairsOf = (text: string): [string, unknown][] | undefined => {
  try {
    return Object.entries(JSON.parse(text) as object);
  } catch {
    return undefined;
  }
};

const columnsOf = (pairs: readonly (readonly [string, string])[]): Readonly<Record<string, string>> => {
  if (pairs.length > COLUMNS_MAX) throw new ResultRequestUnclear('columns', `≤ ${String(COLUMNS_MAX)}`);
  return Object.fromEntries(pairs);
};
