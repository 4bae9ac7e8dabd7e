import { onceSo } from '../api-caller.ts';
import { arrangeGroups, openCycle } from '../group/seed-subsidiary.ts';
import { openEnterprise } from '../open-enterprise.ts';
import { confirmAll } from './decide-all.ts';
import { enterTable } from './enter-table.ts';
import { foundUnits, type StoryUnit } from './found-units.ts';
import { publish } from './publish-ranking.ts';
import { publishScheme } from './publish-scheme.ts';
import { storyData, unitsOf } from './story-data.ts';
import { storyPeople, type StoryPeople } from './story-people.ts';
import { oilfieldReviewers, sampleOilfield } from './story-persons.ts';
import type { StoryDesk, StoryStep } from './story-step.ts';

const SCHEME = 'oil-gas-branches';
const ROOT = 'oilfield';
const YEARS = 3;
/** Branches whose code begins so are those of offices. */
const OFFICE_NAME = '机关';
/** What company a branch is of, in the order of the table. */
const COMPANIES = ['one', 'one', 'two', 'two', 'two', 'one', 'two'];

/** Which branch has whose figures in a year, so that places change hands. */
const TURNS: readonly (readonly number[])[] = [
  [0, 1, 2, 3, 4, 5, 6],
  [1, 0, 3, 2, 4, 5, 6],
  [0, 2, 1, 4, 3, 6, 5],
];

/** Branches of an oil and gas company by the year (002-07, 002-17 to 002-19): three classes, and what the lowest has. */
export const oilfieldStory = (desk: StoryDesk): readonly StoryStep[] => {
  let people: StoryPeople | undefined;
  const of = (): StoryPeople => {
    if (!people) throw new Error('the oilfield is not open');
    return people;
  };
  const present = parseInt(desk.today.slice(0, 4), 10);
  const years = Array.from({ length: YEARS }, (_, at) => present - YEARS + at);
  const [first = present] = years;
  return [
    {
      on: `${String(first)}-01-05`,
      run: async () => {
        people = await openOilfield(desk, first);
        await openYear(people, first);
      },
    },
    ...years.map((year, at): StoryStep => ({
      on: `${String(year + 1)}-01-15`,
      run: () => endYear(of(), year, TURNS[at] ?? []),
    })),
  ];
};

const names = (): readonly string[] => unitsOf(storyData(SCHEME));
const idOf = (place: number): string => `${ROOT}-${String(place + 1).padStart(2, '0')}`;

const openOilfield = async (desk: StoryDesk, year: number): Promise<StoryPeople> => {
  const account = await desk.session((session) =>
    openEnterprise(session, sampleOilfield, desk.newPassword()),
  );
  const people = await storyPeople(desk.url, account, oilfieldReviewers);
  const branches = names().map((name, place): StoryUnit => ({
    ...{ organisationId: idOf(place), name, kind: 'BRANCH' },
    parentId: `${ROOT}-${COMPANIES[place] ?? 'one'}`,
    head: { name: `${name}书记（示例）`, title: '党支部书记' },
  }));
  await foundUnits(people.officer, `${String(year)}-01-05`, [
    { organisationId: ROOT, name: '油田党委', kind: 'PARTY_COMMITTEE' },
    { organisationId: `${ROOT}-one`, name: '采油一厂', kind: 'SUBSIDIARY', parentId: ROOT },
    { organisationId: `${ROOT}-two`, name: '采油二厂', kind: 'SUBSIDIARY', parentId: ROOT },
    ...branches,
  ]);
  await publishScheme(people, SCHEME);
  const places = names().map((name, place) => ({
    organisationId: idOf(place),
    isOffice: name.startsWith(OFFICE_NAME),
  }));
  const idsOf = (isOffice: boolean): readonly string[] =>
    places.filter((each) => each.isOffice === isOffice).map(({ organisationId }) => organisationId);
  await arrangeGroups(people.officer, { schemeId: SCHEME, since: `${String(year)}-01-05` }, [
    {
      key: 'production',
      zh: '生产单位党支部',
      en: 'Branches of production units',
      organisationIds: idsOf(false),
    },
    { key: 'office', zh: '机关党支部', en: 'Branches of offices', organisationIds: idsOf(true) },
  ]);
  desk.report({ zh: `示例企业：${sampleOilfield.name}`, en: `Sample oilfield: ${sampleOilfield.name}` });
  return people;
};

const cycleOf = (year: number): string => `${SCHEME}-${String(year)}`;

const openYear = async ({ officer }: StoryPeople, year: number): Promise<void> => {
  const [cycleId, period] = [cycleOf(year), String(year)];
  await openCycle(officer, { cycleId, schemeId: SCHEME, period, startsOn: `${period}-01-05` });
  for (const [scope, depth] of [
    ['company', '1'],
    ['bureau', '0'],
  ] as const) {
    await setScope(officer, { cycleId, name: `scope.${scope}`, value: depth });
  }
};

/** How deep in the tree the units lie among which a branch is ranked too (002-16). */
const setScope = (
  officer: StoryPeople['officer'],
  given: { readonly cycleId: string; readonly name: string; readonly value: string },
): Promise<unknown> =>
  // Scoring hears of the cycle a moment later.
  onceSo(
    () =>
      officer.change<{ readonly position: number }>(
        ['setAssessmentParameter', 'SetAssessmentParameterInput'],
        { ...given, reason: '公司（厂）与全局排位（示例数据）' },
      ),
    () => true,
  );

/** What the lowest class of production branches has in each year: one of them is in it. */
const endYear = async (people: StoryPeople, year: number, turns: readonly number[]): Promise<void> => {
  const cycleId = cycleOf(year);
  await openYear(people, year + 1);
  const [header = [], ...rows] = storyData(SCHEME);
  await enterTable(people.officer, {
    cycleId,
    fileName: `${cycleId}.csv`,
    source: `${String(year)} 年度检查、评议汇总（示例数据）`,
    rows: [header, ...names().map((name, place) => [name, ...(rows[turns[place] ?? place] ?? []).slice(1)])],
  });
  for (const peerGroup of ['production', 'office']) {
    await publish(people, { cycleId, peerGroup }, `${String(year)} 年度考核结果（示例数据）`);
  }
  const meeting = `油田党委会议记录（${String(year + 1)} 年 1 月，示例数据）`;
  const [bar, interview] = [
    { cycleId, kind: 'AWARD_BAR', expected: 1 },
    { cycleId, kind: 'INTERVIEW', expected: 1 },
  ];
  await confirmAll(people.leader, bar, { reason: '列下游档次，一年内取消评先资格（示例数据）', meeting });
  await confirmAll(people.leader, interview, {
    ...{ reason: '列下游档次，约谈支部书记（示例数据）', meeting },
    done: { on: `${String(year + 1)}-01-15`, note: '已约谈（示例数据）' },
  });
};
