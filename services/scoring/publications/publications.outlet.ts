import {
  consequencesDerived,
  integrationEvent,
  rankingPublished,
  rankingRecalled,
  resultReported,
  type DataOf,
  type IntegrationEvent,
} from '@kaoping/contracts';
import { stateAt, tenantId, type EventStore, type RecordedEvent } from '@kaoping/event-sourcing';
import type { Outlet } from '@kaoping/messaging';
import {
  HEADQUARTERS_ID,
  scoringHeadquartersDecider,
} from '../headquarters/decider/scoring-headquarters.decider.ts';
import type {
  AssessmentPublication,
  AssessmentPublicationEvent,
  PublishedStanding,
  ResultPublished,
  ResultRecalled,
  ResultRevised,
} from './decider/assessment-publication.events.ts';
import type { ConsequencesDerived } from './decider/derived-consequences.events.ts';
import { PUBLICATION_CATEGORY } from './result/ledger-past-rankings.ts';
import { schemeWords, type SchemeWords } from './result/scheme-words.ts';

/** Tells what is published, recalled and derived, and reports results to the headquarters of that moment. */
export const publicationsOutlet = (eventStore: EventStore): Outlet => ({
  name: 'publications',
  categories: [PUBLICATION_CATEGORY, 'derived-consequences'],
  tell: (recorded) => {
    const event = recorded as RecordedEvent<AssessmentPublicationEvent | ConsequencesDerived>;
    switch (event.type) {
      case 'ResultPublished':
      case 'ResultRevised':
        return tellPublished(eventStore, event);
      case 'ResultRecalled':
        return [tellRecalled(event)];
      case 'ConsequencesDerived':
        return [integrationEvent(consequencesDerived, event, event.data)];
      case 'OrganisationExempted':
      case 'ResultPublicised':
      case 'ResultApproved':
        return [];
    }
  },
});

const tellPublished = async (
  eventStore: EventStore,
  event: RecordedEvent<ResultPublished | ResultRevised>,
): Promise<readonly IntegrationEvent[]> => {
  const { cycleId } = event.data.result;
  const words = await schemeWords(eventStore, event.tenantId, { cycleId, throughPosition: event.position });
  const told = integrationEvent(rankingPublished, event, publishedData(event.data, words));
  const ledger = await eventStore.ledger(event.tenantId);
  const { headquarters } = await stateAt(ledger, scoringHeadquartersDecider, {
    id: HEADQUARTERS_ID,
    throughPosition: event.position,
  });
  if (headquarters === undefined) return [told];
  const recipient = tenantId(headquarters);
  return [told, integrationEvent(resultReported, event, reportedData(event.data, words), { recipient })];
};

const publishedData = (
  { title, revision, reason, publishedAt, ledgerPosition, result, resultDigest }: AssessmentPublication,
  words: SchemeWords,
): DataOf<typeof rankingPublished> => ({
  ...{ title, revision, reason, publishedAt, ledgerPosition, resultDigest },
  ...{ cycleId: result.cycleId, period: result.period, scheme: result.scheme, peerGroup: result.peerGroup },
  standings: result.standings.map((standing) => toldStanding(standing, words)),
  leftOut: result.leftOut.map(({ organisationId, name }) => ({ organisationId, name })),
});

const toldStanding = (
  standing: PublishedStanding,
  words: SchemeWords,
): DataOf<typeof rankingPublished>['standings'][number] => {
  const { organisation, name, ancestorIds, rank, score, flags, pay } = standing;
  const { rankBefore, coefficient, grade, uncalibratedGrade } = standing;
  return {
    ...{ organisationId: organisation, name, rank, score, pay: { ...pay } },
    ancestorIds: [...ancestorIds],
    flags: [...flags],
    ...(rankBefore !== undefined && { rankBefore }),
    ...(coefficient !== undefined && { coefficient }),
    ...(grade !== undefined && { grade: { key: grade, title: words.grade(grade) } }),
    ...(uncalibratedGrade !== undefined && { uncalibratedGrade }),
  };
};

const WHOLE_RANK = /^\d+$/u;

/** Results only: nothing of what is behind them leaves the enterprise. A shared place such as 1.5 has no whole rank. */
const reportedData = (
  { title, revision, reason, publishedAt, result, resultDigest }: AssessmentPublication,
  words: SchemeWords,
): DataOf<typeof resultReported> => ({
  ...{ title, revision, reason, publishedAt, resultDigest },
  ...{ cycleId: result.cycleId, period: result.period, peerGroup: result.peerGroup },
  ...{ schemeId: result.scheme.schemeId, schemeDigest: result.scheme.digest },
  standings: result.standings.map(({ organisation, name, rank, score, grade }) => ({
    ...{ organisationId: organisation, name, score },
    ...(WHOLE_RANK.test(rank) && { rank: parseInt(rank, 10) }),
    ...(grade !== undefined && { grade: words.grade(grade) }),
  })),
});

const tellRecalled = (event: RecordedEvent<ResultRecalled>): IntegrationEvent => {
  const at = event.stream.id.lastIndexOf(':');
  const [cycleId, peerGroup] = [event.stream.id.slice(0, at), event.stream.id.slice(at + 1)];
  return integrationEvent(rankingRecalled, event, { cycleId, peerGroup, ...event.data });
};
