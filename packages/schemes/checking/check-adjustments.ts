import { refusal, type Words } from '../complaint.ts';
import type { Adjustments, Circumstance } from '../language/adjustment.ts';
import type { Scheme } from '../language/scheme.ts';
import type { FilePath, SchemeProblem } from '../problem.ts';
import { billionths } from './billionths.ts';
import type { Check } from './check.ts';
import { placedIndicators } from './placed-indicators.ts';

/**
 * Bonuses and deductions: every circumstance says its points, as points above 0; the total is capped (000-30) unless
 * every circumstance changes an indicator, which then bounds it (004-10); names that they use exist.
 */
export const checkAdjustments: Check = (scheme) => {
  const { adjustments } = scheme;
  if (!adjustments) return [];
  return SIDES.flatMap((side) => {
    const found = adjustments[side];
    return found ? sideProblems(scheme, found, ['adjustments', side]) : [];
  });
};

const SIDES = ['bonus', 'deduction'] as const;

type Side = NonNullable<Adjustments['bonus']>;

const sideProblems = (scheme: Scheme, side: Side, path: FilePath): readonly SchemeProblem[] => [
  ...capProblems(side, path),
  ...side.circumstances.flatMap((each) => {
    const at = [...path, 'circumstances', each.key];
    return [...pointProblems(each, at), ...nameProblems(scheme, side, each, at)];
  }),
];

const capProblems = ({ cap, circumstances }: Side, path: FilePath): readonly SchemeProblem[] => {
  if (cap !== undefined) return above0(cap, [...path, 'cap']);
  if (circumstances.every(({ indicator }) => indicator !== undefined)) return [];
  return [
    refusal('CAP_MISSING', path, [
      '加减分须有总上限（000-30），例如“cap: 10”；只有每一情形都只影响某个指标时才可不写。',
      'The total must be capped (000-30), such as "cap: 10", unless every circumstance changes an indicator only.',
    ]),
  ];
};

const above0 = (value: string | undefined, path: FilePath): readonly SchemeProblem[] =>
  value === undefined || billionths(value) > 0n
    ? []
    : [
        refusal('ADJUSTMENT_NOT_POSITIVE', path, [
          `加减分一律写成大于 0 的数，减分由“deduction”表示；这里是 ${value}。`,
          `Points are written above 0, and "deduction" takes them away; it is ${value} here.`,
        ]),
      ];

const pointProblems = (each: Circumstance, path: FilePath): readonly SchemeProblem[] => [
  ...waysProblems(each, path),
  ...above0(each.points, [...path, 'points']),
  ...above0(each.upTo, [...path, 'upTo']),
  ...above0(each.atMost, [...path, 'atMost']),
  ...above0(each.further?.amount, [...path, 'further', 'amount']),
  ...above0(each.further?.points, [...path, 'further', 'points']),
];

const waysProblems = ({ points, upTo, further }: Circumstance, path: FilePath): readonly SchemeProblem[] => {
  if (points === undefined && upTo === undefined && further === undefined)
    return [refusal('NO_POINTS', path, NONE)];
  return points !== undefined && upTo !== undefined ? [refusal('TWO_KINDS_OF_POINTS', path, BOTH)] : [];
};

const NONE: Words = [
  '这一情形没有分值；请写“points”（每次固定）、“upTo”（最多）或“further”（每超出一定数量）。',
  'This circumstance has no points; write "points" (each time), "upTo" (so many at most) or "further" (for each amount).',
];

const BOTH: Words = [
  '“points”（每次固定）和“upTo”（最多）只能写一个。',
  'Write "points" (each time) or "upTo" (so many at most), not both.',
];

const nameProblems = (
  scheme: Scheme,
  side: Side,
  each: Circumstance,
  path: FilePath,
): readonly SchemeProblem[] => {
  const families = (side.families ?? []).map(({ key }) => key);
  const aspects = (scheme.adjustments?.aspects ?? []).map(({ key }) => key);
  const settable = [...(scheme.facts ?? []), ...(scheme.vetoes ?? [])].map(({ key }) => key);
  return [
    ...unknown(each.family, families, [...path, 'family']),
    ...unknown(each.aspect, aspects, [...path, 'aspect']),
    ...unknown(each.sets, settable, [...path, 'sets']),
    ...indicatorProblems(scheme, each, [...path, 'indicator']),
  ];
};

const unknown = (
  name: string | undefined,
  known: readonly string[],
  path: FilePath,
): readonly SchemeProblem[] => {
  if (name === undefined || known.includes(name)) return [];
  const words: Words =
    known.length === 0
      ? [`没有定义“${name}”。`, `"${name}" is defined nowhere.`]
      : [
          `没有定义“${name}”；可用的有：${known.join('、')}。`,
          `"${name}" is defined nowhere; there are: ${known.join(', ')}.`,
        ];
  return [refusal('UNKNOWN_NAME', path, words)];
};

const indicatorProblems = (
  scheme: Scheme,
  { indicator: name }: Circumstance,
  path: FilePath,
): readonly SchemeProblem[] => {
  if (name === undefined) return [];
  const found = placedIndicators(scheme).find((each) => each.name === name);
  if (!found || found.children.length > 0) return [refusal('UNKNOWN_NAME', path, noSuchIndicator(name))];
  const { bounds, zh, en } = found.indicator;
  if (bounds !== undefined) return [];
  const words: Words = [
    `加减分作用于指标“${zh}”，该指标须写明加减幅度“bounds”（004-10）。`,
    `This changes the indicator "${en ?? zh}", which must say its "bounds" (004-10).`,
  ];
  return [refusal('BOUNDS_MISSING', path, words)];
};

const noSuchIndicator = (name: string): Words => [
  `没有指标“${name}”；请写指标的完整名称，例如 party.discipline。`,
  `There is no indicator "${name}"; write its whole name, such as party.discipline.`,
];
