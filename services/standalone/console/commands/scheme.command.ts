import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diffSchemes, explainScheme, newScheme, schemeJsonSchema, shippedSchemes } from '@kaoping/schemes';
import { checkScheme, openScheme, schemeText, soundScheme } from '../../scheme-tools/open-scheme.ts';
import { printDifferences, printExplanation, printSchemeList } from '../../scheme-tools/print-scheme.ts';
import { problemLine } from '../../scheme-tools/print-problems.ts';
import type { CommandLine } from '../command-line.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { FileRefused } from '../read-json-file.ts';

/** `kaoping scheme check | explain | diff | new | list`: none of them needs a server or an enterprise. */
export const addSchemeCommands = (line: CommandLine): void => {
  const scheme = line.program
    .command('scheme')
    .description(
      line.say({ en: 'check, read, compare and start schemes', zh: '考核方案：检查、阅读、比较、新建' }),
    );
  const group = { ...line, program: scheme };
  addCheck(group);
  addExplain(group);
  addDiff(group);
  addNew(group);
  addList(group);
};

const addCheck = ({ program, say, action }: CommandLine): void => {
  program
    .command('check <schemes...>')
    .description(
      say({
        en: 'report every problem of scheme files with line, column and what would be right',
        zh: '检查方案文件，逐条指出行、列、问题及正确写法',
      }),
    )
    .option('--strict', say({ en: 'refuse warnings too', zh: '有警告也不通过' }))
    .action(
      action(
        async (
          { terminal },
          schemes: readonly string[],
          { strict = false }: { readonly strict?: boolean },
        ) => {
          const results = schemes.map((named) => checkScheme(named));
          terminal.result(
            results.map(({ file, checked, problems }) => ({ file, digest: checked?.digest, problems })),
            () =>
              results
                .flatMap(({ file, checked, problems }) => [
                  ...problems.map((problem) => problemLine(problem, terminal.language)),
                  `${file}: ${say(checked === undefined ? UNSOUND : { en: `sound, digest ${checked.digest}`, zh: `通过，摘要 ${checked.digest}` })}`,
                ])
                .join('\n'),
          );
          const isGood = results.every(
            ({ checked, problems }) => checked !== undefined && !(strict && problems.length > 0),
          );
          return isGood ? EXIT_CODES.ok : EXIT_CODES.refused;
        },
      ),
    );
};

const UNSOUND = { en: 'not sound', zh: '不通过' };

const addExplain = ({ program, say, action }: CommandLine): void => {
  program
    .command('explain <scheme>')
    .description(say({ en: 'read a scheme as plain sentences', zh: '用通俗的句子说明方案' }))
    .action(
      action(async ({ terminal }, named: string) => {
        const { scheme, digest } = openScheme(named);
        const parts = explainScheme(scheme);
        terminal.result({ scheme: scheme.scheme, version: scheme.version, digest, parts }, () =>
          printExplanation(parts, terminal.language),
        );
        return EXIT_CODES.ok;
      }),
    );
};

const addDiff = ({ program, say, action }: CommandLine): void => {
  program
    .command('diff <before> <after>')
    .description(
      say({
        en: 'what changes from one scheme to another, rule by rule',
        zh: '比较两个方案，逐条列出规则变化',
      }),
    )
    .action(
      action(async ({ terminal }, before: string, after: string) => {
        const differences = diffSchemes(openScheme(before).scheme, openScheme(after).scheme);
        terminal.result(differences, () => printDifferences(differences, terminal.language));
        return differences.length === 0 ? EXIT_CODES.ok : EXIT_CODES.refused;
      }),
    );
};

interface NewOptions {
  readonly from: string;
  readonly title?: string;
  readonly out?: string;
}

const addNew = ({ program, say, action }: CommandLine): void => {
  program
    .command('new <id>')
    .description(say({ en: 'start a scheme from a shipped one', zh: '以内置方案为模板新建方案' }))
    .requiredOption('--from <template>', say({ en: 'id of a shipped scheme', zh: '内置方案编号' }))
    .option('--title <text>', say({ en: 'its Chinese title', zh: '方案名称' }))
    .option(
      '--out <file>',
      say({ en: 'file to write; <id>.yaml if left out', zh: '写入的文件，默认为 <id>.yaml' }),
    )
    .action(
      action(async ({ terminal }, id: string, { from, title, out = `${id}.yaml` }: NewOptions) => {
        if (existsSync(out)) {
          throw new FileRefused(out, ['it exists already and is not overwritten 文件已存在，不会覆盖']);
        }
        const template = schemeText(from);
        const text = withEditorSchema(newScheme(template.text, { id, title: { zh: title ?? id } }));
        soundScheme({ file: out, text });
        writeFileSync(out, text, { flag: 'wx' });
        writeEditorSchema(dirname(out));
        terminal.result({ file: out }, () => say({ en: `${out} was written.`, zh: `已写入 ${out}。` }));
        return EXIT_CODES.ok;
      }),
    );
};

/** An editor that knows YAML completes and checks the file by the schema beside it. */
const EDITOR_SCHEMA = 'scheme.schema.json';

const withEditorSchema = (text: string): string =>
  text.replace(
    /^# yaml-language-server: \$schema=.*$/mu,
    `# yaml-language-server: $$schema=./${EDITOR_SCHEMA}`,
  );

const writeEditorSchema = (folder: string): void => {
  const file = join(folder, EDITOR_SCHEMA);
  if (!existsSync(file))
    writeFileSync(file, `${JSON.stringify(schemeJsonSchema(), null, 2)}\n`, { flag: 'wx' });
};

const addList = ({ program, say, action }: CommandLine): void => {
  program
    .command('list')
    .description(say({ en: 'list the shipped schemes', zh: '列出内置方案' }))
    .action(
      action(async ({ terminal }) => {
        const schemes = shippedSchemes().map(({ id }) => {
          const { scheme, digest } = openScheme(id);
          const { version, title, period } = scheme;
          return { id, version, title: { zh: title.zh, en: title.en ?? title.zh }, period, digest };
        });
        terminal.result(schemes, () => printSchemeList(schemes, terminal.language));
        return EXIT_CODES.ok;
      }),
    );
};
