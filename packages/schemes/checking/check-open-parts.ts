import { canonicalScheme, type CanonicalValue } from '../canonical/canonical-scheme.ts';
import { doubt, refusal, type Words } from '../complaint.ts';
import type { Scheme } from '../language/scheme.ts';
import type { FilePath, SchemeProblem } from '../problem.ts';
import { billionths } from './billionths.ts';
import type { Check } from './check.ts';

/** Parts left open to subsidiaries stand in the scheme, and their ranges are ranges. */
export const checkOpenParts: Check = (scheme) => {
  const { open } = scheme;
  if (!open) return [];
  const form = canonicalScheme(scheme);
  return open.flatMap((part, index) => {
    const path = ['open', index];
    return [
      ...(stands(form, part.part.split('.')) ? [] : [standsNowhere(part.part, path)]),
      ...rangeProblems(part, path),
    ];
  });
};

type OpenPart = NonNullable<Scheme['open']>[number];

/** Whether a path leads to something; its last key may be one that is not written yet. */
const stands = (value: CanonicalValue, [key, ...rest]: readonly string[]): boolean => {
  if (key === undefined) return true;
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  if (key === '*')
    return rest.length === 0 || Object.values(value).some((each: CanonicalValue) => stands(each, rest));
  const below = Object.entries(value).find(([name]) => name === key)?.[1];
  return below === undefined ? rest.length === 0 : stands(below, rest);
};

const standsNowhere = (part: string, path: FilePath): SchemeProblem => {
  const words: Words = [
    `方案里没有“${part}”；请写完整的路径，例如 indicators.local.fullMark。`,
    `There is no "${part}" in this scheme; write the whole path, such as indicators.local.fullMark.`,
  ];
  return doubt('OPEN_NOWHERE', [...path, 'part'], words);
};

const rangeProblems = ({ from, to }: OpenPart, path: FilePath): readonly SchemeProblem[] => {
  if (from === undefined || to === undefined) return [];
  if (from.endsWith('%') !== to.endsWith('%')) return [refusal('RANGE_MIXED', path, MIXED)];
  if (billionths(from) <= billionths(to)) return [];
  const words: Words = [
    `“from”（${from}）不得大于“to”（${to}）。`,
    `"from" (${from}) may not be above "to" (${to}).`,
  ];
  return [refusal('RANGE_UPSIDE_DOWN', [...path, 'from'], words)];
};

const MIXED: Words = [
  '“from”和“to”须同为数字或同为百分数。',
  '"from" and "to" must both be numbers or both per cents.',
];
