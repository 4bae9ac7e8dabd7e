import type { z } from 'zod';
import { pathLabel, refusal, type Words } from '../complaint.ts';
import type { FilePath, SchemeProblem } from '../problem.ts';
import type { Spot } from './locate.ts';
import { nearestWord } from './nearest-word.ts';
import type { ShapeIssue } from './shape-issue.ts';
import { anyOf, wantedForm, wantedValues } from './wanted-form.ts';

type Issue = z.core.$ZodIssue;

/** A problem of the shape, and whether it lies with a key or with what stands under it. */
export interface SpottedProblem {
  readonly problem: SchemeProblem;
  readonly spot: Spot;
}

/** What is wrong with the shape at one place, in words that say what stands there and what would be right. */
export const shapeProblems = ({ path, issues }: ShapeIssue): readonly SpottedProblem[] => {
  const [first] = issues;
  if (!first) return [];
  if (first.code === 'unrecognized_keys')
    return first.keys.map((key) => unknownKey(path, key, first.message));
  if (first.code === 'invalid_key') return [badKey(path)];
  if (first.code === 'too_small' || first.code === 'too_big') return [wrongSize(path, first)];
  return [wrongForm(path, issues)];
};

const where = (path: FilePath): Words =>
  path.length === 0 ? ['第一层', 'the top level'] : [`“${pathLabel(path)}”`, `"${pathLabel(path)}"`];

const unknownKey = (path: FilePath, key: string, hint: string): SpottedProblem => {
  const known = hint === '' ? [] : hint.split(' ');
  const [zh, en] = where(path);
  const [right, rightEn] = insteadOf(key, known);
  const words: Words = [`${zh}里没有“${key}”这一项；${right}`, `There is no "${key}" in ${en}; ${rightEn}`];
  return { problem: refusal('UNKNOWN_KEY', [...path, key], words), spot: 'key' };
};

const insteadOf = (key: string, known: readonly string[]): Words => {
  const nearest = nearestWord(key, known);
  if (nearest !== undefined) return [`是否想写“${nearest}”？`, `did you mean "${nearest}"?`];
  return [`可以写的有：${known.join('、')}。`, `these may be written: ${known.join(', ')}.`];
};

const badKey = (path: FilePath): SpottedProblem => {
  const [zh, en] = wantedForm('key');
  const label = String(path.at(-1));
  const words: Words = [`“${label}”不能作名称；请写${zh}。`, `"${label}" cannot be a name; write ${en}.`];
  return { problem: refusal('BAD_NAME', path, words), spot: 'key' };
};

const wrongSize = (
  path: FilePath,
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
): SpottedProblem => {
  const [zh, en] = where(path);
  const [unit, unitEn] = issue.origin === 'string' ? ['个字', 'characters'] : ['项', 'items'];
  const words: Words =
    issue.code === 'too_small'
      ? [
          `${zh}太少：至少要有 ${String(issue.minimum)} ${unit}。`,
          `${en} has too few ${unitEn}: ${String(issue.minimum)} at least.`,
        ]
      : [
          `${zh}太多：最多 ${String(issue.maximum)} ${unit}。`,
          `${en} has too many ${unitEn}: ${String(issue.maximum)} at most.`,
        ];
  return {
    problem: refusal(issue.code === 'too_small' ? 'TOO_FEW' : 'TOO_MANY', path, words),
    spot: 'value',
  };
};

const wrongForm = (path: FilePath, issues: readonly Issue[]): SpottedProblem => {
  const input = issues[0]?.input;
  const [zh, en] = where(path);
  const [wanted, wantedEn] = anyOf(issues.map(wantedBy));
  if (input == null) {
    const words: Words = [`缺少${zh}；请写${wanted}。`, `${en} is missing; write ${wantedEn}.`];
    return { problem: refusal('MISSING', path, words), spot: 'value' };
  }
  const [stands, standsEn] = described(input);
  const [hint, hintEn] = hintFor(input, issues);
  const words: Words = [
    `${zh}是${stands}；请写${wanted}。${hint}`,
    `${en} is ${standsEn}; write ${wantedEn}.${hintEn}`,
  ];
  return { problem: refusal('WRONG_FORM', path, words), spot: 'value' };
};

const wantedBy = (issue: Issue): Words => {
  if (issue.code === 'invalid_value') return wantedValues(issue.values.map(String));
  if (issue.code === 'invalid_union') return wantedValues(optionsOf(issue));
  if (issue.message !== '') return wantedForm(issue.message);
  if (issue.code === 'invalid_type') return wantedForm(issue.expected);
  // What has a form of its own without a name is a number of days or places.
  return wantedForm(issue.code === 'invalid_format' ? 'count' : 'string');
};

/** A choice by a key, such as `kind`, names its options; the library's types leave them out. */
const optionsOf = (issue: Issue): readonly string[] =>
  (issue as { readonly options?: readonly unknown[] }).options?.map(String) ?? [];

const SHOWN = 40;

const described = (input: unknown): Words => {
  if (typeof input === 'string') {
    const shown = input.length > SHOWN ? `${input.slice(0, SHOWN)}…` : input;
    return [`“${shown}”`, `"${shown}"`];
  }
  if (typeof input === 'boolean') return [String(input), String(input)];
  return Array.isArray(input) ? ['一个列表', 'a list'] : ['一组“键: 值”', 'a map of keys'];
};

const hintFor = (input: unknown, issues: readonly Issue[]): Words => {
  if (typeof input === 'boolean')
    return ['若是文字，请加引号。', ' Put it in quotation marks if it is text.'];
  const values = issues.flatMap((issue) => (issue.code === 'invalid_value' ? issue.values.map(String) : []));
  const nearest = typeof input === 'string' ? nearestWord(input, values) : undefined;
  return nearest === undefined ? ['', ''] : [`是否想写“${nearest}”？`, ` Did you mean "${nearest}"?`];
};
