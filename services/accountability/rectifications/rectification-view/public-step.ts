import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { RectificationStep } from '../../generated/graphql.ts';
import type { RectificationEvent } from '../decider/rectification.events.ts';
import { spelled } from '../result/spelled.ts';

/** One thing that happened to a rectification, in the shape of the public schema. */
export const publicStep = (event: RecordedEvent<RectificationEvent>): RectificationStep => ({
  kind: KINDS[event.type],
  at: event.recordedAt,
  actorId: event.actorId,
  text: textOf(event) ?? null,
  dueOn: 'dueOn' in event.data ? (event.data.dueOn ?? null) : null,
  outcome: event.type === 'RectificationRevisited' ? spelled(event.data.outcome) : null,
  evidenceIds: event.type === 'RectificationFixReported' ? [...event.data.evidenceIds] : [],
  toOrganisationId: event.type === 'RectificationEscalated' ? (event.data.toOrganisationId ?? null) : null,
});

const KINDS = {
  RectificationRaised: 'RAISED',
  RectificationAssigned: 'ASSIGNED',
  RectificationMeasurePlanned: 'MEASURE_PLANNED',
  RectificationExtended: 'EXTENDED',
  RectificationFixReported: 'FIX_REPORTED',
  RectificationFixAccepted: 'FIX_ACCEPTED',
  RectificationFixSentBack: 'FIX_SENT_BACK',
  RectificationRevisited: 'REVISITED',
  RectificationDropped: 'DROPPED',
  RectificationReminded: 'REMINDED',
  RectificationBecameOverdue: 'BECAME_OVERDUE',
  RectificationEscalated: 'ESCALATED',
} as const satisfies Readonly<Record<RectificationEvent['type'], RectificationStep['kind']>>;

/** What was written; it has another name in every event, and there is none in some. */
const textOf = ({ data }: RecordedEvent<RectificationEvent>): string | undefined => {
  const written = data as Partial<Record<(typeof WRITTEN)[number], string>>;
  return WRITTEN.map((field) => written[field]).find((text) => text !== undefined);
};

const WRITTEN = ['problem', 'measure', 'fix', 'note', 'reason'] as const;
