import type { Operator } from '@kaoping/scoring-engine';
import type { Step } from '../language/step.ts';
import { compileFormula, quantityOfFormula, resolveName } from './compile-formula.ts';
import { binary, call, number } from './expression-parts.ts';
import { gradeKeys, knownGrade } from './known-grade.ts';
import { percentDigits, plainNumber } from './plain-number.ts';
import { GRADE, RANK } from './result-names.ts';
import { errorAt } from './scheme-problems.ts';
import { addStepQuantity, stepFormula, type StepSite } from './step-site.ts';

type Given<Field extends keyof Step> = NonNullable<Step[Field]>;

const MIDDLES = { lower: 'lower-middle', upper: 'upper-middle', mean: 'mean-rank' } as const;

const rankedOf = (site: StepSite, field: 'rankStep' | 'rank', of: string): string =>
  quantityOfFormula(stepFormula(site, field, 'of'), of, {
    name: `${site.step.key}@of`,
    title: { zh: `${site.title.zh}·排名依据`, en: `${site.title.en} · ranked by` },
    stage: 'base',
  });

const reportHalfPlaces = ({ draft, path }: StepSite): void =>
  draft.report(
    errorAt(
      'COMPOUNDING_HALF_PLACES',
      { path: [...path, 'rankStep', 'progression'] },
      {
        zh: '连乘（compounding）只能按整数名次计算：请把 ties 设为 same、middle 设为 lower 或 upper，或改用 additive。',
        en: 'Compounding needs whole places: let ties be same and middle be lower or upper, or use additive.',
      },
    ),
  );

/** The places by which a coefficient is given: the same for ties and none while anyone is missing, if unsaid. */
const addPlaces = (site: StepSite, { of, ties, missing }: Given<'rankStep'>): string =>
  addStepQuantity(site, {
    ...{ name: `${site.step.key}@rank`, type: 'rank', suffix: { zh: '名次', en: 'rank' } },
    operator: {
      ...{ op: 'rank', of: rankedOf(site, 'rankStep', of), within: 'peer-group', order: 'highest-first' },
      ties: ties === 'average' ? 'average' : 'standard',
      missing: missing === 'leave-out' ? 'leave-out' : 'block-group',
    },
  });

/** Additive from the lower middle, unless the scheme says otherwise. */
const rankStepOf = (site: StepSite, given: Given<'rankStep'>): Operator => {
  const { middle = 'lower', progression = 'additive', ties } = given;
  if (progression === 'compounding' && (ties === 'average' || middle === 'mean')) reportHalfPlaces(site);
  const rank = addPlaces(site, given);
  return { op: 'rank-step', rank, step: plainNumber(given.step), middle: MIDDLES[middle], progression };
};

const rateOf = (site: StepSite, { of, least, most }: Given<'rate'>): Operator => {
  const rate = binary(compileFormula(stepFormula(site, 'rate', 'of'), of), 'divide', number('100'));
  const raised = least === undefined ? rate : call('max', rate, number(plainNumber(least)));
  const expression = most === undefined ? raised : call('min', raised, number(plainNumber(most)));
  return { op: 'formula', expression };
};

const rankOf = (site: StepSite, { of, lowestFirst, ties, scope }: Given<'rank'>): Operator => ({
  ...{ op: 'rank', of: rankedOf(site, 'rank', of), ties: ties ?? 'standard', missing: 'block-group' },
  within: scope === undefined ? 'peer-group' : { scope },
  order: lowestFirst === true ? 'lowest-first' : 'highest-first',
});

const byGradeOf = (site: StepSite, given: Given<'byGrade'>): Operator => {
  const { draft, path } = site;
  for (const key of Object.keys(given)) knownGrade(draft, key, [...path, 'byGrade', key]);
  const unnamed = gradeKeys(draft.scheme).filter((key) => !Object.hasOwn(given, key));
  if (unnamed.length > 0)
    draft.report(
      errorAt(
        'GRADE_WITHOUT_VALUE',
        { path: [...path, 'byGrade'] },
        {
          zh: `等次 ${unnamed.join('、')} 没有写对应的数：每个等次都要写。`,
          en: `No value is given for the grades ${unnamed.join(', ')}: every grade needs one.`,
        },
      ),
    );
  const values = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, plainNumber(value)]));
  return { op: 'by-grade', grade: GRADE, values };
};

/** The rank that a table is by: the final one, or the step that it names; nothing where there is no such step. */
const rankNamed = (site: StepSite, of: string | undefined): string | undefined => {
  if (of === undefined) return RANK;
  const named = resolveName(stepFormula(site, 'byRank', 'of'), of);
  if (named !== undefined && named.type !== 'rank') reportNoRank(site, named.title.zh, named.title.en);
  return named?.quantity;
};

const byRankOf = (site: StepSite, { of, places, last, otherwise }: Given<'byRank'>): Operator | undefined => {
  const rank = rankNamed(site, of);
  if (rank === undefined) return undefined;
  return {
    ...{ op: 'by-rank', rank, values: places.map(plainNumber), otherwise: plainNumber(otherwise) },
    ...(last === undefined ? {} : { last: plainNumber(last) }),
  };
};

const reportNoRank = ({ draft, path }: StepSite, zh: string, en: string): void =>
  draft.report(
    errorAt(
      'NOT_A_RANK',
      { path: [...path, 'byRank', 'of'] },
      {
        zh: `“${zh}”不是名次：这里应当是一个 rank 步骤；不写就用最终名次。`,
        en: `"${en}" is no rank: name a step with "rank", or leave it out to use the final rank.`,
      },
    ),
  );

const pastOf = ({ figure, reduce, periods, kind, complete, ifNone }: Given<'past'>): Operator => ({
  ...{ op: 'past', figure, reduce, periods },
  ...(kind === undefined ? {} : { kind }),
  ...(complete === undefined ? {} : { complete }),
  ...(ifNone === undefined ? {} : { ifNone }),
});

const weightsOf = (site: StepSite, given: Given<'weights'>): Operator => {
  const terms = Object.entries(given).flatMap(([name, weight]) => {
    const named = resolveName(stepFormula(site, 'weights', name), name);
    if (named === undefined) return [];
    const { quantity: of, exempt } = named;
    return [{ of, weight: percentDigits(weight), ...(exempt === undefined ? {} : { exempt }) }];
  });
  return { op: 'weighted', terms, missing: site.step.missing ?? 'block' };
};

/** The operator of a step that is no formula; nothing where it could not be made, which was reported. */
export const operatorOfStep = (site: StepSite): Operator | undefined => {
  const { rankStep, rate, rank, byGrade, byRank, past, weights } = site.step;
  if (rankStep !== undefined) return rankStepOf(site, rankStep);
  if (rate !== undefined) return rateOf(site, rate);
  if (rank !== undefined) return rankOf(site, rank);
  if (byGrade !== undefined) return byGradeOf(site, byGrade);
  if (byRank !== undefined) return byRankOf(site, byRank);
  if (past !== undefined) return pastOf(past);
  return weights === undefined ? undefined : weightsOf(site, weights);
};
