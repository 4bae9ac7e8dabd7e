import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { GroupMember } from '../../enterprises/result/enterprise-standing.ts';
import type {
  SubsidiaryEvent,
  SubsidiaryInvited,
  SubsidiaryReported,
  Suspension,
} from './subsidiary.events.ts';

/** What headquarters know of an enterprise below a subsidiary, and from which report. */
export interface ReportedMember {
  readonly member: GroupMember;
  readonly sequence: number;
}

/** A subsidiary as its headquarters keep it, from the invitation on; plain JSON, so that it can be a snapshot. */
export interface InvitedSubsidiary {
  /**
   * - `accepted`: an enterprise took the invitation, and is not known yet to be a subsidiary;
   * - `joined`: it is one.
   */
  readonly status: 'invited' | 'withdrawn' | 'accepted' | 'joined';
  readonly invitation: SubsidiaryInvited['data'];
  readonly quotaBytes: number;
  readonly tenantId?: string;
  /** As it names itself. */
  readonly name?: string;
  readonly acceptedBy?: string;
  /** Enterprises whose acceptance was given up. */
  readonly releasedFor: readonly string[];
  readonly joinedAt?: string;
  readonly suspension?: Suspension;
  /** Since when it is active by the will of headquarters. */
  readonly resumedAt?: string;
  readonly report?: SubsidiaryReported['data'];
  readonly members: Readonly<Record<string, ReportedMember>>;
  /** The last commands of people, at most {@link REMEMBERED_COMMANDS}: a repetition is recognised. */
  readonly changedBy: readonly string[];
}

/** What is so about a subsidiary. */
export type Subsidiary = { readonly status: 'absent' } | InvitedSubsidiary;

/** Before anything happened. */
export const initialSubsidiary: Subsidiary = { status: 'absent' };

/** How many commands are remembered: a caller repeats a request within minutes, not after forty others. */
const REMEMBERED_COMMANDS = 40;

/** Folds one event into the subsidiary. */
export const evolveSubsidiary = (state: Subsidiary, event: ProposedEvent<SubsidiaryEvent>): Subsidiary => {
  if (event.type === 'SubsidiaryInvited') return invited(event.data, event.causationId);
  if (state.status === 'absent') return state;
  if (event.type === 'SubsidiaryInvitationAccepted') {
    const { tenantId, name } = event.data;
    return { ...state, status: 'accepted', tenantId, name, acceptedBy: event.causationId };
  }
  const fold = FOLDS[event.type] as (subsidiary: InvitedSubsidiary, data: unknown) => InvitedSubsidiary;
  const changed = fold(state, event.data);
  if (!OF_PEOPLE.includes(event.type)) return changed;
  return { ...changed, changedBy: [...state.changedBy, event.causationId].slice(-REMEMBERED_COMMANDS) };
};

const invited = (invitation: SubsidiaryInvited['data'], causationId: string): InvitedSubsidiary => ({
  status: 'invited',
  invitation,
  quotaBytes: invitation.quotaBytes,
  releasedFor: [],
  members: {},
  changedBy: [causationId],
});

const OF_PEOPLE: readonly SubsidiaryEvent['type'][] = [
  'SubsidiaryInvitationWithdrawn',
  'SubsidiarySuspended',
  'SubsidiaryResumed',
  'SubsidiaryQuotaChanged',
];

type LaterEvent = Exclude<
  SubsidiaryEvent,
  { readonly type: 'SubsidiaryInvited' | 'SubsidiaryInvitationAccepted' }
>;

/** What each event makes of a subsidiary; a kind that is missing here does not compile. */
const FOLDS: {
  readonly [Type in LaterEvent['type']]: (
    state: InvitedSubsidiary,
    data: Extract<LaterEvent, { readonly type: Type }>['data'],
  ) => InvitedSubsidiary;
} = {
  SubsidiaryInvitationWithdrawn: (state) => ({ ...state, status: 'withdrawn' }),
  SubsidiaryAcceptanceReleased: ({ tenantId: _, name: _name, acceptedBy: _by, ...state }, { tenantId }) => ({
    ...state,
    status: 'invited',
    releasedFor: [...state.releasedFor, tenantId],
  }),
  SubsidiaryJoined: (state, { tenantId, joinedAt }) => ({ ...state, status: 'joined', tenantId, joinedAt }),
  SubsidiarySuspended: (state, { suspension }) => ({ ...state, suspension }),
  SubsidiaryResumed: ({ suspension: _, ...state }, { directedAt }) => ({ ...state, resumedAt: directedAt }),
  SubsidiaryQuotaChanged: (state, { quotaBytes }) => ({ ...state, quotaBytes }),
  SubsidiaryReported: (state, report) => ({ ...state, name: report.name, report }),
  SubsidiaryMemberDescribed: (state, reported) => ({
    ...state,
    members: { ...state.members, [reported.member.tenantId]: reported },
  }),
};
