import type { Sentence } from '@kaoping/event-sourcing';
import type { WarningCondition } from './warning-conditions.events.ts';

/** The most peers from the bottom or counted facts: more would never come about. */
const COUNT_LIMIT = 100;

/** The most periods running. */
const RUNNING_LIMIT = 6;

/** The most grades of one condition. */
const GRADE_LIMIT = 20;

const KEY_PATTERN = /^[\p{L}\p{N}._-]{1,60}$/u;
const POINTS_PATTERN = /^(?!0+(?:\.0+)?$)\d{1,4}(?:\.\d{1,4})?$/u;

/** What is wrong with a condition; undefined where nothing is. */
export const conditionProblem = (condition: WarningCondition): Sentence | undefined => {
  if (!KEY_PATTERN.test(condition.key)) {
    return {
      en: 'give "key" 1 to 60 letters, digits and signs of ._-',
      zh: 'key 须为 1 至 60 个字母、数字或 ._- 符号。',
    };
  }
  return factProblem(condition);
};

const factProblem = (condition: WarningCondition): Sentence | undefined => {
  if ('atLeast' in condition) return countProblem('atLeast', condition.atLeast);
  switch (condition.fact) {
    case 'bottom':
      return countProblem('last', condition.last) ?? runningProblem(condition.running);
    case 'grade':
      return gradesProblem(condition.grades) ?? runningProblem(condition.running);
    case 'score-drop':
      return POINTS_PATTERN.test(condition.points)
        ? undefined
        : { en: 'give "points" above 0, such as 5 or 2.5.', zh: 'points 须大于 0，例如 5 或 2.5。' };
  }
};

const runningProblem = (running: number): Sentence | undefined =>
  countProblem('running', running, RUNNING_LIMIT);

const countProblem = (field: string, count: number, limit = COUNT_LIMIT): Sentence | undefined =>
  Number.isInteger(count) && count >= 1 && count <= limit
    ? undefined
    : {
        en: `give "${field}" a whole number from 1 to ${String(limit)}.`,
        zh: `${field} 须为 1 至 ${String(limit)} 的整数。`,
      };

const gradesProblem = (grades: readonly string[]): Sentence | undefined =>
  grades.length >= 1 && grades.length <= GRADE_LIMIT && grades.every((grade) => KEY_PATTERN.test(grade))
    ? undefined
    : {
        en: `name 1 to ${String(GRADE_LIMIT)} keys of grades in "grades".`,
        zh: `grades 须列出 1 至 ${String(GRADE_LIMIT)} 个等次代号。`,
      };
