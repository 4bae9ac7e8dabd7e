import type { SampleAccount } from '../../console/sample-keys.ts';
import { sampleGroup, sampleSubsidiaries } from '../group/group-plan.ts';

/** Those who agree to the results of 长平公司 and decide for its committee. */
export const changpingReviewers = { leader: '李建国', deputy: '孙志强' } as const;

/** Those who agree to the results of the group's headquarters. */
export const headquartersReviewers = { leader: '秦志远', deputy: '苏红' } as const;

/** A district whose mechanism is published, with persons and figures that are made up. */
export const sampleDistrict = { id: 'dinghai', name: '定海区（示例）', officer: '陈海峰' } as const;

/** Those who agree to the results of the district and decide for its committee. */
export const districtReviewers = { leader: '周建明', deputy: '刘洁' } as const;

/** An oil and gas company that is made up after a published mechanism. */
export const sampleOilfield = { id: 'oilfield', name: '某油田（示例）', officer: '孙立军' } as const;

/** Those who agree to the results of the oilfield and decide for its committee. */
export const oilfieldReviewers = { leader: '郭振华', deputy: '马晓燕' } as const;

const personOf = (
  { id, name: enterpriseName }: { readonly id: string; readonly name: string },
  loginName: string,
  name: string,
): Omit<SampleAccount, 'password'> => ({ enterprise: id, enterpriseName, loginName, name });

/** Everybody of the story who can sign in. */
export const storyPersons: readonly Omit<SampleAccount, 'password'>[] = [
  ...[sampleGroup, ...sampleSubsidiaries, sampleDistrict, sampleOilfield].map(({ officer, ...enterprise }) =>
    personOf(enterprise, 'officer', officer),
  ),
  ...sampleSubsidiaries
    .slice(0, 1)
    .map((changping) => personOf(changping, 'leader', changpingReviewers.leader)),
  personOf(sampleGroup, 'leader', headquartersReviewers.leader),
  personOf(sampleDistrict, 'leader', districtReviewers.leader),
  personOf(sampleOilfield, 'leader', oilfieldReviewers.leader),
];
