import { refusal } from '../complaint.ts';
import type { Scheme } from '../language/scheme.ts';
import type { SchemeProblem } from '../problem.ts';
import { billionths } from './billionths.ts';
import type { Check } from './check.ts';
import { MASSES_AT_LEAST } from './check-rater-weights.ts';
import { compareShare, effectiveShares, shareIn, shareText, totalShare } from './effective-shares.ts';
import { leavesOf, placedIndicators, topIndicators, type PlacedIndicator } from './placed-indicators.ts';

/** Between these a special task must lie (000-40). */
const SPECIAL = { from: '10%', to: '40%' } as const;

/**
 * What documents require of the weights: special tasks within 10–40 % of their dimension (000-40), quantitative to
 * qualitative indicators such as 7:3 (000-16), the masses never less than 15 % (000-33), and not too many indicators.
 * An indicator that does not say its kind counts as quantitative.
 */
export const checkRequirements: Check = (scheme) => [
  ...specialTasks(scheme),
  ...quantitativeShare(scheme),
  ...massesRequirement(scheme),
  ...crowd(scheme),
];

const specialTasks = (scheme: Scheme): readonly SchemeProblem[] =>
  placedIndicators(scheme).flatMap((parent) =>
    parent.children
      .filter(({ indicator }) => indicator.special === true)
      .flatMap((child) => specialTask(scheme, parent, child)),
  );

const specialTask = (
  scheme: Scheme,
  parent: PlacedIndicator,
  child: PlacedIndicator,
): readonly SchemeProblem[] => {
  const share = shareIn(parent, child);
  const { from, to } = scheme.requirements?.special ?? SPECIAL;
  if (!share || (compareShare(share, from) >= 0 && compareShare(share, to) <= 0)) return [];
  const takes = parent.indicator.specialTakes !== undefined;
  return [
    refusal('SPECIAL_OUT_OF_RANGE', takes ? [...parent.path, 'specialTakes'] : child.path, [
      `专项任务占 ${shareText(share)}，须在 ${from} 至 ${to} 之间（000-40）。`,
      `The special task has ${shareText(share)}; it must lie between ${from} and ${to} (000-40).`,
    ]),
  ];
};

const quantitativeShare = (scheme: Scheme): readonly SchemeProblem[] => {
  const required = scheme.requirements?.quantitative;
  if (required === undefined) return [];
  const path = ['requirements', 'quantitative'];
  return mixedTops(scheme).flatMap((top) => {
    const leaves = effectiveShares(top);
    if (!leaves) return [];
    const counted = leaves.filter(({ placed }) => placed.indicator.kind !== 'qualitative');
    const share = totalShare(counted.map((each) => each.share));
    if (compareShare(share, required) === 0) return [];
    const { zh, en } = top.indicator;
    return [
      refusal('QUANTITATIVE_SHARE', path, [
        `“${zh}”中定量指标占 ${shareText(share)}，要求是 ${required}。`,
        `Quantitative indicators have ${shareText(share)} of "${en ?? zh}"; ${required} is required.`,
      ]),
    ];
  });
};

/** Dimensions in which both kinds meet: only there a ratio says something. Where none has both, all together do. */
const mixedTops = (scheme: Scheme): readonly PlacedIndicator[] => {
  const tops = topIndicators(scheme).filter(({ children }) => children.length > 0);
  const mixed = tops.filter((top) => kindsIn(top).size > 1);
  if (mixed.length > 0) return mixed;
  const { title } = scheme;
  const children = topIndicators(scheme);
  return [{ indicator: { key: scheme.scheme, ...title }, path: [], name: '', children }];
};

const kindsIn = (top: PlacedIndicator): ReadonlySet<string> =>
  new Set((effectiveShares(top) ?? []).map(({ placed }) => placed.indicator.kind ?? 'quantitative'));

const massesRequirement = ({ requirements }: Scheme): readonly SchemeProblem[] => {
  const least = requirements?.massesAtLeast;
  if (least === undefined || billionths(least) >= billionths(MASSES_AT_LEAST)) return [];
  return [
    refusal(
      'MASSES_BELOW_LAW',
      ['requirements', 'massesAtLeast'],
      [
        `群众评价的最低比例不得低于 ${MASSES_AT_LEAST}（000-33），这里是 ${least}。`,
        `The least share of the masses may not be below ${MASSES_AT_LEAST} (000-33); it is ${least} here.`,
      ],
    ),
  ];
};

const crowd = (scheme: Scheme): readonly SchemeProblem[] => {
  const most = scheme.requirements?.indicatorsAtMost;
  const count = leavesOf(scheme).length;
  if (most === undefined || count <= most) return [];
  return [
    refusal(
      'TOO_MANY_INDICATORS',
      ['requirements', 'indicatorsAtMost'],
      [
        `共有 ${String(count)} 个指标，要求最多 ${String(most)} 个。`,
        `There are ${String(count)} indicators; ${String(most)} at most are required.`,
      ],
    ),
  ];
};
