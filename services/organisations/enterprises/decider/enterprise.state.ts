import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { GroupMember, Readiness } from '../result/enterprise-standing.ts';
import type {
  EnterpriseEvent,
  EnterpriseJoinedGroup,
  EnterpriseLeavingDeclared,
  EnterpriseRegistered,
  EnterpriseReported,
  EnterpriseSuspended,
  TenantKeyCreated,
} from './enterprise.events.ts';

/** An enterprise that is a tenant; plain JSON, so that it can be a snapshot. */
export interface RegisteredEnterprise {
  readonly status: 'registered';
  readonly name: string;
  readonly registeredAt: string;
  /** The command that registered it: another one has no claim to what came of it. */
  readonly registeredBy: string;
  readonly activeSince: string;
  readonly key?: TenantKeyCreated['data'];
  readonly group?: EnterpriseJoinedGroup['data'];
  /** The most bytes of its ledger; without it there is no limit but the disk. */
  readonly quotaBytes?: number;
  /** The last direction that was taken in. */
  readonly directedThrough: number;
  readonly suspension?: EnterpriseSuspended['data'];
  readonly leaving?: EnterpriseLeavingDeclared['data'];
  readonly goneAt?: string;
  readonly readiness: Readiness;
  /** Invitations that are being accepted, with who accepts. */
  readonly admissions: Readonly<Record<string, string>>;
  readonly hasSubsidiaries: boolean;
  /** Enterprises below, by their ids. */
  readonly members: Readonly<Record<string, GroupMember>>;
  /** What headquarters were told last. */
  readonly reported?: EnterpriseReported['data'];
  /** The last commands of people, at most {@link REMEMBERED_COMMANDS}: a repetition is recognised. */
  readonly changedBy: readonly string[];
}

/** What is so about an enterprise. */
export type Enterprise = { readonly status: 'absent' } | RegisteredEnterprise;

/** Before anything happened. */
export const initialEnterprise: Enterprise = { status: 'absent' };

/** How many commands are remembered: a caller repeats a request within minutes, not after forty others. */
const REMEMBERED_COMMANDS = 40;

/** Folds one event into the enterprise. */
export const evolveEnterprise = (state: Enterprise, event: ProposedEvent<EnterpriseEvent>): Enterprise =>
  foldEnterprise(state, event, event.causationId);

/** What {@link evolveEnterprise} does, also for an event that is still to be proposed. */
export const foldEnterprise = (
  state: Enterprise,
  event: EnterpriseEvent,
  causationId: string,
): Enterprise => {
  if (event.type === 'EnterpriseRegistered') return registered(event.data, causationId);
  if (state.status === 'absent') return state;
  const fold = FOLDS[event.type] as (enterprise: RegisteredEnterprise, data: unknown) => RegisteredEnterprise;
  const changed = fold(state, event.data);
  if (!OF_PEOPLE.includes(event.type)) return changed;
  return { ...changed, changedBy: [...state.changedBy, causationId].slice(-REMEMBERED_COMMANDS) };
};

const OF_PEOPLE: readonly EnterpriseEvent['type'][] = [
  'EnterpriseLeavingDeclared',
  'EnterpriseLeavingWithdrawn',
  'EnterpriseExportTaken',
];

const registered = (
  { name, registeredAt }: EnterpriseRegistered['data'],
  causationId: string,
): RegisteredEnterprise => ({
  status: 'registered',
  name,
  registeredAt,
  registeredBy: causationId,
  activeSince: registeredAt,
  directedThrough: 0,
  readiness: { hasOfficer: false, hasTree: false },
  admissions: {},
  hasSubsidiaries: false,
  members: {},
  changedBy: [],
});

type LaterEvent = Exclude<EnterpriseEvent, EnterpriseRegistered>;

/** What each event makes of an enterprise; a kind that is missing here does not compile. */
const FOLDS: {
  readonly [Type in LaterEvent['type']]: (
    state: RegisteredEnterprise,
    data: Extract<LaterEvent, { readonly type: Type }>['data'],
  ) => RegisteredEnterprise;
} = {
  TenantKeyCreated: (state, key) => ({ ...state, key }),
  EnterpriseJoinedGroup: (state, group) => ({ ...state, group, quotaBytes: group.quotaBytes }),
  EnterpriseDirectionTaken: (state, { sequence }) => ({ ...state, directedThrough: sequence }),
  EnterpriseSuspended: (state, suspension) => ({ ...state, suspension }),
  EnterpriseResumed: ({ suspension: _, ...state }, { since }) => ({ ...state, activeSince: since }),
  EnterpriseQuotaChanged: (state, { quotaBytes }) => ({ ...state, quotaBytes }),
  EnterpriseLeavingDeclared: (state, leaving) => ({ ...state, leaving }),
  EnterpriseLeavingWithdrawn: ({ leaving: _, ...state }, { withdrawnAt }) => ({
    ...state,
    activeSince: withdrawnAt,
  }),
  EnterpriseGone: (state, { goneAt }) => ({ ...state, goneAt }),
  EnterpriseReadied: (state, { step }) => ({
    ...state,
    readiness: { ...state.readiness, ...(step === 'officer' ? { hasOfficer: true } : { hasTree: true }) },
  }),
  EnterpriseAdmissionBegan: (state, { invitationId, tenantId }) => ({
    ...state,
    admissions: { ...state.admissions, [invitationId]: tenantId },
  }),
  EnterpriseAdmissionEnded: (state, { invitationId, hasJoined }) => {
    const { [invitationId]: _, ...admissions } = state.admissions;
    return { ...state, admissions, hasSubsidiaries: state.hasSubsidiaries || hasJoined };
  },
  EnterpriseMemberDescribed: (state, { member }) => ({
    ...state,
    members: { ...state.members, [member.tenantId]: member },
  }),
  EnterpriseMemberReported: (state) => state,
  EnterpriseReported: (state, reported) => ({ ...state, reported }),
  EnterpriseExportTaken: (state) => state,
};
