import type { EventStore, TenantId } from '@kaoping/event-sourcing';
import type { CalibrationReader, CalibrationRequest } from '../../calibrations/result/calibration-reader.ts';
import { LedgerCalibrations } from '../../calibrations/result/ledger-calibrations.ts';
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
  private readonly calibrations: CalibrationReader;

  constructor(
    eventStore: EventStore,
    history: PublishedHistory,
    calibrations: CalibrationReader = new LedgerCalibrations(eventStore),
  ) {
    super();
    this.eventStore = eventStore;
    this.history = history;
    this.calibrations = calibrations;
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
    const overrides = await this.calibrations.at(
      tenantId,
      calibrationsOf(moment, { cycleId, ledgerPosition }),
    );
    const facts = { assessment, compiled, entries: entriesOf(moment), history, overrides };
    return { cycleId, ledgerPosition, ...facts, ...computeAssessment(facts) };
  }
}

/** Which calibrations count in an assessment at a position. */
export const calibrationsOf = (
  { assessment }: AssessmentMoment,
  { cycleId, ledgerPosition }: { readonly cycleId: string; readonly ledgerPosition: number },
): CalibrationRequest => ({
  cycleId,
  peerGroups: assessment.roster.map(({ peerGroup }) => peerGroup),
  throughPosition: ledgerPosition,
});

/** All that stands, unit by unit in the order of the roster. */
export const entriesOf = ({ units }: AssessmentMoment): AssessmentAt['entries'] =>
  [...units.values()].flatMap(({ standing }) => standing);
