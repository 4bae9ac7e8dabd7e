import type { MomentInput } from '../../generated/graphql.ts';
import { MomentRefused, type Moment } from './moment.ts';

/**
 * A moment as the domain takes it.
 *
 * @param atLeastPosition Waited for where the present is meant.
 * @throws {MomentRefused} when both an instant and a position are given.
 */
export const momentOf = (input: MomentInput | null | undefined, atLeastPosition?: number | null): Moment => {
  const { instant, position } = input ?? {};
  if (instant != null && position != null) throw new MomentRefused(`${instant} / ${String(position)}`);
  if (instant != null) return { kind: 'instant', instant };
  if (position != null) return { kind: 'position', position };
  return { kind: 'now', ...(atLeastPosition != null && { atLeastPosition }) };
};
