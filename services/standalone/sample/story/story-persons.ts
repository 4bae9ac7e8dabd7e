import type { SampleAccount } from '../../console/sample-keys.ts';
import { sampleGroup, sampleSubsidiaries } from '../group/group-plan.ts';

/** Those who agree to the results of 长平公司 and decide for its committee. */
export const changpingReviewers = { leader: '李建国', deputy: '孙志强' } as const;

/** Everybody of the story who can sign in. */
export const storyPersons: readonly Omit<SampleAccount, 'password'>[] = [
  ...[sampleGroup, ...sampleSubsidiaries].map(({ id, name, officer }) => ({
    enterprise: id,
    enterpriseName: name,
    loginName: 'officer',
    name: officer,
  })),
  ...sampleSubsidiaries.slice(0, 1).map(({ id, name }) => ({
    enterprise: id,
    enterpriseName: name,
    loginName: 'leader',
    name: changpingReviewers.leader,
  })),
];
