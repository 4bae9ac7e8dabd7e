import type { EntryIndicator, EntryPart } from '@kaoping/schemes';

/** An indicator that asks about problems found earlier, with the inputs of the plan that it takes. */
interface CarryingIndicator {
  readonly path: string;
  readonly raised: string;
  readonly solved: string;
}

/** What a cycle with such indicators is counted by: neither scheme nor roster ever change. */
export interface CarryingScheme {
  readonly indicators: readonly CarryingIndicator[];
  readonly organisationIds: ReadonlySet<string>;
}

/**
 * The indicators of a scheme that ask about problems found earlier: those of the method `carried`, where it is not
 * left to raters.
 */
export const carryingIndicators = ({
  indicators,
}: Pick<EntryPart, 'indicators'>): readonly CarryingIndicator[] =>
  indicators.flatMap((indicator) => [...carryingOf(indicator), ...carryingIndicators(indicator)]);

const carryingOf = ({ path, method, inputs }: EntryIndicator): readonly CarryingIndicator[] => {
  const carrying = { path, raised: `${path}/raised`, solved: `${path}/solved` };
  const takesBoth = inputs.includes(carrying.raised) && inputs.includes(carrying.solved);
  return method === 'carried' && takesBoth ? [carrying] : [];
};
