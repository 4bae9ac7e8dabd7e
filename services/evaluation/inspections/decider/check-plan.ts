import { isDay } from '@kaoping/calendar';
import { MARK_LIMIT } from './conclusion-of.ts';
import { InspectionPlanRefused, InspectorOfInspectedUnit } from './inspection.errors.ts';
import type { InspectionPlanned } from './inspection.events.ts';

/** The most inspectors of one inspection, and inspections that one takes the place of. */
const PEOPLE_LIMIT = 50;

/** @throws {InspectionPlanRefused} {@link InspectorOfInspectedUnit} when nobody inspects, nothing is inspected, or somebody the own unit. */
export const checkPlan = (plan: InspectionPlanned['data']): void => {
  const { organisations, inspectors, inputs, on, replaces } = plan;
  if (!isDay(on)) {
    throw new InspectionPlanRefused({
      en: `"on" is no day: write it as 2026-03-05.`,
      zh: `检查日期应写作 2026-03-05。`,
    });
  }
  if (organisations.length === 0 || inspectors.length === 0) {
    throw new InspectionPlanRefused({
      en: 'name at least one organisation and one inspector.',
      zh: '至少应有一个被检查单位和一名检查人员。',
    });
  }
  const marks = organisations.length * inputs.length;
  if (marks > MARK_LIMIT || inspectors.length > PEOPLE_LIMIT || replaces.length > PEOPLE_LIMIT) {
    const [most, people] = [String(MARK_LIMIT), String(PEOPLE_LIMIT)];
    throw new InspectionPlanRefused({
      en: `organisations times inputs may be ${most} at most, inspectors and merged inspections ${people} each: split it.`,
      zh: `单位数与评分项之积最多 ${most}，检查人员和合并的检查各最多 ${people}：请拆分。`,
    });
  }
  requireNoConflict(plan);
};

const requireNoConflict = ({ organisations, inspectors }: InspectionPlanned['data']): void => {
  for (const { name, organisationId } of inspectors) {
    const own = organisations.find((one) => one.organisationId === organisationId);
    if (own) throw new InspectorOfInspectedUnit(name, own.name);
  }
};
