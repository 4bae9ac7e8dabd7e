import { ENGINE_VERSION, type PlanLeftOut, type PlanStanding } from '@kaoping/scoring-engine';
import type { AssessmentLeftOut, AssessmentRanking, AssessmentStanding } from '../../generated/graphql.ts';
import type { AssessmentSight } from '../assessment-sight.ts';
import { publicScheme } from '../public-scheme.ts';
import { seenMembers } from '../seen-members.ts';
import type { AssessmentAt } from '../result/assessment-reader.ts';
import { listPage, type WantedPage } from '../result/list-page.ts';
import { titlesOf } from '../result/plan-titles.ts';
import { blockingSentences } from './blocking-sentences.ts';

/** Which ranking is wanted, and which of its pages. */
export interface WantedRanking extends WantedPage {
  readonly peerGroup: string;
}

/** A page of a ranking in the shape of the public schema. */
export const publicAssessmentRanking = (
  at: AssessmentAt,
  { peerGroup, ...wanted }: WantedRanking,
  sight: AssessmentSight,
): AssessmentRanking => {
  const seen = seenMembers(at, peerGroup, sight);
  const isSeen = ({ organisation }: PlanStanding | PlanLeftOut): boolean => seen.has(organisation);
  const rows = [...at.result.standings, ...at.result.leftOut].filter(isSeen);
  const { items, nextCursor } = listPage(rows, wanted);
  const nameOf = (organisation: string): string => seen.get(organisation)?.name ?? organisation;
  const group = at.compiled.entering.peerGroups.find(({ key }) => key === peerGroup);
  return {
    ...{ cycleId: at.cycleId, peerGroup, position: at.ledgerPosition, engineVersion: ENGINE_VERSION },
    title: group?.title ?? { zh: peerGroup, en: peerGroup },
    scheme: publicScheme(at.assessment.scheme),
    standings: items.flatMap((row) => ('rank' in row ? [standingOf(at, row, nameOf)] : [])),
    leftOut: items.flatMap((row) => ('missing' in row ? [leftOutOf(row, nameOf)] : [])),
    blockedBy: [...blockingSentences(at)],
    ...(nextCursor !== undefined && { nextCursor }),
  };
};

const leftOutOf = (
  { organisation, missing }: PlanLeftOut,
  nameOf: (id: string) => string,
): AssessmentLeftOut => ({
  organisationId: organisation,
  name: nameOf(organisation),
  missing: missing.map(({ name, sentence }) => ({ name, because: sentence })),
});

const standingOf = (
  at: AssessmentAt,
  row: PlanStanding,
  nameOf: (id: string) => string,
): AssessmentStanding => {
  const { organisation, rank, score, rankBefore, coefficient } = row;
  return {
    ...{ organisationId: organisation, name: nameOf(organisation), rank, score },
    ...(rankBefore !== undefined && { rankBefore }),
    ...(coefficient !== undefined && { coefficient }),
    ...titledParts(at, row),
  };
};

const titledParts = (
  { compiled: { plan } }: AssessmentAt,
  { grade, scopeRanks = {}, flags, pay }: PlanStanding,
): Pick<AssessmentStanding, 'grade' | 'scopeRanks' | 'flags' | 'pay'> => {
  const titles = titlesOf(plan);
  const scopeNames = plan.outcome.scopeRanks ?? {};
  return {
    ...(grade !== undefined && { grade: { key: grade, title: titles.grade(grade) } }),
    scopeRanks: Object.entries(scopeRanks).map(([scope, rank]) => ({
      ...{ scope, rank, title: titles.quantity(scopeNames[scope] ?? scope).title },
    })),
    flags: flags.map((key) => ({ key, ...titles.quantity(key) })),
    pay: Object.entries(pay).map(([key, value]) => ({ key, value, title: titles.quantity(key).title })),
  };
};
