import { RankingQuery, type RankingView } from '@kaoping/scoring';
import type { Language } from '@kaoping/nest-platform';
import { onDataFolder, tenantOf } from '../console-session.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { momentOf } from '../moment-option.ts';
import type { CommandLine } from '../command-line.ts';
import { textTable } from '../text-table.ts';

interface RankingOptions {
  readonly tenant: string;
  readonly asOf?: string;
}

const HEADERS = {
  zh: ['名次', '单位', '得分', '未取整', '系数', '状态'],
  en: ['rank', 'organisation', 'score', 'unrounded', 'coefficient', 'status'],
};
const STATUS = { zh: { open: '未封存', sealed: '已封存' }, en: { open: 'open', sealed: 'sealed' } };

/** `kaoping ranking` */
export const addRankingCommand = ({ program, say, action }: CommandLine): void => {
  program
    .command('ranking <cycle> <peer-group>')
    .description(say({ en: 'show a ranking, live or as of a moment', zh: '查看排名（当前或截至某时）' }))
    .requiredOption('--tenant <id>', say({ en: 'the enterprise', zh: '企业编号' }))
    .option(
      '--as-of <moment>',
      say({ en: 'a past instant, or a ledger position', zh: '过去的时刻，或账本位置' }),
    )
    .action(
      action(async ({ terminal, directory }, cycleId: string, peerGroupId: string, options: RankingOptions) =>
        onDataFolder(directory, async (session) => {
          const target = { cycleId, peerGroupId };
          const moment = momentOf(options.asOf);
          const query = new RankingQuery(tenantOf(options), target, moment, session.now());
          const view = await session.query<RankingView>(query);
          terminal.result(view, () => printRanking(view, terminal.language));
          return EXIT_CODES.ok;
        }),
      ),
    );
};

const printRanking = (view: RankingView, language: Language): string => {
  const table = textTable(
    HEADERS[language],
    view.standings.map(({ rank, name, score, unrounded, coefficient, isSealed }) => [
      rank,
      name,
      score,
      unrounded,
      coefficient ?? '',
      STATUS[language][isSealed ? 'sealed' : 'open'],
    ]),
  );
  const missing = view.leftOut.map(({ name, missing: lacking }) => {
    const counts = lacking.map((one) => `${one.indicator} ${String(one.present)}/${String(one.expected)}`);
    return `${language === 'zh' ? '缺分' : 'missing'}  ${name}: ${counts.join(', ')}`;
  });
  const blocked = view.blockedBecause ? [view.blockedBecause[language]] : [];
  return [table, ...missing, ...blocked, `@${String(view.position)}`].join('\n');
};
