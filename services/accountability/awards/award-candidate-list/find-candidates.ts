import { dayOf } from '@kaoping/calendar';
import type { ReadModels, TenantId } from '@kaoping/event-sourcing';
import { reachOf, type Reach } from '@kaoping/nest-platform';
import { DIRECTORY, type DirectoryPerson } from '../../directory/result/directory-rows.ts';
import { unitResultsOf } from '../../unit-results/result/unit-results-reader.ts';
import type { AwardSubject } from '../decider/award-list.events.ts';
import type { OpenedAwardList } from '../decider/award-list.state.ts';
import type { AwardFacts } from '../result/award-facts.ts';
import type { Eligibility } from '../result/eligibility.ts';
import { isInside } from '../result/is-inside.ts';
import type { AwardCandidatesQuery } from './award-candidates.query.ts';

/** How many are looked at for one page: each costs a look at bans and at years of results. */
const PAGE_LIMIT = 100;

/** Somebody who could be on a list. */
export interface Candidate extends AwardSubject, Eligibility {}

/** A page of candidates. */
export interface CandidatePage {
  readonly candidates: readonly Candidate[];
  readonly nextCursor?: string;
}

/** What looking for candidates works with. */
export interface CandidateSources {
  readonly readModels: ReadModels;
  readonly facts: AwardFacts;
  readonly list: OpenedAwardList;
}

/** Who could be on a list, within the list's own place and the asker's reach; those who come first are first. */
export const findCandidates = async (
  { readModels, facts, list }: CandidateSources,
  { request, asked }: AwardCandidatesQuery,
): Promise<CandidatePage> => {
  const identity = request.identity();
  const day = dayOf(request.now);
  const reach = reachOf(identity, ['officer', 'recorder', 'reviewer', 'auditor']);
  const { ids, nextCursor } = await idsOf(readModels, identity.tenantId, list, asked);
  const candidates: Candidate[] = [];
  for (const subjectId of ids) {
    const subject = await facts.subject(list.opened.about, subjectId, day);
    if (!subject || !isMeant(subject, list, reach)) continue;
    candidates.push({ ...subject, ...(await facts.eligibility(list.opened, subjectId, day)) });
  }
  const inOrder = candidates.toSorted((one, other) => orderOf(one) - orderOf(other));
  return { candidates: inOrder, ...(nextCursor !== undefined && { nextCursor }) };
};

const isMeant = ({ places }: AwardSubject, { opened }: OpenedAwardList, reach: Reach): boolean =>
  places.some((place) => isInside(opened.within, place) && reach.covers(place));

/** Eligible with priority, eligible, barred. */
const orderOf = ({ grounds, priority }: Candidate): number => {
  if (grounds.length > 0) return 2;
  return priority.length > 0 ? 0 : 1;
};

/** People of the directory; organisations that were ever ranked. */
const idsOf = async (
  readModels: ReadModels,
  tenantId: TenantId,
  { opened }: OpenedAwardList,
  { first, after }: AwardCandidatesQuery['asked'],
): Promise<{ readonly ids: readonly string[]; readonly nextCursor?: string }> => {
  const limit = Math.min(Math.max(first, 1), PAGE_LIMIT);
  if (opened.about === 'organisations') {
    const page = await (
      await unitResultsOf(readModels, tenantId)
    ).units({ first: limit, ...(after !== undefined && { after }) });
    const { units, ...next } = page;
    return { ids: units.map(({ organisationId }) => organisationId), ...next };
  }
  const rows = await readModels.forTenant(tenantId);
  const { documents, nextCursor } = await rows.list<DirectoryPerson>({
    ...{ collection: DIRECTORY.persons, limit },
    ...(after !== undefined && { cursor: after }),
  });
  return { ids: documents.map(({ key }) => key), ...(nextCursor !== undefined && { nextCursor }) };
};
