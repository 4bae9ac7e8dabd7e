import { add, multiply } from '../exact/exact.ts';
import { compileRules } from '../rules/compile-rules.ts';
import type { ScoringRules } from '../rules/scoring-rules.ts';
import type { Figure } from './figure.ts';
import { groupCoefficients, type OrganisationCoefficient } from './group-coefficients.ts';
import type { CompleteScore } from './organisation-score.ts';
import {
  RepeatedOrganisation,
  type BlockedPeerGroup,
  type LeftOut,
  type ScoredOrganisation,
} from './peer-group.ts';
import { placeByValue, type Placed } from './place-by-value.ts';
import { roundFigure } from './round-figure.ts';

/** All figures behind one standing. */
export interface FinalFigures {
  readonly organisationId: string;
  readonly total: Figure;
  readonly coefficient?: OrganisationCoefficient;
  readonly unrounded: Figure;
  readonly score: Figure;
}

/** A ranking before it is put into texts. */
export type RankedFigures =
  | {
      readonly status: 'ranked';
      readonly placed: readonly Placed<FinalFigures>[];
      readonly leftOut: readonly LeftOut[];
    }
  | BlockedPeerGroup;

const multiplyBy = ({ total, parts }: CompleteScore, coefficient: Figure): Figure => {
  if (parts === undefined) {
    return {
      quantity: 'adjusted-total',
      value: multiply(total.value, coefficient.value),
      inputs: [total, coefficient],
      making: { rule: 'coefficient-on-total' },
    };
  }
  const { multiplied, remaining } = parts;
  return {
    quantity: 'adjusted-total',
    value: add(multiply(multiplied.value, coefficient.value), remaining.value),
    inputs: [multiplied, coefficient, remaining],
    making: { rule: 'coefficient-on-part' },
  };
};

const finalFigures = (
  rules: ScoringRules,
  organisationId: string,
  complete: CompleteScore,
  coefficient: OrganisationCoefficient | undefined,
): FinalFigures => {
  const { total } = complete;
  const unrounded = coefficient === undefined ? total : multiplyBy(complete, coefficient.figure);
  return {
    organisationId,
    total,
    ...(coefficient === undefined ? {} : { coefficient }),
    unrounded,
    score: roundFigure(unrounded, 'score', rules.rounding),
  };
};

const byOrganisationId = (left: ScoredOrganisation, right: ScoredOrganisation): -1 | 1 =>
  left.organisationId < right.organisationId ? -1 : 1;

const inOrder = (group: readonly ScoredOrganisation[]): readonly ScoredOrganisation[] => {
  const ordered = [...group].sort(byOrganisationId);
  const repeated = ordered.find(
    ({ organisationId }, at) => ordered[at + 1]?.organisationId === organisationId,
  );
  if (repeated !== undefined) throw new RepeatedOrganisation(repeated.organisationId);
  return ordered;
};

/** Ranks a peer group in figures: what {@link rankPeerGroup} prints and {@link explainStanding} explains. */
export const rankFigures = (rules: ScoringRules, group: readonly ScoredOrganisation[]): RankedFigures => {
  const { coefficient } = compileRules(rules);
  const ordered = inOrder(group);
  const leftOut = ordered.flatMap(({ organisationId, score }) =>
    score.status === 'incomplete' ? [{ organisationId, missing: score.missing }] : [],
  );
  const coefficients = coefficient === undefined ? undefined : groupCoefficients(coefficient, ordered);
  if (coefficients?.status === 'blocked') return { ...coefficients, leftOut };

  const finals = ordered.flatMap(({ organisationId, score }) =>
    score.status === 'complete'
      ? [finalFigures(rules, organisationId, score, coefficients?.byOrganisation.get(organisationId))]
      : [],
  );
  const rankedBy = rules.rankBy === 'rounded' ? 'score' : 'unrounded';
  return {
    status: 'ranked',
    placed: placeByValue(finals, (final) => final[rankedBy].value, rules.ties),
    leftOut,
  };
};
