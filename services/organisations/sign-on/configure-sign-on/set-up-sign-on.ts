import { orderFor, type CommandOutcome } from '@kaoping/event-sourcing';
import { ConfigureSignOn } from '../decider/sign-on.commands.ts';
import { SIGN_ON_ID, signOnDecider } from '../decider/sign-on.decider.ts';
import { CLIENT_SECRET } from '../result/secret-store.port.ts';
import type { SignOnPorts } from '../result/sign-on-ports.ts';
import type { SetUpSignOn } from './set-up-sign-on.command.ts';

/** The secret is kept once the rest was accepted: sign-on without its secret fails, and is mended by asking again. */
export const setUpSignOn = async (
  { commands, secretStore }: Pick<SignOnPorts, 'commands' | 'secretStore'>,
  { metadata, data: { clientSecret, ...provider } }: SetUpSignOn,
): Promise<CommandOutcome> => {
  const command = new ConfigureSignOn(metadata, { ...provider, hasClientSecret: clientSecret !== undefined });
  const outcome = await commands.execute(metadata, orderFor(signOnDecider, SIGN_ON_ID, command));
  if (clientSecret !== undefined) await secretStore.keep(metadata.tenantId, CLIENT_SECRET, clientSecret);
  return outcome;
};
