import { DomainError } from '@kaoping/event-sourcing';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  discovery,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import type {
  ProviderAccess,
  SignOnProvider,
  VouchedSubject,
} from '../sign-on/result/sign-on-provider.port.ts';
import { SignOnFailed, SignOnUnavailable } from '../sign-on/result/sign-on.errors.ts';

/** How long a provider may take over one answer, in seconds: people wait in front of an empty page meanwhile. */
const TIMEOUT_SECONDS = 10;

const SCOPE = 'openid profile email';

/** OpenID Connect by `openid-client`. What the provider says of itself is asked anew at each sign-on. */
export const openidSignOnProvider = (): SignOnProvider => ({
  begin: async (access) => {
    const configuration = await orUnavailable(() => discover(access));
    const flow = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: access.redirectUri,
      scope: SCOPE,
      code_challenge: await calculatePKCECodeChallenge(flow.codeVerifier),
      code_challenge_method: 'S256',
      state: flow.state,
      nonce: flow.nonce,
    });
    return { url: url.href, flow };
  },
  finish: async (access, flow, callbackUrl) => {
    const configuration = await orUnavailable(() => discover(access));
    return orFailed(async () => {
      const tokens = await authorizationCodeGrant(configuration, new URL(callbackUrl), {
        pkceCodeVerifier: flow.codeVerifier,
        expectedState: flow.state,
        expectedNonce: flow.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new SignOnFailed();
      const { loginNameClaim } = access.provider;
      const told =
        loginNameClaim in claims
          ? claims
          : await fetchUserInfo(configuration, tokens.access_token, claims.sub);
      return { issuer: claims.iss, subject: claims.sub, ...loginNameIn(told, loginNameClaim) };
    });
  },
});

const discover = ({ provider, clientSecret }: ProviderAccess): Promise<Configuration> => {
  const server = new URL(provider.issuer);
  return discovery(
    server,
    provider.clientId,
    undefined,
    clientSecret === undefined ? None() : ClientSecretBasic(clientSecret),
    // The decider lets http pass on this machine itself only.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out; it is no older way of anything
    { timeout: TIMEOUT_SECONDS, execute: server.protocol === 'http:' ? [allowInsecureRequests] : [] },
  );
};

/** An address that the provider has not checked may be anybody's: it leads to no account. */
const loginNameIn = (
  claims: Readonly<Record<string, unknown>>,
  claim: string,
): Pick<VouchedSubject, 'loginName'> => {
  const name = claims[claim];
  if (typeof name !== 'string' || (claim === 'email' && claims['email_verified'] !== true)) return {};
  return { loginName: name };
};

const orUnavailable = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    throw Object.assign(new SignOnUnavailable(), { cause: error });
  }
};

/** What exactly was wrong with the answer helps nobody but who forged it. */
const orFailed = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    throw error instanceof DomainError ? error : Object.assign(new SignOnFailed(), { cause: error });
  }
};
