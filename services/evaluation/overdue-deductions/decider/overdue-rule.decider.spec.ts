import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { ArrangeOverdueDeduction } from './overdue-rule.commands.ts';
import { overdueRuleDecider } from './overdue-rule.decider.ts';
import type { OverdueDeductionArranged, SheetDeduction } from './overdue-rule.events.ts';

const cycleId = '2026';
const twoPoints: SheetDeduction = { circumstance: 'n05', value: '2', graceDays: 3 };
const arranged = (forSheets?: SheetDeduction): OverdueDeductionArranged => ({
  type: 'OverdueDeductionArranged',
  data: { cycleId, ...(forSheets && { forSheets }) },
});
const arrange = (forSheets?: SheetDeduction, commandId = 'command-9') =>
  new ArrangeOverdueDeduction(commandMetadata({ commandId }), { cycleId, ...(forSheets && { forSheets }) });
const spec = deciderSpec(overdueRuleDecider);

describe('what overdue sheets of a cycle cost', () => {
  it('is arranged, changed and ended', () => {
    spec.given().when(arrange(twoPoints)).then(arranged(twoPoints));
    const once = { ...twoPoints, value: '1' };
    spec.given(arranged(twoPoints)).when(arrange(once)).then(arranged(once));
    spec
      .given(arranged(twoPoints))
      .when(arrange({ ...twoPoints, graceDays: 5 }))
      .then(arranged({ ...twoPoints, graceDays: 5 }));
    spec.given(arranged(twoPoints)).when(arrange()).then(arranged());
  });

  it('is nothing new when it is so already', () => {
    spec.given(arranged(twoPoints)).when(arrange(twoPoints)).thenNothing();
    spec.given().when(arrange()).thenNothing();
  });

  it('knows a command that comes again after another', () => {
    const { evolve, initialState, decide } = overdueRuleDecider;
    const fold = (commands: readonly ArrangeOverdueDeduction[]) =>
      commands.reduce(
        (rule, command) =>
          decide(command, rule).reduce(
            (state, event) => evolve(state, { ...event, causationId: command.metadata.commandId } as never),
            rule,
          ),
        initialState,
      );
    const first = arrange(twoPoints, 'first');
    const state = fold([first, arrange(undefined, 'second')]);
    expect(decide(first, state)).toEqual([]);
    expect(state.forSheets).toBeUndefined();
  });
});
