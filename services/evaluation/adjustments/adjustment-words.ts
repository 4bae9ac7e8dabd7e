import type {
  AdjustmentDocument,
  AdjustmentDocumentInput,
  AdjustmentSide,
  AdjustmentStatus as PublicStatus,
  DocumentLevel,
} from '../generated/graphql.ts';
import type { ClaimDocument } from './decider/adjustment-account.events.ts';
import type { AdjustmentStatus } from './decider/adjustment-account.state.ts';

/** The words of the public schema for those of the domain, and back. */
export const publicSide = (side: 'bonus' | 'deduction'): AdjustmentSide =>
  side === 'bonus' ? 'BONUS' : 'DEDUCTION';

/** A side in the words of the domain. */
export const sideOf = (side: AdjustmentSide): 'bonus' | 'deduction' =>
  side === 'BONUS' ? 'bonus' : 'deduction';

const STATUSES: Readonly<Record<AdjustmentStatus, PublicStatus>> = {
  claimed: 'CLAIMED',
  'sent-back': 'SENT_BACK',
  'approved-once': 'APPROVED_ONCE',
  approved: 'APPROVED',
  effective: 'EFFECTIVE',
  refused: 'REFUSED',
  superseded: 'SUPERSEDED',
  withdrawn: 'WITHDRAWN',
};

/** A status in the words of the public schema. */
export const publicStatus = (status: AdjustmentStatus): PublicStatus => STATUSES[status];

/** A status in the words of the domain. */
export const statusOf = (status: PublicStatus): AdjustmentStatus =>
  status.toLowerCase().replace('_', '-') as AdjustmentStatus;

/** A document in the words of the domain. */
export const documentOf = ({ documentId, level, ...document }: AdjustmentDocumentInput): ClaimDocument => ({
  ...document,
  level: level.toLowerCase() as ClaimDocument['level'],
  ...(documentId != null && { documentId }),
});

/** A document in the words of the public schema. */
export const publicDocument = ({ level, ...document }: ClaimDocument): AdjustmentDocument => ({
  ...document,
  level: level.toUpperCase() as DocumentLevel,
});
