import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { RankingTarget } from '../result/publishable-results.ts';

/** Asks to put the present result before those it concerns. */
export class PubliciseResultRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: RankingTarget,
  ) {}
}
