import type { Identity } from '@kaoping/nest-platform';
import type { PageRequest } from '../../live-page.ts';
import type { Veto } from '../decider/veto-record.state.ts';

/** Asks for vetoes within reach. */
export class VetoListQuery {
  constructor(
    readonly identity: Identity,
    readonly asked: PageRequest & {
      readonly organisationId?: string;
      readonly cycleId?: string;
      readonly status?: Veto['status'];
    },
  ) {}
}
