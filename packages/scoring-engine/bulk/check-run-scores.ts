import { toExactText } from '../exact/exact-text.ts';
import { powerOfTen } from '../exact/power-of-ten.ts';
import { SAFE_MAX } from '../exact/whole-number.ts';
import type { PlanInput } from '../plan/plan.ts';
import type { PlanEntryProblem, PlanEntryProblemCode } from '../run/input-problem.ts';
import { isScaledWithin } from '../run/value-range.ts';
import { inputRange } from './input-range.ts';
import type { RunScores } from './run-scores.ts';
import type { ScoreTally } from './tally-scores.ts';

/** So many rows are named; scores that are wrong are mostly wrong throughout. */
const PROBLEMS_MAX = 20;

/** The inputs that the scores name, in their order; undefined for a name that the plan does not have. */
export type NamedInputs = readonly (PlanInput | undefined)[];

/** Whether every score of every input is allowed, told from counts and extents alone. */
export const isTallyAllowed = (
  tally: ScoreTally,
  inputs: NamedInputs,
  shape: { readonly places: number; readonly size: number },
): boolean =>
  inputs.every(
    (input, at) =>
      input !== undefined && isInputAllowed(input, extentAt(tally, at, shape.size), shape.places),
  );

/** What is known of the scores of one input. */
interface Extent {
  readonly least: number;
  readonly most: number;
  readonly counts: Int32Array;
}

const extentAt = ({ counts, least, most }: ScoreTally, at: number, size: number): Extent => ({
  least: least[at] ?? Infinity,
  most: most[at] ?? -Infinity,
  counts: counts.subarray(at * size, (at + 1) * size),
});

const isInputAllowed = (input: PlanInput, { least, most, counts }: Extent, places: number): boolean => {
  if (least > most) return true;
  const range = inputRange(input);
  const isHeld = Math.max(-least, most) <= SAFE_MAX;
  const isOnce = input.entries === 'many' || isAtMostOnce(counts);
  return isHeld && isOnce && isScaledWithin(range, least, places) && isScaledWithin(range, most, places);
};

const isAtMostOnce = (counts: Int32Array): boolean => counts.every((count) => count <= 1);

/** What is wrong with the scores of a run, row by row; at most twenty problems. */
export const problemsOfScores = (
  scores: RunScores,
  inputs: NamedInputs,
  size: number,
): readonly PlanEntryProblem[] => {
  const problems = [...problemsOfNames(scores, inputs)];
  const seen = new Set<number>();
  for (let row = 0; row < scores.values.length && problems.length < PROBLEMS_MAX; row += 1) {
    const found = problemOfRow(scores, row, { inputs, size, seen });
    if (found !== undefined) problems.push(found);
  }
  return problems;
};

const problemsOfNames = ({ inputNames }: RunScores, inputs: NamedInputs): readonly PlanEntryProblem[] =>
  inputNames.flatMap((name, at): readonly PlanEntryProblem[] => {
    if (inputs[at] === undefined) {
      return [noInput(name, `There is no input "${name}".`, `没有输入项“${name}”。`)];
    }
    if (inputNames.indexOf(name) === at) return [];
    return [noInput(name, `The input "${name}" is listed twice.`, `输入项“${name}”重复列出。`)];
  });

const noInput = (entryId: string, en: string, zh: string): PlanEntryProblem => ({
  code: 'ENTRY.UNKNOWN_INPUT',
  entryId,
  field: 'input',
  sentence: { en, zh },
});

/** What rows are held against, and which cells already have one. */
interface RowSite {
  readonly inputs: NamedInputs;
  readonly size: number;
  readonly seen: Set<number>;
}

type Words = readonly [field: PlanEntryProblem['field'], en: string, zh: string];

const problemOfRow = (scores: RunScores, row: number, site: RowSite): PlanEntryProblem | undefined => {
  const at = scores.inputs[row] ?? -1;
  const wrong = wrongRow(scores, row, site);
  if (wrong === undefined) return undefined;
  const [code, [field, en, zh]] = wrong;
  const entryId = scores.ids?.[row] ?? `${scores.inputNames[at] ?? ''}#${String(row)}`;
  return { code, entryId, field, sentence: { en, zh } };
};

const wrongRow = (scores: RunScores, row: number, site: RowSite): Wrong => {
  const at = scores.inputs[row] ?? -1;
  const organisation = scores.organisations[row] ?? -1;
  const input = site.inputs[at];
  return (
    wrongPlace(at, organisation, scores, site) ??
    wrongValue(scores.values[row] ?? Number.NaN, input, scores.places) ??
    wrongRepeat(at * site.size + organisation, input, site.seen)
  );
};

type Wrong = readonly [PlanEntryProblemCode, Words] | undefined;

const wrongPlace = (
  at: number,
  organisation: number,
  { inputNames }: RunScores,
  { size }: RowSite,
): Wrong => {
  if (at < 0 || at >= inputNames.length) {
    const place = String(at);
    return [
      'ENTRY.UNKNOWN_INPUT',
      ['input', `There is no input at place ${place}.`, `没有第 ${place} 号输入项。`],
    ];
  }
  if (organisation >= 0 && organisation < size) return undefined;
  const place = String(organisation);
  return [
    'ENTRY.UNKNOWN_ORGANISATION',
    [
      'organisation',
      `There is no organisation at place ${place} of this run.`,
      `本次计算没有第 ${place} 号单位。`,
    ],
  ];
};

const wrongValue = (value: number, input: PlanInput | undefined, places: number): Wrong => {
  if (!Number.isSafeInteger(value)) {
    const text = String(value);
    return [
      'ENTRY.MALFORMED_DECIMAL',
      ['value', `${text} is no whole number that is held exactly.`, `${text} 不是可以准确表示的整数。`],
    ];
  }
  if (input === undefined || isScaledWithin(inputRange(input), value, places)) return undefined;
  const text = toExactText({ numerator: BigInt(value), denominator: powerOfTen(places) });
  return ['ENTRY.OUT_OF_RANGE', ['value', `${text} is out of range.`, `${text} 超出范围。`]];
};

const wrongRepeat = (cell: number, input: PlanInput | undefined, seen: Set<number>): Wrong => {
  if (input?.entries !== 'one') return undefined;
  if (!seen.has(cell)) {
    seen.add(cell);
    return undefined;
  }
  return [
    'ENTRY.REPEATED',
    [
      'input',
      'This organisation has another entry here, where only one is taken.',
      '该单位在此已有一项录入，只能录一项。',
    ],
  ];
};
