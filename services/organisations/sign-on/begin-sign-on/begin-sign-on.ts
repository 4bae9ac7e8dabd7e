import type { TenantId } from '@kaoping/event-sourcing';
import { providerAccessOf } from '../result/provider-access.ts';
import type { SignOnPorts } from '../result/sign-on-ports.ts';
import type { SignOnFlow } from '../result/sign-on-provider.port.ts';

/** Where to send the browser, and what it must bring back. */
export interface BegunSignOn {
  readonly url: string;
  readonly flow: SignOnFlow;
}

/** Asks an enterprise's provider whom it would vouch for. */
export const beginSignOn = async (
  ports: Pick<SignOnPorts, 'eventStore' | 'secretStore' | 'provider'>,
  tenantId: TenantId,
): Promise<BegunSignOn> => ports.provider.begin(await providerAccessOf(ports, tenantId));
