import type { DataOf, rectificationSettled } from '@kaoping/contracts';
import type { RaisedRectification } from '../decider/rectification.state.ts';

/** How a rectification stands, in the words in which other services are told. */
export type RectificationStanding = DataOf<typeof rectificationSettled>['state'];

/** Days that went by from which on it counts as poor. */
const POOR_OVERDUE_TIMES = 2;

/** How a rectification stands. */
export const standingOf = ({ status, isOverdue, relapses }: RaisedRectification): RectificationStanding => {
  switch (status) {
    case 'open':
      if (isOverdue) return 'overdue';
      return relapses > 0 ? 'reopened' : 'open';
    case 'fixed':
      return 'fixed';
    case 'accepted':
    case 'closed':
      return 'resolved';
    case 'dropped':
      return 'dropped';
  }
};

/** Why a rectification is a ground to hold somebody to account (000-50); nothing where it is none. */
export type PoorGround = 'overdue-twice' | 'relapsed';

/** The grounds that a rectification gives: what went by twice, and what came back after it was put right. */
export const poorGrounds = ({ overdueTimes, relapses }: RaisedRectification): readonly PoorGround[] => [
  ...(overdueTimes >= POOR_OVERDUE_TIMES ? (['overdue-twice'] as const) : []),
  ...(relapses > 0 ? (['relapsed'] as const) : []),
];
