import type { Operator } from '../plan/operator.ts';
import { absencesOfBallot, computeBallot } from './ballot-column.ts';
import { explainBallot } from './ballot-words.ts';
import { problemOfCount, problemOfEmpty, problemOfRange, problemsOfDecimals } from './check-operator.ts';
import { operatorRule } from './operator-rule.ts';
import { NUMBERS } from './quantity-types.ts';

/** Votes to points. */
export const BALLOT = operatorRule<Extract<Operator, { op: 'ballot' }>>({
  makes: NUMBERS,
  takes: ({ votes, due, issued, returned }) =>
    [...votes.map(({ of }) => of), due, issued, returned].flatMap((name) =>
      name === undefined ? [] : [{ name, as: ['count'] as const }],
    ),
  check: ({ votes, minimumReturns, quorum }, { quantity: { name } }) => [
    ...problemOfEmpty(name, votes),
    ...problemsOfDecimals(
      name,
      votes.map(({ points }) => points),
    ),
    ...problemOfCount(name, minimumReturns, 1),
    ...problemOfRange(name, quorum, ['0', '1']),
  ],
  compile: (operator, { quantity: { name } }) => ({
    compute: (run) => computeBallot(operator, run),
    explain: (run, member) => explainBallot(operator, name, run, member),
    absences: (run, member) => absencesOfBallot(operator, run, member),
  }),
});
