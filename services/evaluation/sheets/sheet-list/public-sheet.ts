import type {
  SheetPage,
  SheetProcedure as PublicProcedure,
  SheetProgress,
  SheetStatus,
  SheetSummary,
} from '../../generated/graphql.ts';
import type { SheetProcedure } from '../decider/sheet.events.ts';
import type { AssignedSheet } from '../decider/sheet.state.ts';
import type { SheetRowPage } from './sheet-list.reader.ts';
import type { SheetProgressRow, SheetRow } from './sheet-list.rows.ts';

const PROCEDURES: Readonly<Record<SheetProcedure, PublicProcedure>> = {
  'self-assessment': 'SELF_ASSESSMENT',
  'leader-evaluation': 'LEADER_EVALUATION',
  'peer-evaluation': 'PEER_EVALUATION',
  'service-evaluation': 'SERVICE_EVALUATION',
  'department-evaluation': 'DEPARTMENT_EVALUATION',
  'third-party': 'THIRD_PARTY',
  evaluation: 'EVALUATION',
};

const STATUSES: Readonly<Record<AssignedSheet['status'], SheetStatus>> = {
  assigned: 'ASSIGNED',
  'sent-back': 'SENT_BACK',
  submitted: 'SUBMITTED',
  accepted: 'ACCEPTED',
  withdrawn: 'WITHDRAWN',
};

/** A procedure in the words of the public schema. */
export const publicProcedure = (procedure: SheetProcedure): PublicProcedure => PROCEDURES[procedure];

/** A status in the words of the public schema. */
export const publicStatus = (status: AssignedSheet['status']): SheetStatus => STATUSES[status];

/** A status in the words of the domain. */
export const statusOf = (status: SheetStatus): AssignedSheet['status'] =>
  status.toLowerCase().replace('_', '-') as AssignedSheet['status'];

/** A page in the shape of the public schema. */
export const publicPage = ({ rows, nextCursor }: SheetRowPage): SheetPage => ({
  sheets: rows.map(publicSummary),
  ...(nextCursor !== undefined && { nextCursor }),
});

const publicSummary = ({ procedure, status, ...row }: SheetRow): SheetSummary => ({
  ...row,
  procedure: publicProcedure(procedure),
  status: publicStatus(status),
});

/** How far a procedure is, in the shape of the public schema. */
export const publicProgress = ({ procedure, raterGroup, counts }: SheetProgressRow): SheetProgress => ({
  procedure: publicProcedure(procedure),
  ...(raterGroup !== undefined && { raterGroup }),
  due: counts.assigned + counts['sent-back'] + counts.submitted + counts.accepted,
  submitted: counts.submitted,
  accepted: counts.accepted,
  sentBack: counts['sent-back'],
});
