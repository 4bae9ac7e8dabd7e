import type { Sentence } from '../sentence.ts';
import type { MissingEntries, OrganisationScore } from './organisation-score.ts';

/** An organisation of a peer group with what {@link scoreOrganisation} made of its entries. */
export interface ScoredOrganisation {
  readonly organisationId: string;
  readonly score: OrganisationScore;
}

/** One organisation's row in a ranking. Exact texts are decimals where these terminate, else fractions. */
export interface Standing {
  readonly organisationId: string;
  /** By the tie rule, e.g. `3`; under `average` ties also `2.5`. */
  readonly rank: string;
  /** Before the coefficient, unrounded: exact text such as `86.98` or `3941/45`. */
  readonly total: string;
  /** Exact text such as `1.025`; only where the rules have a coefficient. */
  readonly coefficient?: string;
  /** The place that the coefficient was made from; only where the rules have a coefficient. */
  readonly coefficientRank?: string;
  /** After the coefficient, unrounded: exact text. Ranked, unless the rules rank by the rounded score. */
  readonly unrounded: string;
  /** The final score, rounded once, with all its places: `85.20`. */
  readonly score: string;
}

/** An organisation that has no rank yet, and the entries it waits for. */
export interface LeftOut {
  readonly organisationId: string;
  readonly missing: readonly MissingEntries[];
}

/** Why a group that is complete otherwise has no ranking; safe to program against. */
export type BlockCode = 'RANKING.COEFFICIENT_INCOMPLETE' | 'RANKING.COEFFICIENT_UNDEFINED';

/** The standings of a peer group, by rank and then by organisation id. */
export interface RankedPeerGroup {
  readonly status: 'ranked';
  readonly standings: readonly Standing[];
  /** By organisation id. */
  readonly leftOut: readonly LeftOut[];
}

/** A peer group that cannot be ranked, since a coefficient would be wrong for everybody. */
export interface BlockedPeerGroup {
  readonly status: 'blocked';
  readonly code: BlockCode;
  readonly sentence: Sentence;
  /** By organisation id: who lacks what under `COEFFICIENT_INCOMPLETE`, else who has no coefficient. */
  readonly blockedBy: readonly LeftOut[];
  /** Every incomplete organisation, by organisation id. */
  readonly leftOut: readonly LeftOut[];
}

/** What came of ranking a peer group. */
export type PeerGroupRanking = RankedPeerGroup | BlockedPeerGroup;

/** An organisation was named twice in one peer group. */
export class RepeatedOrganisation extends Error {
  override readonly name = 'RepeatedOrganisation';
  readonly code = 'RANKING.REPEATED_ORGANISATION';
  readonly sentence: Sentence;

  constructor(readonly organisationId: string) {
    const sentence = {
      en: `"${organisationId}" stands twice in one peer group.`,
      zh: `“${organisationId}”在同一组中出现两次。`,
    };
    super(sentence.en);
    this.sentence = sentence;
  }
}
