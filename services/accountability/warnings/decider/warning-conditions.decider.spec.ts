import { commandMetadata, deciderSpec, proposed } from '@kaoping/testing';
import { USUAL_CONDITIONS } from './usual-conditions.ts';
import { ArrangeWarningConditions } from './warning-conditions.commands.ts';
import { warningConditionsDecider } from './warning-conditions.decider.ts';
import {
  WarningConditionRefused,
  WarningConditionsTooMany,
  WarningReasonRefused,
} from './warning-conditions.errors.ts';
import type { WarningCondition, WarningConditionsArranged } from './warning-conditions.events.ts';

const now = '2026-05-01T01:00:00.000Z';
const metadata = commandMetadata({ now, commandId: 'command-9' });
const spec = deciderSpec(warningConditionsDecider);
const condition: WarningCondition = { key: 'late', colour: 'red', fact: 'tasks-overdue', atLeast: 1 };
const arrange = (conditions: readonly WarningCondition[] = [condition], reason = '集团要求') =>
  new ArrangeWarningConditions(metadata, { conditions, reason });
const arranged: WarningConditionsArranged = {
  type: 'WarningConditionsArranged',
  data: { conditions: [condition], reason: '集团要求', arrangedAt: now },
};

describe('the conditions of warnings', () => {
  it('are the usual ones until somebody arranges others, and those could be arranged themselves', () => {
    expect(warningConditionsDecider.initialState.conditions).toBe(USUAL_CONDITIONS);
    spec
      .given()
      .when(arrange(USUAL_CONDITIONS))
      .then({ ...arranged, data: { ...arranged.data, conditions: USUAL_CONDITIONS } });
  });

  it('are arranged with a reason; none at all makes every unit green', () => {
    spec.given().when(arrange()).then(arranged);
    spec
      .given(arranged)
      .when(arrange([]))
      .then({ ...arranged, data: { ...arranged.data, conditions: [] } });
    spec
      .given()
      .when(arrange([condition], ' '))
      .thenRefuses(WarningReasonRefused);
  });

  it.each<[string, WarningCondition]>([
    ['a key that is none', { ...condition, key: 'a b' }],
    ['nothing to count', { ...condition, atLeast: 0 }],
    ['half a thing', { ...condition, atLeast: 1.5 }],
    ['no grades', { key: 'k', colour: 'red', fact: 'grade', grades: [], running: 1 }],
    ['no periods', { key: 'k', colour: 'red', fact: 'grade', grades: ['D'], running: 0 }],
    ['a run that is too long', { key: 'k', colour: 'red', fact: 'bottom', last: 1, running: 7 }],
    ['nobody from the bottom', { key: 'k', colour: 'red', fact: 'bottom', last: 0, running: 1 }],
    ['no points', { key: 'k', colour: 'red', fact: 'score-drop', points: '0' }],
    ['points that are none', { key: 'k', colour: 'red', fact: 'score-drop', points: '五' }],
  ])('are refused with %s', (_, wrong) => {
    spec
      .given()
      .when(arrange([condition, wrong]))
      .thenRefuses(WarningConditionRefused);
  });

  it('are refused where two have one key, or nobody oversees them', () => {
    spec
      .given()
      .when(arrange([condition, condition]))
      .thenRefuses(WarningConditionRefused);
    const many = Array.from({ length: 31 }, (_, at) => ({ ...condition, key: String(at) }));
    spec.given().when(arrange(many)).thenRefuses(WarningConditionsTooMany);
  });

  it('know a command that comes again, also after another', () => {
    const { decide, evolve, initialState } = warningConditionsDecider;
    const once = evolve(initialState, proposed(arranged, { causationId: 'command-9' }));
    const after = evolve(once, proposed(arranged, { causationId: 'another' }));
    expect(decide(arrange([]), after)).toEqual([]);
  });
});
