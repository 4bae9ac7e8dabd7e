import type { Assessment } from '../result/assessment.ts';
import type { TimelineEvent } from '../result/assessment-timeline.ts';

/** The tables of live assessments. */
export const LIVE_TABLES = {
  /** {@link AssessmentRow} by cycle id. */
  assessments: 'assessments',
  /** {@link UnitRow} by unit scorecard id and, for what no longer changes, by {@link partKey}; listed by cycle. */
  units: 'units',
} as const;

/** What rows are listed by. */
export const LIVE_INDEXES = {
  /** Rows of units, by cycle id. */
  cycle: 'cycle',
  /** All assessments that opened, by {@link OPENED}. */
  opened: 'opened',
  /** Those of one period, by its label. */
  period: 'period',
  /** Those that run, or were given up. */
  state: 'state',
} as const;

/** The one value of the index `opened`. */
export const OPENED = 'yes';

/** An assessment in a list. */
export interface ListedAssessment extends Pick<Assessment, 'title' | 'period'> {
  readonly cycleId: string;
  readonly scheme: { readonly schemeId: string; readonly version: number; readonly digest: string };
  /** Whom it assesses, and whoever is above any of them: what a right to look reaches. */
  readonly unitIds: readonly string[];
  readonly aboveIds: readonly string[];
  readonly openedAt: string;
}

/** What is known of an assessment; it may be given up before word comes that it opened. */
export interface AssessmentRow {
  readonly opened?: ListedAssessment;
  readonly cancelledBecause?: string;
}

/** An event of a unit's scorecard without what the row says already. */
export interface KeptEvent {
  readonly id: string;
  readonly position: number;
  readonly type: string;
  readonly data: unknown;
}

/** How many events one row holds: enough to keep rows few, few enough to rewrite the open one cheaply. */
export const EVENTS_PER_ROW = 32;

/** Some of the events of one unit's scorecard, in order: its timeline, cut into rows. */
export interface UnitRow {
  readonly cycleId: string;
  readonly organisationId: string;
  /** How many full rows lie before this one. */
  readonly part: number;
  readonly events: readonly KeptEvent[];
}

/** The key of a full row. */
export const partKey = (unitScorecardId: string, part: number): string =>
  `${unitScorecardId}#${String(part)}`;

/** The events of a row as they were recorded, as far as a timeline looks at them. */
export const eventsOfRow = ({ cycleId, organisationId, events }: UnitRow): readonly TimelineEvent[] =>
  events.map(({ data, ...event }) => ({
    ...event,
    stream: { category: 'unit-scorecard', id: `${cycleId}:${organisationId}` },
    data: { ...(data as object), cycleId, organisationId },
  })) as unknown as readonly TimelineEvent[];
