// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** People were given their codes: the one place that knows that no two have the same. */
export type PersonCodesGiven = DomainEvent<
  'PersonCodesGiven',
  { readonly people: readonly { readonly code: string; readonly personId: string }[] }
>;
