import { refusal, type Words } from '../complaint.ts';
import type { SchemeProblem } from '../problem.ts';
import type { Check } from './check.ts';
import { placedConditions, type PlacedCondition } from './placed-conditions.ts';

/** Conditions: they say something, and their counts of periods can come true. */
export const checkConditions: Check = (scheme) => placedConditions(scheme).flatMap(problemsOf);

const problemsOf = (placed: PlacedCondition): readonly SchemeProblem[] => [
  ...emptyProblems(placed),
  ...periodProblems(placed),
  ...gradeProblems(placed),
];

const emptyProblems = ({ condition, path }: PlacedCondition): readonly SchemeProblem[] => {
  const { is, rank, grade, fact, score, any, all, not } = condition;
  const asked = [is, rank, grade, fact, score, any, all, not].some((each) => each !== undefined);
  return asked ? [] : [refusal('EMPTY_CONDITION', path, EMPTY)];
};

const EMPTY: Words = [
  '这里没有条件；请写“is”、“rank”、“grade”、“fact”或“score”等。',
  'There is no condition here; write "is", "rank", "grade", "fact" or "score".',
];

const periodProblems = ({ condition, path }: PlacedCondition): readonly SchemeProblem[] => {
  const { running, times, within } = condition;
  if (running !== undefined && running < 2)
    return [refusal('RUNNING_TOO_FEW', [...path, 'running'], RUNNING)];
  if ((times === undefined) !== (within === undefined)) return [refusal('TIMES_WITHIN', path, PAIR)];
  if (times === undefined || within === undefined) return [];
  if (times < 1 || times > within)
    return [refusal('TIMES_WITHIN', [...path, 'times'], tooOften(times, within))];
  return [];
};

const RUNNING: Words = [
  '“running”是连续期数，至少为 2；只看本期时请删去。',
  '"running" counts periods in a row, 2 at least; delete it where only the present one counts.',
];

const PAIR: Words = [
  '“times”和“within”须一起写：最近几期（within）中有几次（times）。',
  '"times" and "within" belong together: so many times within so many periods.',
];

const tooOften = (times: number, within: number): Words => [
  `${String(within)} 期中不可能有 ${String(times)} 次；“times”须在 1 和“within”之间。`,
  `${String(times)} times cannot lie within ${String(within)} periods; "times" must be from 1 to "within".`,
];

const gradeProblems = ({ condition, path }: PlacedCondition): readonly SchemeProblem[] => {
  const { grade, orBetter, orWorse } = condition;
  const directions = [orBetter, orWorse].filter((each) => each === true).length;
  if (directions === 0 || (directions === 1 && typeof grade === 'string')) return [];
  const words: Words = [
    '“orBetter”或“orWorse”只写一个，并与一个“grade”同用。',
    'Write either "orBetter" or "orWorse", together with one "grade".',
  ];
  return [refusal('GRADE_DIRECTION', path, words)];
};
