import type {
  EventStore,
  Ledger,
  LiveProjection,
  ProjectionsByTenant,
  ReadModels,
} from '@kaoping/event-sourcing';
import { reachOf, type Role } from '@kaoping/nest-platform';
import { directoryOf, type DirectoryReader } from '../../directory/result/directory-reader.ts';
import type { DirectoryPerson } from '../../directory/result/directory-rows.ts';
import { readLinkedAppraisal } from '../../post-linkage/result/read-linked-appraisal.ts';
import { requirePerson } from '../../post-linkage/result/require-person.ts';
import { unitResultsOf, type UnitResultsReader } from '../../unit-results/result/unit-results-reader.ts';
import { OFFICE_FACT_TABLE } from '../office-fact-list/office-facts.projection.ts';
import { checkTerm } from '../result/check-term.ts';
import { personSubject, unitSubject, type OfficeFact } from '../result/office-fact.ts';
import {
  daysOfPost,
  factsOfDays,
  resultsInOffice,
  yearsOf,
  type OfficeRecord,
  type OfficeSpan,
} from '../result/office-record.ts';
import type { OfficeRecordQuery } from './office-record.query.ts';

/** What a record is read from. */
export interface OfficeRecordSources {
  readonly eventStore: EventStore;
  readonly readModels: ReadModels;
  readonly facts: ProjectionsByTenant;
}

const READERS: readonly Role[] = ['officer', 'reviewer', 'auditor'];

/** The most facts of one person or unit in a record; a term has some dozens. */
const FACTS_LIMIT = 500;

/** How long a record waits for the rows to catch up, in milliseconds; then it shows what there is. */
const CATCH_UP_TIMEOUT_MS = 3_000;

/**
 * A person's record of a term.
 *
 * @throws {OutsideScope} unless it is one's own, or a unit of the person is within reach.
 * @throws {OfficeTermRefused} {@link AppraisedPersonUnknown}
 */
export const readOfficeRecord = async (
  sources: OfficeRecordSources,
  { identity, asked }: OfficeRecordQuery,
): Promise<OfficeRecord> => {
  const { personId, term, asOf, today } = asked;
  const reach = reachOf(identity, READERS);
  const wish = { identity, reach, personId, day: today, isOpenToSelf: true };
  const person = await requirePerson(sources.readModels, wish);
  checkTerm(term, asOf);
  const { tenantId } = identity;
  const ledger = await sources.eventStore.ledger(tenantId);
  const results = await unitResultsOf(sources.readModels, tenantId);
  const live = await sources.facts.of(tenantId);
  await live.reached((await ledger.head()).position, AbortSignal.timeout(CATCH_UP_TIMEOUT_MS));
  const directory = await directoryOf(sources.readModels, tenantId);
  const desk: Desk = { live, results, directory, ledger, readModels: sources.readModels };
  const appraisals = await appraisalsOf(desk, asked);
  return {
    ...{ personId, name: person.name, term, asOf, appraisals },
    spans: await spansOf(desk, person.posts, asked),
    ownResults: resultsInOffice(await results.of(personId, asOf), term).map(({ result }) => result),
    facts: factsOfDays(await factsOf(live, personSubject(personId)), term, asOf),
  };
};

/** Everything of the tenant that a record is put together from. */
interface Desk {
  readonly live: LiveProjection;
  readonly results: UnitResultsReader;
  readonly directory: DirectoryReader;
  readonly ledger: Ledger;
  readonly readModels: ReadModels;
}

type Asked = OfficeRecordQuery['asked'];

const spansOf = async (
  { live, results, directory }: Desk,
  posts: DirectoryPerson['posts'],
  { term, asOf }: Asked,
): Promise<readonly OfficeSpan[]> => {
  // What comes after the day on which it is looked at is not known yet.
  const known = { from: term.from, until: asOf < term.until ? asOf : term.until };
  const spans: OfficeSpan[] = [];
  for (const post of posts.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const days = daysOfPost(post, known);
    if (!days) continue;
    const { organisationId } = post;
    const place = await directory.organisation(organisationId, days.until);
    spans.push({
      ...{ post, days, organisationName: place?.name ?? organisationId },
      results: resultsInOffice(await results.of(organisationId, asOf), days),
      facts: factsOfDays(await factsOf(live, unitSubject(organisationId)), days, asOf),
    });
  }
  return spans;
};

const appraisalsOf = async (
  desk: Desk,
  { personId, term, asOf }: Asked,
): Promise<OfficeRecord['appraisals']> => {
  const appraisals = [];
  for (const year of yearsOf(term)) {
    const linked = await readLinkedAppraisal(desk, { personId, year, day: asOf });
    if (linked.appraisal) appraisals.push({ year, linked });
  }
  return appraisals;
};

const factsOf = async (live: LiveProjection, subject: string): Promise<readonly OfficeFact[]> => {
  const where = { index: 'subject', equals: subject };
  const page = await live.list<OfficeFact>(OFFICE_FACT_TABLE, { where, limit: FACTS_LIMIT });
  return page.documents.map(({ data }) => data);
};
