import type { Decider } from '@kaoping/event-sourcing';
import type { EnterpriseCommand, FoundSubsidiary, RegisterEnterprise } from './enterprise.commands.ts';
import {
  EnterpriseAlreadyRegistered,
  EnterpriseIdTaken,
  EnterpriseNameBlank,
  EnterpriseNameTooLong,
  EnterpriseUnknown,
} from './enterprise.errors.ts';
import type { EnterpriseEvent } from './enterprise.events.ts';
import {
  evolveEnterprise,
  foldEnterprise,
  initialEnterprise,
  type Enterprise,
  type RegisteredEnterprise,
} from './enterprise.state.ts';
import { standingOf } from './standing-of.ts';
import { beginAdmission, describeMember, endAdmission, joinGroup } from './decide-group.ts';
import {
  completeLeaving,
  declareLeaving,
  noteReadiness,
  takeDirection,
  withdrawLeaving,
} from './decide-standing.ts';

type Decided = readonly EnterpriseEvent[];

/** Characters of the longest name: registered names of companies stay below it. */
const NAME_LIMIT = 200;

/** Registering the same enterprise twice is a retry: it decides nothing. */
const register = ({ data, metadata }: RegisterEnterprise, state: Enterprise): Decided => {
  const name = nameOf(data.name);
  if (state.status === 'absent') {
    return [{ type: 'EnterpriseRegistered', data: { name, registeredAt: metadata.now } }];
  }
  if (state.name !== name) throw new EnterpriseAlreadyRegistered(state.name);
  return [];
};

/** Only the request that founded an enterprise may repeat that: another one would set up its officer twice. */
const found = ({ data, metadata }: FoundSubsidiary, state: Enterprise): Decided => {
  if (state.status === 'registered') {
    if (state.registeredBy === metadata.commandId) return [];
    throw new EnterpriseIdTaken(metadata.tenantId);
  }
  const { now } = metadata;
  return [
    { type: 'EnterpriseRegistered', data: { name: nameOf(data.name), registeredAt: now } },
    { type: 'EnterpriseJoinedGroup', data: { ...data.group, joinedAt: now } },
  ];
};

const nameOf = (given: string): string => {
  const name = given.trim();
  if (name === '') throw new EnterpriseNameBlank();
  if (name.length > NAME_LIMIT) throw new EnterpriseNameTooLong(NAME_LIMIT);
  return name;
};

type LaterCommand = Exclude<EnterpriseCommand, RegisterEnterprise | FoundSubsidiary>;

/** What each later command leads to; a kind that is missing here does not compile. */
const DECISIONS: {
  readonly [Type in LaterCommand['type']]: (
    command: Extract<LaterCommand, { readonly type: Type }>,
    state: RegisteredEnterprise,
  ) => Decided;
} = {
  JoinGroup: joinGroup,
  RecordTenantKey: ({ data, metadata }, { key }) =>
    key ? [] : [{ type: 'TenantKeyCreated', data: { ...data, createdAt: metadata.now } }],
  TakeDirection: takeDirection,
  DeclareLeaving: declareLeaving,
  WithdrawLeaving: withdrawLeaving,
  CompleteLeaving: completeLeaving,
  NoteReadiness: noteReadiness,
  BeginAdmission: beginAdmission,
  EndAdmission: endAdmission,
  DescribeMember: describeMember,
  NoteExport: ({ data, metadata }, { goneAt }) =>
    goneAt === undefined ? [{ type: 'EnterpriseExportTaken', data: { ...data, takenAt: metadata.now } }] : [],
};

const decideLater = (command: LaterCommand, state: Enterprise): Decided => {
  if (state.status === 'absent') throw new EnterpriseUnknown(command.metadata.tenantId);
  if (state.changedBy.includes(command.metadata.commandId)) return [];
  const decide = DECISIONS[command.type] as (command: LaterCommand, state: RegisteredEnterprise) => Decided;
  return decide(command, state);
};

/** Whatever changes how the enterprise stands is reported to headquarters in the same breath. */
const withReport = (command: EnterpriseCommand, state: Enterprise, decided: Decided): Decided => {
  const { commandId } = command.metadata;
  const after = decided.reduce((folded, event) => foldEnterprise(folded, event, commandId), state);
  if (after.status === 'absent' || !after.group) return decided;
  const { headquarters, invitationId } = after.group;
  const { name, readiness } = after;
  const report = { headquarters, invitationId, name, ...standingOf(after), readiness };
  const { reported } = after;
  if (reported && JSON.stringify(report) === JSON.stringify(reported)) return decided;
  return [...decided, { type: 'EnterpriseReported', data: report }];
};

const decideAny = (command: EnterpriseCommand, state: Enterprise): Decided => {
  if (command.type === 'RegisterEnterprise') return register(command, state);
  if (command.type === 'FoundSubsidiary') return found(command, state);
  return decideLater(command, state);
};

/** The rules of an enterprise; its stream id is its tenant id. */
export const enterpriseDecider: Decider<Enterprise, EnterpriseCommand, EnterpriseEvent> = {
  category: 'enterprise',
  initialState: initialEnterprise,
  stateVersion: 2,
  evolve: evolveEnterprise,
  decide: (command, state) => {
    const decided = decideAny(command, state);
    return decided.length === 0 ? [] : withReport(command, state, decided);
  },
};
