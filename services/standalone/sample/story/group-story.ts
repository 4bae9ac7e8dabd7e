import type { ApiCaller } from '../api-caller.ts';
import { sampleGroup } from '../group/group-plan.ts';
import { foundGroup, openPresentCycles, type FoundSubsidiary } from '../group/seed-group.ts';
import { openEnterprise } from '../open-enterprise.ts';
import { BRANCH_QUARTERS } from './branch-quarters.ts';
import { branchesStory } from './branches-story.ts';
import { dutyStory } from './duty-story.ts';
import { storyPeople, type StoryPeople } from './story-people.ts';
import { changpingReviewers, headquartersReviewers } from './story-persons.ts';
import { quartersBefore } from './story-quarters.ts';
import type { StoryDesk, StoryStep } from './story-step.ts';

/** Of whom the group's story is told once it is founded. */
interface Group {
  readonly headquarters: ApiCaller;
  readonly found: readonly FoundSubsidiary[];
  readonly people: StoryPeople;
  readonly branches: StoryPeople;
}

/** 晋煤集团 with its subsidiaries: founded three years ago, in the middle of its present cycles at the end. */
export const groupStory = (desk: StoryDesk): readonly StoryStep[] => {
  let group: Group | undefined;
  const known = (): Group => {
    if (!group) throw new Error('the group is not founded');
    return group;
  };
  const branches = branchesStory({
    today: desk.today,
    people: () => known().branches,
    units: () => changping(known()).plan.branches,
    idOf: (code) => changping(known()).filled.organisations.get(code) ?? '',
  });
  const since = `${(branches[0]?.on ?? desk.today).slice(0, 4)}-01-01`;
  const duty = dutyStory({ today: desk.today, people: () => known().people, since });
  const founded: StoryStep = {
    on: quartersBefore(desk.today, BRANCH_QUARTERS.length)[0]?.firstDay ?? desk.today,
    run: async () => {
      group = await found(desk, since);
    },
  };
  const present: StoryStep = {
    on: desk.today,
    run: () => openPresentCycles(known().headquarters, known().found, desk.today),
  };
  return [founded, ...branches, ...duty, present];
};

const changping = ({ found: subsidiaries }: Group): FoundSubsidiary => {
  const [first] = subsidiaries;
  if (!first) throw new Error('there is no subsidiary');
  return first;
};

const found = async (desk: StoryDesk, since: string): Promise<Group> => {
  const account = await desk.session((session) => openEnterprise(session, sampleGroup, desk.newPassword()));
  desk.report({ zh: `示例集团：${sampleGroup.name}`, en: `Sample group: ${sampleGroup.name}` });
  const people = await storyPeople(desk.url, account, headquartersReviewers);
  const { officer: headquarters } = people;
  const subsidiaries = await foundGroup(desk, headquarters, since);
  const [first] = subsidiaries;
  if (!first) throw new Error('there is no subsidiary');
  const branches = await storyPeople(desk.url, first.account, changpingReviewers);
  return { people, headquarters, found: subsidiaries, branches };
};
