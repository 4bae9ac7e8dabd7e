import { MalformedDecimal } from '../exact/exact-errors.ts';
import { parseExactText } from '../exact/parse-exact-text.ts';
import type { GroupInput, QuantityOverride } from '../plan/group-input.ts';
import type { PlanIndex } from '../plan/plan-index.ts';
import { quotedNames } from '../wording/wording.ts';
import type { GroupProblem, GroupProblemCode } from './input-problem.ts';
import { isOverridable } from './overridable.ts';

type Words = readonly [code: GroupProblemCode, en: string, zh: string];

const isExactText = (text: string): boolean => {
  try {
    parseExactText(text);
    return true;
  } catch (error) {
    if (error instanceof MalformedDecimal) return false;
    throw error;
  }
};

const wrongGrade = ({ grades, gradeAt }: PlanIndex, value: string): Words | undefined => {
  if (gradeAt.has(value)) return undefined;
  const { en, zh } = quotedNames(grades.map(({ key }) => key));
  return [
    'OVERRIDE.UNKNOWN_GRADE',
    `There is no grade "${value}"; the plan has ${en}.`,
    `没有等次“${value}”；本方案的等次为${zh}。`,
  ];
};

const wrongNumber = (value: string): Words | undefined =>
  isExactText(value)
    ? undefined
    : [
        'OVERRIDE.MALFORMED_NUMBER',
        `"${value}" is no number: write it like 86.5.`,
        `“${value}”不是数字：应写作 86.5 的形式。`,
      ];

const wrongValue = (index: PlanIndex, { quantity, value }: QuantityOverride): Words | undefined => {
  const found = index.quantities.get(quantity);
  if (found === undefined) {
    return [
      'OVERRIDE.UNKNOWN_QUANTITY',
      `There is no quantity "${quantity}".`,
      `没有名为“${quantity}”的计算项。`,
    ];
  }
  if (!isOverridable(found)) {
    return [
      'OVERRIDE.WRONG_TYPE',
      `"${quantity}" is ${found.type}: a grade or a number may be calibrated.`,
      `“${quantity}”的类型是 ${found.type}：只有等次或数值可以校准。`,
    ];
  }
  return found.type === 'grade' ? wrongGrade(index, value) : wrongNumber(value);
};

const unknownOrganisation = (organisation: string): Words => [
  'OVERRIDE.UNKNOWN_ORGANISATION',
  `There is no organisation "${organisation}" in this run.`,
  `本次计算没有单位“${organisation}”。`,
];

const repeated = ({ organisation, quantity }: QuantityOverride): Words => [
  'OVERRIDE.REPEATED',
  `"${quantity}" of "${organisation}" is calibrated twice: give the value that stands.`,
  `“${organisation}”的“${quantity}”校准了两次：只应给出有效的一次。`,
];

/** The problems of overrides: of nobody, of nothing, twice, or to what cannot be. */
export const checkOverrides = (
  index: PlanIndex,
  { overrides = [], members }: Pick<GroupInput, 'overrides' | 'members'>,
): readonly GroupProblem[] => {
  if (overrides.length === 0) return [];
  const known = new Set(members.map(({ organisation }) => organisation));
  const seen = new Set<string>();
  const wrong = (override: QuantityOverride): Words | undefined => {
    const key = JSON.stringify([override.organisation, override.quantity]);
    if (seen.has(key)) return repeated(override);
    seen.add(key);
    return known.has(override.organisation)
      ? wrongValue(index, override)
      : unknownOrganisation(override.organisation);
  };
  return overrides.flatMap((override) => {
    const found = wrong(override);
    if (found === undefined) return [];
    const [code, en, zh] = found;
    return [{ code, path: override.id, sentence: { en, zh } }];
  });
};
