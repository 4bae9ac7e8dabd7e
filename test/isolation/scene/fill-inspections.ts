import { eventually } from './door.ts';
import type { Filling } from './filling.ts';

/** An inspection with a finding that has to be put right. */
export const fillInspections = async ({
  change,
  door,
  id,
  mark,
  unitMark,
  places,
  today,
  unit,
  otherUnit,
}: Filling): Promise<void> => {
  const inspectionId = id('planInspection');
  const planned = (organisationIds: readonly string[]) => ({
    cycleId: id('quarter-cycle'),
    kind: 'SPECIAL_TASK',
    title: `党委 10 项重点工作专项督查${mark}`,
    organisationIds,
    on: today,
    inspectors: [{ personId: id('jiang'), name: `孙志强${mark}`, organisationId: id('third') }],
  });
  await change('planInspection', planned([unit]));
  await change('planInspection', planned([unit, otherUnit]));
  await change('planInspection', planned([unit]));
  await change('beginInspection', { inspectionId });
  await change('recordFinding', {
    inspectionId,
    organisationId: unit,
    severity: 'MINOR',
    description: `“三会一课”记录缺 2 次${unitMark}`,
    toRectify: true,
    ownerId: id('wei'),
  });
  const special = { organisationId: unit, input: 'assessment.special', label: id('mark'), value: '2' };
  await change('concludeInspection', { inspectionId, summary: `督查小结${unitMark}`, marks: [special] });
  const found = await eventually(async () => {
    const { rectifications } = await door('officer').ask<{
      readonly rectifications: { readonly rectifications: readonly { readonly id: string }[] };
    }>('{ rectifications { rectifications { id } } }');
    if (!rectifications.rectifications[0]) throw new Error('accountability was not told yet');
    return rectifications.rectifications[0];
  });
  Object.assign(places, {
    inspectionId,
    replaces: inspectionId,
    deductionInput: 'assessment.special',
    findingId: id('recordFinding'),
    rectificationId: found.id,
  });
};
