import type { DirectoryOrganisation } from './directory-rows.ts';

/** An organisation as it was on a day. */
export interface OrganisationOn {
  readonly organisationId: string;
  readonly name: string;
  /** From the root down. */
  readonly ancestorIds: readonly string[];
}

/** How deep a tree may be: what goes deeper goes in a circle. */
export const DEPTH_LIMIT = 20;

/**
 * Organisations as they were on a day: founded by then and not ended yet, under their names and parents of then.
 *
 * @example organisationsOn(described, '2026-05-01') // [{ organisationId: 'sihe', name: '寺河矿党支部', ancestorIds: ['changping'] }]
 */
export const organisationsOn = (
  described: readonly DirectoryOrganisation[],
  day: string,
): readonly OrganisationOn[] => {
  const alive = described.filter(
    ({ foundedOn, endedOn }) => foundedOn <= day && (endedOn === undefined || day < endedOn),
  );
  const parents = new Map(alive.map((one) => [one.organisationId, parentOn(one, day)]));
  return alive.map((one) => ({
    organisationId: one.organisationId,
    name: one.names.filter(({ from }) => from <= day).at(-1)?.name ?? one.code,
    ancestorIds: ancestorsOf(one.organisationId, parents),
  }));
};

/** The organisation directly above one on a day; undefined for a root. */
export const parentOn = ({ parents }: DirectoryOrganisation, day: string): string | undefined =>
  parents.filter(({ from }) => from <= day).at(-1)?.parentId;

const ancestorsOf = (
  organisationId: string,
  parents: ReadonlyMap<string, string | undefined>,
): readonly string[] => {
  const ancestors: string[] = [];
  for (let at = parents.get(organisationId); at !== undefined && ancestors.length < DEPTH_LIMIT;) {
    ancestors.unshift(at);
    at = parents.get(at);
  }
  return ancestors;
};
