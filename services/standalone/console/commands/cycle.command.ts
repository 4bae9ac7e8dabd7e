import { CycleListQuery, OpenCycle, type CycleView } from '@kaoping/scoring';
import { onDataFolder, tenantOf } from '../console-session.ts';
import { cycleFile } from '../cycle-file.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { readJsonFile } from '../read-json-file.ts';
import type { CommandLine } from '../command-line.ts';
import { textTable } from '../text-table.ts';

/** `kaoping cycle open|list` */
export const addCycleCommands = ({ program, say, action }: CommandLine): void => {
  const cycle = program
    .command('cycle')
    .description(say({ en: 'cycles: one run of a scheme over a period', zh: '考核周期' }));
  const tenant = say({ en: 'the enterprise', zh: '企业编号' });
  cycle
    .command('open <file>')
    .description(
      say({ en: 'open a cycle and its scorecards from a JSON file', zh: '按 JSON 文件开启周期及其得分卡' }),
    )
    .requiredOption('--tenant <id>', tenant)
    .action(
      action(async ({ terminal, directory }, file: string, options: { readonly tenant: string }) =>
        onDataFolder(directory, async (session) => {
          const contents = readJsonFile(file, cycleFile);
          await session.execute(new OpenCycle(session.metadata(tenantOf(options)), contents));
          const { cycleId, roster } = contents;
          terminal.result(
            { cycleId, scorecards: roster.length },
            () => `${cycleId}  ${String(roster.length)}`,
          );
          return EXIT_CODES.ok;
        }),
      ),
    );
  cycle
    .command('list')
    .description(say({ en: 'list the cycles', zh: '列出考核周期' }))
    .requiredOption('--tenant <id>', tenant)
    .action(
      action(async ({ terminal, directory }, options: { readonly tenant: string }) =>
        onDataFolder(directory, async (session) => {
          const cycles = await session.query<readonly CycleView[]>(new CycleListQuery(tenantOf(options)));
          terminal.result(cycles, () =>
            textTable(
              ['id', 'period', 'title', 'peer groups', 'organisations'],
              cycles.map(({ cycleId, period, title, peerGroups, roster }) => [
                cycleId,
                period.label,
                title[terminal.language],
                peerGroups.map(({ id }) => id).join(', '),
                String(roster.length),
              ]),
            ),
          );
          return EXIT_CODES.ok;
        }),
      ),
    );
};
