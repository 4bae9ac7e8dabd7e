import type { EntryIndicator, EntryPart } from '@kaoping/schemes';
import type { PlanInput } from '@kaoping/scoring-engine';

/** The inputs that daily records count under: those of daily records and of spot checks in ordinary time (002-04). */
export const dailyInputs = ({
  indicators,
  inputs,
}: Pick<EntryPart, 'indicators' | 'inputs'>): readonly PlanInput[] => {
  const names = new Set(
    flattened(indicators)
      .filter(isDaily)
      .flatMap((indicator) => indicator.inputs),
  );
  return inputs.filter(({ name }) => names.has(name));
};

const isDaily = ({ by }: EntryIndicator): boolean => by === 'daily-record' || by === 'spot-check';

const flattened = (indicators: readonly EntryIndicator[]): readonly EntryIndicator[] =>
  indicators.flatMap((indicator) => [indicator, ...flattened(indicator.indicators)]);
