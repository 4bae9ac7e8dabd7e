import type { MomentInput } from '../../generated/graphql.ts';
import { MomentRefused, type Moment } from './moment.ts';

/**
 * A moment as the domain takes it.
 *
 * @throws {MomentRefused} when both an instant and a position are given.
 */
export const momentOf = (input: MomentInput | null | undefined): Moment => {
  const { instant, position } = input ?? {};
  if (instant != null && position != null) throw new MomentRefused(`${instant} / ${String(position)}`);
  if (instant != null) return { kind: 'instant', instant };
  return position == null ? { kind: 'now' } : { kind: 'position', position };
};
