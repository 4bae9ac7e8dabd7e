import { READ_LIMIT, type Ledger, type RecordedEvent, type StreamName } from '@kaoping/event-sourcing';
import { assessmentDecider } from '../decider/assessment.decider.ts';
import type { AssessmentEvent } from '../decider/assessment.events.ts';
import { unitScorecardDecider, unitScorecardId } from '../decider/unit-scorecard.decider.ts';
import { AssessmentTimeline, type TimelineEvent } from './assessment-timeline.ts';

/** Everything of one stream up to a position. */
export const streamThrough = async (
  ledger: Ledger,
  stream: StreamName,
  throughPosition: number,
): Promise<readonly RecordedEvent[]> => {
  const all: RecordedEvent[] = [];
  for (;;) {
    const events = await ledger.readStream(stream, { fromRevision: all.length, throughPosition });
    all.push(...events);
    if (events.length < READ_LIMIT) return all;
  }
};

/** Makes a timeline of events in any order. */
export const timelineOf = (events: readonly TimelineEvent[]): AssessmentTimeline => {
  const timeline = new AssessmentTimeline();
  for (const event of [...events].sort((one, other) => one.position - other.position)) timeline.apply(event);
  return timeline;
};

/** Reads an assessment from the ledger alone: the streams of the cycle and of each unit on its roster. */
export const loadTimeline = async (
  ledger: Ledger,
  cycleId: string,
  throughPosition: number,
): Promise<AssessmentTimeline> => {
  const { category } = assessmentDecider;
  const own = await streamThrough(ledger, { category, id: cycleId }, throughPosition);
  const opened = (own as readonly RecordedEvent<AssessmentEvent>[]).find(
    ({ type }) => type === 'AssessmentOpened',
  );
  const events = [...own];
  const roster = opened?.type === 'AssessmentOpened' ? opened.data.roster : [];
  for (const { organisationId } of roster) {
    const stream = {
      category: unitScorecardDecider.category,
      id: unitScorecardId(cycleId, organisationId),
    };
    events.push(...(await streamThrough(ledger, stream, throughPosition)));
  }
  return timelineOf(events as unknown as readonly TimelineEvent[]);
};
