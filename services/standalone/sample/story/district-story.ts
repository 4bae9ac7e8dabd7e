import { arrangeGroups, openCycle } from '../group/seed-subsidiary.ts';
import { openEnterprise } from '../open-enterprise.ts';
import { appealWon } from './appeal-won.ts';
import { confirmAll } from './decide-all.ts';
import { enterTable } from './enter-table.ts';
import { foundUnits, type StoryUnit } from './found-units.ts';
import { publicise, publish, revise, type StoryRanking } from './publish-ranking.ts';
import { publishScheme } from './publish-scheme.ts';
import { storyData, unitsOf } from './story-data.ts';
import { storyPeople, type StoryPeople } from './story-people.ts';
import { districtReviewers, sampleDistrict } from './story-persons.ts';
import type { StoryDesk, StoryStep } from './story-step.ts';

const ROOT = 'dinghai';
const FOUNDED = '2017-01-04';

/** A year's ranking of the district. Scheme and cycle have one name. */
interface DistrictRanking extends StoryRanking {
  readonly year: number;
  readonly title: { readonly zh: string; readonly en: string };
}

const TOWNS_2017: DistrictRanking = {
  ...{ cycleId: 'dinghai-towns-2017', peerGroup: 'towns', year: 2017 },
  title: { zh: '镇（街道）', en: 'Towns' },
};
const TOWNS_2018: DistrictRanking = { ...TOWNS_2017, cycleId: 'dinghai-towns-2018', year: 2018 };
const DEPARTMENTS_2018: DistrictRanking = {
  ...{ cycleId: 'dinghai-departments-2018', peerGroup: 'departments', year: 2018 },
  title: { zh: '区级机关第二类单位', en: 'Departments of the second class' },
};
const OF_2018 = [TOWNS_2018, DEPARTMENTS_2018];

/**
 * 定海区 from 2017 to 2019, after its published mechanism (001-02 to 001-12), with figures that are made up: towns by
 * the coefficient, a veto, an appeal that is won after the publication, then departments too.
 */
export const districtStory = (desk: StoryDesk): readonly StoryStep[] => {
  let people: StoryPeople | undefined;
  const of = (): StoryPeople => {
    if (!people) throw new Error('the district is not open');
    return people;
  };
  return [
    {
      on: FOUNDED,
      run: async () => {
        people = await openDistrict(desk);
        await open(people, TOWNS_2017);
      },
    },
    { on: '2018-01-10', run: () => enterTowns(of()) },
    { on: '2018-01-17', run: () => publicise(of(), TOWNS_2017) },
    { on: '2018-01-28', run: () => publishTowns(of()) },
    { on: '2018-02-20', run: () => appealOfChengdong(of()) },
    { on: '2018-03-12', run: () => reviseTowns(of()) },
    { on: '2018-03-20', run: () => eachOf2018((ranking) => open(of(), ranking)) },
    { on: '2019-01-10', run: () => eachOf2018((ranking) => enter(of(), ranking)) },
    { on: '2019-01-17', run: () => eachOf2018((ranking) => publicise(of(), ranking)) },
    { on: '2019-01-28', run: () => publish2018(of()) },
  ];
};

const eachOf2018 = async (work: (ranking: DistrictRanking) => Promise<unknown>): Promise<void> => {
  for (const ranking of OF_2018) await work(ranking);
};

const idOf = (ranking: StoryRanking, place: number): string =>
  `${ROOT}-${ranking.peerGroup}-${String(place + 1).padStart(2, '0')}`;

const namesOf = ({ cycleId }: StoryRanking): readonly string[] => unitsOf(storyData(cycleId));

const unitsIn = (ranking: StoryRanking, kind: 'TOWN' | 'DEPARTMENT'): readonly StoryUnit[] =>
  namesOf(ranking).map((name, place) => ({
    ...{ organisationId: idOf(ranking, place), name, kind, parentId: ROOT },
    head: { name: `${name}负责人（示例）`, title: '党委（党组）书记' },
  }));

const openDistrict = async (desk: StoryDesk): Promise<StoryPeople> => {
  const account = await desk.session((session) =>
    openEnterprise(session, sampleDistrict, desk.newPassword()),
  );
  const people = await storyPeople(desk.url, account, districtReviewers);
  await foundUnits(people.officer, FOUNDED, [
    { organisationId: ROOT, name: '定海区委', kind: 'PARTY_COMMITTEE' },
    ...unitsIn(TOWNS_2017, 'TOWN'),
    ...unitsIn(DEPARTMENTS_2018, 'DEPARTMENT'),
  ]);
  desk.report({ zh: `示例区县：${sampleDistrict.name}`, en: `Sample district: ${sampleDistrict.name}` });
  return people;
};

const open = async (people: StoryPeople, ranking: DistrictRanking): Promise<void> => {
  const { cycleId: schemeId, peerGroup: key, title, year } = ranking;
  const since = `${String(year)}-01-04`;
  const organisationIds = namesOf(ranking).map((_, place) => idOf(ranking, place));
  await publishScheme(people, schemeId);
  await arrangeGroups(people.officer, { schemeId, since }, [{ key, ...title, organisationIds }]);
  const stages = stagesOf(year);
  await openCycle(people.officer, {
    ...{ cycleId: schemeId, schemeId, period: String(year), startsOn: since, stages },
  });
};

const stagesOf = (
  year: number,
): readonly { readonly stage: string; readonly from: string; readonly until: string }[] => {
  const [now, next] = [String(year), String(year + 1)];
  return [
    { stage: 'TARGETS', from: `${now}-01-04`, until: `${now}-04-30` },
    { stage: 'REPORT', from: `${now}-05-01`, until: `${now}-12-31` },
    { stage: 'ASSESS', from: `${next}-01-01`, until: `${next}-01-15` },
    { stage: 'PUBLICITY', from: `${next}-01-16`, until: `${next}-01-21` },
    { stage: 'APPEAL', from: `${next}-01-22`, until: `${next}-01-26` },
    { stage: 'APPLY', from: `${next}-01-27`, until: `${next}-02-28` },
  ];
};

const enter = (people: StoryPeople, { cycleId, year }: DistrictRanking): Promise<void> =>
  enterTable(people.officer, {
    cycleId,
    fileName: `${cycleId}.csv`,
    source: `定海区 ${String(year)} 年度考核汇总（示例数据：机制据公开文件，分数为构造）`,
    rows: storyData(cycleId),
  });

const placeOf = (name: string): string => idOf(TOWNS_2017, namesOf(TOWNS_2017).indexOf(name));

/** 环南街道: the veto takes its eligibility and alters no score (001-16). */
const enterTowns = async (people: StoryPeople): Promise<void> => {
  const organisationId = placeOf('环南街道');
  const { cycleId } = TOWNS_2017;
  const { vetoId, needsConfirmation } = await people.officer.change<{
    readonly vetoId: string;
    readonly needsConfirmation: boolean;
  }>(
    ['raiseVeto', 'RaiseVetoInput'],
    { organisationId, veto: 'production', cycleId, reason: '安全生产责任事故（示例数据）' },
    '{ vetoId needsConfirmation }',
  );
  if (needsConfirmation) {
    await people.leader.change(['confirmVeto', 'ConfirmVetoInput'], { organisationId, vetoId });
  }
  await enter(people, TOWNS_2017);
};

const publishTowns = async (people: StoryPeople): Promise<void> => {
  await publish(people, TOWNS_2017, '2017 年度考核结果通报（示例数据）');
  const { cycleId } = TOWNS_2017;
  await confirmAll(
    people.leader,
    { cycleId, kind: 'AWARD_BAR', expected: 1 },
    { reason: '安全生产一票否决（示例数据）', meeting: '区委常委会会议纪要（示例数据）' },
  );
};

const appealOfChengdong = (people: StoryPeople): Promise<void> =>
  appealWon(people, {
    ...{ cycleId: TOWNS_2017.cycleId, organisationId: placeOf('城东街道') },
    ...{ input: 'threeTasks', right: '53.6', until: '2018-03-10' },
    grounds: '三重工作漏计 0.3 分，附验收材料（示例数据）',
    reason: '经核查属实，予以更正（示例数据）',
  });

const reviseTowns = (people: StoryPeople): Promise<void> =>
  revise(people, TOWNS_2017, { former: '', reason: '城东街道申诉成立，予以更正（示例数据）' });

const publish2018 = async (people: StoryPeople): Promise<void> => {
  for (const [ranking, expected] of [
    [TOWNS_2018, 4],
    [DEPARTMENTS_2018, 10],
  ] as const) {
    await publish(people, ranking, '2018 年度考核结果通报（示例数据）');
    await confirmAll(
      people.leader,
      { cycleId: ranking.cycleId, kind: 'INTERVIEW', expected },
      {
        ...{ reason: '评定为“一般”及以下，约谈“一把手”（示例数据）', meeting: '区委书记办公会（示例数据）' },
        done: { on: '2019-01-28', note: '已约谈（示例数据）' },
      },
    );
  }
};
