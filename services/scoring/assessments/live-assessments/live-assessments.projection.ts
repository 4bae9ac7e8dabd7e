import type { Projection, RecordedEvent, Rows } from '@kaoping/event-sourcing';
import type { AssessmentEvent, AssessmentOpened } from '../decider/assessment.events.ts';
import type { UnitScorecardEvent } from '../decider/unit-scorecard.events.ts';
import {
  EVENTS_PER_ROW,
  LIVE_INDEXES,
  LIVE_TABLES,
  OPENED,
  partKey,
  type AssessmentRow,
  type KeptEvent,
  type ListedAssessment,
  type UnitRow,
} from './live-assessments.rows.ts';

/**
 * Keeps the list of assessments and, cycle by cycle, the timelines of their scorecards: what a process needs to answer
 * for any moment without folding thousands of streams.
 */
export const liveAssessmentsProjection: Projection = {
  name: 'live-assessments',
  version: 1,
  categories: ['assessment', 'unit-scorecard'],
  tables: Object.values(LIVE_TABLES),
  project: async (events, rows) => {
    for (const event of events) {
      if (event.stream.category === 'assessment') await keep(event as RecordedEvent<AssessmentEvent>, rows);
      else await add(event as RecordedEvent<UnitScorecardEvent>, rows);
    }
  },
};

const keep = async (event: RecordedEvent<AssessmentEvent>, rows: Rows): Promise<void> => {
  if (event.type !== 'AssessmentOpened' && event.type !== 'AssessmentCancelled') return;
  const cycleId = event.stream.id;
  const before = (await rows.get<AssessmentRow>(LIVE_TABLES.assessments, cycleId)) ?? {};
  const row: AssessmentRow =
    event.type === 'AssessmentOpened'
      ? { ...before, opened: listed(event) }
      : { ...before, cancelledBecause: event.data.reason };
  rows.put(LIVE_TABLES.assessments, cycleId, row, indexesOf(row));
};

const indexesOf = ({ opened, cancelledBecause }: AssessmentRow): Readonly<Record<string, string>> =>
  opened === undefined
    ? {}
    : {
        [LIVE_INDEXES.opened]: OPENED,
        [LIVE_INDEXES.period]: opened.period.label,
        [LIVE_INDEXES.state]: cancelledBecause === undefined ? 'open' : 'cancelled',
      };

const listed = ({ stream, data, recordedAt }: RecordedEvent<AssessmentOpened>): ListedAssessment => {
  const { title, period, scheme, roster } = data;
  const { schemeId, version, digest } = scheme;
  return {
    ...{ cycleId: stream.id, title, period, scheme: { schemeId, version, digest }, openedAt: recordedAt },
    unitIds: roster.map(({ organisationId }) => organisationId),
    aboveIds: [...new Set(roster.flatMap(({ ancestorIds }) => ancestorIds))],
  };
};

const add = async (event: RecordedEvent<UnitScorecardEvent>, rows: Rows): Promise<void> => {
  const { cycleId, organisationId, ...data } = event.data;
  const { id } = event.stream;
  const indexes = { [LIVE_INDEXES.cycle]: cycleId };
  const row = (await rows.get<UnitRow>(LIVE_TABLES.units, id)) ?? {
    ...{ cycleId, organisationId, part: 0, events: [] },
  };
  const kept: KeptEvent = { id: event.id, position: event.position, type: event.type, data };
  if (row.events.length < EVENTS_PER_ROW) {
    rows.put(LIVE_TABLES.units, id, { ...row, events: [...row.events, kept] } satisfies UnitRow, indexes);
    return;
  }
  rows.put(LIVE_TABLES.units, partKey(id, row.part), row, indexes);
  rows.put(LIVE_TABLES.units, id, { ...row, part: row.part + 1, events: [kept] } satisfies UnitRow, indexes);
};
