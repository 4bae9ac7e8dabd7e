import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Sentence } from '@kaoping/event-sourcing';
import type { CheckedScheme } from '@kaoping/schemes';
import {
  computeTable,
  decodeText,
  pastResults,
  readCsv,
  periodReader,
  readScoreTable,
  readStandings,
  scoreTableShape,
  standingsShape,
  type ComputedTable,
  type PastReading,
  type StandingsReading,
  type StandingsShape,
  type Table,
  type TableProblem,
} from '@kaoping/score-tables';
import { FileRefused } from '../console/read-json-file.ts';
import { checkOptions, type ComputeSettings } from './check-options.ts';

/** The tables of one computation, by the names of their files. */
export interface ScoreFiles extends ComputeSettings {
  readonly scores: string;
  readonly history?: string;
  readonly published?: string;
  /** From a header in its own words to the name of an input. */
  readonly columns: ReadonlyMap<string, string>;
}

/** A computed table with everything that was read beside it. */
export interface ComputedFiles extends ComputedTable {
  readonly published?: StandingsReading;
  /** Headers without a meaning, by file. */
  readonly unused: readonly { readonly file: string; readonly headers: readonly string[] }[];
  readonly remarks: readonly Sentence[];
}

/**
 * Computes a table of scores by a scheme, with earlier and published results beside it.
 *
 * @throws {OptionsRefused} when period or figures of the whole group are wrong.
 * @throws {FileRefused} when a file cannot be read at all. Cells that were not understood are among the problems.
 */
export const computeFiles = (checked: CheckedScheme, files: ScoreFiles): ComputedFiles => {
  const { scheme, plan } = checked;
  checkOptions(checked, files);
  const reader = new TableFiles();
  const scores = readScoreTable(reader.open(files.scores), scoreTableShape(scheme, plan, files.columns));
  const shape = standingsShape(scheme, plan);
  const history = readHistory(reader.standings(files.history, shape), checked, files);
  const published = reader.standings(files.published, shape);
  const computed = computeTable({
    plan,
    scores,
    history: history.results,
    parameters: files.parameters,
    periodOf: periodReader(scheme.period, files.period),
  });
  const tables = [scores, computed, history, ...(published === undefined ? [] : [published])];
  return {
    periods: computed.periods,
    problems: tables.flatMap(({ problems }) => problems),
    ...(published === undefined ? {} : { published }),
    unused: unusedHeaders(files, scores.unused, published),
    remarks: reader.remarks,
  };
};

const readHistory = (
  history: StandingsReading | undefined,
  { scheme }: CheckedScheme,
  files: ScoreFiles,
): PastReading => {
  if (history === undefined) return { results: [], problems: [] };
  const { results, problems } = pastResults(history.rows, {
    file: basename(files.history ?? ''),
    periodOf: periodReader(scheme.period, undefined),
    peerGroups: scheme.peerGroups.map(({ key }) => key),
  });
  return { results, problems: [...history.problems, ...problems] };
};

/** A table that carries its own published figures uses those columns too. */
const unusedHeaders = (
  { scores, published: publishedFile }: ScoreFiles,
  headers: readonly string[],
  published: StandingsReading | undefined,
): ComputedFiles['unused'] => {
  const still =
    publishedFile === scores ? headers.filter((header) => published?.unused.includes(header)) : headers;
  return still.length === 0 ? [] : [{ file: scores, headers: still }];
};

/** Opens tables, and remembers what should be said about them. */
class TableFiles {
  readonly remarks: Sentence[] = [];

  open(path: string): Table {
    const file = basename(path);
    const decoded = decodeText(this.bytes(path));
    if (decoded === undefined) {
      throw new FileRefused(path, ['neither UTF-8 nor GB 18030 不是 UTF-8，也不是 GB 18030 编码']);
    }
    if (decoded.encoding === 'gb18030') this.remarks.push(readAsGb18030(file));
    const { table, problem } = readCsv(decoded.text, file);
    if (table !== undefined) return table;
    throw new FileRefused(path, [describe(problem)]);
  }

  standings(path: string | undefined, shape: StandingsShape): StandingsReading | undefined {
    return path === undefined ? undefined : readStandings(this.open(path), shape);
  }

  private bytes(path: string): Uint8Array {
    try {
      return readFileSync(path);
    } catch (error) {
      throw new FileRefused(path, [error instanceof Error ? error.message : String(error)]);
    }
  }
}

const describe = ({ line, sentence }: TableProblem): string =>
  `${String(line)}: ${sentence.en} ${sentence.zh}`;

const readAsGb18030 = (file: string): Sentence => ({
  en: `${file} is not UTF-8 and was read as GB 18030; check that the names are right.`,
  zh: `${file} 不是 UTF-8 编码，已按 GB 18030 读取；请核对名称。`,
});
