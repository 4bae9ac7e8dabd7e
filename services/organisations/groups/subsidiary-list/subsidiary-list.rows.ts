import type { Standing } from '../../enterprises/result/enterprise-standing.ts';
import type { InvitedSubsidiary } from '../decider/subsidiary.state.ts';

/** Those who were invited, by the position of their invitation. */
export const SUBSIDIARIES = 'subsidiaries';

/** All enterprises below, by their ids. */
export const MEMBERS = 'group-members';

/** The key of each subsidiary by its id. */
export const KEYS = 'subsidiary-keys';

/** A row of {@link SUBSIDIARIES}. */
export interface SubsidiaryRow extends Standing {
  readonly id: string;
  readonly subsidiary: InvitedSubsidiary;
}
