import type { WarningCondition, WarningConditions } from '../generated/graphql.ts';
import { spelled } from '../rectifications/result/spelled.ts';
import type { WarningCondition as Condition } from './decider/warning-conditions.events.ts';
import type { WarningConditions as State } from './decider/warning-conditions.state.ts';

/** The conditions in the shape of the public schema. */
export const publicConditions = ({ conditions, arranged }: State): WarningConditions => ({
  conditions: conditions.map(publicCondition),
  reason: arranged?.reason ?? null,
  arrangedBy: arranged?.actorId ?? null,
  arrangedAt: arranged?.arrangedAt ?? null,
});

const publicCondition = (condition: Condition): WarningCondition => ({
  key: condition.key,
  colour: spelled(condition.colour),
  fact: spelled(condition.fact),
  last: 'last' in condition ? condition.last : null,
  running: 'running' in condition ? condition.running : null,
  grades: 'grades' in condition ? [...condition.grades] : null,
  points: 'points' in condition ? condition.points : null,
  atLeast: 'atLeast' in condition ? condition.atLeast : null,
});
