// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** People may come in by the enterprise's own sign-on (OpenID Connect). The client's secret is not in the ledger. */
export type SignOnConfigured = DomainEvent<
  'SignOnConfigured',
  {
    /** The provider, as it names itself, e.g. `https://sso.louxing.example`. */
    readonly issuer: string;
    readonly clientId: string;
    /** The claim that holds the login name of an account that is not linked yet. */
    readonly loginNameClaim: string;
    /** Where people reach this product, without a slash at its end. */
    readonly publicUrl: string;
    readonly hasClientSecret: boolean;
  }
>;

/** Nobody comes in by sign-on any more. */
export type SignOnSwitchedOff = DomainEvent<'SignOnSwitchedOff', { readonly reason: string }>;

/** Everything that can happen to an enterprise's sign-on. */
export type SignOnEvent = SignOnConfigured | SignOnSwitchedOff;
