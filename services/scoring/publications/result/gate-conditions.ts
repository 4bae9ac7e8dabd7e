import type { EntryStage } from '@kaoping/schemes';
import type { AssessmentFacts } from '../../assessments/result/compute-assessment.ts';
import type { PublishedResult } from '../decider/assessment-publication.events.ts';
import type { GateConditions, GateStage } from '../decider/publication-gate.ts';

/** What stages are called where the scheme has no words of its own. */
const TITLES: Readonly<Record<EntryStage['stage'], GateStage['title']>> = {
  targets: { zh: '签订目标', en: 'Targets' },
  report: { zh: '述职自评', en: 'Report' },
  review: { zh: '评议', en: 'Review' },
  assess: { zh: '考核', en: 'Assessment' },
  publicity: { zh: '公示', en: 'Publicity' },
  appeal: { zh: '申诉', en: 'Appeal' },
  apply: { zh: '结果运用', en: 'Application' },
};

/** What is over before a result is put before those it concerns. */
const BEFORE_PUBLICITY: ReadonlySet<EntryStage['stage']> = new Set(['targets', 'report', 'review', 'assess']);

/** Flag by which the scheme takes an organisation out of the distribution of grades. */
const EXEMPT_FROM_SHARES = 'grade/exempt';

/** What the gate asks of one ranking. The engine meets the shares of grades; who is outside them needs a reason. */
export const gateConditionsOf = (
  { assessment, compiled, entries }: Pick<AssessmentFacts, 'assessment' | 'compiled' | 'entries'>,
  { standings }: Pick<PublishedResult, 'standings'>,
): GateConditions => {
  const { stages, approval } = compiled.entering;
  const publicity = stages.find(({ stage }) => stage === 'publicity');
  const isGrading = compiled.plan.outcome.grade !== undefined;
  const exempt = new Map(
    entries
      .filter(({ input, value }) => input === EXEMPT_FROM_SHARES && value === 'yes')
      .map(({ organisation, origin }) => [organisation, origin.reason?.trim() ?? '']),
  );
  return {
    ...(assessment.cancelledBecause !== undefined && { cancelledBecause: assessment.cancelledBecause }),
    stages: stages
      .filter(({ stage }) => stage !== 'apply')
      .map((each) => stageOf(each, assessment.closedStages)),
    openAppeals: assessment.openAppeals,
    ...(publicity?.days !== undefined && { publicityDays: publicity.days }),
    approvals: approval === 'two' ? 2 : 1,
    ungraded: isGrading ? namesOf(standings.filter(({ grade }) => grade === undefined)) : [],
    exemptWithoutReason: namesOf(standings.filter(({ organisation }) => exempt.get(organisation) === '')),
  };
};

const stageOf = ({ stage, title }: EntryStage, closed: Readonly<Record<string, string>>): GateStage => ({
  stage,
  title: title ?? TITLES[stage],
  isClosed: closed[stage] !== undefined,
  isBeforePublicity: BEFORE_PUBLICITY.has(stage),
});

const namesOf = (standings: PublishedResult['standings']): readonly string[] =>
  standings.map(({ name }) => name);
