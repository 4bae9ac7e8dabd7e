import { compare, type Exact } from '../exact/exact.ts';
import { toDecimalText } from '../exact/exact-text.ts';
import { MalformedDecimal } from '../exact/exact-errors.ts';
import { parseDecimal } from '../exact/parse-decimal.ts';
import type { Sentence } from '../sentence.ts';
import { compileRules, type CompiledIndicator, type CompiledRules } from './compile-rules.ts';
import type { ScoringRules } from './scoring-rules.ts';

/** What can be wrong with an entry; safe to program against. */
export type EntryProblemCode =
  | 'ENTRY.UNKNOWN_INDICATOR'
  | 'ENTRY.CHILD_MISSING'
  | 'ENTRY.CHILD_UNEXPECTED'
  | 'ENTRY.MALFORMED_DECIMAL'
  | 'ENTRY.OUT_OF_RANGE'
  | 'ENTRY.REPEATED'
  | 'ENTRY.SAMPLE_EXCEEDED';

/** Why an entry is refused. */
export interface EntryProblem {
  readonly code: EntryProblemCode;
  readonly sentence: Sentence;
  /** What would have been allowed, both ends included; with `ENTRY.OUT_OF_RANGE` only. */
  readonly range?: { readonly min: string; readonly max: string };
}

/** An entry as it was given: the text of a score, or of a deduction where the method deducts. */
export interface GivenEntry {
  readonly indicator: string;
  /** The sampled child that was scored; only for a mean of children. */
  readonly child?: string | undefined;
  readonly value: string;
}

/** An entry that was read, or why it was not. */
export type EntryReading =
  | { readonly indicator: CompiledIndicator; readonly value: Exact; readonly problem?: never }
  | { readonly problem: EntryProblem };

const refuse = (code: EntryProblemCode, en: string, zh: string): { readonly problem: EntryProblem } => ({
  problem: { code, sentence: { en, zh } },
});

const problemOfChild = (
  { takesChildren, rule: { key } }: CompiledIndicator,
  child: string | undefined,
): { readonly problem: EntryProblem } | undefined => {
  const isNamed = child !== undefined && child.trim() !== '';
  if (takesChildren && !isNamed) {
    return refuse(
      'ENTRY.CHILD_MISSING',
      `"${key}" is the mean of sampled units: say which one was scored.`,
      `“${key}”按抽查单位取平均：请注明被评分的单位。`,
    );
  }
  if (!takesChildren && child !== undefined) {
    return refuse(
      'ENTRY.CHILD_UNEXPECTED',
      `"${key}" has one score, none for "${child}".`,
      `“${key}”只有一个分数，不分单位评分，不应填写“${child}”。`,
    );
  }
  return undefined;
};

const readValue = (text: string): Exact | { readonly problem: EntryProblem } => {
  try {
    return parseDecimal(text);
  } catch (error) {
    if (!(error instanceof MalformedDecimal)) throw error;
    return { problem: { code: 'ENTRY.MALFORMED_DECIMAL', sentence: error.sentence } };
  }
};

const problemOfRange = ({ rule: { key }, range }: CompiledIndicator, text: string): EntryProblem => {
  const min = toDecimalText(range.lowest);
  const max = toDecimalText(range.highest);
  return {
    code: 'ENTRY.OUT_OF_RANGE',
    sentence: {
      en: `"${key}" takes ${min} to ${max}, not ${text}.`,
      zh: `“${key}”的取值范围是 ${min} 至 ${max}，不能是 ${text}。`,
    },
    range: { min, max },
  };
};

/** Reads one entry by itself: indicator, child, decimal and range. */
export const readEntry = (compiled: CompiledRules, entry: GivenEntry): EntryReading => {
  const indicator = compiled.byKey.get(entry.indicator);
  if (indicator === undefined) {
    return refuse(
      'ENTRY.UNKNOWN_INDICATOR',
      `There is no indicator "${entry.indicator}".`,
      `没有指标“${entry.indicator}”。`,
    );
  }
  const childProblem = problemOfChild(indicator, entry.child);
  if (childProblem !== undefined) return childProblem;
  const value = readValue(entry.value);
  if ('problem' in value) return value;
  const { lowest, highest } = indicator.range;
  if (compare(value, lowest) < 0 || compare(value, highest) > 0) {
    return { problem: problemOfRange(indicator, entry.value) };
  }
  return { indicator, value };
};

/**
 * Tells what is wrong with a score at the moment it is entered, if anything.
 *
 * @param rules The rules of the cycle.
 * @param indicator Key of the indicator.
 * @param child The sampled child for a mean of children, else undefined.
 * @param valueText A plain decimal: the score, or the deduction where the method deducts.
 * @returns The first problem found, or undefined when the entry is good by itself. Whether it repeats or exceeds
 * a sample shows only beside the other entries: {@link scoreOrganisation} refuses that.
 * @throws {RefusedRules} when the rules themselves make no sense.
 * @example checkEntry(rules, 'villages', '天堂', '86..2')?.code // 'ENTRY.MALFORMED_DECIMAL'
 */
export const checkEntry = (
  rules: ScoringRules,
  indicator: string,
  child: string | undefined,
  valueText: string,
): EntryProblem | undefined => readEntry(compileRules(rules), { indicator, child, value: valueText }).problem;
