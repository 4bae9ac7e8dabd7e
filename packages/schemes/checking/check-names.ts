import { refusal, type Words } from '../complaint.ts';
import { FUNCTION_NAMES } from '../expressions/formula-functions.ts';
import type { Scheme } from '../language/scheme.ts';
import type { FilePath, SchemeProblem } from '../problem.ts';
import type { Check } from './check.ts';

/** Names that formulas know without a scheme: totals of adjustments, the sum of all indicators, and functions. */
const RESERVED: ReadonlySet<string> = new Set(['bonus', 'deduction', ...FUNCTION_NAMES]);

/** Names that formulas use stand for one thing each, and for nothing that formulas know already. */
export const checkNames: Check = (scheme) => {
  const names = namesOf(scheme);
  const first = new Map<string, FilePath>();
  return names.flatMap(({ name, path }) => {
    if (RESERVED.has(name)) return [reserved(name, path)];
    const before = first.get(name);
    if (before) return [repeated(name, before, path)];
    first.set(name, path);
    return [];
  });
};

const namesOf = (scheme: Scheme): readonly { readonly name: string; readonly path: FilePath }[] =>
  (['indicators', 'figures', 'calculate', 'pay', 'vetoes', 'facts'] as const).flatMap((part) =>
    (scheme[part] ?? []).map(({ key }) => ({ name: key, path: [part, key] })),
  );

const reserved = (name: string, path: FilePath): SchemeProblem => {
  const words: Words = [
    `“${name}”在算式里已有固定含义；请换一个名称。`,
    `"${name}" has a fixed meaning in formulas; take another name.`,
  ];
  return refusal('RESERVED_NAME', path, words);
};

const repeated = (name: string, before: FilePath, path: FilePath): SchemeProblem => {
  const words: Words = [
    `“${name}”已在“${String(before[0])}”里用过；算式会分不清，请换一个名称。`,
    `"${name}" stands in "${String(before[0])}" already; formulas could not tell them apart, so take another name.`,
  ];
  return refusal('REPEATED_NAME', path, words);
};
