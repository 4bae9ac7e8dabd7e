import { isDay } from '@kaoping/calendar';
import { DESCRIPTION_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import { MilestonesRefused, ProgressRefused } from './topic.errors.ts';
import type { Milestone, TopicContent } from './topic.events.ts';
import type { ReportTopicProgress } from './topic.commands.ts';
import type { KnownTopic } from './topic.state.ts';

/** The longest title, in characters. */
const TITLE_LIMIT = 300;

/** The most steps of one topic. */
const MILESTONE_LIMIT = 60;

/** The most files of one report. */
const EVIDENCE_LIMIT = 50;

const MONTH_PATTERN = /^\d{4}-(?:0[1-9]|1[0-2])$/u;

/** @throws {TextRefused} {@link MilestonesRefused} */
export const checkTopicContent = ({ title, description, milestones }: TopicContent): void => {
  requiredText(title, { field: { en: 'Title', zh: '题目' }, max: TITLE_LIMIT });
  requiredText(description, { field: { en: 'Description', zh: '内容' }, max: DESCRIPTION_LIMIT });
  checkMilestones(milestones);
};

/** @throws {MilestonesRefused} with the row and what would be right. */
export const checkMilestones = (milestones: readonly Milestone[]): void => {
  if (milestones.length > MILESTONE_LIMIT) {
    const limit = String(MILESTONE_LIMIT);
    throw new MilestonesRefused({ en: `no more than ${limit}.`, zh: `不得超过 ${limit} 个。` });
  }
  const seen = new Set<string>();
  for (const [at, { milestoneId, title, dueOn }] of milestones.entries()) {
    const row = String(at + 1);
    requiredText(title, { field: { en: `Milestone ${row}`, zh: `第 ${row} 个节点` }, max: TITLE_LIMIT });
    if (!isDay(dueOn)) {
      throw new MilestonesRefused({
        en: `row ${row}: "${dueOn}" is no day, write it as 2026-03-31.`,
        zh: `第 ${row} 个节点的日期“${dueOn}”无效，应写作 2026-03-31。`,
      });
    }
    if (seen.has(milestoneId)) {
      throw new MilestonesRefused({ en: `row ${row} has an id twice.`, zh: `第 ${row} 个节点编号重复。` });
    }
    seen.add(milestoneId);
  }
};

/** @throws {ProgressRefused} {@link TextRefused} */
export const checkProgress = (
  { month, text, doneMilestoneIds, evidenceIds }: ReportTopicProgress['data'],
  { milestones }: KnownTopic,
): void => {
  if (!MONTH_PATTERN.test(month)) {
    throw new ProgressRefused({ en: 'write the month as 2026-03.', zh: '月份应写作 2026-03。' });
  }
  requiredText(text, { field: { en: 'Progress', zh: '进展情况' }, max: DESCRIPTION_LIMIT });
  const known = new Set(milestones.map(({ milestoneId }) => milestoneId));
  const unknown = doneMilestoneIds.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    const ids = unknown.slice(0, MILESTONE_LIMIT);
    throw new ProgressRefused({
      en: `there are no milestones ${ids.join(', ')}.`,
      zh: `没有节点：${ids.join('、')}。`,
    });
  }
  if (evidenceIds.length <= EVIDENCE_LIMIT) return;
  const limit = String(EVIDENCE_LIMIT);
  throw new ProgressRefused({ en: `no more than ${limit} files.`, zh: `佐证不得超过 ${limit} 份。` });
};
