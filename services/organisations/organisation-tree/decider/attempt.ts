import type { DomainError } from '@kaoping/event-sourcing';
import type { OrganisationTreeEvent } from './organisation-tree.events.ts';

/** What comes of one change: facts, none where it is so already, or everything that speaks against it. */
export type Attempt =
  | { readonly isRefused: false; readonly events: readonly OrganisationTreeEvent[] }
  | { readonly isRefused: true; readonly refusals: readonly DomainError[] };

/** A change that can be made. */
export const decided = (...events: readonly OrganisationTreeEvent[]): Attempt => ({
  isRefused: false,
  events,
});

/** A change that cannot be made. */
export const refused = (...refusals: readonly DomainError[]): Attempt => ({ isRefused: true, refusals });
