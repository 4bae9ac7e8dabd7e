import type { SampleUnit } from '../group/group-plan.ts';
import { arrangeGroups, openCycle, publishShipped } from '../group/seed-subsidiary.ts';
import { BRANCH_QUARTERS, quarterTable, type BranchQuarter } from './branch-quarters.ts';
import {
  awaitConsequence,
  carryOut,
  decideConsequence,
  type StoryConsequence,
} from './decide-consequence.ts';
import { enterTable } from './enter-table.ts';
import { publish, resultDigestOf, revise, type StoryRanking } from './publish-ranking.ts';
import type { StoryPeople } from './story-people.ts';
import { quartersBefore, type StoryQuarter } from './story-quarters.ts';
import type { StoryStep } from './story-step.ts';

const SCHEME = 'changping-branches-quarter';
const PEER_GROUP = 'branches';

/** What the story of the branches is told with. */
export interface BranchesStory {
  readonly people: () => StoryPeople;
  readonly units: () => readonly SampleUnit[];
  readonly idOf: (code: string) => string;
  readonly today: string;
}

/** Three years of quarters (003-08, 003-13, 003-14): each is opened, entered, published, and has its consequences. */
export const branchesStory = (story: BranchesStory): readonly StoryStep[] => {
  const quarters = quartersBefore(story.today, BRANCH_QUARTERS.length);
  const begins: StoryStep = {
    on: quarters[0]?.firstDay ?? story.today,
    run: () => begin(story, quarters[0]),
  };
  const ends = quarters.map((quarter, at): StoryStep => ({
    on: quarter.publishedOn,
    run: () => endQuarter(story, quarters, at),
  }));
  return [begins, ...ends];
};

const begin = async (
  { people, units, idOf }: BranchesStory,
  first: StoryQuarter | undefined,
): Promise<void> => {
  const { officer } = people();
  if (!first) return;
  await publishShipped(officer, SCHEME);
  await arrangeGroups(officer, { schemeId: SCHEME, since: first.firstDay }, [
    {
      key: PEER_GROUP,
      zh: '基层党支部',
      en: 'Branches',
      organisationIds: units().map(({ code }) => idOf(code)),
    },
  ]);
  await open(people(), first);
};

const rankingOf = ({ period }: StoryQuarter): StoryRanking => ({
  cycleId: `${SCHEME}-${period}`,
  peerGroup: PEER_GROUP,
});

const open = async ({ officer }: StoryPeople, quarter: StoryQuarter): Promise<void> => {
  const { cycleId } = rankingOf(quarter);
  const { period, firstDay: startsOn } = quarter;
  await openCycle(officer, { cycleId, schemeId: SCHEME, period, startsOn });
};

/** On one day: the next quarter begins, an earlier one is corrected where it has to be, and this one is published. */
const endQuarter = async (
  story: BranchesStory,
  quarters: readonly StoryQuarter[],
  at: number,
): Promise<void> => {
  const people = story.people();
  const [quarter, next, before] = [quarters[at], quarters[at + 1], quarters[at - 1]];
  const plan = BRANCH_QUARTERS[at];
  if (!quarter || !plan) return;
  if (next) await open(people, next);
  const former = BRANCH_QUARTERS[at - 1];
  if (before && former?.corrected) await correct(story, before, former.corrected);
  await raiseVeto(story, quarter, plan);
  await enter(story, quarter, plan.order);
  await publish(people, rankingOf(quarter), `${quarter.period} 季度讲评会通报（示例数据）`);
  await decide(story, quarter, plan);
};

interface RaisedVeto {
  readonly vetoId: string;
  readonly needsConfirmation: boolean;
}

const raiseVeto = async (
  { people, units, idOf }: BranchesStory,
  quarter: StoryQuarter,
  { veto }: BranchQuarter,
): Promise<void> => {
  if (!veto) return;
  const organisationId = idOf(units()[veto.branch]?.code ?? '');
  const { cycleId } = rankingOf(quarter);
  const raised = await people().officer.change<RaisedVeto>(
    ['raiseVeto', 'RaiseVetoInput'],
    { organisationId, veto: veto.key, cycleId, reason: veto.reason },
    '{ vetoId needsConfirmation }',
  );
  if (!raised.needsConfirmation) return;
  await people().leader.change(['confirmVeto', 'ConfirmVetoInput'], {
    organisationId,
    vetoId: raised.vetoId,
  });
};

const enter = (
  { people, units }: BranchesStory,
  quarter: StoryQuarter,
  order: BranchQuarter['order'],
): Promise<void> =>
  enterTable(people().officer, {
    cycleId: rankingOf(quarter).cycleId,
    fileName: `${quarter.period}-基层党支部季度考核汇总.csv`,
    source: `${quarter.period} 季度联检汇总（示例数据）`,
    rows: quarterTable(
      units().map(({ name }) => name),
      order,
    ),
  });

const correct = async (
  story: BranchesStory,
  quarter: StoryQuarter,
  { order, reason, withdraws }: NonNullable<BranchQuarter['corrected']>,
): Promise<void> => {
  const people = story.people();
  const ranking = rankingOf(quarter);
  const former = await resultDigestOf(people.officer, ranking);
  await enter(story, quarter, order);
  await revise(people, ranking, { former, reason });
  await awaitConsequence(people.leader, consequenceOf(story, quarter, withdraws), 'WITHDRAWN');
};

const consequenceOf = (
  { units, idOf }: BranchesStory,
  quarter: StoryQuarter,
  { key, branch }: { readonly key: string; readonly branch: number },
): StoryConsequence => ({
  ...rankingOf(quarter),
  key,
  organisationId: idOf(units()[branch]?.code ?? ''),
});

const decide = async (
  story: BranchesStory,
  quarter: StoryQuarter,
  { decisions, waiting }: BranchQuarter,
): Promise<void> => {
  const { leader } = story.people();
  for (const { outcome, reason, carriedOut, ...which } of decisions ?? []) {
    const verdict = outcome === 'confirm' ? 'confirmConsequence' : 'dismissConsequence';
    const meeting = `公司党委会议记录（${quarter.period}，示例数据）`;
    await decideConsequence(leader, verdict, consequenceOf(story, quarter, which), { reason, meeting });
    if (carriedOut === undefined) continue;
    const done = { on: quarter.publishedOn, note: carriedOut };
    await carryOut(leader, consequenceOf(story, quarter, which), done);
  }
  for (const which of waiting ?? []) {
    await awaitConsequence(leader, consequenceOf(story, quarter, which), 'PROPOSED');
  }
};
