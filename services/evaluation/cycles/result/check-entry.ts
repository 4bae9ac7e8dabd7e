import type { Sentence } from '@kaoping/event-sourcing';
import { compare, parseDecimal, type PlanInput } from '@kaoping/scoring-engine';

const DECIMAL_PATTERN = /^-?\d{1,15}(?:\.\d{1,9})?$/u;

/**
 * What is wrong with a value for an input of the plan; undefined when nothing is.
 *
 * @example checkEntry({ …, entry: { kind: 'decimal', min: '0', max: '100' } }, '101')
 *   // { en: '101 is above 100, the most for "…".', zh: '…' }
 */
export const checkEntry = ({ title, entry }: PlanInput, value: string): Sentence | undefined => {
  switch (entry.kind) {
    case 'flag':
      return ['yes', 'no'].includes(value)
        ? undefined
        : notAsAsked(title, value, { en: 'yes or no', zh: 'yes（是）或 no（否）' });
    case 'decimal':
      return checkDecimal(title, entry, value);
    case 'level': {
      const isLevel = entry.levels.some(({ key }) => key === value);
      const levels = entry.levels.map((level) => level.title);
      return isLevel
        ? undefined
        : notAsAsked(title, value, {
            en: levels.map(({ en }) => en).join(', '),
            zh: levels.map(({ zh }) => zh).join('、'),
          });
    }
  }
};

const checkDecimal = (
  title: Sentence,
  { min, max, whole }: Extract<PlanInput['entry'], { readonly kind: 'decimal' }>,
  value: string,
): Sentence | undefined => {
  if (!DECIMAL_PATTERN.test(value)) {
    return notAsAsked(title, value, { en: 'a number such as 86.5', zh: '数字，例如 86.5' });
  }
  const given = parseDecimal(value);
  if (min !== undefined && compare(given, parseDecimal(min)) < 0) {
    return {
      en: `${value} is below ${min}, the least for "${title.en}".`,
      zh: `“${title.zh}”不得低于 ${min}，现为 ${value}。`,
    };
  }
  if (max !== undefined && compare(given, parseDecimal(max)) > 0) {
    return {
      en: `${value} is above ${max}, the most for "${title.en}".`,
      zh: `“${title.zh}”不得高于 ${max}，现为 ${value}。`,
    };
  }
  const isWhole = /^-?\d+(?:\.0+)?$/u.test(value);
  return whole === true && !isWhole
    ? notAsAsked(title, value, { en: 'a whole number', zh: '整数' })
    : undefined;
};

const notAsAsked = (title: Sentence, value: string, asked: Sentence): Sentence => ({
  en: `"${value}" does not fit "${title.en}": it takes ${asked.en}.`,
  zh: `“${title.zh}”不能填“${value}”：应为${asked.zh}。`,
});
