import type { Identity } from '@kaoping/nest-platform';
import type { PageRequest } from '../../live-page.ts';
import type { Appeal } from '../decider/appeal-docket.state.ts';

/** Asks for the appeals of a cycle within reach. */
export class AppealListQuery {
  constructor(
    readonly identity: Identity,
    readonly asked: PageRequest & {
      readonly cycleId: string;
      readonly organisationId?: string;
      readonly status?: Appeal['status'];
    },
  ) {}
}
