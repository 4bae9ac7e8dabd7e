import { Option } from 'commander';
import { stringify } from 'csv-stringify/sync';
import { computedReport, isBeyondDoubt, type ComputedReport } from '../../scheme-tools/computed-report.ts';
import { openScheme } from '../../scheme-tools/open-scheme.ts';
import { printComputed, type PrintedParts } from '../../scheme-tools/print-computed.ts';
import { reportRows } from '../../scheme-tools/report-rows.ts';
import { computeFiles } from '../../scheme-tools/score-files.ts';
import type { CommandLine } from '../command-line.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { scoreFilesOf, withScoreOptions, type ScoreOptions } from '../score-options.ts';

interface ComputeOptions extends ScoreOptions {
  readonly format: 'table' | 'json' | 'csv';
  readonly partial?: boolean;
  readonly explain?: string;
}

/** What is printed, by the form that was asked for. */
const TEXTS: Readonly<
  Record<ComputeOptions['format'], (report: ComputedReport, parts: PrintedParts) => string>
> = {
  table: printComputed,
  json: (report) => JSON.stringify(report, null, 2),
  // A cell that begins like a formula is kept from being run as one.
  csv: (report, { checked, language }) =>
    stringify([...reportRows(report, checked, language)], { escape_formulas: true }).trimEnd(),
};

/** `kaoping compute`: needs no server and no enterprise. */
export const addComputeCommand = ({ program, say, action }: CommandLine): void => {
  const command = program.command('compute').description(
    say({
      en: 'compute a table of scores by a scheme and compare it with what was published; 0 where at most rounding differs, else 1',
      zh: '按方案计算分数表，并与公布结果比较；至多有舍入差异时退出码为 0，否则为 1',
    }),
  );
  withScoreOptions(command, say)
    .option('--published <file>', say({ en: 'published results (CSV)', zh: '公布的结果（CSV）' }))
    .option(
      '--partial',
      say({ en: 'the table shows only a part of the published ranking', zh: '表中只是公布排名的一部分' }),
    )
    .option(
      '--explain <organisation>',
      say({ en: 'derive its score line by line; all for everyone', zh: '逐行推导该单位的得分；all 为全部' }),
    )
    .addOption(
      new Option('--format <format>', say({ en: 'form of the output', zh: '输出格式' }))
        .choices(['table', 'json', 'csv'])
        .default('table'),
    )
    .action(
      action(
        async ({ terminal }, { scheme, format, partial = false, explain, ...options }: ComputeOptions) => {
          const checked = openScheme(scheme);
          const computed = computeFiles(checked, scoreFilesOf({ ...options, scheme }));
          const report = computedReport(checked, computed, partial);
          for (const remark of computed.remarks) terminal.remark(remark);
          const { language } = terminal;
          terminal.result(report, () =>
            TEXTS[format](report, { checked, language, ...(explain && { explain }) }),
          );
          return isBeyondDoubt(report) ? EXIT_CODES.ok : EXIT_CODES.refused;
        },
      ),
    );
};
