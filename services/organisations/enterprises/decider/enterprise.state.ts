import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { EnterpriseEvent } from './enterprise.events.ts';

/** What is so about an enterprise. */
export type Enterprise =
  | { readonly status: 'absent' }
  | { readonly status: 'active'; readonly name: string; readonly registeredAt: string };

/** Before anything happened. */
export const initialEnterprise: Enterprise = { status: 'absent' };

/** Folds one event into the enterprise. */
export const evolveEnterprise = (_: Enterprise, { data }: ProposedEvent<EnterpriseEvent>): Enterprise => ({
  status: 'active',
  name: data.name,
  registeredAt: data.registeredAt,
});
