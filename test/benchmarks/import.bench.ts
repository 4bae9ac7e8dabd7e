import { writeCsv, writeExcel, type TableToWrite } from '@kaoping/spreadsheets';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figure, type Figure } from './figure.ts';
import { withScratchDirectory } from './scratch-directory.ts';

const ORGANISATIONS = 50_000;
/** Organisations right below another: a tree of six levels. */
const CHILDREN = 9;
const ROUNDS = 3;
/** The limits of an import of this size. */
const LIMIT_MS = 10_000;
const LIMIT_BYTES = 512_000_000;

/** Millions, not 1,048,576 each: the stricter reading of the limit. */
const BYTES_PER_MB = 1_000_000;

const CHILD = join(import.meta.dirname, 'import-in-child.ts');

const codeOf = (number: number): string => `CP-${String(number).padStart(6, '0')}`;

/** A table as a group keeps it: every branch with its code, its kind, what it stands below and since when. */
const largestTable = (): TableToWrite => ({
  name: '单位',
  columns: ['单位代码', '单位名称', '类别', '上级代码', '设立日期', '撤销日期'].map((header) => ({ header })),
  rows: Array.from({ length: ORGANISATIONS }, (_, number) => [
    codeOf(number),
    `第 ${String(number)} 采煤队党支部`,
    number === 0 ? '集团' : '党支部',
    number === 0 ? '' : codeOf(Math.floor((number - 1) / CHILDREN)),
    number === 0 ? '2010-01-01' : '2015-01-01',
    '',
  ]),
});

interface Measured {
  readonly newRows: number;
  readonly previewMs: number;
  readonly confirmMs: number;
  readonly peakBytes: number;
}

/** Previews and confirms a file in a process of its own, on a new ledger. */
const importOnce = (directory: string, fileName: string, bytes: Uint8Array): Measured => {
  mkdirSync(directory);
  const path = join(directory, fileName);
  writeFileSync(path, bytes);
  const output = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', CHILD, path], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  const measured = JSON.parse(output) as Measured;
  if (measured.newRows !== ORGANISATIONS) throw new Error(`only ${String(measured.newRows)} rows are new`);
  return measured;
};

const figuresOf = (format: string, rounds: readonly Measured[]): readonly Figure[] => {
  const size = `${ORGANISATIONS.toLocaleString('en')} organisations from ${format}`;
  const durability = 'fsync before the answer (SQLite WAL, synchronous=FULL)';
  const limited = (of: (one: Measured) => number, floor: number) =>
    rounds.map((one) => ({ value: of(one), floor }));
  return [
    figure(
      {
        name: `import, preview of ${size} (floor: the limit of 10 s)`,
        unit: 'ms',
        durability: 'nothing is written',
      },
      limited(({ previewMs }) => previewMs, LIMIT_MS),
      { ratioMax: 1 },
    ),
    figure(
      {
        name: `import, preview and confirmation of ${size} (floor: the limit of 10 s)`,
        unit: 'ms',
        durability,
      },
      limited(({ previewMs, confirmMs }) => previewMs + confirmMs, LIMIT_MS),
    ),
    figure(
      {
        name: `import, most memory for ${size} (floor: the limit of 512,000,000 bytes; a third of it is the process before it begins)`,
        unit: 'MB',
        durability,
      },
      limited(({ peakBytes }) => peakBytes / BYTES_PER_MB, LIMIT_BYTES / BYTES_PER_MB),
      { ratioMax: 1 },
    ),
  ];
};

/** Measures the largest import that people make, from both kinds of files. */
export const figures = (): Promise<readonly Figure[]> =>
  withScratchDirectory(async (directory) => {
    const table = largestTable();
    const files = [
      ['Excel', '单位.xlsx', await writeExcel([table])],
      ['CSV', '单位.csv', writeCsv(table)],
    ] as const;
    return files.flatMap(([format, fileName, bytes]) => {
      const rounds = Array.from({ length: ROUNDS }, (_, round) =>
        importOnce(join(directory, `${format}-${String(round)}`), fileName, bytes),
      );
      return figuresOf(format, rounds);
    });
  });

if (import.meta.main) console.table(await figures());
