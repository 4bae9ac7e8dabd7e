import type { Filling } from './filling.ts';

/** A problem of last year on its way to be put right, one that is put right, and how units are warned. */
export const fillRectifications = async ({
  change,
  id,
  mark,
  unitMark,
  places,
  unit,
  year,
}: Filling): Promise<void> => {
  const rectificationId = id('rectification');
  const of = { organisationId: unit, sourceId: id('document'), ownerId: id('wei') };
  await change('raiseRectification', {
    ...of,
    rectificationId,
    problem: `支部换届超期${unitMark}`,
    foundOn: `${String(parseInt(year, 10) - 1)}-06-30`,
  });
  await change('planMeasure', { rectificationId, measure: `本月换届${unitMark}` }, 'recorder');
  const fixed = id('fixed-rectification');
  await change('promptDeficit', {
    organisationId: unit,
    rectificationId: fixed,
    deficit: `“第一议题”记录不全${unitMark}`,
    dueOn: `${String(parseInt(year, 10) + 1)}-01-31`,
  });
  await change('reportFix', { rectificationId: fixed, fix: `记录已补齐${unitMark}` }, 'recorder');
  await change('acceptFix', { rectificationId: fixed, note: `核实${unitMark}` }, 'reviewer');
  await change('setWarningConditions', {
    conditions: [{ key: id('bottom'), colour: 'RED', fact: 'BOTTOM', last: 1 }],
    reason: `末位预警${mark}`,
  });
  Object.assign(places, {
    rectificationId,
    'rectification.id': rectificationId,
    'RectificationFilterInput.cycleId': id('quarter-cycle'),
    sourceId: of.sourceId,
    'WarningConditionInput.key': id('bottom'),
    'WarningConditionInput.grades': 'lower',
  });
};
