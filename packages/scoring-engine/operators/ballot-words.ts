import type { RunView } from '../run/run-view.ts';
import { numberText } from '../wording/number-text.ts';
import { alike, inBoth, joined } from '../wording/wording.ts';
import { countBallot, countsOf, type BallotOperator } from './ballot-column.ts';
import type { Making } from './operator-rule.ts';
import { namedValue, numberAt } from './value-words.ts';

/** Says how votes made points. */
export const explainBallot = (
  operator: BallotOperator,
  quantity: string,
  run: RunView,
  member: number,
): Making => {
  const votes = operator.votes.map(({ of, points }) => {
    const vote = namedValue(run, of, member);
    return inBoth((language) => `${vote[language]} × ${points}`);
  });
  const sum = joined(votes, alike(' + '));
  const valid = numberText(countBallot(operator, run, member).valid);
  const value = numberAt(run, quantity, member);
  return {
    text: {
      en: `(${sum.en}) ÷ ${valid} valid votes = ${value}`,
      zh: `(${sum.zh}) ÷ 有效票 ${valid} = ${value}`,
    },
    inputs: countsOf(operator),
  };
};
