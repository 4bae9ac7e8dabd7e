import type { ProposedEvent } from '@kaoping/event-sourcing';
import { USUAL_CONDITIONS } from './usual-conditions.ts';
import type { WarningCondition, WarningConditionsArranged } from './warning-conditions.events.ts';

/** The conditions of an enterprise. */
export interface WarningConditions {
  readonly conditions: readonly WarningCondition[];
  /** Who arranged them, why and when; absent while the usual ones hold. */
  readonly arranged?: { readonly actorId: string; readonly reason: string; readonly arrangedAt: string };
  /** The commands that were carried out. */
  readonly doneBy: readonly string[];
}

/** Before anybody arranged anything the usual conditions hold. */
export const initialWarningConditions: WarningConditions = { conditions: USUAL_CONDITIONS, doneBy: [] };

/** Folds one event into the conditions. */
export const evolveWarningConditions = (
  { doneBy }: WarningConditions,
  { actorId, causationId, data }: ProposedEvent<WarningConditionsArranged>,
): WarningConditions => {
  const { conditions, reason, arrangedAt } = data;
  return { conditions, arranged: { actorId, reason, arrangedAt }, doneBy: [...doneBy, causationId] };
};
