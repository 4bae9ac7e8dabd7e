import { canonicalJson } from '@kaoping/ledger-proofs';
import type { PublishedResult, PublishedStanding, StandingChange } from './assessment-publication.events.ts';

/** What changed for whom between two results, in the order of the later one and then of those who left it. */
export const standingChanges = (
  before: PublishedResult,
  after: PublishedResult,
): readonly StandingChange[] => {
  const earlier = byOrganisation(before);
  const later = byOrganisation(after);
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((organisationId) =>
    changeOf(organisationId, earlier.get(organisationId), later.get(organisationId)),
  );
};

const changeOf = (
  organisationId: string,
  before: PublishedStanding | undefined,
  after: PublishedStanding | undefined,
): readonly StandingChange[] => {
  if (told(before) === told(after)) return [];
  const name = (after ?? before)?.name ?? organisationId;
  return [
    {
      organisationId,
      name,
      ...(before && { before: shownOf(before) }),
      ...(after && { after: shownOf(after) }),
    },
  ];
};

const byOrganisation = ({ standings }: PublishedResult): ReadonlyMap<string, PublishedStanding> =>
  new Map(standings.map((standing) => [standing.organisation, standing]));

const shownOf = ({ rank, score, grade }: PublishedStanding): NonNullable<StandingChange['after']> => ({
  rank,
  score,
  ...(grade !== undefined && { grade }),
});

/** Everything of a row that is the organisation's own, as one text: a change of pay or of a veto is a change too. */
const told = (standing: PublishedStanding | undefined): string | undefined => {
  if (!standing) return undefined;
  const { name: _name, ancestorIds: _above, ...facts } = standing;
  return canonicalJson(facts);
};
