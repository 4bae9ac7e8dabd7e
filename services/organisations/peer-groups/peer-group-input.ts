import { DomainError } from '@kaoping/event-sourcing';
import type { PeerGroupInput } from '../generated/graphql.ts';
import type { PeerGroup } from './decider/peer-groups.events.ts';

/** Organisations that one question names: the largest tree. */
const LIST_MAX = 20_000;

/** A list of one request is too long. */
class PeerGroupRequestTooLong extends DomainError {
  readonly code = 'PEER_GROUPS.REQUEST_TOO_LONG';

  constructor(
    readonly field: string,
    readonly length: number,
  ) {
    super({
      en: `${field}: at most ${String(LIST_MAX)} organisations at once, not ${String(length)}.`,
      zh: `${field}：每次最多 ${String(LIST_MAX)} 个单位，现有 ${String(length)} 个。`,
    });
  }
}

/** @throws {PeerGroupRequestTooLong} when a list is longer than one request takes. */
export const requireAnswerable = (field: string, ids: readonly string[]): readonly string[] => {
  if (ids.length > LIST_MAX) throw new PeerGroupRequestTooLong(field, ids.length);
  return ids;
};

/** Groups as the domain takes them. */
export const groupsOf = (inputs: readonly PeerGroupInput[]): readonly PeerGroup[] => {
  requireAnswerable(
    'groups',
    inputs.flatMap(({ organisationIds }) => organisationIds),
  );
  return inputs.map(({ key, title: { zh, en }, organisationIds }) => ({
    key,
    title: { zh, en: en ?? zh },
    organisationIds,
  }));
};
