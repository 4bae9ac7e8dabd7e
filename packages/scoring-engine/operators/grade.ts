import type { GradeOperator } from '../plan/operator.ts';
import type { RunView } from '../run/run-view.ts';
import { checkGradeOperator } from './check-grade-operator.ts';
import { computeGrades } from './grade-column.ts';
import { lackedForGrade } from './grade-standing.ts';
import { explainGrade } from './grade-words.ts';
import { type Absence, operatorRule, type Taken } from './operator-rule.ts';
import { NUMBERS_AND_RANKS } from './quantity-types.ts';

const flag = (name: string): Taken => ({ name, as: ['flag'] });

const noShares = ({ sharesBy = '' }: GradeOperator): Absence => ({
  kind: 'here',
  name: sharesBy,
  sentence: {
    en: `The parameter "${sharesBy}", which picks the shares of the grades, is not given or picks none.`,
    zh: `没有给出参数“${sharesBy}”，或其值没有对应的等次比例。`,
  },
});

const absences = (operator: GradeOperator, run: RunView, member: number): readonly Absence[] => {
  const lacked = lackedForGrade({ operator, run, member });
  if (lacked.length === 0) return [noShares(operator)];
  return lacked.map((quantity) => ({ kind: 'of', quantity, member }));
};

/** Grades by threshold, by forced distribution, or by both. */
export const GRADE = operatorRule<GradeOperator>({
  makes: ['grade'],
  takes: ({ by, rank, grades, limits, exempt }) => [
    { name: by, as: NUMBERS_AND_RANKS },
    { name: rank, as: ['rank'] },
    ...grades.flatMap(({ needs = [], givenBy = [] }) => [...needs, ...givenBy].map(flag)),
    ...limits.map((limit) => flag(limit.flag)),
    ...(exempt === undefined ? [] : [flag(exempt)]),
  ],
  check: checkGradeOperator,
  compile: (operator, { quantity: { name } }) => ({
    compute: (run) => computeGrades(operator, run),
    explain: (run, member) => explainGrade(operator, name, run, member),
    absences: (run, member) => absences(operator, run, member),
  }),
});
