import { openSchemeText, shippedSchemes } from '@kaoping/schemes';
import type { PastResult, PeriodKind, Plan } from '@kaoping/scoring-engine';
import { derivationHistory } from './derivation-history.ts';

const planOf = (id: string): Plan => {
  const shipped = shippedSchemes().find((scheme) => scheme.id === id);
  const { checked } = openSchemeText(shipped?.text ?? '', { file: id });
  if (!checked) throw new Error(id);
  return checked.plan;
};
const past = (id: string, kind: PeriodKind, label: string): PastResult => ({
  ...{ id, period: { kind, label }, peerGroup: 'branches', standings: [] },
});
const then = [past('month-then', 'month', '2018-03'), past('quarter-then', 'quarter', '2017-Q4')];
const now = [past('month-now', 'month', '2018-03'), past('quarter-now', 'quarter', '2017-Q4')];
const taken = (id: string) =>
  derivationHistory(planOf(id), 'quarter', { then, now }).map((result) => result.id);

describe('the history that consequences are derived from', () => {
  it('is what is published by now', () => {
    expect(taken('changping-branches-quarter')).toEqual(['month-now', 'quarter-now']);
  });

  it('leaves alone the months that a quarter’s published scores are made of (003-09)', () => {
    expect(taken('changping-departments-quarter')).toEqual(['quarter-now', 'month-then']);
  });
});
