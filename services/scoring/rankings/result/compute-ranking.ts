import { ENGINE_VERSION, rankPeerGroup, type OrganisationScore } from '@kaoping/scoring-engine';
import { schemeReferenceOf } from '../../scheme/scheme-reference.ts';
import type { SchemeVersion } from '../../scheme/scheme-version.ts';
import type { ComputedRanking } from './ranking-result.ts';

/** One organisation of a peer group as it stands at some moment. */
export interface RankedMember {
  readonly organisationId: string;
  readonly name: string;
  readonly score: OrganisationScore;
  readonly isSealed: boolean;
}

/** A peer group as it stands at some moment. */
export interface RankedGroup {
  readonly cycleId: string;
  readonly peerGroupId: string;
  readonly scheme: SchemeVersion;
  readonly ledgerPosition: number;
  readonly members: readonly RankedMember[];
}

/** Ranks a peer group: a function of scheme, roster and scores alone. */
export const computeRanking = (group: RankedGroup): ComputedRanking => {
  const { cycleId, peerGroupId, scheme, ledgerPosition, members } = group;
  return {
    cycleId,
    peerGroupId,
    scheme: schemeReferenceOf(scheme),
    engineVersion: ENGINE_VERSION,
    ledgerPosition,
    ranking: rankPeerGroup(scheme.rules, members),
    names: Object.fromEntries(members.map(({ organisationId, name }) => [organisationId, name])),
    unsealed: members.filter(({ isSealed }) => !isSealed).map(({ organisationId }) => organisationId),
  };
};
