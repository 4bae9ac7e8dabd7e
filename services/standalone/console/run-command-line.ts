import { DomainError } from '@kaoping/event-sourcing';
import type { Language } from '@kaoping/nest-platform';
import { Command, CommanderError, Option } from 'commander';
import { addAccountCommands } from './commands/account.command.ts';
import { addComputeCommand } from './commands/compute.command.ts';
import { addCycleCommands } from './commands/cycle.command.ts';
import { addEnterpriseCommands } from './commands/enterprise.command.ts';
import { addExplainCommand } from './commands/explain.command.ts';
import { addImportCommand } from './commands/import.command.ts';
import { addPublicationCommands } from './commands/publication.command.ts';
import { addRankingCommand } from './commands/ranking.command.ts';
import { addReplayCommand } from './commands/replay.command.ts';
import { addSchemeCommands } from './commands/scheme.command.ts';
import { addSealCommand } from './commands/seal.command.ts';
import { addServeCommand } from './commands/serve.command.ts';
import { addSimulateCommand } from './commands/simulate.command.ts';
import { addTokenCommands } from './commands/token.command.ts';
import type { CommandLine } from './command-line.ts';
import { EXIT_CODES, type ExitCode } from './exit-codes.ts';
import { productVersion } from '../composition/service-directory.ts';
import type { SampleDesk } from './sample-keys.ts';
import { processTerminal, systemLanguage, type Terminal } from './terminal.ts';

interface GlobalOptions {
  readonly data: string;
  readonly lang: Language;
  readonly json?: boolean;
}

/** Codes of refusals that lie in the surroundings rather than in what was asked. */
const ENVIRONMENT_CODES =
  /^(?:(?:DATA_FOLDER|SERVER)\.|(?:LEDGER|READ_MODEL)\.(?:FULL|FOREIGN|NEWER|BUSY|CLOSED|UNREADABLE)$)/u;

/**
 * Runs the command line.
 *
 * @param given The words after the program's name.
 * @param samples Who enters a sample where it is asked for.
 * @returns The exit code: see {@link EXIT_CODES}.
 */
export const runCommandLine = async (given: readonly string[], samples: SampleDesk): Promise<ExitCode> => {
  const language = languageOf(given);
  const program = new Command('kaoping');
  let exitCode: ExitCode = EXIT_CODES.ok;
  const line: CommandLine = {
    program,
    say: (sentence) => sentence[language],
    action:
      (work) =>
      async (...args) => {
        const { data, lang, json } = program.opts<GlobalOptions>();
        const terminal = processTerminal(lang, json ?? false);
        exitCode = await orRefusal(terminal, () => work({ terminal, directory: data }, ...args));
      },
  };
  assemble(line, language, samples);
  try {
    await program.parseAsync(given, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT_CODES.ok : EXIT_CODES.usage;
  }
};

const CHINESE_TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

const assemble = (line: CommandLine, language: Language, samples: SampleDesk): void => {
  const { program, say } = line;
  program
    .description(
      say({
        en: 'Kaoping 考评: the ledger of organisational assessments.\nExit codes: 0 done; 1 refused or different; 2 not understood; 3 data folder, port or disk.',
        zh: '考评 Kaoping：组织考核账本。\n退出码：0 完成；1 被拒绝或不一致；2 命令有误；3 数据目录、端口或磁盘问题。',
      }),
    )
    .option(
      '--data <folder>',
      say({ en: 'the data folder', zh: '数据目录' }),
      process.env['KAOPING_DATA'] ?? './data',
    )
    .addOption(
      new Option('--lang <language>', say({ en: 'language of messages', zh: '提示语言' }))
        .choices(['zh', 'en'])
        .default(language),
    )
    .version(productVersion(), '--version', say({ en: 'print the version', zh: '显示版本' }))
    .option('--json', say({ en: 'print the result as JSON', zh: '以 JSON 输出结果' }))
    .exitOverride()
    .helpOption('-h, --help', say({ en: 'show help', zh: '显示帮助' }))
    .helpCommand('help [command]', say({ en: 'show help of a command', zh: '显示命令的帮助' }))
    .configureHelp({ styleTitle: (title) => say({ en: title, zh: CHINESE_TITLES[title] ?? title }) })
    .configureOutput({ writeErr: (text) => process.stderr.write(text) });
  addServeCommand(line, samples);
  addEnterpriseCommands(line);
  addTokenCommands(line);
  addAccountCommands(line);
  addCycleCommands(line);
  addImportCommand(line);
  addRankingCommand(line);
  addExplainCommand(line);
  addSealCommand(line);
  addPublicationCommands(line);
  addReplayCommand(line);
  addSchemeCommands(line);
  addComputeCommand(line);
  addSimulateCommand(line);
};

/** Help is printed while the words are still being read, so the language is looked up before. */
const languageOf = (given: readonly string[]): Language => {
  const joined = given.join(' ');
  const asked = /(?:^| )--lang[ =](zh|en)(?= |$)/u.exec(joined)?.[1];
  return asked === 'zh' || asked === 'en' ? asked : systemLanguage(process.env);
};

const orRefusal = async (terminal: Terminal, work: () => Promise<ExitCode>): Promise<ExitCode> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    terminal.remark(error.sentence);
    if (terminal.isJson) {
      terminal.result({ error: { code: error.code, message: error.sentence[terminal.language] } }, () => '');
    }
    return ENVIRONMENT_CODES.test(error.code) ? EXIT_CODES.environment : EXIT_CODES.refused;
  }
};
