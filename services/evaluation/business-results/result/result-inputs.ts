import type { CheckedScheme } from '@kaoping/schemes';
import type { PlanInput } from '@kaoping/scoring-engine';

type Indicators = CheckedScheme['entering']['indicators'];

/**
 * The inputs that a table of figures may fill: those of indicators that the scheme has imported, and others that
 * somebody names for a column. A scheme that has nothing imported leaves all of them open.
 */
export const resultInputs = (
  { entering, plan }: Pick<CheckedScheme, 'entering' | 'plan'>,
  named: Iterable<string>,
): readonly PlanInput[] => {
  const imported = new Set([...importedInputs(entering.indicators), ...named]);
  const isOpen = importedInputs(entering.indicators).length === 0;
  return plan.inputs.filter(({ name }) => isOpen || imported.has(name));
};

const importedInputs = (indicators: Indicators): readonly string[] =>
  indicators.flatMap(({ by, inputs, indicators: below }) => [
    ...(by === 'imported-result' ? inputs : []),
    ...importedInputs(below),
  ]);
