import type { RecordedEvent } from '@kaoping/event-sourcing';
import type { CommunityPointsAwarded } from '../../community-points/decider/community-points.events.ts';
import type {
  DailyFactConfirmed,
  DailyFactDisputed,
  DailyFactRecorded,
} from '../../daily-records/decider/daily-fact.events.ts';
import type {
  DutyReportDelivered,
  DutyReportOpened,
  DutyReportSectionsSaved,
} from '../../duty-reports/decider/duty-report.events.ts';
import type {
  FindingAnswered,
  FindingRecorded,
  InspectionPlanned,
} from '../../inspections/decider/inspection.events.ts';
import type {
  ReviewMeetingCalled,
  ReviewMeetingHeld,
} from '../../review-meetings/decider/review-meeting.events.ts';
import type {
  TopicProgressReported,
  TopicProposed,
  TopicPublished,
} from '../../topics/decider/topic.events.ts';
import { asked, kindOf, remembered, textOf, unitOf, type Asked, type Readings } from './asked.ts';

/** What units are asked between the forms: to report, to answer, to reflect. What only the office enters is not here. */
export const ASKED_IN_MEETINGS: Readings = {
  topic: {
    TopicPublished: ({ data }: RecordedEvent<TopicPublished>): Asked => remembered(data.unit),
    TopicProposed: ({ data, stream }: RecordedEvent<TopicProposed>): Asked => ({
      ...remembered(data.unit),
      items: [
        textOf(`topic ${stream.id}`),
        ...data.milestones.map(({ milestoneId, title }) => ({
          key: `topic ${stream.id} step ${milestoneId}`,
          kind: kindOf(title),
        })),
      ],
    }),
    TopicProgressReported: ({ data, stream }: RecordedEvent<TopicProgressReported>): Asked => ({
      ...asked(
        textOf(`topic ${stream.id} ${data.month}`),
        ...data.doneMilestoneIds.map((id) => ({
          key: `topic ${stream.id} done ${id}`,
          kind: 'flag' as const,
        })),
      ),
      isWrittenOver: true,
    }),
  },
  'review-meeting': {
    ReviewMeetingCalled: ({ data }: RecordedEvent<ReviewMeetingCalled>): Asked => ({
      parts: partsOf(data.units),
      ...asked(),
    }),
    // 检查反思 is the unit's to write; the rest of the minutes is the office's.
    ReviewMeetingHeld: ({ data: { selfCriticism }, stream }: RecordedEvent<ReviewMeetingHeld>): Asked =>
      selfCriticism
        ? { part: selfCriticism.organisationId, ...asked(textOf(`self-criticism ${stream.id}`)) }
        : asked(),
  },
  'community-points': {
    CommunityPointsAwarded: ({ data }: RecordedEvent<CommunityPointsAwarded>): Asked => ({
      ...remembered(data.community, data.year),
      items: [
        { key: `points ${data.awardId}`, kind: 'decimal' },
        { key: `points ${data.awardId} for`, kind: kindOf(data.for) },
      ],
    }),
  },
  'duty-report': {
    DutyReportOpened: ({ data }: RecordedEvent<DutyReportOpened>): Asked =>
      remembered(data.organisation, data.cycleId),
    DutyReportSectionsSaved: ({ data }: RecordedEvent<DutyReportSectionsSaved>): Asked => ({
      ...asked(...data.sections.map(({ key }) => textOf(`duty report ${data.who} ${key}`))),
      isWrittenOver: true,
    }),
    DutyReportDelivered: ({
      data: { who, direction, occasion },
    }: RecordedEvent<DutyReportDelivered>): Asked => ({
      ...asked(
        { key: `duty report ${who} ${direction} attendance`, kind: 'decimal' },
        { key: `duty report ${who} ${direction} occasion`, kind: kindOf(occasion) },
      ),
      isWrittenOver: true,
    }),
  },
  inspection: {
    InspectionPlanned: ({ data }: RecordedEvent<InspectionPlanned>): Asked => ({
      parts: partsOf(data.organisations),
      ...asked(),
    }),
    FindingRecorded: ({ data }: RecordedEvent<FindingRecorded>): Asked => ({
      alias: { name: findingPart(data.findingId), part: data.organisationId },
      ...asked(),
    }),
    FindingAnswered: ({ data, stream }: RecordedEvent<FindingAnswered>): Asked => ({
      part: findingPart(data.findingId),
      ...asked(textOf(`finding ${stream.id} ${data.findingId}`)),
      isWrittenOver: true,
    }),
  },
  'daily-fact': {
    DailyFactRecorded: ({ data }: RecordedEvent<DailyFactRecorded>): Asked => remembered(data.organisation),
    DailyFactConfirmed: ({ data: { confirmed }, stream }: RecordedEvent<DailyFactConfirmed>): Asked =>
      confirmed === 'by-unit' ? asked({ key: `daily fact ${stream.id}`, kind: 'flag' }) : asked(),
    DailyFactDisputed: ({ stream }: RecordedEvent<DailyFactDisputed>): Asked =>
      asked(textOf(`daily fact ${stream.id} dispute`)),
  },
};

/** Ids of findings are made by people, as those of units are. */
const findingPart = (findingId: string): string => `finding ${findingId}`;

const partsOf = (units: readonly Parameters<typeof unitOf>[0][]): NonNullable<Asked['parts']> =>
  Object.fromEntries(units.map((unit) => [unit.organisationId, unitOf(unit)]));
