import type { EntryIndicator, EntryPart } from '@kaoping/schemes';
import type { PlanInput } from '@kaoping/scoring-engine';

/** The inputs whose indicator is entered by self-assessment, without those that rater groups enter. */
export const askedInputs = ({
  indicators,
  inputs,
}: Pick<EntryPart, 'indicators' | 'inputs'>): readonly PlanInput[] => {
  const names = new Set(
    flattened(indicators)
      .filter(({ by }) => by === 'self-assessment')
      .flatMap((indicator) => indicator.inputs)
      .filter((name) => !name.includes('@')),
  );
  return inputs.filter(({ name }) => names.has(name));
};

const flattened = (indicators: readonly EntryIndicator[]): readonly EntryIndicator[] =>
  indicators.flatMap((indicator) => [indicator, ...flattened(indicator.indicators)]);
