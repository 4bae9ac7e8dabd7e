import type { PlanOutcome, QuantityType } from '@kaoping/scoring-engine';
import { nearestName } from '../expressions/nearest-name.ts';
import type { Scheme } from '../language/scheme.ts';
import { addBefore } from './before-coefficient.ts';
import type { DraftQuantity, PlanDraft } from './plan-draft.ts';
import { GRADE, judgedScore, PRINTED_SCORE, RANK, RANK_TITLE, SCORE_TITLE } from './result-names.ts';
import { errorAt, unknownName } from './scheme-problems.ts';
import { joinTitles, titleOf } from './scheme-titles.ts';

/** Two decimal places, half up, once at the end: what most published tables do. */
const USUAL_ROUNDING = { places: 2, mode: 'half-up' } as const;

/** Reports a name in `result` that is no step; one that is a step of another kind is reported elsewhere. */
const isStep = (draft: PlanDraft, field: 'score' | 'coefficient', name: string): boolean => {
  const keys = draft.scheme.calculate.map(({ key }) => key);
  if (keys.includes(name)) return true;
  const what = { zh: '计算步骤（calculate）', en: 'step of the calculation' };
  const unknown = { what, written: name, nearest: nearestName(name, keys), code: 'UNKNOWN_STEP' };
  draft.report(unknownName(unknown, { path: ['result', field] }));
  return false;
};

const addPrinted = (draft: PlanDraft): void => {
  const { result, calculate } = draft.scheme;
  const step = calculate.find(({ key }) => key === result.score);
  const { places, mode } = result.round ?? USUAL_ROUNDING;
  const title = step?.zh === undefined ? SCORE_TITLE : titleOf(step, result.score);
  draft.quantity({
    ...{ name: PRINTED_SCORE, title: joinTitles(title, { zh: '公布分', en: 'as printed' }), type: 'points' },
    ...{ stage: 'score', latest: 'score', path: ['result', 'round'] },
    operator: { op: 'round', of: draft.scheme.result.score, places, mode: mode ?? 'half-up' },
  });
};

const rankQuantity = (scheme: Scheme, scope?: string): DraftQuantity => ({
  ...{ name: RANK, title: RANK_TITLE, type: 'rank', stage: 'rank', latest: 'rank', path: ['result'] },
  operator: {
    ...{
      op: 'rank',
      of: judgedScore(scheme),
      order: 'highest-first',
      ties: scheme.result.ties ?? 'standard',
    },
    within: scope === undefined ? 'peer-group' : { scope },
    missing: 'leave-out',
  },
});

const addScopeRanks = (draft: PlanDraft): Readonly<Record<string, string>> => {
  const scopes = draft.scheme.result.scopes ?? [];
  return Object.fromEntries(
    scopes.map((scope) => {
      const title = joinTitles(RANK_TITLE, titleOf(scope, scope.key));
      const name = draft.quantity({
        ...rankQuantity(draft.scheme, scope.key),
        name: `${RANK}.${scope.key}`,
        title,
      });
      return [scope.key, name];
    }),
  );
};

/** Steps that are coefficients, by the quantity that others take. */
const coefficientSteps = (draft: PlanDraft): readonly string[] =>
  draft.scheme.calculate
    .filter(({ key }) => draft.names.get(key)?.type === 'coefficient')
    .map(({ key }) => key);

const reportCoefficient = (draft: PlanDraft, key: string, steps: readonly string[]): void => {
  const such =
    steps.length === 0
      ? { zh: '', en: '' }
      : { zh: `，例如“${steps.join('”“')}”`, en: `, such as "${steps.join('", "')}"` };
  draft.report(
    errorAt(
      'NOT_A_COEFFICIENT',
      { path: ['result', 'coefficient'] },
      {
        zh: `“${key}”不是系数步骤：请写 rankStep 或 rate 步骤的名称${such.zh}。`,
        en: `"${key}" is no coefficient: name a step with rankStep or rate${such.en}.`,
      },
    ),
  );
};

/** The coefficient that a row shows: the one named, or the only one. */
const coefficientOf = (draft: PlanDraft, steps: readonly string[]): string | undefined => {
  const named = draft.scheme.result.coefficient;
  if (named === undefined) return steps.length === 1 ? steps[0] : undefined;
  if (steps.includes(named)) return named;
  if (isStep(draft, 'coefficient', named)) reportCoefficient(draft, named, steps);
  return undefined;
};

const NUMBERS: ReadonlySet<QuantityType | 'choice' | undefined> = new Set([
  ...(['points', 'rate', 'coefficient', 'money', 'count'] as const),
]);

const reportScoreType = (draft: PlanDraft): void => {
  const named = draft.names.get(draft.scheme.result.score);
  if (named === undefined || NUMBERS.has(named.type)) return;
  draft.report(
    errorAt(
      'NOT_A_NUMBER',
      { path: ['result', 'score'] },
      {
        zh: `“${named.title.zh}”不是分数，不能作为最终得分。`,
        en: `"${named.title.en}" is no number, so it cannot be the score.`,
      },
    ),
  );
};

/** What the result is made of, but for grade and flags, which are known later. */
type ScoredOutcome = Pick<
  PlanOutcome,
  'score' | 'printedScore' | 'rank' | 'before' | 'coefficient' | 'scopeRanks'
>;

/** Adds the printed score, the ranks, and both as they would be without coefficients. Needs all steps. */
export const compileResult = (draft: PlanDraft): ScoredOutcome => {
  if (isStep(draft, 'score', draft.scheme.result.score)) reportScoreType(draft);
  draft.taken.add(draft.scheme.result.score);
  addPrinted(draft);
  draft.quantity(rankQuantity(draft.scheme));
  const steps = coefficientSteps(draft);
  const coefficient = coefficientOf(draft, steps);
  const scopeRanks = addScopeRanks(draft);
  const before = addBefore(draft, steps, judgedScore(draft.scheme));
  return {
    ...{ score: draft.scheme.result.score, printedScore: PRINTED_SCORE, rank: RANK },
    ...(before === undefined ? {} : { before }),
    ...(coefficient === undefined ? {} : { coefficient }),
    ...(Object.keys(scopeRanks).length === 0 ? {} : { scopeRanks }),
  };
};

/** Everything that an organisation's row of the result shows. */
export const outcomeOf = (draft: PlanDraft, scored: ScoredOutcome): PlanOutcome => {
  const { grades, pay, vetoes, facts, failRules } = draft.scheme;
  return {
    ...scored,
    ...(grades === undefined ? {} : { grade: GRADE }),
    pay: (pay ?? []).map(({ key }) => key),
    // Facts too: later periods ask whether one stood.
    flags: [...(vetoes ?? []), ...(facts ?? []), ...(failRules ?? [])].map(({ key }) => key),
  };
};
