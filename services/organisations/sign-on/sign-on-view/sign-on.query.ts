import type { TenantId } from '@kaoping/event-sourcing';
import type { SignOnConfigured } from '../decider/sign-on.events.ts';

/** Asks how an enterprise's sign-on is set up. */
export class SignOnQuery {
  constructor(readonly tenantId: TenantId) {}
}

/** How a sign-on is set up: everything but the client's secret. */
export type SignOnView = SignOnConfigured['data'] & {
  /** What the provider's administrator enters as the place to send people back to. */
  readonly callbackUrl: string;
  /** Where a sign-in page leads to. */
  readonly startUrl: string;
};
