import type { Filling } from './filling.ts';

/** A final list of those commended, and a person's result beside the unit's. */
export const fillAwards = async (filling: Filling): Promise<void> => {
  const { change, id, mark, unitMark, places, since, otherUnit, year } = filling;
  const { listId } = await change<{ readonly listId: string }>('openAwardList', {
    kind: 'ADVANCED_PARTY_ORGANISATION',
    about: 'ORGANISATIONS',
    year,
    publicityDays: 0,
    title: { zh: `先进基层党组织${mark}`, en: `Advanced organisations${mark}` },
  });
  await change('nominateForAward', {
    listId,
    subjectId: otherUnit,
    statement: `年度第一${mark}`,
  });
  await change('approveAwardList', { listId, note: `同意${mark}` }, 'reviewer');
  await change('publiciseAwardList', { listId });
  await change('finaliseAwardList', { listId });
  await change('setPostRatios', {
    ratios: [{ kind: 'full-time-secretary', linked: '0.4' }],
    schemeId: id('results'),
    reason: `党委会研究${mark}`,
  });
  await change('recordAppraisal', {
    personId: id('wei'),
    year,
    score: '92',
    source: `民主评议会议记录${unitMark}`,
  });
  Object.assign(places, {
    listId,
    'awardList.id': listId,
    subjectId: otherUnit,
    withinOrganisationId: places['organisationId'],
    'PostRatioInput.kind': 'full-time-secretary',
    lastYear: year,
    'gradeRun.grades': 'middle',
    'officeRecord.from': since,
    'officeRecord.until': `${year}-12-31`,
  });
};
