import { orderFor, type CommandExecutor } from '@kaoping/event-sourcing';
import type { Secrets } from '@kaoping/nest-platform';
import { IssueAccessToken } from '../decider/access-token.commands.ts';
import { accessTokenDecider } from '../decider/access-token.decider.ts';
import { formatToken } from '../token-text.ts';
import type { MadeAccessToken, MakeAccessToken } from './make-token.command.ts';

/** Letters of a token's id: 128 bits of a digest. It is no secret. */
const TOKEN_ID_LENGTH = 32;

/** Makes a token. Its id comes from the request, so that a repetition makes no second one. */
export const makeToken = async (
  { commands, secrets }: { readonly commands: CommandExecutor; readonly secrets: Secrets },
  { metadata, data }: MakeAccessToken,
): Promise<MadeAccessToken> => {
  const { tenantId, commandId } = metadata;
  const secret = secrets.create();
  const tokenId = secrets.digest(`token ${commandId}`).slice(0, TOKEN_ID_LENGTH);
  const command = new IssueAccessToken(metadata, {
    ...data,
    tokenId,
    secretDigest: secrets.digest(secret),
  });
  const outcome = await commands.execute(metadata, orderFor(accessTokenDecider, tokenId, command));
  return {
    outcome,
    tokenId,
    ...(outcome.events.length > 0 && { token: formatToken({ tenantId, tokenId, secret }) }),
  };
};
