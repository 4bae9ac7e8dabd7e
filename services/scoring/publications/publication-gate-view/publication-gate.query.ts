import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { PublishableResult } from '../decider/assessment-publication.commands.ts';
import type { AssessmentPublications } from '../decider/assessment-publication.state.ts';
import type { GateItem } from '../decider/publication-gate.ts';
import type { RankingTarget } from '../result/publishable-results.ts';

/** Asks what is missing before a ranking may be published. */
export class PublicationGateQuery {
  constructor(
    readonly asked: Pick<CommandMetadata, 'tenantId' | 'now'>,
    readonly target: RankingTarget,
  ) {}
}

/** The gate as it stands, with what it looked at. */
export interface GateView {
  readonly present: PublishableResult;
  readonly state: AssessmentPublications;
  readonly items: readonly GateItem[];
}
