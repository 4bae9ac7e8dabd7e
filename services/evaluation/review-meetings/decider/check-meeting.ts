import { isDay } from '@kaoping/calendar';
import type { PlanInput } from '@kaoping/scoring-engine';
import { checkEntry } from '../../cycles/result/check-entry.ts';
import { DESCRIPTION_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import type { CallReviewMeeting, HoldReviewMeeting, MarkGiven } from './review-meeting.commands.ts';
import { MeetingMarksRefused, MeetingRefused } from './review-meeting.errors.ts';
import type { MeetingUnit } from './review-meeting.events.ts';

/** The most units that a meeting is about: as a cycle's roster of one level has. */
const UNIT_LIMIT = 500;

/** The most weak points, participants, and marks of one meeting. */
const ITEM_LIMIT = 1_000;

/** @throws {MeetingRefused} {@link TextRefused} */
export const checkCalling = ({ about, on, units }: CallReviewMeeting['data']): void => {
  requiredText(about, { field: { en: 'About', zh: '议题' }, max: DESCRIPTION_LIMIT });
  checkDay(on);
  if (units.length === 0 || units.length > UNIT_LIMIT) {
    const limit = String(UNIT_LIMIT);
    throw new MeetingRefused({ en: `name 1 to ${limit} units.`, zh: `参评单位应为 1 至 ${limit} 个。` });
  }
};

/** @throws {MeetingRefused} {@link TextRefused} */
export const checkHolding = (data: HoldReviewMeeting['data'], units: readonly MeetingUnit[]): void => {
  const { heldOn, reviewed, planned, participants, weakPoints, selfCriticism, marks } = data;
  checkDay(heldOn);
  requiredText(reviewed, { field: { en: 'Reviewed', zh: '上期讲评' }, max: DESCRIPTION_LIMIT });
  requiredText(planned, { field: { en: 'Planned', zh: '下期安排' }, max: DESCRIPTION_LIMIT });
  if (Math.max(participants.length, weakPoints.length, marks.length) > ITEM_LIMIT) {
    const limit = String(ITEM_LIMIT);
    throw new MeetingRefused({ en: `no more than ${limit} of each.`, zh: `每类不得超过 ${limit} 项。` });
  }
  const field = { en: 'Self-criticism', zh: '检查反思' };
  if (selfCriticism) requiredText(selfCriticism.text, { field, max: DESCRIPTION_LIMIT });
  for (const { description, dueOn } of weakPoints) {
    requiredText(description, { field: { en: 'Weak point', zh: '薄弱环节' }, max: DESCRIPTION_LIMIT });
    if (dueOn !== undefined) checkDay(dueOn);
  }
  const named = [...weakPoints, ...marks, ...(selfCriticism ? [selfCriticism] : [])];
  checkUnits(
    named.map(({ organisationId }) => organisationId),
    units,
  );
  const ids = new Set(weakPoints.map(({ weakPointId }) => weakPointId));
  if (ids.size < weakPoints.length) {
    throw new MeetingRefused({ en: 'a weak point has its id twice.', zh: '薄弱环节编号重复。' });
  }
};

const checkUnits = (organisationIds: readonly string[], units: readonly MeetingUnit[]): void => {
  const known = new Set(units.map(({ organisationId }) => organisationId));
  const unknown = organisationIds.find((organisationId) => !known.has(organisationId));
  if (unknown === undefined) return;
  throw new MeetingRefused({
    en: `it is not about "${unknown}": name only units that it was called for.`,
    zh: `“${unknown}”不在本次讲评范围内。`,
  });
};

const checkDay = (day: string): void => {
  if (isDay(day)) return;
  throw new MeetingRefused({
    en: `"${day}" is no day: write it as 2026-03-31.`,
    zh: `日期“${day}”无效，应写作 2026-03-31。`,
  });
};

/** @throws {MeetingMarksRefused} with every mark that the plan cannot take. */
export const checkMarks = (marks: readonly MarkGiven[], inputs: readonly PlanInput[]): void => {
  const byName = new Map(inputs.map((input) => [input.name, input]));
  const seen = new Set<string>();
  const problems = marks.flatMap(({ organisationId, input: name, value }, at) => {
    const key = JSON.stringify([organisationId, name]);
    const input = byName.get(name);
    const problem = seen.has(key) ? TWICE : input ? checkEntry(input, value) : unknownInput(name);
    seen.add(key);
    return problem ? [{ row: at + 1, problem }] : [];
  });
  if (problems.length > 0) throw new MeetingMarksRefused(problems);
};

const TWICE = { en: 'the unit has it twice.', zh: '同一单位重复评分。' };

const unknownInput = (name: string) => ({
  en: `the scheme has no input "${name}".`,
  zh: `方案中没有“${name}”。`,
});
