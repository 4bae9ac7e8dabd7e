import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { RankingTarget } from '../result/publishable-results.ts';

/** Asks what is missing before a ranking may be published. */
export class PublicationGateQuery {
  constructor(
    readonly asked: Pick<CommandMetadata, 'tenantId' | 'now'>,
    readonly target: RankingTarget,
  ) {}
}
