import type { ReadModels, TenantId, TenantReadModels } from '@kaoping/event-sourcing';
import {
  DIRECTORY,
  POSTS_BY_ORGANISATION,
  type DirectoryOrganisation,
  type DirectoryPerson,
  type DirectoryPost,
} from './directory-rows.ts';
import { DEPTH_LIMIT, organisationsOn, parentOn, type OrganisationOn } from './organisations-on.ts';

/** Reads what the organisations service said of an enterprise's organisations and people. */
export interface DirectoryReader {
  /** All organisations that exist on a day, with those above each. */
  readonly organisationsOn: (day: string) => Promise<readonly OrganisationOn[]>;
  /** One organisation as it was on a day; reads no more rows than it is deep. */
  readonly organisation: (organisationId: string, day: string) => Promise<OrganisationOn | undefined>;
  /** A person with all posts ever held. */
  readonly person: (personId: string) => Promise<DirectoryPerson | undefined>;
  /** All posts of an organisation that anybody ever held; see `postsOn` for those of a day. */
  readonly posts: (organisationId: string) => Promise<readonly DirectoryPost[]>;
}

/** The directory of a tenant. @throws {MalformedTenantId} when the tenant is missing. */
export const directoryOf = async (readModels: ReadModels, tenantId: TenantId): Promise<DirectoryReader> => {
  const rows = await readModels.forTenant(tenantId);
  return {
    organisationsOn: async (day) =>
      organisationsOn(await everyRow<DirectoryOrganisation>(rows, DIRECTORY.organisations), day),
    organisation: (organisationId, day) => organisationOn(rows, organisationId, day),
    person: async (personId) => (await rows.get<DirectoryPerson>(DIRECTORY.persons, personId))?.data,
    posts: (equals) =>
      everyRow<DirectoryPost>(rows, DIRECTORY.posts, { index: POSTS_BY_ORGANISATION, equals }),
  };
};

const organisationOn = async (
  rows: TenantReadModels,
  organisationId: string,
  day: string,
): Promise<OrganisationOn | undefined> => {
  const line: DirectoryOrganisation[] = [];
  for (let at: string | undefined = organisationId; at !== undefined && line.length < DEPTH_LIMIT;) {
    const found: DirectoryOrganisation | undefined = (
      await rows.get<DirectoryOrganisation>(DIRECTORY.organisations, at)
    )?.data;
    if (!found) break;
    line.push(found);
    at = parentOn(found, day);
  }
  return organisationsOn(line, day).find((one) => one.organisationId === organisationId);
};

const everyRow = async <Row>(
  rows: TenantReadModels,
  collection: string,
  where?: { readonly index: string; readonly equals: string },
): Promise<readonly Row[]> => {
  const all: Row[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await rows.list<Row>({
      collection,
      ...(where !== undefined && { where }),
      ...(cursor !== undefined && { cursor }),
    });
    all.push(...page.documents.map(({ data }) => data));
    if (page.nextCursor === undefined) return all;
    cursor = page.nextCursor;
  }
};
