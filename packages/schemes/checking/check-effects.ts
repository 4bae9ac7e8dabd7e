import { refusal, type Words } from '../complaint.ts';
import type { Condition } from '../language/condition.ts';
import type { Scheme } from '../language/scheme.ts';
import type { FilePath, SchemeProblem } from '../problem.ts';
import type { Check } from './check.ts';
import { placedConditions } from './placed-conditions.ts';

/** Grades that vetoes, fail rules and conditions name exist, and a fail rule does something. */
export const checkEffects: Check = (scheme) => {
  const known = (scheme.grades?.list ?? []).map(({ grade }) => grade);
  return [
    ...namedGrades(scheme)
      .filter(({ grade }) => !known.includes(grade))
      .map((named) => unknownGrade(named, known)),
    ...idleRules(scheme),
  ];
};

interface NamedGrade {
  readonly grade: string;
  readonly path: FilePath;
}

const namedGrades = (scheme: Scheme): readonly NamedGrade[] => [
  ...effectsOf(scheme).flatMap(({ effect, path }) =>
    EFFECT_KEYS.flatMap((key) => {
      const grade = effect[key];
      return grade === undefined ? [] : [{ grade, path: [...path, key] }];
    }),
  ),
  ...placedConditions(scheme).flatMap(({ condition, path }) => gradesIn(condition, [...path, 'grade'])),
];

const EFFECT_KEYS = ['grade', 'gradeAtMost'] as const;

const effectsOf = (scheme: Scheme) => [
  ...(scheme.vetoes ?? []).map((effect) => ({ effect, path: ['vetoes', effect.key] })),
  ...(scheme.failRules ?? []).map((effect) => ({ effect, path: ['failRules', effect.key] })),
];

const gradesIn = ({ grade }: Condition, path: FilePath): readonly NamedGrade[] => {
  if (typeof grade === 'string') return [{ grade, path }];
  return (grade ?? []).map((each, index) => ({ grade: each, path: [...path, index] }));
};

const unknownGrade = ({ grade, path }: NamedGrade, known: readonly string[]): SchemeProblem => {
  const words: Words =
    known.length === 0
      ? [
          `方案没有等次，不能用“${grade}”；请先写“grades”。`,
          `The scheme has no grades, so "${grade}" means nothing; write "grades" first.`,
        ]
      : [
          `没有等次“${grade}”；可用的有：${known.join('、')}。`,
          `There is no grade "${grade}"; there are: ${known.join(', ')}.`,
        ];
  return refusal('UNKNOWN_GRADE', path, words);
};

const idleRules = ({ failRules }: Scheme): readonly SchemeProblem[] =>
  (failRules ?? [])
    .filter(({ barsFrom, gradeAtMost, grade }) => (barsFrom ?? gradeAtMost ?? grade) === undefined)
    .map(({ key }) =>
      refusal(
        'NO_EFFECT',
        ['failRules', key],
        [
          '这条规则没有后果；请写“grade”、“gradeAtMost”或“barsFrom”。',
          'This rule has no effect; write "grade", "gradeAtMost" or "barsFrom".',
        ],
      ),
    );
