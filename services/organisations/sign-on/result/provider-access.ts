import { loadState, UnknownTenant, type EventStore, type TenantId } from '@kaoping/event-sourcing';
import { SIGN_ON_ID, signOnDecider } from '../decider/sign-on.decider.ts';
import { CLIENT_SECRET, type SecretStore } from './secret-store.port.ts';
import type { ProviderAccess } from './sign-on-provider.port.ts';
import { SignOnNotConfigured } from './sign-on.errors.ts';

/** Where the enterprise's provider sends people back to. */
export const redirectUriOf = (publicUrl: string, tenantId: TenantId): string =>
  `${publicUrl}/sign-on/${tenantId}/callback`;

/**
 * How to speak to an enterprise's provider.
 *
 * @throws {SignOnNotConfigured} also where there is no such enterprise.
 */
export const providerAccessOf = async (
  { eventStore, secretStore }: { readonly eventStore: EventStore; readonly secretStore: SecretStore },
  tenantId: TenantId,
): Promise<ProviderAccess> => {
  const provider = await providerOf(eventStore, tenantId);
  if (!provider) throw new SignOnNotConfigured();
  const clientSecret = provider.hasClientSecret ? await secretStore.find(tenantId, CLIENT_SECRET) : undefined;
  return { provider, clientSecret, redirectUri: redirectUriOf(provider.publicUrl, tenantId) };
};

const providerOf = async (
  eventStore: EventStore,
  tenantId: TenantId,
): Promise<ProviderAccess['provider'] | undefined> => {
  try {
    return (await loadState(await eventStore.ledger(tenantId), signOnDecider, SIGN_ON_ID)).state.provider;
  } catch (error) {
    if (error instanceof UnknownTenant) return undefined;
    throw error;
  }
};
