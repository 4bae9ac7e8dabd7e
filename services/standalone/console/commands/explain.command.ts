import {
  CycleListQuery,
  StandingExplanationQuery,
  type CycleView,
  type StandingExplanation,
} from '@kaoping/scoring';
import type { Language } from '@kaoping/nest-platform';
import { onDataFolder, tenantOf } from '../console-session.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { momentOf } from '../moment-option.ts';
import type { CommandLine } from '../command-line.ts';

interface ExplainOptions {
  readonly tenant: string;
  readonly asOf?: string;
}

/** `kaoping explain` */
export const addExplainCommand = ({ program, say, action }: CommandLine): void => {
  program
    .command('explain <cycle> <peer-group> <organisation>')
    .description(
      say({
        en: 'explain a standing down to the events behind it',
        zh: '解释某单位名次的由来，直至每条记录',
      }),
    )
    .requiredOption('--tenant <id>', say({ en: 'the enterprise', zh: '企业编号' }))
    .option(
      '--as-of <moment>',
      say({ en: 'a past instant, or a ledger position', zh: '过去的时刻，或账本位置' }),
    )
    .action(
      action(
        async (
          { terminal, directory },
          ...[cycleId, peerGroupId, organisation, options]: [string, string, string, ExplainOptions]
        ) =>
          onDataFolder(directory, async (session) => {
            const tenant = tenantOf(options);
            const [cycle] = await session.query<readonly CycleView[]>(new CycleListQuery(tenant, cycleId));
            const target = { cycleId, peerGroupId, organisationId: idOf(organisation, cycle) };
            const moment = momentOf(options.asOf);
            const query = new StandingExplanationQuery(tenant, target, moment, session.now());
            const explanation = await session.query<StandingExplanation>(query);
            terminal.result(explanation, () => printExplanation(explanation, terminal.language));
            return EXIT_CODES.ok;
          }),
      ),
    );
};

/** People call an organisation by its name; two of one name are told apart by their ids. */
const idOf = (organisation: string, cycle: CycleView | undefined): string => {
  const named = cycle?.roster.filter(({ name }) => name === organisation) ?? [];
  return (named.length === 1 && named[0]?.organisationId) || organisation;
};

const printExplanation = ({ standing, steps, position }: StandingExplanation, language: Language): string => {
  const { name, rank, score } = standing;
  const title =
    language === 'zh' ? `${name}：第 ${rank} 名，${score} 分` : `${name}: rank ${rank}, score ${score}`;
  const lines = steps.map(({ depth, text, origin }) => {
    const source = origin
      ? `  ← ${origin.eventId} @${String(origin.position)} ${origin.actorId}: ${origin.reason}`
      : '';
    return `${'  '.repeat(depth)}${text[language]}${source}`;
  });
  return [title, ...lines, `@${String(position)}`].join('\n');
};
