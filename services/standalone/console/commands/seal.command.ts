import { SealScorecards } from '@kaoping/scoring';
import { onDataFolder, tenantOf } from '../console-session.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import type { CommandLine } from '../command-line.ts';

interface SealOptions {
  readonly tenant: string;
  readonly reason: string;
}

/** `kaoping seal` */
export const addSealCommand = ({ program, say, action }: CommandLine): void => {
  program
    .command('seal <cycle> [organisations...]')
    .description(
      say({ en: 'seal scorecards: all of a cycle, or those named', zh: '封存得分卡：整个周期，或指定单位' }),
    )
    .requiredOption('--tenant <id>', say({ en: 'the enterprise', zh: '企业编号' }))
    .requiredOption('--reason <text>', say({ en: 'why', zh: '原因' }))
    .action(
      action(
        async ({ terminal, directory }, cycleId: string, named: readonly string[], options: SealOptions) =>
          onDataFolder(directory, async (session) => {
            const tenant = tenantOf(options);
            const organisations = named.length > 0 ? { organisationIds: named } : {};
            const data = { cycleId, reason: options.reason, ...organisations };
            const { events } = await session.execute(new SealScorecards(session.metadata(tenant), data));
            const sealed = events.length;
            terminal.result({ cycleId, sealed }, () => `${cycleId}  ${String(sealed)}`);
            return EXIT_CODES.ok;
          }),
      ),
    );
};
