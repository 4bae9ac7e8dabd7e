import type { AccountPorts } from '../../accounts/result/account-ports.ts';
import type { SecretStore } from './secret-store.port.ts';
import type { SignOnProvider } from './sign-on-provider.port.ts';

/** What coming in by sign-on needs. */
export interface SignOnPorts extends Pick<
  AccountPorts,
  'eventStore' | 'commands' | 'secrets' | 'instantAfter'
> {
  readonly secretStore: SecretStore;
  readonly provider: SignOnProvider;
}

/** The injection token of {@link SignOnPorts}. */
export const SIGN_ON_PORTS = Symbol('SignOnPorts');
