import { AwardListFieldRefused } from '../decider/award-list.errors.ts';
import type { AwardListOpened, ResultNeed } from '../decider/award-list.events.ts';

/** Needs of one list, grades of one need, years in a row: more than any document asks for. */
const NEEDS_LIMIT = 10;
const GRADES_LIMIT = 20;
const YEARS_LIMIT = 20;

/** The longest title, in characters. */
const TITLE_LIMIT = 200;

/** The longest publicity, in days. */
const PUBLICITY_LIMIT_DAYS = 60;

/** @throws {AwardListFieldRefused} with the field that cannot be so, and what would be right. */
export const checkOpening = ({ title, year, rules, publicityDays }: AwardListOpened['data']): void => {
  if (!isTitle(title.zh) || !isTitle(title.en))
    throw new AwardListFieldRefused('title', {
      en: `give 1 to ${String(TITLE_LIMIT)} characters.`,
      zh: `须为 1 至 ${String(TITLE_LIMIT)} 字。`,
    });
  if (!/^\d{4}$/u.test(year))
    throw new AwardListFieldRefused('year', { en: 'give a year such as 2025.', zh: '须为年份，例如 2025。' });
  if (!isCount(publicityDays, 0, PUBLICITY_LIMIT_DAYS))
    throw new AwardListFieldRefused('publicityDays', {
      en: `give 0 to ${String(PUBLICITY_LIMIT_DAYS)} days.`,
      zh: `须为 0 至 ${String(PUBLICITY_LIMIT_DAYS)} 天。`,
    });
  checkNeeds('needs', rules.needs);
  checkNeeds('priority', rules.priority);
};

const checkNeeds = (field: string, needs: readonly ResultNeed[]): void => {
  if (needs.length <= NEEDS_LIMIT && needs.every(isNeed)) return;
  throw new AwardListFieldRefused(field, {
    en: `give at most ${String(NEEDS_LIMIT)}, each with 1 to ${String(GRADES_LIMIT)} grades and 1 to ${String(YEARS_LIMIT)} years.`,
    zh: `最多 ${String(NEEDS_LIMIT)} 项，每项须有 1 至 ${String(GRADES_LIMIT)} 个等次、1 至 ${String(YEARS_LIMIT)} 年。`,
  });
};

const isNeed = ({ grades, years }: ResultNeed): boolean =>
  isCount(grades.length, 1, GRADES_LIMIT) && grades.every(isTitle) && isCount(years, 1, YEARS_LIMIT);

const isTitle = (text: string): boolean => text.trim() !== '' && text.length <= TITLE_LIMIT;

const isCount = (value: number, from: number, to: number): boolean =>
  Number.isInteger(value) && value >= from && value <= to;
