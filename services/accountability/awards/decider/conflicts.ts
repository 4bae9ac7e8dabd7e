import { dayOf } from '@kaoping/calendar';
import type { RecheckAwardList, SettleAwardConflict } from './award-list.commands.ts';
import { AwardConflictNotOpen } from './award-list.errors.ts';
import type { AwardGround, AwardListEvent } from './award-list.events.ts';
import type { AwardConflict, OpenedAwardList } from './award-list.state.ts';
import { groundsOf, requireStep } from './nominees.ts';
import { requiredText } from './required-text.ts';

/** Shows what speaks against somebody on a final list, once for the same facts, and takes it back when it is gone. */
export const conflictsOf = (
  { data, metadata }: RecheckAwardList,
  list: OpenedAwardList,
): readonly AwardListEvent[] => {
  const on = dayOf(metadata.now);
  return list.awarded.flatMap(({ subjectId }): readonly AwardListEvent[] => {
    const grounds = groundsOf(data.assessed, subjectId);
    const present = conflictIn(list, subjectId);
    if (isSame(grounds, present?.grounds ?? []) || present?.settled === 'revoked') return [];
    return grounds.length === 0
      ? [{ type: 'AwardConflictCleared', data: { subjectId, on } }]
      : [{ type: 'AwardConflictFound', data: { subjectId, grounds, on } }];
  });
};

/** A person decides: it is kept all the same, or taken away. */
export const settle = (
  { data, metadata }: SettleAwardConflict,
  list: OpenedAwardList,
): readonly AwardListEvent[] => {
  requireStep(list, 'finalised');
  const { subjectId, outcome } = data;
  const present = conflictIn(list, subjectId);
  if (!present || present.settled !== undefined) throw new AwardConflictNotOpen(subjectId);
  const reason = requiredText('reason', data.reason);
  const settledBy = metadata.actorId;
  const on = dayOf(metadata.now);
  return [{ type: 'AwardConflictSettled', data: { subjectId, outcome, reason, settledBy, on } }];
};

const conflictIn = ({ conflicts }: OpenedAwardList, subjectId: string): AwardConflict | undefined =>
  Object.hasOwn(conflicts, subjectId) ? conflicts[subjectId] : undefined;

const isSame = (some: readonly AwardGround[], others: readonly AwardGround[]): boolean =>
  some.length === others.length &&
  some.every(({ factId }) => others.some((other) => other.factId === factId));
