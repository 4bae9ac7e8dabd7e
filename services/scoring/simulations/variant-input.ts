import { DomainError } from '@kaoping/event-sourcing';
import type { SimulationVariantInput } from '../generated/graphql.ts';
import type { SimulationVariant } from './result/simulation-variant.ts';

/** Variants of one request: as many as a person can hold side by side, and each is a whole computation. */
const VARIANTS_MAX = 10;

/** Changes of one kind in a variant: as many as a page of a list shows. */
const CHANGES_MAX = 500;

/** Characters of a scheme's text: what the reader of schemes takes. */
const SCHEME_TEXT_MAX = 256 * 1024;

/** More is asked than one request computes. */
class SimulationTooLarge extends DomainError {
  readonly code = 'SIMULATION.TOO_LARGE';

  constructor(field: string, { given, most }: { readonly given: number; readonly most: number }) {
    super({
      en: `"${field}" holds ${String(given)}; one request takes ${String(most)} at most.`,
      zh: `“${field}”有 ${String(given)} 项；一次最多 ${String(most)} 项。`,
    });
  }
}

/** Two variants of one name could not be told apart. */
class SimulationKeyRepeated extends DomainError {
  readonly code = 'SIMULATION.KEY_REPEATED';

  constructor(key: string) {
    super({
      en: `"variants": the key "${key}" stands twice; give each variant its own.`,
      zh: `“variants”：“${key}”重复；请给每个方案不同的 key。`,
    });
  }
}

const requireAtMost = (field: string, given: number, most: number): void => {
  if (given > most) throw new SimulationTooLarge(field, { given, most });
};

/** GraphQL says null for what is left out; the domain leaves it out. */
const present = <Item extends object>(item: Item): { [Key in keyof Item]: NonNullable<Item[Key]> } =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null && value !== undefined)) as {
    [Key in keyof Item]: NonNullable<Item[Key]>;
  };

const listed = <Item extends object>(
  field: string,
  items: readonly Item[] | null | undefined,
): readonly { [Key in keyof Item]: NonNullable<Item[Key]> }[] => {
  requireAtMost(field, items?.length ?? 0, CHANGES_MAX);
  return (items ?? []).map(present);
};

/**
 * A variant as the domain takes it.
 *
 * @throws {SimulationTooLarge} when a list or the text of the scheme is too long.
 */
export const variantOf = (input: SimulationVariantInput): SimulationVariant => {
  const { key, schemeText, coefficientStep } = input;
  requireAtMost('schemeText', schemeText?.length ?? 0, SCHEME_TEXT_MAX);
  return {
    key,
    ...(schemeText != null && { schemeText }),
    ...(coefficientStep != null && { coefficientStep }),
    weights: listed('weights', input.weights),
    gradeShares: listed('gradeShares', input.gradeShares),
    entries: listed('entries', input.entries),
    exemptions: listed('exemptions', input.exemptions),
  };
};

/**
 * Variants as the domain takes them.
 *
 * @throws {SimulationTooLarge} when there are too many, and {@link SimulationKeyRepeated}.
 */
export const variantsOf = (inputs: readonly SimulationVariantInput[]): readonly SimulationVariant[] => {
  requireAtMost('variants', inputs.length, VARIANTS_MAX);
  const keys = inputs.map(({ key }) => key);
  const again = keys.find((key, at) => keys.indexOf(key) !== at);
  if (again !== undefined) throw new SimulationKeyRepeated(again);
  return inputs.map(variantOf);
};
