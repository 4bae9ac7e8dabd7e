import type {
  DirectoryImportPreview as PublicPreview,
  DirectoryKind,
  ImportCounts,
  ImportProblem as PublicProblem,
  ImportRowFate,
} from '../generated/graphql.ts';
import type { DirectoryImportPreview } from './directory-import.request.ts';
import type { RowFate } from './result/import-preview.ts';
import type { ImportProblem } from './result/import-problem.ts';

/** Rows and problems in one answer: more than anybody reads through; the counts tell all. */
const LISTED_MAX = 500;

const FATES: Readonly<Record<RowFate, ImportRowFate>> = {
  new: 'NEW',
  changed: 'CHANGED',
  ended: 'ENDED',
  unchanged: 'UNCHANGED',
  'held-back': 'HELD_BACK',
};

const KINDS: Readonly<Record<DirectoryImportPreview['kind'], DirectoryKind>> = {
  organisations: 'ORGANISATIONS',
  people: 'PEOPLE',
  posts: 'POSTS',
};

/** A preview in the shape of the public schema. */
export const publicPreview = (preview: DirectoryImportPreview): PublicPreview => ({
  kind: KINDS[preview.kind],
  digest: preview.digest,
  sheet: preview.sheet,
  sheets: preview.sheets,
  headerRow: preview.headerLine,
  headers: preview.headers,
  mapping: Object.entries(preview.mapping).map(([field, column]) => ({ field, column })),
  unusedColumns: preview.unused,
  counts: countsOf(preview),
  // What changes is looked at first: a table of last year's mostly says what is so already.
  rows: preview.rows
    .toSorted((one, other) => Number(one.fate === 'unchanged') - Number(other.fate === 'unchanged'))
    .slice(0, LISTED_MAX)
    .map(({ line, code, name, fate, changes }) => ({ row: line, code, name, fate: FATES[fate], changes })),
  problems: preview.problems.slice(0, LISTED_MAX).map(publicProblem),
  warnings: preview.warnings.slice(0, LISTED_MAX).map(publicProblem),
});

const countsOf = ({ rows, problems, warnings }: DirectoryImportPreview): ImportCounts => {
  const of = (fate: RowFate): number => rows.filter((row) => row.fate === fate).length;
  return {
    new: of('new'),
    changed: of('changed'),
    ended: of('ended'),
    unchanged: of('unchanged'),
    heldBack: of('held-back'),
    problems: problems.length,
    warnings: warnings.length,
  };
};

const publicProblem = ({ line, column, text, code, sentence }: ImportProblem): PublicProblem => ({
  row: line,
  column: column ?? null,
  text: text ?? null,
  code,
  message: sentence,
});
