import { doubt, refusal, type Words } from '../complaint.ts';
import type { Scheme } from '../language/scheme.ts';
import type { SchemeProblem } from '../problem.ts';
import type { Check } from './check.ts';

/** The stages in the only order in which they make sense. */
const ORDER = ['targets', 'report', 'review', 'assess', 'publicity', 'appeal', 'apply'] as const;

/** Stages stand in their order, each once; publicity and appeal last some days; publicised adjustments too. */
export const checkCeremony: Check = (scheme) => [
  ...stageOrder(scheme),
  ...stageDays(scheme),
  ...publicity(scheme),
];

const stageOrder = ({ ceremony }: Scheme): readonly SchemeProblem[] => {
  const places = (ceremony?.stages ?? []).map(({ stage }) => ORDER.indexOf(stage));
  const wrong = places.findIndex((place, index) => index > 0 && place <= (places[index - 1] ?? -1));
  if (wrong === -1) return [];
  const words: Words = [
    '阶段次序不对：须依次为 targets（目标）、report（述）、review（评）、assess（考）、publicity（公示）、appeal（申诉）、apply（用），各一次。',
    `The stages are out of order; they come as ${ORDER.join(', ')}, each once.`,
  ];
  return [refusal('STAGES_OUT_OF_ORDER', ['ceremony', 'stages', wrong, 'stage'], words)];
};

const TIMED: ReadonlySet<string> = new Set(['publicity', 'appeal']);

const stageDays = ({ ceremony }: Scheme): readonly SchemeProblem[] =>
  (ceremony?.stages ?? []).flatMap(({ stage, days }, index) => {
    if (!TIMED.has(stage) || (days ?? 0) > 0) return [];
    const words: Words = [
      '公示和申诉须写明天数，例如“days: 5”。',
      'Publicity and appeal must say how many days they last, such as "days: 5".',
    ];
    return [refusal('DAYS_MISSING', ['ceremony', 'stages', index], words)];
  });

const publicity = ({ adjustments }: Scheme): readonly SchemeProblem[] => {
  const days = adjustments?.publicityDays;
  if (days === undefined || /[1-9]/u.test(days)) return [];
  const words: Words = [
    '公示天数不能为 0；不公示请删去“publicityDays”。',
    'Publicity cannot last 0 days; delete "publicityDays" where there is none.',
  ];
  return [doubt('DAYS_MISSING', ['adjustments', 'publicityDays'], words)];
};
