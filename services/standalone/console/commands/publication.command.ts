import { PublishRankingRequest, ReviseRankingRequest } from '@kaoping/scoring';
import { onDataFolder, tenantOf } from '../console-session.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import type { CommandLine } from '../command-line.ts';

interface PublicationOptions {
  readonly tenant: string;
  readonly reason: string;
}

/** `kaoping publish` and `kaoping revise` */
export const addPublicationCommands = (line: CommandLine): void => {
  const { say } = line;
  addOne(line, 'publish', {
    Request: PublishRankingRequest,
    description: say({ en: 'publish a complete, sealed ranking', zh: '公布已封存的完整排名' }),
  });
  addOne(line, 'revise', {
    Request: ReviseRankingRequest,
    description: say({
      en: 'revise a published ranking; the earlier one stays',
      zh: '更正已公布的排名，原版保留',
    }),
  });
};

const addOne = (
  { program, say, action }: CommandLine,
  name: string,
  {
    Request,
    description,
  }: {
    readonly Request: typeof PublishRankingRequest | typeof ReviseRankingRequest;
    readonly description: string;
  },
): void => {
  program
    .command(`${name} <cycle> <peer-group>`)
    .description(description)
    .requiredOption('--tenant <id>', say({ en: 'the enterprise', zh: '企业编号' }))
    .requiredOption('--reason <text>', say({ en: 'why', zh: '原因' }))
    .action(
      action(
        async ({ terminal, directory }, cycleId: string, peerGroupId: string, options: PublicationOptions) =>
          onDataFolder(directory, async (session) => {
            const metadata = session.metadata(tenantOf(options));
            const data = { cycleId, peerGroupId, reason: options.reason };
            const { position } = await session.execute(new Request(metadata, data));
            terminal.result(
              { cycleId, peerGroupId, position },
              () => `${cycleId}  ${peerGroupId}  @${String(position)}`,
            );
            return EXIT_CODES.ok;
          }),
      ),
    );
};
