import type { AwardListEvent } from '../decider/award-list.events.ts';
import type { AwardListRow } from './award-list.rows.ts';

type Changes = {
  readonly [Type in AwardListEvent['type']]?: (
    data: Extract<AwardListEvent, { readonly type: Type }>['data'],
  ) => Partial<AwardListRow>;
};

const CHANGES: Changes = {
  AwardListApproved: ({ approvedBy }) => ({ status: 'approved', approvedBy }),
  AwardListSentBack: ({ reason }) => ({ status: 'open', sentBackBecause: reason }),
  AwardListPublicised: ({ from, until }) => ({
    status: 'publicised',
    publicFrom: from,
    publicUntil: until,
  }),
  AwardListFinalised: ({ on, digest }) => ({ status: 'finalised', finalisedOn: on, digest }),
};

/** What an event changes in the row of its list; undefined where it is about somebody on it. */
export const listChange = ({ type, data }: AwardListEvent): Partial<AwardListRow> | undefined =>
  (CHANGES[type] as ((data: unknown) => Partial<AwardListRow>) | undefined)?.(data);
