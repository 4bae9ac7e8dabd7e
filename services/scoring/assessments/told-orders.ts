import {
  adjustmentApproved,
  adjustmentWithdrawn,
  appealDecided,
  appealLodged,
  appealWithdrawn,
  ballotTallied,
  cycleCancelled,
  cycleOpened,
  isOf,
  scoresCorrected,
  scoresRecorded,
  stageClosed,
  typeOf,
  vetoLifted,
  vetoRaised,
  type Contract,
  type DataOf,
  type IntegrationEvent,
} from '@kaoping/contracts';
import { orderFor, type CommandMetadata, type SealedOrder } from '@kaoping/event-sourcing';
import {
  CancelAssessment,
  CloseAssessmentStage,
  NoteAssessmentAppeal,
  OpenAssessment,
  SettleAssessmentAppeal,
} from './decider/assessment.commands.ts';
import { assessmentDecider } from './decider/assessment.decider.ts';
import type { Telling } from './decider/assessment.events.ts';
import { correctionOrders, recordingOrders, removalOrder, takingOrder, type Heard } from './entry-orders.ts';

type OrdersOf<Data> = (data: Data, heard: Heard, event: IntegrationEvent) => readonly SealedOrder[];

/** What is done about the events of one contract. */
interface Taker {
  readonly type: string;
  readonly orders: (event: IntegrationEvent, metadata: CommandMetadata) => readonly SealedOrder[];
}

const on = <Kind extends Contract>(contract: Kind, ordersOf: OrdersOf<DataOf<Kind>>): Taker => ({
  type: typeOf(contract),
  orders: (event, metadata) =>
    isOf(contract, event) ? ordersOf(event.data, { metadata, told: tellingOf(event) }, event) : [],
});

const tellingOf = ({ id, sequence }: IntegrationEvent): Telling => ({
  eventId: id,
  sequence: parseInt(sequence, 10),
});

const by = ({ actorid, time }: IntegrationEvent) => ({ actorId: actorid, at: time });

const CYCLES: readonly Taker[] = [
  on(cycleOpened, ({ cycleId, ...data }, { metadata, told }) => [
    orderFor(assessmentDecider, cycleId, new OpenAssessment(metadata, { ...data, told })),
  ]),
  on(stageClosed, ({ cycleId, ...data }, { metadata, told }) => [
    orderFor(assessmentDecider, cycleId, new CloseAssessmentStage(metadata, { ...data, told })),
  ]),
  on(appealLodged, ({ cycleId, ...data }, { metadata, told }) => [
    orderFor(assessmentDecider, cycleId, new NoteAssessmentAppeal(metadata, { ...data, told })),
  ]),
  on(appealDecided, ({ cycleId, ...data }, { metadata, told }) => [
    orderFor(assessmentDecider, cycleId, new SettleAssessmentAppeal(metadata, { ...data, told })),
  ]),
  on(appealWithdrawn, ({ cycleId, withdrawnAt: decidedAt, ...data }, { metadata, told }) => {
    const settled = { ...data, outcome: 'withdrawn' as const, decidedAt, told };
    return [orderFor(assessmentDecider, cycleId, new SettleAssessmentAppeal(metadata, settled))];
  }),
  on(cycleCancelled, ({ cycleId, ...data }, { metadata, told }) => [
    orderFor(assessmentDecider, cycleId, new CancelAssessment(metadata, { ...data, told })),
  ]),
];

const SCORES: readonly Taker[] = [
  on(scoresRecorded, ({ cycleId, procedure, sourceId, filledIn, entries }, heard, event) =>
    recordingOrders({ cycleId, entries, origin: { procedure, sourceId, ...by(event), ...filledIn } }, heard),
  ),
  on(scoresCorrected, ({ cycleId, sourceId, appealId, reason, corrections }, heard, event) => {
    const procedure = appealId === undefined ? 'correction' : 'appeal';
    return correctionOrders(
      { cycleId, corrections, origin: { procedure, sourceId, ...by(event), reason } },
      heard,
    );
  }),
  // A ballot has no person: who counted it is nobody's business here, and who voted nobody knows.
  on(ballotTallied, ({ cycleId, campaignId, entries }, heard, event) =>
    recordingOrders(
      { cycleId, entries, origin: { procedure: 'ballot', sourceId: campaignId, at: event.time } },
      heard,
    ),
  ),
];

const ADJUSTMENTS: readonly Taker[] = [
  on(adjustmentApproved, ({ cycleId, adjustmentId, entry, beyond, supersedes }, heard, event) => {
    const { organisationId } = entry;
    const origin = { procedure: 'adjustment', sourceId: adjustmentId, ...by(event) };
    const entries = beyond === undefined ? [entry] : [entry, beyond];
    const removal = { cycleId, organisationId, entryIds: [], sourceIds: supersedes, origin };
    return [
      ...(supersedes.length === 0 ? [] : [removalOrder(removal, heard)]),
      ...recordingOrders({ cycleId, entries, origin }, heard),
    ];
  }),
  on(
    adjustmentWithdrawn,
    ({ cycleId, organisationId, adjustmentId, entryId, beyondEntryId, reason }, heard, event) => {
      const origin = { procedure: 'adjustment', sourceId: adjustmentId, ...by(event), reason };
      const entryIds = beyondEntryId === undefined ? [entryId] : [entryId, beyondEntryId];
      return [removalOrder({ cycleId, organisationId, entryIds, sourceIds: [], origin }, heard)];
    },
  ),
];

const VETOES: readonly Taker[] = [
  on(vetoRaised, ({ cycleId, organisationId, vetoId, input, entryId, from, until, reason }, heard, event) => {
    const days = { from, ...(until !== undefined && { until }) };
    const origin = { procedure: 'veto', sourceId: vetoId, ...by(event), reason, ...days };
    const entries = [{ id: entryId, input, value: 'yes' }];
    return [takingOrder({ cycleId, organisationId, entries, origin }, heard)];
  }),
  on(vetoLifted, ({ cycleId, organisationId, vetoId, entryId, reason }, heard, event) => {
    const origin = { procedure: 'veto', sourceId: vetoId, ...by(event), reason };
    return [removalOrder({ cycleId, organisationId, entryIds: [entryId], sourceIds: [], origin }, heard)];
  }),
];

const TAKERS: ReadonlyMap<string, Taker> = new Map(
  [...CYCLES, ...SCORES, ...ADJUSTMENTS, ...VETOES].map((taker) => [taker.type, taker]),
);

/** The types of events that assessments are made of. */
export const TOLD_TYPES: readonly string[] = [...TAKERS.keys()];

/** What is to be done about one event; nothing about those of other types. */
export const toldOrders = (event: IntegrationEvent, metadata: CommandMetadata): readonly SealedOrder[] =>
  TAKERS.get(event.type)?.orders(event, metadata) ?? [];
