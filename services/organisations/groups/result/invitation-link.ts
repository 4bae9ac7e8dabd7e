import { MalformedTenantId, tenantId, type TenantId } from '@kaoping/event-sourcing';
import { InvitationRefused } from '../decider/subsidiary.errors.ts';

/** The parts of an invitation as its holder carries it. */
export interface InvitationParts {
  readonly headquarters: TenantId;
  readonly invitationId: string;
  readonly secret: string;
}

/** Characters of the longest link that is looked at. */
const LINK_LIMIT = 400;

const LINK_PATTERN = /^(?:\S*\/join\/)?([^./]+)\.([\w-]+)\.([\w-]+)$/u;

/**
 * The path of an invitation's link. Headquarters stand in it, so that it is looked up in one ledger only.
 *
 * @example formatInvitation({ headquarters, invitationId: 'i1', secret: 's' }) // '/join/jinneng.i1.s'
 */
export const formatInvitation = ({ headquarters, invitationId, secret }: InvitationParts): string =>
  `/join/${headquarters}.${invitationId}.${secret}`;

/**
 * Takes a link apart, whole or from `/join/` on or without it.
 *
 * @throws {InvitationRefused} when it has another form.
 */
export const parseInvitation = (link: string): InvitationParts => {
  const text = link.trim();
  const [, tenant, invitationId, secret] = (text.length <= LINK_LIMIT && LINK_PATTERN.exec(text)) || [];
  if (tenant === undefined || invitationId === undefined || secret === undefined) {
    throw new InvitationRefused();
  }
  try {
    return { headquarters: tenantId(tenant), invitationId, secret };
  } catch (error) {
    throw error instanceof MalformedTenantId ? new InvitationRefused() : error;
  }
};
