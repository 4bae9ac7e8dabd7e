import type { FollowingConsequence } from '@kaoping/schemes';
import { explainQuantity, type PlanDerivation, type PlanRun } from '@kaoping/scoring-engine';
import type { AssessmentFacts, ComputedAssessment } from '../../assessments/result/compute-assessment.ts';
import type { AssessmentPublication, PublishedStanding } from '../decider/assessment-publication.events.ts';
import type { DerivedConsequences } from '../decider/derived-consequences.events.ts';

type DerivedList = Pick<
  DerivedConsequences,
  'title' | 'period' | 'scheme' | 'peerGroup' | 'revision' | 'definitions' | 'triggered' | 'bars'
>;

/** The most earlier results that one piece of evidence names. */
const HISTORY_LIMIT = 200;

/** The most characters of one piece of evidence; the whole derivation is to be had where the standing is explained. */
const EVIDENCE_LIMIT = 2_000;

/** What is the same whether or not anything follows. */
const headOf = ({ title, result }: AssessmentPublication) => ({
  title,
  period: result.period,
  scheme: result.scheme,
  peerGroup: result.peerGroup,
});

/** What follows from a ranking that was recalled: nothing. */
export const emptyList = (publication: AssessmentPublication): DerivedList => ({
  ...headOf(publication),
  revision: 0,
  definitions: [],
  triggered: [],
  bars: [],
});

/** What follows from a publication, given its assessment computed with the history as it stands by now. */
export const derivedListOf = (
  publication: AssessmentPublication,
  { compiled, run, result }: Pick<AssessmentFacts, 'compiled'> & ComputedAssessment,
): DerivedList => {
  const { consequences, bars } = compiled.following;
  const flagOf = new Map(compiled.plan.consequences.map(({ key, when }) => [key, when]));
  const present = new Map(result.standings.map((standing) => [standing.organisation, standing]));
  return {
    ...headOf(publication),
    revision: publication.revision,
    definitions: consequences.map(definitionOf),
    triggered: publication.result.standings.flatMap((standing) =>
      consequences
        .filter(({ key }) => present.get(standing.organisation)?.consequences.includes(key) === true)
        .map((consequence) => ({
          consequence: consequence.key,
          ...unitOf(standing),
          ...evidenceOf(run, standing, { consequence, flag: flagOf.get(consequence.key) }),
        })),
    ),
    bars: publication.result.standings.flatMap((standing) =>
      bars
        .filter(({ key }) => standing.flags.includes(key))
        .map((bar) => ({ ...bar, barsFrom: [...bar.barsFrom], ...unitOf(standing) })),
    ),
  };
};

const definitionOf = (each: FollowingConsequence): DerivedList['definitions'][number] => ({
  ...each,
  whom: [...each.whom],
  bars: [...each.bars],
});

const unitOf = ({ organisation, name, ancestorIds }: PublishedStanding) => ({
  organisationId: organisation,
  name,
  ancestorIds: [...ancestorIds],
});

interface Trigger {
  readonly consequence: FollowingConsequence;
  /** Name of the quantity that decides. */
  readonly flag: string | undefined;
}

/** The rule in words, then the figures that met it. */
const evidenceOf = (
  run: PlanRun,
  { organisation }: PublishedStanding,
  { consequence, flag }: Trigger,
): Pick<DerivedList['triggered'][number], 'evidence' | 'history'> => {
  const { zh, en } = consequence.when;
  const derivation = flag === undefined ? undefined : explainQuantity(run, organisation, flag);
  if (!derivation) return { evidence: { zh, en }, history: [] };
  const facts = factsOf(derivation);
  return {
    evidence: {
      zh: `${zh}：${facts.map(({ text }) => text.zh).join('')}`.slice(0, EVIDENCE_LIMIT),
      en: `${en}: ${facts.map(({ text }) => text.en).join(' ')}`.slice(0, EVIDENCE_LIMIT),
    },
    history: [...new Set(historyOf(derivation))].slice(0, HISTORY_LIMIT),
  };
};

const NO = '0';

/** What the rule looked at, and of alternatives those that hold: the rule itself would only say that it holds. */
const factsOf = (derivation: PlanDerivation): readonly PlanDerivation[] => {
  const { inputs } = derivation;
  const holding = inputs.filter(({ value }) => value !== NO);
  if (holding.length > 0) return holding;
  return inputs.length > 0 ? inputs : [derivation];
};

const historyOf = (derivation: PlanDerivation): readonly string[] => [
  ...(derivation.history ?? []),
  ...derivation.inputs.flatMap(historyOf),
];
