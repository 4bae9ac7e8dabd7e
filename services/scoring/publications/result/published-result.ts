import type { PlanStanding } from '@kaoping/scoring-engine';
import type { AssessedOrganisation } from '../../assessments/result/assessment.ts';
import type { AssessmentFacts, ComputedAssessment } from '../../assessments/result/compute-assessment.ts';
import { PublicationGroupUnknown } from '../decider/assessment-publication.errors.ts';
import type { PublishedResult, PublishedStanding } from '../decider/assessment-publication.events.ts';
import { lookedBackAt } from './looked-back-at.ts';
import { uncalibratedGrades } from './uncalibrated-grades.ts';

/** A computed assessment, and which of its rankings is meant. */
export interface GroupToPublish extends AssessmentFacts, ComputedAssessment {
  readonly cycleId: string;
  readonly peerGroup: string;
  readonly engineVersion: string;
  /** Why organisations may be left out, by their ids. */
  readonly exemptions: Readonly<Record<string, string>>;
}

/**
 * What is published of one peer group: a function of the assessment's facts, the exemptions and the engine alone, so
 * that it can be made again to the same bytes.
 *
 * @throws {PublicationGroupUnknown} when nobody is ranked in such a group.
 */
export const publishedResultOf = (group: GroupToPublish): PublishedResult => {
  const { assessment, compiled, cycleId, peerGroup, engineVersion, result, run } = group;
  const members = new Map(
    assessment.roster
      .filter((member) => member.peerGroup === peerGroup)
      .map((member) => [member.organisationId, member]),
  );
  if (members.size === 0) throw new PublicationGroupUnknown(cycleId, peerGroup);
  const titled = compiled.entering.peerGroups.find(({ key }) => key === peerGroup);
  const { schemeId, version, digest } = assessment.scheme;
  const uncalibrated = uncalibratedGrades(group);
  return {
    cycleId,
    period: { kind: assessment.period.kind, label: assessment.period.label },
    scheme: { schemeId, version, digest },
    peerGroup: { key: peerGroup, title: titled?.title ?? { zh: peerGroup, en: peerGroup } },
    engineVersion,
    standings: result.standings.flatMap((standing) => {
      const member = members.get(standing.organisation);
      const { organisation } = standing;
      const figures = lookedBackAt(compiled.plan, run, organisation);
      return member
        ? [standingOf(standing, member, { figures, uncalibratedGrade: uncalibrated.get(organisation) })]
        : [];
    }),
    leftOut: leftOutOf(group, members),
  };
};

const standingOf = (
  standing: PlanStanding,
  { name, ancestorIds }: AssessedOrganisation,
  {
    figures,
    uncalibratedGrade,
  }: {
    readonly figures: Readonly<Record<string, string>>;
    readonly uncalibratedGrade: string | undefined;
  },
): PublishedStanding => ({
  ...standing,
  name,
  ancestorIds,
  ...(uncalibratedGrade !== undefined && uncalibratedGrade !== standing.grade && { uncalibratedGrade }),
  ...(Object.keys(figures).length > 0 && { figures }),
});

const leftOutOf = (
  { result, exemptions }: GroupToPublish,
  members: ReadonlyMap<string, AssessedOrganisation>,
): PublishedResult['leftOut'] =>
  result.leftOut.flatMap(({ organisation, missing }) => {
    const member = members.get(organisation);
    if (!member) return [];
    const { organisationId, name } = member;
    const exemptedBecause = exemptions[organisationId];
    return [
      {
        organisationId,
        name,
        missing: missing.map(({ sentence }) => sentence),
        ...(exemptedBecause !== undefined && { exemptedBecause }),
      },
    ];
  });
