import { InvalidArgumentError, type Command } from 'commander';
import type { ScoreFiles } from '../scheme-tools/score-files.ts';
import type { CommandLine } from './command-line.ts';

/** Options of the commands that compute a table of scores. */
export interface ScoreOptions {
  readonly scheme: string;
  readonly scores: string;
  readonly history?: string;
  readonly published?: string;
  readonly period?: string;
  readonly column: readonly (readonly [string, string])[];
  readonly parameter: readonly (readonly [string, string])[];
}

/** Adds what every command that computes a table takes. */
export const withScoreOptions = (command: Command, say: CommandLine['say']): Command =>
  command
    .requiredOption(
      '--scheme <scheme>',
      say({ en: 'a scheme file, or the id of a shipped one', zh: '方案文件，或内置方案编号' }),
    )
    .requiredOption('--scores <file>', say({ en: 'table of scores (CSV)', zh: '分数表（CSV）' }))
    .option('--history <file>', say({ en: 'earlier results (CSV)', zh: '以往各期结果（CSV）' }))
    .option(
      '--period <period>',
      say({
        en: 'the period, such as 2017, 2017-Q2 or 2017-04, where the table names none',
        zh: '周期，如 2017、2017-Q2、2017-04；表中没有周期列时使用',
      }),
    )
    .option(
      '--column <header=input>',
      say({ en: 'what a column means; repeatable', zh: '指定某列的含义，可多次使用' }),
      pair,
      [],
    )
    .option(
      '--parameter <name=value>',
      say({ en: 'a figure of the whole group; repeatable', zh: '全组共用的数值，可多次使用' }),
      pair,
      [],
    );

const pair = (
  text: string,
  earlier: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] => {
  const mark = text.indexOf('=');
  if (mark < 1) throw new InvalidArgumentError('Write name=value. 请写成 名称=值。');
  return [...earlier, [text.slice(0, mark), text.slice(mark + 1)]];
};

/** The files and settings that the options name. */
export const scoreFilesOf = ({
  scores,
  history,
  published,
  period,
  column,
  parameter,
}: ScoreOptions): ScoreFiles => ({
  scores,
  ...(history === undefined ? {} : { history }),
  ...(published === undefined ? {} : { published }),
  ...(period === undefined ? {} : { period }),
  columns: new Map(column),
  parameters: Object.fromEntries(parameter),
});
