import type { Sentence } from '@kaoping/event-sourcing';
import { parseDecimal, compare } from '@kaoping/scoring-engine';
import { checkEntry } from '../../cycles/result/check-entry.ts';
import type { RecordFinding } from './inspection.commands.ts';
import { FindingRefused } from './inspection.errors.ts';
import type { PlannedInspection } from './inspection.state.ts';

/** The most findings of one inspection, and pieces of evidence of one finding. */
const FINDING_LIMIT = 500;
const EVIDENCE_LIMIT = 20;

/** @throws {FindingRefused} when its organisation, deduction, deadline or evidence cannot be. */
export const checkFinding = (
  { plan, findings }: PlannedInspection,
  data: RecordFinding['data'],
  today: string,
): void => {
  const { organisationId, evidenceIds, rectification, deduction } = data;
  if (!plan.organisations.some((one) => one.organisationId === organisationId)) {
    throw new FindingRefused({
      en: `the inspection does not look at "${organisationId}"; choose one of its organisations.`,
      zh: `单位“${organisationId}”不在本次检查范围内，请选择被检查单位。`,
    });
  }
  requireRoom(findings.size, evidenceIds.length);
  const dueOn = rectification?.dueOn ?? today;
  if (dueOn < today) {
    throw new FindingRefused({
      en: `"due on" ${dueOn} is over already; name a day from ${today} on.`,
      zh: `整改期限 ${dueOn} 已过，请填写 ${today} 及以后的日期。`,
    });
  }
  const problem = deduction && checkDeduction(plan, deduction);
  if (problem) throw new FindingRefused(problem);
};

const requireRoom = (findingCount: number, evidenceCount: number): void => {
  if (findingCount >= FINDING_LIMIT || evidenceCount > EVIDENCE_LIMIT) {
    const [most, pieces] = [String(FINDING_LIMIT), String(EVIDENCE_LIMIT)];
    throw new FindingRefused({
      en: `at most ${most} findings an inspection, and ${pieces} pieces of evidence a finding.`,
      zh: `每次检查最多 ${most} 个问题，每个问题最多 ${pieces} 份佐证。`,
    });
  }
};

const checkDeduction = (
  { inputs, deducting }: PlannedInspection['plan'],
  { input: name, points }: { readonly input: string; readonly points: string },
): Sentence | undefined => {
  const input = inputs.find((one) => one.name === name);
  if (!input || !deducting.includes(name)) {
    return {
      en: `nothing is deducted under "${name}"; choose one of: ${deducting.join(', ')}.`,
      zh: `“${name}”不能扣分，可选：${deducting.join('、')}。`,
    };
  }
  const problem = checkEntry(input, points);
  if (problem) return problem;
  return compare(parseDecimal(points), parseDecimal('0')) > 0
    ? undefined
    : {
        en: `"points" takes what is deducted, above 0; leave the deduction out where there is none.`,
        zh: `“扣分”应大于 0；不扣分的请不要填写扣分项。`,
      };
};
