import { MalformedDecimal } from '../exact/exact-errors.ts';
import { parseExactText } from '../exact/parse-exact-text.ts';
import { parsePeriod, PERIOD_EXAMPLE } from '../history/period-span.ts';
import type { GroupInput, PastResult, PastStanding, Period } from '../plan/group-input.ts';
import type { GroupProblem, GroupProblemCode } from './input-problem.ts';

const problem = (code: GroupProblemCode, path: string, en: string, zh: string): GroupProblem => ({
  code,
  path,
  sentence: { en, zh },
});

const problemOfPeriod = (path: string, period: Period): readonly GroupProblem[] => {
  if (parsePeriod(period) !== undefined) return [];
  const example = PERIOD_EXAMPLE[period.kind];
  return [
    problem(
      'GROUP.MALFORMED_PERIOD',
      path,
      `"${period.label}" names no ${period.kind}: write it like ${example}.`,
      `“${period.label}”不是规范的周期：应写作 ${example} 的形式。`,
    ),
  ];
};

const repeated = (names: readonly string[]): readonly string[] => {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) again.add(name);
    seen.add(name);
  }
  return [...again];
};

const problemsOfMembers = (input: GroupInput): readonly GroupProblem[] =>
  repeated(input.members.map(({ organisation }) => organisation)).map((name) =>
    problem('GROUP.REPEATED_ORGANISATION', name, `"${name}" is listed twice.`, `“${name}”重复列出。`),
  );

const isNumber = (text: string): boolean => {
  try {
    parseExactText(text);
    return true;
  } catch (error) {
    if (error instanceof MalformedDecimal) return false;
    throw error;
  }
};

const problemsOfNumbers = (
  path: string,
  { organisation, rank, score, figures = {} }: PastStanding,
): readonly GroupProblem[] =>
  [rank, score, ...Object.values(figures)].flatMap((text) =>
    text === undefined || isNumber(text)
      ? []
      : [
          problem(
            'GROUP.MALFORMED_NUMBER',
            path,
            `"${text}" of "${organisation}" is no number.`,
            `“${organisation}”的“${text}”不是数字。`,
          ),
        ],
  );

const problemsOfResult = (result: PastResult): readonly GroupProblem[] => [
  ...problemOfPeriod(result.id, result.period),
  ...result.standings.flatMap((standing) => problemsOfNumbers(result.id, standing)),
];

/** Two results of one period and group would leave open which of them counts. */
const problemsOfTwice = (history: readonly PastResult[]): readonly GroupProblem[] => {
  const known = new Map<string, string>();
  return history.flatMap(({ id, period: { kind, label }, peerGroup }) => {
    const key = JSON.stringify([kind, label, peerGroup]);
    const first = known.get(key);
    if (first === undefined) {
      known.set(key, id);
      return [];
    }
    return [
      problem(
        'GROUP.REPEATED_RESULT',
        id,
        `"${peerGroup}" has two results for ${label}: ${first} and ${id}. Give the one that stands.`,
        `“${peerGroup}”在 ${label} 有两份结果：${first} 和 ${id}。只应给出有效的一份。`,
      ),
    ];
  });
};

const problemsOfStandings = (history: readonly PastResult[]): readonly GroupProblem[] => {
  const known = new Set<string>();
  return history.flatMap(({ id, period: { kind, label }, standings }) =>
    standings.flatMap(({ organisation }) => {
      const key = JSON.stringify([kind, label, organisation]);
      if (!known.has(key)) {
        known.add(key);
        return [];
      }
      return [
        problem(
          'GROUP.REPEATED_STANDING',
          id,
          `"${organisation}" stands twice in the results of ${label}.`,
          `“${organisation}”在 ${label} 的结果中出现两次。`,
        ),
      ];
    }),
  );
};

/** The problems of members, period and earlier results: everything of an input but its entries. */
export const checkGroup = (input: GroupInput): readonly GroupProblem[] => [
  ...problemsOfMembers(input),
  ...problemOfPeriod('period', input.period),
  ...input.history.flatMap(problemsOfResult),
  ...problemsOfTwice(input.history),
  ...problemsOfStandings(input.history),
];
