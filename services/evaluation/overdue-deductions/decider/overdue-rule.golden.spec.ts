import { asGolden, commandMetadata, goldenSamples } from '@kaoping/testing';
import { goldenHistory } from '../../spec-support/golden-history.ts';
import { ArrangeOverdueDeduction } from './overdue-rule.commands.ts';
import { overdueRuleDecider } from './overdue-rule.decider.ts';

const forSheets = { circumstance: 'n05', value: '1', graceDays: 3 };
const arrange = new ArrangeOverdueDeduction(commandMetadata(), { cycleId: '2026', forSheets });

describe('the stored shape of what overdue work costs', () => {
  it('has a sample, just as it is written today', () => {
    expect(goldenSamples(new URL('golden/', import.meta.url))).toEqual(
      asGolden(goldenHistory(overdueRuleDecider, [arrange])),
    );
  });
});
