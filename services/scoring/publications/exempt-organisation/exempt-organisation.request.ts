import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { RankingTarget } from '../result/publishable-results.ts';

/** Asks to leave an organisation out of a ranking. */
export class ExemptOrganisationRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: RankingTarget & { readonly organisationId: string; readonly reason: string },
  ) {}
}
