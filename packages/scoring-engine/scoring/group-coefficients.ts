import type { CompiledCoefficient } from '../rules/compile-rules.ts';
import type { TieRule } from '../rules/scoring-rules.ts';
import { coefficientOfPlace } from './coefficient-of-place.ts';
import type { Figure } from './figure.ts';
import type { BlockedPeerGroup, LeftOut, ScoredOrganisation } from './peer-group.ts';
import { placeByValue, type Place } from './place-by-value.ts';

/** The coefficient of one organisation, and the place that it was made from. */
export interface OrganisationCoefficient {
  readonly place: Place;
  readonly figure: Figure;
}

/** The coefficients of a group by organisation, or why it has none. */
export type GroupCoefficients =
  | { readonly status: 'given'; readonly byOrganisation: ReadonlyMap<string, OrganisationCoefficient> }
  | Omit<BlockedPeerGroup, 'leftOut'>;

interface Contender {
  readonly organisationId: string;
  readonly sum: Figure;
}

const lacking = ({ rule }: CompiledCoefficient, group: readonly ScoredOrganisation[]): readonly LeftOut[] =>
  group.flatMap(({ organisationId, score }) =>
    score.coefficientSum === undefined && score.status === 'incomplete'
      ? [{ organisationId, missing: score.missing.filter(({ indicator }) => rule.of.includes(indicator)) }]
      : [],
  );

const blocked = (
  code: BlockedPeerGroup['code'],
  blockedBy: readonly LeftOut[],
  why: BlockedPeerGroup['sentence'],
): GroupCoefficients => {
  const names = blockedBy.map(({ organisationId }) => organisationId);
  return {
    status: 'blocked',
    code,
    blockedBy,
    sentence: { en: `${why.en} ${names.join(', ')}.`, zh: `${why.zh}${names.join('、')}。` },
  };
};

const tieRuleOf = ({ rule }: CompiledCoefficient): TieRule =>
  rule.ties === 'average' ? 'average' : 'standard';

const coefficientFigure = (
  coefficient: CompiledCoefficient,
  { sum }: Contender,
  place: Place,
  groupSize: number,
): OrganisationCoefficient | undefined => {
  const made = coefficientOfPlace(coefficient, place, groupSize);
  if (made === undefined) return undefined;
  const rank: Figure = {
    quantity: 'coefficient-rank',
    value: place.rank,
    inputs: [sum],
    making: { rule: 'rank', place, groupSize, ties: tieRuleOf(coefficient) },
  };
  return { place, figure: { quantity: 'coefficient', inputs: [rank], ...made } };
};

const give = (coefficient: CompiledCoefficient, contenders: readonly Contender[]): GroupCoefficients => {
  const byOrganisation = new Map<string, OrganisationCoefficient>();
  const without: LeftOut[] = [];
  for (const { member, place } of placeByValue(contenders, ({ sum }) => sum.value, tieRuleOf(coefficient))) {
    const given = coefficientFigure(coefficient, member, place, contenders.length);
    if (given === undefined) without.push({ organisationId: member.organisationId, missing: [] });
    else byOrganisation.set(member.organisationId, given);
  }
  if (without.length === 0) return { status: 'given', byOrganisation };
  return blocked('RANKING.COEFFICIENT_UNDEFINED', without, {
    en: 'A compounding coefficient has no exact value at half a place:',
    zh: '连乘系数在半个名次上没有精确值：',
  });
};

/**
 * Gives every organisation of a group its coefficient. All of them take part, also those whose other indicators
 * are incomplete: leaving one out would move the place, and so the score, of its peers.
 */
export const groupCoefficients = (
  coefficient: CompiledCoefficient,
  group: readonly ScoredOrganisation[],
): GroupCoefficients => {
  const without = lacking(coefficient, group);
  if (without.length > 0) {
    return blocked('RANKING.COEFFICIENT_INCOMPLETE', without, {
      en: 'No coefficient can be given to anybody before these have all the scores that it is made from:',
      zh: '以下单位缺少系数评分，全组暂不能计算系数：',
    });
  }
  const contenders = group.flatMap(({ organisationId, score: { coefficientSum } }) =>
    coefficientSum === undefined ? [] : [{ organisationId, sum: coefficientSum }],
  );
  return give(coefficient, contenders);
};
