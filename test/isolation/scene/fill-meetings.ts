import type { Filling } from './filling.ts';

/** Review meetings and the points that communities win. */
export const fillMeetings = async ({
  change,
  id,
  mark,
  unitMark,
  places,
  today,
  unit,
  year,
}: Filling): Promise<void> => {
  await change('callReviewMeeting', {
    meetingId: id('meeting'),
    period: 'QUARTER',
    on: today,
    about: `季度讲评${mark}`,
    organisationIds: [unit],
  });
  await change('holdReviewMeeting', {
    meetingId: id('meeting'),
    heldOn: today,
    reviewed: `上季度工作${unitMark}`,
    planned: `下季度计划${unitMark}`,
    participants: [`李建国${unitMark}`],
    selfCriticism: { organisationId: unit, text: `自我检讨${unitMark}` },
    weakPoints: [{ weakPointId: id('weak-point'), organisationId: unit, description: `台账不全${unitMark}` }],
    marks: [],
  });
  await change('awardCommunityPoints', {
    organisationId: unit,
    year,
    points: '3',
    for: `环境整治擂台赛${unitMark}`,
    on: today,
  });
  Object.assign(places, {
    meetingId: id('meeting'),
    weakPointId: id('weak-point'),
    awardId: id('awardCommunityPoints'),
    year,
  });
};
