import { compare, type TablePoint } from '@kaoping/scoring-engine';
import type { Method } from '../language/method.ts';
import { addEntry, addFigure, addQuantity, type MethodPlace } from './method-place.ts';
import { shareOfFullMark } from './plain-number.ts';
import { titleOf } from './scheme-titles.ts';
import { exactDecimal } from './exact-decimal.ts';

type Kind<Name extends Method['kind']> = Method & { readonly kind: Name };

const addReached = (place: MethodPlace): string =>
  addFigure(place, {
    name: `${place.target}@entered`,
    type: 'count',
    entry: { kind: 'decimal' },
    title: { zh: '实际值', en: 'actual figure' },
  });

/** The engine's tables ascend; a scheme may write the best first. */
const ascending = (
  points: readonly { readonly at: string; readonly points: string }[],
): readonly TablePoint[] =>
  points
    .map(({ at, points: value }) => ({ at, value }))
    .sort((left, right) => compare(exactDecimal(left.at), exactDecimal(right.at)));

/** The points of the last step that is reached. */
export const compileStepTable = (place: MethodPlace, { steps, below }: Kind<'steps'>): void => {
  const operator = { op: 'steps', of: addReached(place), steps: ascending(steps), below } as const;
  addQuantity(place, { name: place.target, type: 'points', operator });
};

/** Linear between the points. */
export const compileLine = (place: MethodPlace, { points }: Kind<'line'>): void => {
  const operator = { op: 'interpolate', of: addReached(place), points: ascending(points) } as const;
  addQuantity(place, { name: place.target, type: 'points', operator });
};

/** Fixed points by qualitative level; a rater group gives one level together. */
export const compileLevels = (place: MethodPlace, { levels, of }: Kind<'levels'>): void => {
  const level = addEntry(place, {
    name: `${place.target}@level`,
    type: 'level',
    entry: {
      kind: 'level',
      levels: levels.map((each) => ({ key: each.key, title: titleOf(each, each.key) })),
    },
    title: { zh: '等级', en: 'level' },
  });
  const points = levels.map((each) =>
    of === 'full-mark' ? shareOfFullMark(each.points, place.fullMark) : each.points,
  );
  addQuantity(place, { name: place.target, type: 'points', operator: { op: 'by-level', of: level, points } });
};
