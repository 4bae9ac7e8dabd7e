import { DomainError, type ReadModels, type TenantId } from '@kaoping/event-sourcing';
import { DIRECTORY, type DirectoryOrganisation } from './directory-rows.ts';
import { organisationsOn, type OrganisationOn } from './organisations-on.ts';

/** How deep a tree may be: what goes deeper goes in a circle. */
const DEPTH_LIMIT = 20;

/** The directory knows no such organisation on that day. */
class OrganisationUnknown extends DomainError {
  readonly code = 'DIRECTORY.ORGANISATION_UNKNOWN';

  constructor(readonly organisationId: string) {
    super({
      en: `There is no organisation "${organisationId}" at present.`,
      zh: `目前没有编号为“${organisationId}”的单位。`,
    });
  }
}

/**
 * An organisation as it was on a day, with those above it; reads no more rows than it is deep.
 *
 * @throws {OrganisationUnknown} when there was none.
 */
export const placeOn = async (
  readModels: ReadModels,
  tenantId: TenantId,
  organisationId: string,
  day: string,
): Promise<OrganisationOn> => {
  const rows = await readModels.forTenant(tenantId);
  const line: DirectoryOrganisation[] = [];
  for (let at: string | undefined = organisationId; at !== undefined && line.length < DEPTH_LIMIT;) {
    const found: DirectoryOrganisation | undefined = (
      await rows.get<DirectoryOrganisation>(DIRECTORY.organisations, at)
    )?.data;
    if (!found) break;
    line.push(found);
    at = found.parents.filter(({ from }) => from <= day).at(-1)?.parentId;
  }
  const place = organisationsOn(line, day).find((one) => one.organisationId === organisationId);
  if (!place) throw new OrganisationUnknown(organisationId);
  return place;
};
