// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** To whom results are reported from now on; to nobody where no headquarters are named. */
export type HeadquartersHeard = DomainEvent<
  'HeadquartersHeard',
  {
    readonly headquarters?: string;
    /** Place of what was said in the ledger that said it: a later saying holds. */
    readonly sequence: number;
  }
>;
