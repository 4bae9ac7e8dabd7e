import { doubt, refusal, type Words } from '../complaint.ts';
import type { Condition } from '../language/condition.ts';
import type { Consequence } from '../language/outcome.ts';
import type { FilePath, SchemeProblem } from '../problem.ts';
import type { Check } from './check.ts';

/**
 * Consequences: hard ones are confirmed by a person, bans say how long they last, and nobody is proposed for removal
 * because of one last place alone.
 */
export const checkConsequences: Check = ({ consequences }) =>
  (consequences ?? []).flatMap((each) => {
    const path = ['consequences', each.key];
    return [
      ...confirmation(each, path),
      ...duration(each, path),
      ...removal(each, path),
      ...points(each, path),
    ];
  });

const confirmation = ({ severity, confirmedBy }: Consequence, path: FilePath): readonly SchemeProblem[] =>
  severity === 'soft' || confirmedBy !== undefined ? [] : [refusal('NOT_CONFIRMED', path, CONFIRM)];

const CONFIRM: Words = [
  '硬性后果须由人确认；请写“confirmedBy: officer”、“leader”或“committee”。',
  'A hard consequence must be confirmed by somebody; write "confirmedBy: officer", "leader" or "committee".',
];

const BANS: ReadonlySet<Consequence['does']> = new Set<Consequence['does']>(['award-bar', 'promotion-bar']);

const duration = ({ does, bars, lasts }: Consequence, path: FilePath): readonly SchemeProblem[] => {
  const isBan = BANS.has(does) || bars !== undefined;
  if (!isBan && lasts === undefined) return [];
  const given = Object.values(lasts ?? {});
  if (given.length === 1 && given.every((each) => each > 0)) return [];
  return [refusal('NO_DURATION', lasts === undefined ? path : [...path, 'lasts'], DURATION)];
};

const DURATION: Words = [
  '限制须写明期限，只写一种，例如“lasts: { years: 1 }”。',
  'A ban must say how long it lasts, in one unit, such as "lasts: { years: 1 }".',
];

const REMOVALS: ReadonlySet<Consequence['does']> = new Set<Consequence['does']>([
  'removal-proposal',
  'dismissal-proposal',
]);

const removal = ({ does, when }: Consequence, path: FilePath): readonly SchemeProblem[] =>
  REMOVALS.has(does) && restsOnOneLastPlace(when)
    ? [doubt('REMOVAL_BY_ONE_LAST_PLACE', [...path, 'when'], LAST)]
    : [];

const LAST: Words = [
  '单凭一次排名末位就提出岗位淘汰，过于严厉；请加上分数底线（score: { below: 60 }）或连续次数（running）。',
  'One last place alone leads to a removal proposal; add a floor (score: { below: 60 }) or a number of periods (running).',
];

/** Whether a rank in one period is enough: somebody is always last, however good all are. */
const restsOnOneLastPlace = (condition: Condition): boolean => {
  if (condition.any) return condition.any.some(restsOnOneLastPlace);
  const { rank, running, times, is, score, fact, grade, all } = condition;
  if ([running, times, is, score, fact, grade].some((each) => each !== undefined)) return false;
  if (all) return all.every((each) => restsOnOneLastPlace(each));
  return rank !== undefined && rank !== 'first';
};

const points = ({ does, points: given }: Consequence, path: FilePath): readonly SchemeProblem[] =>
  does !== 'bonus-next-period' || given !== undefined
    ? []
    : [
        refusal('NO_POINTS', path, [
          '下期加分须写明分值“points”。',
          'A bonus in the next period must say its "points".',
        ]),
      ];
