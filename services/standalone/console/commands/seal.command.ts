import { DomainError } from '@kaoping/event-sourcing';
import { CycleListQuery, SealScorecard, type CycleView } from '@kaoping/scoring';
import { onDataFolder, tenantOf } from '../console-session.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import type { CommandLine } from '../command-line.ts';

interface SealOptions {
  readonly tenant: string;
  readonly reason: string;
}

/** There is nothing to seal under this name: most likely a slip of the keyboard. */
class NoSuchCycle extends DomainError {
  readonly code = 'CYCLE.UNKNOWN';

  constructor(readonly cycleId: string) {
    super({
      en: `There is no cycle "${cycleId}". \`kaoping cycle list\` names those there are.`,
      zh: `没有考核周期“${cycleId}”。可用 \`kaoping cycle list\` 查看现有周期。`,
    });
  }
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
            const [cycle] = await session.query<readonly CycleView[]>(new CycleListQuery(tenant, cycleId));
            if (!cycle) throw new NoSuchCycle(cycleId);
            const all = cycle.roster.map(({ organisationId }) => organisationId);
            const sealed = named.length > 0 ? named : all;
            for (const organisationId of sealed) {
              const data = { cycleId, organisationId, reason: options.reason };
              await session.execute(new SealScorecard(session.metadata(tenant), data));
            }
            terminal.result({ cycleId, sealed }, () => `${cycleId}  ${sealed.join(' ')}`);
            return EXIT_CODES.ok;
          }),
      ),
    );
};
