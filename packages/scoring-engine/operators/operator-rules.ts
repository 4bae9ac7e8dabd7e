import type { Operator } from '../plan/operator.ts';
import { BALLOT } from './ballot.ts';
import { BEST_OF_DOCUMENT } from './best-of-document.ts';
import { BY_GRADE } from './by-grade.ts';
import { BY_LEVEL } from './by-level.ts';
import { BY_RANK } from './by-rank.ts';
import { ENTRIES } from './entries.ts';
import { ENTRY } from './entry.ts';
import { FORMULA } from './formula.ts';
import { GRADE_IS } from './grade-is.ts';
import { GRADE } from './grade.ts';
import { GROUP } from './group.ts';
import { INTERPOLATE } from './interpolate.ts';
import type { OperatorRule } from './operator-rule.ts';
import { PARAMETER } from './parameter.ts';
import { PAST } from './past.ts';
import { RANK_IS } from './rank-is.ts';
import { RANK_STEP } from './rank-step.ts';
import { RANK } from './rank.ts';
import { ROUND } from './round.ts';
import { RUNNING } from './running.ts';
import { STEPS } from './steps.ts';
import { SUM } from './sum.ts';
import { TIMES } from './times.ts';
import { WEIGHTED } from './weighted.ts';

type Rules = {
  readonly [Name in Operator['op']]: OperatorRule<Extract<Operator, { readonly op: Name }>>;
};

/** Every operator. A name that the plan knows and this table does not is a type error. */
const RULES: Rules = {
  entry: ENTRY,
  entries: ENTRIES,
  'best-of-document': BEST_OF_DOCUMENT,
  formula: FORMULA,
  sum: SUM,
  weighted: WEIGHTED,
  'by-level': BY_LEVEL,
  ballot: BALLOT,
  steps: STEPS,
  interpolate: INTERPOLATE,
  rank: RANK,
  'rank-step': RANK_STEP,
  'by-rank': BY_RANK,
  'by-grade': BY_GRADE,
  group: GROUP,
  round: ROUND,
  grade: GRADE,
  'grade-is': GRADE_IS,
  'rank-is': RANK_IS,
  running: RUNNING,
  times: TIMES,
  past: PAST,
  parameter: PARAMETER,
};

/** What the engine knows of an operator. */
export const ruleOf = (operator: Operator): OperatorRule<Operator> =>
  // The key of the table and the operator are one union, which the type system cannot follow through an index.
  RULES[operator.op] as unknown as OperatorRule<Operator>;
