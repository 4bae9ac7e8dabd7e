import type { Decider } from '@kaoping/event-sourcing';
import { conditionProblem } from './check-condition.ts';
import type { ArrangeWarningConditions } from './warning-conditions.commands.ts';
import {
  WarningConditionRefused,
  WarningConditionsTooMany,
  WarningReasonRefused,
} from './warning-conditions.errors.ts';
import type { WarningCondition, WarningConditionsArranged } from './warning-conditions.events.ts';
import {
  evolveWarningConditions,
  initialWarningConditions,
  type WarningConditions,
} from './warning-conditions.state.ts';

/** The one stream of an enterprise. */
export const CONDITIONS_ID = 'conditions';

/** The most conditions: a page of them. */
const CONDITION_LIMIT = 30;

/** The longest reason, in characters. */
const REASON_LIMIT = 1_000;

const arrange = (
  { data, metadata }: ArrangeWarningConditions,
  state: WarningConditions,
): readonly WarningConditionsArranged[] => {
  if (state.doneBy.includes(metadata.commandId)) return [];
  checkConditions(data.conditions);
  const reason = data.reason.trim();
  if (reason === '' || reason.length > REASON_LIMIT) throw new WarningReasonRefused(REASON_LIMIT);
  const arranged = { conditions: data.conditions, reason, arrangedAt: metadata.now };
  return [{ type: 'WarningConditionsArranged', data: arranged }];
};

const checkConditions = (conditions: readonly WarningCondition[]): void => {
  if (conditions.length > CONDITION_LIMIT) throw new WarningConditionsTooMany(CONDITION_LIMIT);
  const keys = new Set<string>();
  for (const [at, condition] of conditions.entries()) {
    const problem = conditionProblem(condition) ?? (keys.has(condition.key) ? SAME_KEY : undefined);
    if (problem) throw new WarningConditionRefused(at + 1, problem);
    keys.add(condition.key);
  }
};

const SAME_KEY = { en: 'another one has this "key".', zh: 'key 与另一条重复。' };

/** The rules of the conditions; there is one stream, {@link CONDITIONS_ID}. */
export const warningConditionsDecider: Decider<
  WarningConditions,
  ArrangeWarningConditions,
  WarningConditionsArranged
> = {
  category: 'warning-conditions',
  initialState: initialWarningConditions,
  stateVersion: 1,
  evolve: evolveWarningConditions,
  decide: arrange,
};
