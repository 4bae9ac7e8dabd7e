import { onceSo, type ApiCaller } from '../api-caller.ts';
import { arrangeGroups, openCycle } from '../group/seed-subsidiary.ts';
import { enterTable } from './enter-table.ts';
import { foundUnits } from './found-units.ts';
import { publicise, publish } from './publish-ranking.ts';
import { publishScheme } from './publish-scheme.ts';
import { storyData, unitsOf } from './story-data.ts';
import type { StoryPeople } from './story-people.ts';
import type { StoryStep } from './story-step.ts';

const SCHEME = 'energy-group-duty';
const PEER_GROUP = 'production';
const ROOT = 'jinmei-group';
const UNITS = ['jinmei-changping', 'jinmei-gushuyuan', 'jinmei-fenghuangshan'];
/** Which unit has whose figures, in the first year and in the second. */
const TURNS: readonly (readonly number[])[] = [
  [0, 1, 2],
  [1, 0, 2],
];

/** What the story of the annual assessment is told with. */
export interface DutyStory {
  readonly people: () => StoryPeople;
  readonly today: string;
  /** Day from which the group is there. */
  readonly since: string;
}

/**
 * The group's annual assessment of its subsidiaries (000-35): of two problems of the first year one is put right; the
 * other, and what the grade asked to be put right, stand in the next year's indicator.
 */
export const dutyStory = (story: DutyStory): readonly StoryStep[] => {
  const present = parseInt(story.today.slice(0, 4), 10);
  const years = TURNS.map((_, at) => present - TURNS.length + at);
  const [first = present] = years;
  const begins: StoryStep = { on: `${String(first)}-11-20`, run: () => begin(story) };
  const told = years.flatMap((year, at): readonly StoryStep[] => [
    { on: `${String(year)}-12-01`, run: () => openYear(story.people(), year) },
    { on: `${String(year)}-12-20`, run: () => enterYear(story.people(), year, TURNS[at] ?? []) },
    { on: `${String(year + 1)}-01-02`, run: () => publicise(story.people(), rankingOf(year)) },
    { on: `${String(year + 1)}-01-15`, run: () => publishYear(story.people(), year) },
  ]);
  const found: StoryStep = { on: `${String(first)}-12-22`, run: () => findProblems(story.people(), first) };
  const waits: StoryStep = {
    on: `${String(first + 1)}-12-01`,
    run: () => awaitCarried(story.people(), first + 1),
  };
  return [begins, ...told, found, waits];
};

const cycleOf = (year: number): string => `duty-${String(year)}`;
const rankingOf = (year: number) => ({ cycleId: cycleOf(year), peerGroup: PEER_GROUP });

const begin = async (story: DutyStory): Promise<void> => {
  const people = story.people();
  const on = story.since;
  const names = unitsOf(storyData(SCHEME));
  await foundUnits(people.officer, on, [
    { organisationId: ROOT, name: '晋煤集团党委', kind: 'PARTY_COMMITTEE' },
    ...UNITS.map((organisationId, at) => ({
      ...{ organisationId, name: names[at] ?? '', kind: 'SUBSIDIARY' as const, parentId: ROOT },
      head: { name: `${names[at] ?? ''}书记（示例）`, title: '党委书记' },
    })),
  ]);
  await publishScheme(people, SCHEME);
  await arrangeGroups(people.officer, { schemeId: SCHEME, since: on }, [
    { key: PEER_GROUP, zh: '生产板块单位', en: 'Production units', organisationIds: UNITS },
    { key: 'service', zh: '服务板块单位', en: 'Service units', organisationIds: [] },
    { key: 'functional', zh: '职能板块单位', en: 'Functional units', organisationIds: [] },
  ]);
};

const openYear = async ({ officer }: StoryPeople, year: number): Promise<void> => {
  const [now, next] = [String(year), String(year + 1)];
  await openCycle(officer, {
    ...{ cycleId: cycleOf(year), schemeId: SCHEME, period: now, startsOn: `${now}-12-01` },
    stages: [
      { stage: 'REPORT', from: `${now}-12-01`, until: `${now}-12-05` },
      { stage: 'REVIEW', from: `${now}-12-06`, until: `${now}-12-15` },
      { stage: 'ASSESS', from: `${now}-12-16`, until: `${now}-12-31` },
      { stage: 'PUBLICITY', from: `${next}-01-01`, until: `${next}-01-07` },
      { stage: 'APPEAL', from: `${next}-01-08`, until: `${next}-01-12` },
      { stage: 'APPLY', from: `${next}-01-13`, until: `${next}-01-20` },
    ],
  });
};

const enterYear = ({ officer }: StoryPeople, year: number, turns: readonly number[]): Promise<void> => {
  const [header = [], ...rows] = storyData(SCHEME);
  const figures = rows.map(([name = ''], at) => [name, ...(rows[turns[at] ?? at] ?? []).slice(1)]);
  return enterTable(officer, {
    cycleId: cycleOf(year),
    fileName: `${cycleOf(year)}.csv`,
    source: `${String(year)} 年度述评考用汇总（示例数据）`,
    rows: [header, ...figures],
  });
};

const publishYear = (people: StoryPeople, year: number): Promise<void> =>
  publish(people, rankingOf(year), `${String(year)} 年度党建责任制考核通报（示例数据）`);

const findProblems = async ({ officer, leader }: StoryPeople, year: number): Promise<void> => {
  const given = { organisationId: UNITS[2], cycleId: cycleOf(year), dueOn: `${String(year + 1)}-03-31` };
  await officer.change(['raiseRectification', 'RaiseRectificationInput'], {
    ...{ ...given, rectificationId: 'duty-records', problem: '“第一议题”记录不全（示例数据）' },
  });
  await officer.change(['raiseRectification', 'RaiseRectificationInput'], {
    ...{ ...given, rectificationId: 'duty-elections', problem: '两个支部换届超期（示例数据）' },
  });
  await officer.change(['planMeasure', 'PlanMeasureInput'], {
    ...{ rectificationId: 'duty-elections', measure: '一季度内完成换届（示例数据）' },
  });
  await putRight(officer, 'duty-records', '记录已补齐（示例数据）');
  await leader.change(['acceptFix', 'AcceptFixInput'], { rectificationId: 'duty-records' });
};

const putRight = (officer: ApiCaller, rectificationId: string, fix: string): Promise<unknown> =>
  officer.change(['reportFix', 'ReportFixInput'], { rectificationId, fix });

interface Carried {
  readonly carriedProblems: readonly { readonly raised: number; readonly solved: number }[];
}

/** What was not put right counts in the next year by itself: of the problems, and of what the grade led to. */
const awaitCarried = async ({ officer }: StoryPeople, year: number): Promise<void> => {
  await onceSo(
    () =>
      officer.ask<Carried>(
        'query ($cycleId: ID!, $organisationId: ID!) { carriedProblems(cycleId: $cycleId, organisationId: $organisationId) { raised solved } }',
        { cycleId: cycleOf(year), organisationId: UNITS[2] },
      ),
    ({ carriedProblems: [carried] }) => carried?.raised === 3 && carried.solved === 1,
  );
};
