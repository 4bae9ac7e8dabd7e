import { stateAt, type EventStore, type TenantId } from '@kaoping/event-sourcing';
import { digestOf } from '@kaoping/ledger-proofs';
import { ENGINE_VERSION } from '@kaoping/scoring-engine';
import type { AssessmentReader } from '../../assessments/result/assessment-reader.ts';
import { calibrationBookId, calibrationDecider } from '../../calibrations/decider/calibration.decider.ts';
import { brokenShares } from '../../calibrations/result/broken-shares.ts';
import type { PublishableResult } from '../decider/assessment-publication.commands.ts';
import { assessmentPublicationDecider } from '../decider/assessment-publication.decider.ts';
import { gateConditionsOf } from './gate-conditions.ts';
import { publicationId } from './past-result.ts';
import { publishedResultOf } from './published-result.ts';

/** Names a ranking. */
export interface RankingTarget {
  readonly cycleId: string;
  readonly peerGroup: string;
}

/** Computes what would be published of a ranking. */
export class PublishableResults {
  private readonly assessments: AssessmentReader;
  private readonly eventStore: EventStore;

  constructor(assessments: AssessmentReader, eventStore: EventStore) {
    this.assessments = assessments;
    this.eventStore = eventStore;
  }

  /** With everything recorded so far, and nothing after: the position is read first. */
  async now(tenantId: TenantId, { cycleId, peerGroup }: RankingTarget): Promise<PublishableResult> {
    const ledger = await this.eventStore.ledger(tenantId);
    const { position: throughPosition } = await ledger.head();
    const at = await this.assessments.at(tenantId, { cycleId, throughPosition });
    const id = publicationId(cycleId, peerGroup);
    const { exemptions } = await stateAt(ledger, assessmentPublicationDecider, { id, throughPosition });
    const result = publishedResultOf({ ...at, peerGroup, exemptions, engineVersion: ENGINE_VERSION });
    const book = await stateAt(ledger, calibrationDecider, {
      id: calibrationBookId({ cycleId, peerGroup }),
      throughPosition,
    });
    const broken = brokenShares(book, at, peerGroup);
    return {
      title: at.assessment.title,
      ledgerPosition: throughPosition,
      result,
      resultDigest: digestOf(result),
      conditions: { ...gateConditionsOf(at, result), ...(broken && { brokenShares: broken }) },
    };
  }
}
