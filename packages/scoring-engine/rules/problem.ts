import type { Exact } from '../exact/exact.ts';
import { MalformedDecimal } from '../exact/exact-errors.ts';
import { parseDecimal } from '../exact/parse-decimal.ts';
import type { RulesProblem, RulesProblemCode } from './rules-problem.ts';

/** As many decimal places as an entry may have: more could not be compared with anything that was entered. */
const PLACES_MAX = 9;

/** A problem with its sentence in both languages. */
export const problem = (code: RulesProblemCode, path: string, en: string, zh: string): RulesProblem => ({
  code,
  path,
  sentence: { en, zh },
});

/** A decimal of the rules, or undefined where the text is none. */
export const readDecimal = (text: string): Exact | undefined => {
  try {
    return parseDecimal(text);
  } catch (error) {
    if (error instanceof MalformedDecimal) return undefined;
    throw error;
  }
};

/** The problem of a text that is no decimal. */
export const problemOfDecimal = (text: string, path: string): RulesProblem => {
  const { sentence } = new MalformedDecimal(text);
  return problem('RULES.MALFORMED_DECIMAL', path, sentence.en, sentence.zh);
};

/** The problem of a rounding that keeps no whole number of places from 0 to 9, if it is one. */
export const problemOfPlaces = (places: number, path: string): readonly RulesProblem[] => {
  if (Number.isInteger(places) && places >= 0 && places <= PLACES_MAX) return [];
  return [
    problem(
      'RULES.PLACES',
      path,
      `Decimal places are a whole number from 0 to ${String(PLACES_MAX)}.`,
      `小数位数应为 0 至 ${String(PLACES_MAX)} 的整数。`,
    ),
  ];
};

/** The problems of a list of indicator keys: empty, repeated, or naming what does not exist. */
export const problemsOfKeys = (
  of: readonly string[],
  known: ReadonlySet<string>,
  path: string,
): readonly RulesProblem[] => {
  if (of.length === 0) {
    return [problem('RULES.EMPTY_LIST', path, 'Name at least one indicator.', '请至少列出一项指标。')];
  }
  return of.flatMap((key, at) => {
    const place = `${path}[${String(at)}]`;
    if (!known.has(key)) {
      return [
        problem('RULES.UNKNOWN_INDICATOR', place, `There is no indicator "${key}".`, `没有指标“${key}”。`),
      ];
    }
    if (of.indexOf(key) === at) return [];
    return [problem('RULES.REPEATED_KEY', place, `"${key}" is listed twice.`, `“${key}”重复列出。`)];
  });
};
