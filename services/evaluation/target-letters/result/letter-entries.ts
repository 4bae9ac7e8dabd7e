import type { PlanInput } from '@kaoping/scoring-engine';
import type { LetterEntry, LetterSheetItem, LetterTarget } from '../decider/target-letter.events.ts';

/** Whose letter it is. */
interface LetterOwner {
  readonly letterId: string;
  readonly organisationId: string;
}

/**
 * What a signed result counts: the figure that was reached for each target with an indicator and, where the
 * indicator compares them, the target that was agreed and its difficulty. Entry ids stay the same when the sheet
 * is signed off anew.
 */
export const letterEntries = (
  { letterId, organisationId }: LetterOwner,
  targets: readonly LetterTarget[],
  items: readonly LetterSheetItem[],
  inputs: readonly PlanInput[],
): readonly LetterEntry[] => {
  const known = new Set(inputs.map(({ name }) => name));
  const reached = new Map(items.map(({ targetId, value }) => [targetId, value]));
  return targets.flatMap(({ targetId, indicator, value, difficulty }) => {
    if (indicator === undefined) return [];
    const figures: readonly (readonly [string, string | undefined])[] = [
      [indicator, reached.get(targetId)],
      [`${indicator}/target`, value],
      [`${indicator}/difficulty`, difficulty],
    ];
    return figures.flatMap(([input, figure]) =>
      known.has(input) && figure !== undefined
        ? [{ entryId: `${letterId}/${input}`, organisationId, input, value: figure }]
        : [],
    );
  });
};
