import type { Sentence } from '@kaoping/event-sourcing';
import type { Plan } from '@kaoping/scoring-engine';
import type { AssessmentScheme } from '../result/assessment.ts';
import { compiledSchemeOf } from '../result/compiled-scheme.ts';
import { scopeParameter } from '../result/scopes-of.ts';
import { AssessmentParameterRefused, AssessmentParameterUnknown } from './assessment.errors.ts';

/** Digits that a parameter may have: no money table of a group company needs more. */
const DIGITS = /^-?\d{1,18}(?:\.\d{1,9})?$/u;
const DEPTH = /^\d$/u;

interface Kind {
  readonly title: Sentence;
  readonly fits: (value: string) => boolean;
  readonly wanted: Sentence;
}

const NUMBER = {
  fits: (value: string) => DIGITS.test(value),
  wanted: { en: 'a decimal such as 120.5', zh: '小数，例如 120.5' },
};
const LEVEL = {
  fits: (value: string) => DEPTH.test(value),
  wanted: {
    en: 'how many levels below the topmost organisation its sets are, a digit such as 1',
    zh: '该范围在最上级单位以下第几层，例如 1',
  },
};

/** The keys by which a scheme picks the shares of its grades, such as the grades of the unit above. */
const choiceOf = (plan: Plan, name: string): Omit<Kind, 'title'> => {
  const keys = plan.quantities.flatMap(({ operator }) =>
    operator.op === 'grade' && operator.sharesBy === name
      ? operator.grades.flatMap(({ shares = {} }) => Object.keys(shares))
      : [],
  );
  const known = [...new Set(keys)];
  return {
    fits: (value) => known.includes(value),
    wanted: { en: `one of ${known.join(', ')}`, zh: `${known.join('、')} 之一` },
  };
};

/** What may be given for a scheme: its figures of the whole group, and where in the tree its scopes lie. */
const kindsOf = (scheme: AssessmentScheme): ReadonlyMap<string, Kind> => {
  const { entering, plan } = compiledSchemeOf(scheme);
  const figures = entering.parameters.map(({ name, title, type }): [string, Kind] => [
    name,
    { title, ...(type === 'choice' ? choiceOf(plan, name) : NUMBER) },
  ]);
  const scopes = Object.keys(plan.outcome.scopeRanks ?? {}).map((key): [string, Kind] => {
    const name = scopeParameter(key);
    return [name, { title: { en: name, zh: name }, ...LEVEL }];
  });
  return new Map([...figures, ...scopes]);
};

/**
 * Refuses a parameter that the scheme does not take, or whose value is not of its kind.
 *
 * @throws {AssessmentParameterUnknown} or {@link AssessmentParameterRefused}.
 */
export const checkParameter = (scheme: AssessmentScheme, name: string, value: string): void => {
  const kinds = kindsOf(scheme);
  const kind = kinds.get(name);
  if (kind === undefined) throw new AssessmentParameterUnknown(name, [...kinds.keys()]);
  if (!kind.fits(value)) throw new AssessmentParameterRefused(kind.title, value, kind.wanted);
};
