import type { SignOnConfigured } from '../decider/sign-on.events.ts';

/** How to speak to a provider. */
export interface ProviderAccess {
  readonly provider: SignOnConfigured['data'];
  readonly clientSecret: string | undefined;
  /** Where the provider sends people back to. */
  readonly redirectUri: string;
}

/** What must come back to the browser that a sign-on began in, and to no other. */
export interface SignOnFlow {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Whom a provider vouches for. */
export interface VouchedSubject {
  readonly issuer: string;
  readonly subject: string;
  /** The login name by the configured claim, where the provider tells one that it answers for. */
  readonly loginName?: string;
}

/** Speaks OpenID Connect: authorisation code with PKCE, state and nonce. */
export interface SignOnProvider {
  /** @throws {DomainError} `SIGN_ON.UNAVAILABLE` when the provider cannot be reached. */
  begin(access: ProviderAccess): Promise<{ readonly url: string; readonly flow: SignOnFlow }>;
  /**
   * @param callbackUrl The address, with its query, at which the browser came back.
   * @throws {DomainError} `SIGN_ON.UNAVAILABLE`, or `SIGN_ON.FAILED` when the answer proves nothing: refused by the
   *   provider, for another browser, used before, or not of this provider at all.
   */
  finish(access: ProviderAccess, flow: SignOnFlow, callbackUrl: string): Promise<VouchedSubject>;
}
