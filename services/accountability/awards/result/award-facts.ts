import type { ReadModels, TenantId } from '@kaoping/event-sourcing';
import type { BanReader } from '../../bans/result/ban-reader.ts';
import type { BanSubjectId } from '../../bans/result/ban-row.ts';
import { directoryOf, type DirectoryReader } from '../../directory/result/directory-reader.ts';
import { isHeldOn } from '../../directory/result/posts-on.ts';
import { unitResultsOf, type UnitResultsReader } from '../../unit-results/result/unit-results-reader.ts';
import type { AwardListOpened, AwardPlace, AwardSubject } from '../decider/award-list.events.ts';
import { eligibilityOf, type Eligibility } from './eligibility.ts';

/** What of a list decides who may be on it. */
export type ListRules = Pick<AwardListOpened['data'], 'about' | 'rules' | 'year'>;

/** Looks up who somebody is, and whether it may be on a list; one is made for each piece of work. */
export interface AwardFacts {
  /** As it is on a day; undefined where nobody knows it, and for a person without a post. */
  readonly subject: (
    about: ListRules['about'],
    subjectId: string,
    day: string,
  ) => Promise<AwardSubject | undefined>;
  readonly eligibility: (list: ListRules, subjectId: string, day: string) => Promise<Eligibility>;
}

interface Sources {
  readonly tenantId: TenantId;
  readonly bans: BanReader;
  readonly directory: DirectoryReader;
  readonly results: UnitResultsReader;
}

/** The facts of a tenant. @throws {MalformedTenantId} when the tenant is missing. */
export const awardFactsOf = async (
  readModels: ReadModels,
  bans: BanReader,
  tenantId: TenantId,
): Promise<AwardFacts> => {
  const sources: Sources = {
    tenantId,
    bans,
    directory: await directoryOf(readModels, tenantId),
    results: await unitResultsOf(readModels, tenantId),
  };
  return {
    subject: (about, subjectId, day) =>
      about === 'persons' ? personOn(sources, subjectId, day) : organisationOn(sources, subjectId, day),
    eligibility: (list, subjectId, day) => assess(sources, list, subjectId, day),
  };
};

/** Whom the directory does not know may yet have results: they were ranked under this name. */
const organisationOn = async (
  { directory, results }: Sources,
  subjectId: string,
  day: string,
): Promise<AwardSubject | undefined> => {
  const found = (await directory.organisation(subjectId, day)) ?? (await results.unit(subjectId));
  if (!found) return undefined;
  const { organisationId, name, ancestorIds } = found;
  return { subjectId, name, places: [{ organisationId, name, ancestorIds }] };
};

const personOn = async (
  { directory }: Sources,
  subjectId: string,
  day: string,
): Promise<AwardSubject | undefined> => {
  const person = await directory.person(subjectId);
  if (!person) return undefined;
  const places: AwardPlace[] = [];
  for (const organisationId of unitsOn(person.posts, day)) {
    const { name, ancestorIds } = (await directory.organisation(organisationId, day)) ?? {
      name: organisationId,
      ancestorIds: [],
    };
    places.push({ organisationId, name, ancestorIds });
  }
  return places.length === 0 ? undefined : { subjectId, name: person.name, places };
};

type Posts = NonNullable<Awaited<ReturnType<DirectoryReader['person']>>>['posts'];

const unitsOn = (posts: Posts, day: string): readonly string[] => [
  ...new Set(posts.filter((post) => isHeldOn(post, day)).map(({ organisationId }) => organisationId)),
];

/** A person's results are those of people who are ranked, and those of the units where the year ended for the person. */
const assess = async (
  { tenantId, bans, directory, results }: Sources,
  { about, rules, year }: ListRules,
  subjectId: string,
  day: string,
): Promise<Eligibility> => {
  const subject: BanSubjectId =
    about === 'persons'
      ? { kind: 'person', personId: subjectId }
      : { kind: 'organisation', organisationId: subjectId };
  const posts = about === 'persons' ? ((await directory.person(subjectId))?.posts ?? []) : [];
  const lines = [subjectId, ...unitsOn(posts, `${year}-12-31`)];
  const facts = {
    subject,
    // What lost its ground speaks against nobody.
    bans: (await bans.of(tenantId, subject)).filter(({ status }) => status !== 'withdrawn'),
    results: await Promise.all(lines.map((line) => results.of(line, day))),
    merits: (await Promise.all(lines.map((line) => results.merits(line)))).flat(),
  };
  return eligibilityOf(rules, facts, { year, day });
};
