import { orderFor, type CommandExecutor } from '@kaoping/event-sourcing';
import { instantAfter, type Secrets } from '@kaoping/nest-platform';
import { InviteSubsidiary } from '../decider/subsidiary.commands.ts';
import { subsidiaryDecider } from '../decider/subsidiary.decider.ts';
import { InvitationDaysOutside } from '../decider/subsidiary.errors.ts';
import { DEFAULT_QUOTA_BYTES } from '../decider/subsidiary-rules.ts';
import { formatInvitation } from '../result/invitation-link.ts';
import type { OfferedInvitation, OfferInvitation } from './offer-invitation.command.ts';

/** Days for which a link may be good: a month is enough for any board to meet. */
const DAY_LIMIT = 30;

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Letters of an invitation's id: 96 bits of a digest. */
const INVITATION_ID_LENGTH = 24;

/** Makes an invitation. Its id comes from the request, so that a repetition invites nobody twice. */
export const inviteSubsidiary = async (
  { commands, secrets }: { readonly commands: CommandExecutor; readonly secrets: Secrets },
  { metadata, data }: OfferInvitation,
): Promise<OfferedInvitation> => {
  const { name, validForDays, quotaBytes = DEFAULT_QUOTA_BYTES } = data;
  const isWithin = Number.isInteger(validForDays) && validForDays >= 1 && validForDays <= DAY_LIMIT;
  if (!isWithin) throw new InvitationDaysOutside(DAY_LIMIT);
  const { commandId, tenantId: headquarters, now } = metadata;
  const invitationId = secrets.digest(`invitation ${commandId}`).slice(0, INVITATION_ID_LENGTH);
  const secret = secrets.create();
  const expiresAt = instantAfter(now, validForDays * DAY_MS);
  const secretDigest = secrets.digest(secret);
  const invite = { invitationId, nameHint: name, secretDigest, expiresAt, quotaBytes };
  const order = orderFor(subsidiaryDecider, invitationId, new InviteSubsidiary(metadata, invite));
  const outcome = await commands.execute(metadata, order);
  const link = formatInvitation({ headquarters, invitationId, secret });
  return { invitationId, ...(outcome.events.length > 0 && { link }), expiresAt, outcome };
};
