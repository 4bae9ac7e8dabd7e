import type { DirectoryReader } from '../../directory/result/directory-reader.ts';
import type { OrganisationOn } from '../../directory/result/organisations-on.ts';
import { RosterRefused } from '../decider/evaluation-cycle.errors.ts';
import type { RosterOrganisation } from '../decider/evaluation-cycle.events.ts';
import type { CycleWanted } from './open-cycle.request.ts';

type Named = NonNullable<CycleWanted['roster']>[number];

/**
 * The organisations that a cycle assesses, under their names and places of its first day.
 *
 * @throws {RosterRefused} when nobody is named, or an organisation does not exist on that day.
 */
export const rosterFor = async (
  directory: DirectoryReader,
  { schemeId, startsOn, roster }: CycleWanted,
): Promise<readonly RosterOrganisation[]> => {
  const named = roster ?? (await arrangedFor(directory, schemeId));
  const existing = new Map(
    (await directory.organisationsOn(startsOn)).map((one) => [one.organisationId, one]),
  );
  return named.map((one, at) => asOf(one, existing.get(one.organisationId), { row: at + 1, day: startsOn }));
};

const arrangedFor = async (directory: DirectoryReader, schemeId: string): Promise<readonly Named[]> => {
  const arranged = await directory.peerGroups(schemeId);
  if (!arranged) {
    throw new RosterRefused({
      en: `no peer groups are arranged for "${schemeId}": arrange them, or name the organisations in "roster".`,
      zh: `方案“${schemeId}”尚未划分板块：请先划分板块，或在名单中逐一列出单位。`,
    });
  }
  return arranged.groups.flatMap(({ key, organisationIds }) =>
    organisationIds.map((organisationId) => ({ organisationId, peerGroup: key })),
  );
};

const asOf = (
  { organisationId, peerGroup }: Named,
  existing: OrganisationOn | undefined,
  { row, day }: { readonly row: number; readonly day: string },
): RosterOrganisation => {
  if (existing) return { organisationId, peerGroup, name: existing.name, ancestorIds: existing.ancestorIds };
  throw new RosterRefused({
    en: `row ${String(row)}: the organisation "${organisationId}" does not exist on ${day}.`,
    zh: `第 ${String(row)} 行：单位“${organisationId}”在 ${day} 不存在。`,
  });
};
