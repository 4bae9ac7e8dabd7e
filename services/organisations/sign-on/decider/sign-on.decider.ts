import type { Decider } from '@kaoping/event-sourcing';
import type { ConfigureSignOn, SignOnCommand, SwitchOffSignOn } from './sign-on.commands.ts';
import {
  IssuerMalformed,
  PublicUrlMalformed,
  SignOnFieldBlank,
  SignOnReasonBlank,
} from './sign-on.errors.ts';
import type { SignOnConfigured, SignOnEvent } from './sign-on.events.ts';
import { evolveSignOn, initialSignOn, type SignOn } from './sign-on.state.ts';

type Decided = readonly SignOnEvent[];

/** In the clear on this machine itself only, as for a provider on trial. */
const ORIGIN = String.raw`(?:https://[\w.-]+(?::\d{1,5})?|http://(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?)`;
const ORIGIN_PATTERN = new RegExp(`^${ORIGIN}$`, 'u');
const ISSUER_PATTERN = new RegExp(String.raw`^${ORIGIN}(?:/[\w.~/%-]*)?$`, 'u');
const NAME_PATTERN = /^\S{1,200}$/u;

const check = ({ issuer, clientId, loginNameClaim, publicUrl }: SignOnConfigured['data']): void => {
  if (!ISSUER_PATTERN.test(issuer)) throw new IssuerMalformed(issuer);
  if (!ORIGIN_PATTERN.test(publicUrl)) throw new PublicUrlMalformed(publicUrl);
  if (!NAME_PATTERN.test(clientId)) throw new SignOnFieldBlank('clientId');
  if (!NAME_PATTERN.test(loginNameClaim)) throw new SignOnFieldBlank('loginNameClaim');
};

/** The same configuration again is no change. */
const configure = ({ data }: ConfigureSignOn, { provider }: SignOn): Decided => {
  check(data);
  const isSame = provider && KEYS.every((key) => provider[key] === data[key]);
  return isSame ? [] : [{ type: 'SignOnConfigured', data }];
};

const KEYS = ['issuer', 'clientId', 'loginNameClaim', 'publicUrl', 'hasClientSecret'] as const;

const switchOff = ({ data }: SwitchOffSignOn, { provider }: SignOn): Decided => {
  const reason = data.reason.trim();
  if (reason === '') throw new SignOnReasonBlank();
  return provider ? [{ type: 'SignOnSwitchedOff', data: { reason } }] : [];
};

/** The rules of an enterprise's sign-on: one stream, {@link SIGN_ON_ID}. */
export const signOnDecider: Decider<SignOn, SignOnCommand, SignOnEvent> = {
  category: 'sign-on',
  initialState: initialSignOn,
  stateVersion: 1,
  evolve: evolveSignOn,
  decide: (command, state) => {
    if (state.changedBy.includes(command.metadata.commandId)) return [];
    return command.type === 'ConfigureSignOn' ? configure(command, state) : switchOff(command, state);
  },
};

/** The id of the one stream of {@link signOnDecider}. */
export const SIGN_ON_ID = 'provider';
