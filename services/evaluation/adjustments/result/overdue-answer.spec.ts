import { cycleOf } from '../../spec-support/adjustment-claims.ts';
import { AdjustmentAmountRefused, CircumstanceUnknown } from '../decider/claim.errors.ts';
import { GraceDaysRefused } from '../decider/overdue.errors.ts';
import { overdueAnswerOf } from './overdue-answer.ts';

const cycle = cycleOf('hubei-union');

describe('the deduction that answers overdue work', () => {
  it('is taken once after three days where nobody says otherwise', () => {
    expect(overdueAnswerOf(cycle, { circumstance: 'n05' })).toEqual({
      circumstance: 'n05',
      value: '1',
      graceDays: 3,
    });
    const said = { circumstance: 'n05', value: '2', graceDays: 5 };
    expect(overdueAnswerOf(cycle, said)).toEqual(said);
  });

  it.each([
    [{ circumstance: 'n99' }, CircumstanceUnknown],
    [{ circumstance: 'n05', value: '0' }, AdjustmentAmountRefused],
    [{ circumstance: 'n05', value: '两次' }, AdjustmentAmountRefused],
    [{ circumstance: 'n05', graceDays: 0 }, GraceDaysRefused],
  ])('is refused as %j', (wish, refusal) => {
    expect(() => overdueAnswerOf(cycle, wish)).toThrow(refusal);
  });

  it('is no bonus', () => {
    const bonus = { circumstance: 'centralCommendation' };
    expect(() => overdueAnswerOf(cycleOf('dinghai-towns-2018'), bonus)).toThrow(CircumstanceUnknown);
  });
});
