import type { Exact } from '../exact/exact.ts';
import { MalformedDecimal } from '../exact/exact-errors.ts';
import { readScaledDecimal, type ScaledDecimal } from '../exact/scaled-decimal.ts';
import { powerOfTen } from '../exact/power-of-ten.ts';
import { readDecimal } from '../operators/check-operator.ts';
import { entryValue } from '../operators/entry-value.ts';
import type { PlanEntry } from '../plan/group-input.ts';
import type { InputKind } from '../plan/plan.ts';
import type { PlanEntryProblem, PlanEntryProblemCode } from './input-problem.ts';
import { isScaledWithin, isWithin, valueRange, type ValueRange } from './value-range.ts';

/** A number as it is stored: quick where a double holds it, exact where not. */
export type EntryNumber = ScaledDecimal | Exact;

/** The problem of one field of an entry. */
export const entryProblem = (
  code: PlanEntryProblemCode,
  { id }: PlanEntry,
  field: PlanEntryProblem['field'],
  [en, zh]: readonly [string, string],
): PlanEntryProblem => ({ code, entryId: id, field, sentence: { en, zh } });

/** An entry's number, or what is wrong with its text. */
type Read = EntryNumber | { readonly problem: PlanEntryProblem };

/** Reads the texts of one input's entries. */
export type EntryReader = (entry: PlanEntry) => Read;

type Decimal = Extract<InputKind, { kind: 'decimal' }>;

const malformed = (entry: PlanEntry): Read => {
  const { en, zh } = new MalformedDecimal(entry.value).sentence;
  return { problem: entryProblem('ENTRY.MALFORMED_DECIMAL', entry, 'value', [en, zh]) };
};

/** Allowed values in words: `from 0 to 100`. */
const rangeWords = ({ min, max }: Decimal): readonly [string, string] => {
  if (min === undefined) return [`at most ${String(max)}`, `不大于 ${String(max)}`];
  if (max === undefined) return [`at least ${min}`, `不小于 ${min}`];
  return [`from ${min} to ${max}`, `在 ${min} 至 ${max} 之间`];
};

const outOfRange = (entry: PlanEntry, kind: Decimal): Read => {
  const [en, zh] = rangeWords(kind);
  return {
    problem: entryProblem('ENTRY.OUT_OF_RANGE', entry, 'value', [
      `${entry.value} is out of range: write a number ${en}.`,
      `${entry.value} 超出范围：应${zh}。`,
    ]),
  };
};

const notWhole = (entry: PlanEntry): Read => ({
  problem: entryProblem('ENTRY.NOT_WHOLE', entry, 'value', [
    `${entry.value} is not whole: write a whole number.`,
    `${entry.value} 不是整数：请填写整数。`,
  ]),
});

const toExact = (number: EntryNumber): Exact =>
  'denominator' in number
    ? number
    : { numerator: BigInt(number.numerator), denominator: powerOfTen(number.places) };

const isWhole = (number: EntryNumber): boolean => {
  if ('places' in number && number.places === 0) return true;
  const { numerator, denominator } = toExact(number);
  return numerator % denominator === 0n;
};

/** The quick decimal reader first; the slow one for what is longer, or wrong. */
const readNumber = (text: string): EntryNumber | undefined => readScaledDecimal(text) ?? readDecimal(text);

const readBound = (text: string | undefined): Exact | undefined =>
  text === undefined ? undefined : readDecimal(text);

const isInside = (range: ValueRange, number: EntryNumber): boolean =>
  'places' in number ? isScaledWithin(range, number.numerator, number.places) : isWithin(range, number);

const decimalReader = (kind: Decimal): EntryReader => {
  const range = valueRange(readBound(kind.min), readBound(kind.max));
  return (entry) => {
    const number = readNumber(entry.value);
    if (number === undefined) return malformed(entry);
    if (kind.whole === true && !isWhole(number)) return notWhole(entry);
    return isInside(range, number) ? number : outOfRange(entry, kind);
  };
};

const unknownWord = (entry: PlanEntry, kind: InputKind): Read => {
  if (kind.kind !== 'level') {
    return {
      problem: entryProblem('ENTRY.NOT_YES_OR_NO', entry, 'value', [
        `"${entry.value}" is neither "yes" nor "no".`,
        `“${entry.value}”既不是 yes（是）也不是 no（否）。`,
      ]),
    };
  }
  const keys = kind.levels.map(({ key }) => key);
  return {
    problem: entryProblem('ENTRY.UNKNOWN_LEVEL', entry, 'value', [
      `There is no level "${entry.value}"; the levels are: ${keys.join(', ')}.`,
      `没有等级“${entry.value}”；可选：${kind.levels.map(({ key, title }) => `${title.zh}（${key}）`).join('、')}。`,
    ]),
  };
};

/** Makes a reader of the texts of one input: it knows the bounds, levels or words that the input takes. */
export const entryReader = (kind: InputKind): EntryReader => {
  if (kind.kind === 'decimal') return decimalReader(kind);
  return (entry) => entryValue(entry.value, kind) ?? unknownWord(entry, kind);
};
