import type { Sentence } from '@kaoping/event-sourcing';
import type { AssessmentScheme } from '../result/assessment.ts';
import { compiledSchemeOf } from '../result/compiled-scheme.ts';
import { scopeParameter } from '../result/scopes-of.ts';
import { AssessmentParameterRefused, AssessmentParameterUnknown } from './assessment.errors.ts';

/** Digits that a parameter may have: no money table of a group company needs more. */
const DIGITS = /^-?\d{1,18}(?:\.\d{1,9})?$/u;
const DEPTH = /^\d$/u;
const KEY = /^\S{1,60}$/u;

interface Kind {
  readonly title: Sentence;
  readonly form: RegExp;
  readonly wanted: Sentence;
}

const NUMBER = { form: DIGITS, wanted: { en: 'a decimal such as 120.5', zh: '小数，例如 120.5' } };
const CHOICE = { form: KEY, wanted: { en: 'one of its keys', zh: '方案中该选项的编号之一' } };
const LEVEL = {
  form: DEPTH,
  wanted: {
    en: 'how many levels below the topmost organisation its sets are, a digit such as 1',
    zh: '该范围在最上级单位以下第几层，例如 1',
  },
};

/** What may be given for a scheme: its figures of the whole group, and where in the tree its scopes lie. */
const kindsOf = (scheme: AssessmentScheme): ReadonlyMap<string, Kind> => {
  const { entering, plan } = compiledSchemeOf(scheme);
  const figures = entering.parameters.map(({ name, title, type }): [string, Kind] => [
    name,
    { title, ...(type === 'choice' ? CHOICE : NUMBER) },
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
  if (!kind.form.test(value)) throw new AssessmentParameterRefused(kind.title, value, kind.wanted);
};
