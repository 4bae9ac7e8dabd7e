import type {
  Assessment,
  AssessmentParameter,
  AssessmentPeerGroup,
  AssessmentStage,
  RefusedAssessmentEntry,
} from '../../generated/graphql.ts';
import type { AssessmentSight } from '../assessment-sight.ts';
import type { TimelineAt } from '../live-assessments/live-assessments.ts';
import { publicOrigin } from '../public-origin.ts';
import { publicPeriod, publicScheme } from '../public-scheme.ts';
import type { AssessmentAt } from '../result/assessment-reader.ts';
import { neededParameters } from '../result/needed-parameters.ts';
import { refusedEntries } from '../result/refused-entries.ts';

/** How many problems are shown: somebody who has more than these does not read them one by one. */
const PROBLEMS_SHOWN = 500;

/** An assessment in the shape of the public schema, for somebody who reaches any of its organisations. */
export const publicAssessment = (found: TimelineAt, sight: AssessmentSight): Assessment => {
  const { cycleId, ledgerPosition: position, assessment } = found.at;
  if (!assessment.roster.some(sight.covers)) sight.require({ organisationId: '', ancestorIds: [] });
  const { title, period, scheme, openAppeals, cancelledBecause } = assessment;
  return {
    ...{ cycleId, position, title, openAppeals: openAppeals.length },
    period: publicPeriod(period),
    scheme: publicScheme(scheme),
    state: cancelledBecause === undefined ? 'OPEN' : 'CANCELLED',
    ...(cancelledBecause !== undefined && { cancelledBecause }),
    peerGroups: peerGroupsOf(found.at),
    stages: stagesOf(found.at),
    parameters: parametersOf(found.at),
    problems: problemsOf(found, sight),
  };
};

const peerGroupsOf = ({ assessment, compiled }: AssessmentAt): AssessmentPeerGroup[] =>
  compiled.entering.peerGroups.flatMap(({ key, title }) => {
    const organisations = assessment.roster.filter(({ peerGroup }) => peerGroup === key).length;
    return organisations === 0 ? [] : [{ key, title, organisations }];
  });

const stagesOf = ({ assessment, compiled }: AssessmentAt): AssessmentStage[] =>
  compiled.entering.stages.map(({ stage, title = { zh: stage, en: stage } }) => {
    const closedAt = assessment.closedStages[stage];
    return { stage, title, ...(closedAt !== undefined && { closedAt }) };
  });

const parametersOf = (at: AssessmentAt): AssessmentParameter[] =>
  neededParameters(at).map(({ name, title, value, isNeeded }) => ({
    ...{ name, title, isNeeded },
    ...(value !== undefined && { value }),
  }));

const problemsOf = ({ at, timeline }: TimelineAt, sight: AssessmentSight): RefusedAssessmentEntry[] =>
  refusedEntries(timeline, at)
    .filter(({ place }) => sight.covers(place))
    .slice(0, PROBLEMS_SHOWN)
    .map(({ entry, problem, place }) => ({
      ...{ entryId: entry.id, organisationId: entry.organisation, input: entry.input, value: entry.value },
      problem,
      origin: publicOrigin(entry.origin, sight.seesPersonsOf(place)),
    }));
