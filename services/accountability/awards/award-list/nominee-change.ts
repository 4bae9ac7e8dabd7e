import type { AwardListEvent } from '../decider/award-list.events.ts';
import type { AwardNomineeRow } from './award-list.rows.ts';

/** What changes in the row of somebody on a list. */
export type NomineeChange = Pick<AwardNomineeRow, 'subjectId' | 'status'> & Partial<AwardNomineeRow>;

type Changes = {
  readonly [Type in AwardListEvent['type']]?: (
    data: Extract<AwardListEvent, { readonly type: Type }>['data'],
  ) => readonly NomineeChange[];
};

const CHANGES: Changes = {
  AwardNominationWithdrawn: ({ subjectId, reason }) => [{ subjectId, status: 'withdrawn', reason }],
  AwardNomineeRemoved: ({ subjectId, grounds }) => [{ subjectId, status: 'removed', grounds }],
  AwardListFinalised: ({ awarded }) => awarded.map(({ subjectId }) => ({ subjectId, status: 'awarded' })),
  AwardConflictFound: ({ subjectId, grounds }) => [{ subjectId, status: 'conflict', grounds }],
  AwardConflictCleared: ({ subjectId }) => [{ subjectId, status: 'awarded', grounds: [] }],
  AwardConflictSettled: ({ subjectId, outcome: status, reason }) => [{ subjectId, status, reason }],
};

/** What an event changes for those on its list. */
export const nomineeChange = ({ type, data }: AwardListEvent): readonly NomineeChange[] =>
  (CHANGES[type] as ((data: unknown) => readonly NomineeChange[]) | undefined)?.(data) ?? [];
