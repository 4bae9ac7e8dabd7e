import { PublicationReplayQuery, type PublicationReplay } from '@kaoping/scoring';
import type { Language } from '@kaoping/nest-platform';
import { InvalidArgumentError } from 'commander';
import { onDataFolder, tenantOf } from '../console-session.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import type { CommandLine } from '../command-line.ts';

interface ReplayOptions {
  readonly tenant: string;
  readonly revision?: number;
}

/** `kaoping replay` */
export const addReplayCommand = ({ program, say, action }: CommandLine): void => {
  program
    .command('replay <cycle> <peer-group>')
    .description(
      say({
        en: 'compute a publication anew from its events; exit code 1 when the digests differ',
        zh: '按记录重新计算已公布的排名；摘要不一致时退出码为 1',
      }),
    )
    .requiredOption('--tenant <id>', say({ en: 'the enterprise', zh: '企业编号' }))
    .option(
      '--revision <number>',
      say({ en: 'which publication; the latest by default', zh: '第几版，默认最新' }),
      revisionOf,
    )
    .action(
      action(async ({ terminal, directory }, cycleId: string, peerGroupId: string, options: ReplayOptions) =>
        onDataFolder(directory, async (session) => {
          const revision = options.revision === undefined ? {} : { revision: options.revision };
          const query = new PublicationReplayQuery(tenantOf(options), { cycleId, peerGroupId, ...revision });
          const replay = await session.query<PublicationReplay>(query);
          terminal.result(replay, () => printReplay(replay, terminal.language));
          return replay.isSame ? EXIT_CODES.ok : EXIT_CODES.refused;
        }),
      ),
    );
};

const revisionOf = (text: string): number => {
  if (/^[1-9]\d{0,8}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError('Use 1, 2, 3 … 请用 1、2、3……');
};

const printReplay = (replay: PublicationReplay, language: Language): string => {
  const { revision, publishedDigest, replayedDigest, isSame, differing } = replay;
  const verdict = {
    zh: isSame ? '一致' : `不一致：${differing.join('、')}`,
    en: isSame ? 'same' : `different: ${differing.join(', ')}`,
  }[language];
  return [`#${String(revision)}  ${verdict}`, `= ${publishedDigest}`, `≟ ${replayedDigest ?? '—'}`].join(
    '\n',
  );
};
