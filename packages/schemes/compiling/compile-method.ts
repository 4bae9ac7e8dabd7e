import type { Method } from '../language/method.ts';
import { compileBallot, compileBorda, compileShare } from './compile-ballot-methods.ts';
import { compileFormula, quantityOfFormula, type FormulaSite } from './compile-formula.ts';
import {
  compileAccumulate,
  compileChildren,
  compileDeduct,
  compileDirect,
} from './compile-points-methods.ts';
import { compileCarried, compileRatio, compileRatioToBest } from './compile-ratio-methods.ts';
import { compileLevels, compileLine, compileStepTable } from './compile-table-methods.ts';
import { call, number } from './expression-parts.ts';
import { addPoints, type MethodPlace } from './method-place.ts';
import { addRankedFigure, addRankPoints } from './ranked-points.ts';
import { joinTitles } from './scheme-titles.ts';

type Kind<Name extends Method['kind']> = Method & { readonly kind: Name };

const siteOf = ({ draft, path }: MethodPlace, field: string): FormulaSite => ({
  draft,
  path: [...path, 'method', field],
  isLate: false,
  latest: 'score',
});

const compileRankPoints = (place: MethodPlace, method: Kind<'rankPoints'>): void => {
  const title = joinTitles(place.title, { zh: '排名依据', en: 'ranked by' });
  const own = { name: `${place.target}@of`, title, stage: 'method' } as const;
  const of =
    method.of === undefined ? addRankedFigure(place) : quantityOfFormula(siteOf(place, 'of'), method.of, own);
  const { byRank, otherwise, lowestFirst } = method;
  addRankPoints(place, { of, byRank, otherwise, ...(lowestFirst === undefined ? {} : { lowestFirst }) });
};

const compileOwnFormula = (place: MethodPlace, method: Kind<'formula'>): void => {
  const expression = compileFormula(siteOf(place, 'is'), method.is);
  addPoints(place, call('clamp', expression, number('0'), number(place.fullMark)));
};

const BY_KIND: { readonly [Name in Method['kind']]: (place: MethodPlace, method: Kind<Name>) => void } = {
  direct: compileDirect,
  imported: compileDirect,
  deduct: compileDeduct,
  accumulate: compileAccumulate,
  children: compileChildren,
  ratio: compileRatio,
  ratioToBest: compileRatioToBest,
  steps: compileStepTable,
  line: compileLine,
  levels: compileLevels,
  ballot: compileBallot,
  share: compileShare,
  borda: compileBorda,
  rankPoints: compileRankPoints,
  carried: compileCarried,
  formula: compileOwnFormula,
};

/** Adds the quantities and inputs by which a method's points come about; the last is the place's target. */
export const compileMethod = (place: MethodPlace, method: Method): void => {
  const compile = BY_KIND[method.kind] as (place: MethodPlace, method: Method) => void;
  compile(place, method);
};
