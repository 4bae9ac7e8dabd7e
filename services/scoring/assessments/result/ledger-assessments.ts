import type { EventStore, TenantId } from '@kaoping/event-sourcing';
import { AssessmentUnknown } from '../decider/assessment.errors.ts';
import type { PublishedHistory } from '../../publications/result/published-history.ts';
import type { AssessmentMoment } from './assessment-timeline.ts';
import { AssessmentReader, type AssessmentAt, type AssessmentRequest } from './assessment-reader.ts';
import { computeAssessment } from './compute-assessment.ts';
import { loadTimeline } from './load-timeline.ts';

/** Folds the ledger for every answer: what every quicker way has to agree with. */
export class LedgerAssessments extends AssessmentReader {
  private readonly eventStore: EventStore;
  private readonly history: PublishedHistory;

  constructor(eventStore: EventStore, history: PublishedHistory) {
    super();
    this.eventStore = eventStore;
    this.history = history;
  }

  override async at(
    tenantId: TenantId,
    { cycleId, throughPosition }: AssessmentRequest,
  ): Promise<AssessmentAt> {
    const ledger = await this.eventStore.ledger(tenantId);
    const ledgerPosition = throughPosition ?? (await ledger.head()).position;
    const moment = (await loadTimeline(ledger, cycleId, ledgerPosition)).at(ledgerPosition);
    if (moment === undefined) throw new AssessmentUnknown(cycleId);
    const { assessment, compiled } = moment;
    const history = await this.history.before(tenantId, {
      cycleId,
      schemeId: assessment.scheme.schemeId,
      organisationIds: assessment.roster.map(({ organisationId }) => organisationId),
      throughPosition: ledgerPosition,
    });
    const facts = { assessment, compiled, entries: entriesOf(moment), history };
    return { cycleId, ledgerPosition, ...facts, ...computeAssessment(facts) };
  }
}

/** All that stands, unit by unit in the order of the roster. */
export const entriesOf = ({ units }: AssessmentMoment): AssessmentAt['entries'] =>
  [...units.values()].flatMap(({ standing }) => standing);
