import { isDay } from '@kaoping/calendar';
import type { Decider } from '@kaoping/event-sourcing';
import { checkMembership } from '../result/check-membership.ts';
import type { ArrangePeerGroups, MoveToPeerGroup, PeerGroupsCommand } from './peer-groups.commands.ts';
import {
  OrganisationInTwoGroups,
  PeerGroupDayMalformed,
  PeerGroupListRefused,
  PeerGroupReasonRefused,
  PeerGroupsOutOfOrder,
  PeerGroupsUnknown,
  SchemePeerGroupUnknown,
  PeerOrganisationsAbsent,
} from './peer-groups.errors.ts';
import type { PeerGroup, PeerGroupsEvent } from './peer-groups.events.ts';
import { evolvePeerGroups, initialPeerGroups, type PeerGroups } from './peer-groups.state.ts';

/** Groups of one scheme, and organisations of one group: other services are told all of them at once. */
const GROUP_MAX = 200;
const MEMBER_MAX = 5_000;

/** Characters of a title, and of a reason. */
const TITLE_LENGTH_MAX = 100;
const REASON_LENGTH_MAX = 500;

const KEY_PATTERN = /^[\p{L}\p{N}._-]{1,60}$/u;

/** Arranging what stands so from that day on decides nothing. */
const arrange = ({ data }: ArrangePeerGroups, state: PeerGroups): readonly PeerGroupsEvent[] => {
  const { schemeId, from, unknownIds } = data;
  const groups = data.groups.map(plainGroupOf);
  requireDay(from, state);
  if (!isSoundList(groups)) throw new PeerGroupListRefused(GROUP_MAX, MEMBER_MAX);
  const { inSeveral } = checkMembership(groups, [], () => true);
  if (inSeveral.length > 0)
    throw new OrganisationInTwoGroups(inSeveral.map(({ organisationId }) => organisationId));
  if (unknownIds.length > 0) throw new PeerOrganisationsAbsent(unknownIds, from);
  const last = state.arrangements.at(-1);
  if (JSON.stringify(last?.groups) === JSON.stringify(groups)) return [];
  return [{ type: 'SchemePeerGroupsArranged', data: { schemeId, from, groups } }];
};

/** Moving to the group that it stands in decides nothing. */
const move = ({ data }: MoveToPeerGroup, state: PeerGroups): readonly PeerGroupsEvent[] => {
  const { organisationId, toKey, on, exists } = data;
  const groups = state.arrangements.at(-1)?.groups;
  if (!groups) throw new PeerGroupsUnknown(data.schemeId);
  requireDay(on, state);
  requireGroup(groups, toKey);
  if (!exists) throw new PeerOrganisationsAbsent([organisationId], on);
  const reason = requireReason(data.reason);
  const from = groups.find(({ organisationIds }) => organisationIds.includes(organisationId));
  if (from?.key === toKey) return [];
  const moved = { organisationId, ...(from && { fromKey: from.key }), toKey, on, reason };
  return [{ type: 'OrganisationMovedToPeerGroup', data: moved }];
};

/** The rules of the peer groups of one scheme; its stream id is the scheme's id. */
export const peerGroupsDecider: Decider<PeerGroups, PeerGroupsCommand, PeerGroupsEvent> = {
  category: 'peer-groups',
  initialState: initialPeerGroups,
  stateVersion: 1,
  evolve: evolvePeerGroups,
  decide: (command, state) => {
    if (state.commandIds.includes(command.metadata.commandId)) return [];
    return command.type === 'ArrangePeerGroups' ? arrange(command, state) : move(command, state);
  },
};

const requireDay = (day: string, { arrangements }: PeerGroups): void => {
  if (!isDay(day)) throw new PeerGroupDayMalformed(day);
  const last = arrangements.at(-1);
  if (last && day < last.from) throw new PeerGroupsOutOfOrder(last.from, day);
};

const requireReason = (reason: string): string => {
  const trimmed = reason.trim();
  if (trimmed === '' || trimmed.length > REASON_LENGTH_MAX)
    throw new PeerGroupReasonRefused(REASON_LENGTH_MAX);
  return trimmed;
};

const requireGroup = (groups: readonly PeerGroup[], key: string): void => {
  const keys = groups.map((group) => group.key);
  const group = groups.find((one) => one.key === key);
  if (!group) throw new SchemePeerGroupUnknown(key, keys);
  if (group.organisationIds.length >= MEMBER_MAX) throw new PeerGroupListRefused(GROUP_MAX, MEMBER_MAX);
};

const isSoundList = (groups: readonly PeerGroup[]): boolean =>
  groups.length >= 1 &&
  groups.length <= GROUP_MAX &&
  new Set(groups.map(({ key }) => key)).size === groups.length &&
  groups.every(isSoundGroup);

const isSoundGroup = ({ key, title, organisationIds }: PeerGroup): boolean =>
  KEY_PATTERN.test(key) && isTitle(title.zh) && isTitle(title.en) && organisationIds.length <= MEMBER_MAX;

/** In one form, so that equal groups read alike. */
const plainGroupOf = ({ key, title: { zh, en }, organisationIds }: PeerGroup): PeerGroup => ({
  key,
  title: { zh: zh.trim(), en: en.trim() },
  organisationIds,
});

const isTitle = (title: string): boolean => title.trim() !== '' && title.length <= TITLE_LENGTH_MAX;
