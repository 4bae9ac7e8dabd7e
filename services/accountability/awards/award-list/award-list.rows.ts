import type { Sentence } from '@kaoping/event-sourcing';
import type { AwardGround, AwardListOpened, AwardSubject } from '../decider/award-list.events.ts';
import type { OpenedAwardList } from '../decider/award-list.state.ts';

/** The injection token of the lists. */
export const AWARD_LISTS = Symbol('AwardLists');

/** The tables of the lists and of those who are or were on them. */
export const AWARD_LIST_TABLE = 'award-lists';
export const AWARD_NOMINEE_TABLE = 'award-nominees';

/** A list as it stands. */
export interface AwardListRow {
  readonly listId: string;
  readonly opened: AwardListOpened['data'];
  readonly openedBy: string;
  readonly status: OpenedAwardList['status'];
  readonly approvedBy?: string;
  readonly publicFrom?: string;
  readonly publicUntil?: string;
  readonly finalisedOn?: string;
  readonly digest?: string;
  /** Why it was sent back last. */
  readonly sentBackBecause?: string;
}

/** Somebody who is or was on a list. */
export interface AwardNomineeRow extends AwardSubject {
  readonly listId: string;
  readonly status: 'nominated' | 'withdrawn' | 'removed' | 'awarded' | 'conflict' | 'kept' | 'revoked';
  readonly statement: string;
  readonly nominatedBy: string;
  readonly priority: readonly Sentence[];
  /** Why it came off, or what speaks against it. */
  readonly grounds: readonly AwardGround[];
  /** What a person wrote of it last. */
  readonly reason?: string;
}
