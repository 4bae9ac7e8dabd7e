import type { ReadModels, TenantId, TenantReadModels } from '@kaoping/event-sourcing';
import {
  DIRECTORY,
  type DirectoryOrganisation,
  type DirectoryPeerGroups,
  type DirectoryPerson,
  type DirectorySubsidiary,
} from './directory-rows.ts';
import { organisationsOn, type OrganisationOn } from './organisations-on.ts';

/** Reads what other services said of an enterprise's organisations and people. */
export interface DirectoryReader {
  /** All organisations that exist on a day, with those above each. */
  readonly organisationsOn: (day: string) => Promise<readonly OrganisationOn[]>;
  readonly peerGroups: (schemeId: string) => Promise<DirectoryPeerGroups | undefined>;
  readonly person: (personId: string) => Promise<DirectoryPerson | undefined>;
  readonly subsidiary: (tenant: string) => Promise<DirectorySubsidiary | undefined>;
}

/** The directory of a tenant. @throws {MalformedTenantId} when the tenant is missing. */
export const directoryOf = async (readModels: ReadModels, tenantId: TenantId): Promise<DirectoryReader> => {
  const rows = await readModels.forTenant(tenantId);
  const get = async <Data>(collection: string, key: string): Promise<Data | undefined> =>
    (await rows.get<Data>(collection, key))?.data;
  return {
    organisationsOn: async (day) => organisationsOn(await allOrganisations(rows), day),
    peerGroups: (schemeId) => get<DirectoryPeerGroups>(DIRECTORY.peerGroups, schemeId),
    person: (personId) => get<DirectoryPerson>(DIRECTORY.persons, personId),
    subsidiary: (tenant) => get<DirectorySubsidiary>(DIRECTORY.subsidiaries, tenant),
  };
};

const allOrganisations = async (rows: TenantReadModels): Promise<readonly DirectoryOrganisation[]> => {
  const all: DirectoryOrganisation[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await rows.list<DirectoryOrganisation>({
      collection: DIRECTORY.organisations,
      ...(cursor !== undefined && { cursor }),
    });
    all.push(...page.documents.map(({ data }) => data));
    if (page.nextCursor === undefined) return all;
    cursor = page.nextCursor;
  }
};
