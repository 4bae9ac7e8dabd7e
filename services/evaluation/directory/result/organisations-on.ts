import type { DirectoryOrganisation } from './directory-rows.ts';

/** An organisation as it was on a day. */
export interface OrganisationOn {
  readonly organisationId: string;
  readonly name: string;
  /** From the root down. */
  readonly ancestorIds: readonly string[];
}

/** How deep a tree may be: what goes deeper goes in a circle. */
const DEPTH_LIMIT = 20;

/**
 * Organisations as they were on a day: founded by then and not ended yet, under their names and parents of then.
 *
 * @example organisationsOn(described, '2026-05-01') // [{ organisationId: 'mine', name: '王台矿', ancestorIds: ['root'] }]
 */
export const organisationsOn = (
  described: readonly DirectoryOrganisation[],
  day: string,
): readonly OrganisationOn[] => {
  const alive = described.filter(
    ({ foundedOn, endedOn }) => foundedOn <= day && (endedOn === undefined || day < endedOn),
  );
  const parents = new Map(alive.map((one) => [one.organisationId, lastBy(one.parents, day)?.parentId]));
  return alive.map((one) => ({
    organisationId: one.organisationId,
    name: lastBy(one.names, day)?.name ?? one.code,
    ancestorIds: ancestorsOf(one.organisationId, parents),
  }));
};

const lastBy = <Dated extends { readonly from: string }>(
  dated: readonly Dated[],
  day: string,
): Dated | undefined => dated.filter(({ from }) => from <= day).at(-1);

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
