import { randomCondition, type Askable } from './random-condition.ts';
import { mapOf, type Tape } from './tape.ts';

/** What the outcome of a scheme is drawn from. */
export interface OutcomeSetting {
  readonly names: readonly [string, ...string[]];
  readonly coefficient: string | undefined;
  /** The most that the indicators give together. */
  readonly topMark: number;
  readonly hasPraise: boolean;
}

const GRADES = ['A', 'B', 'C', 'D'];

const CUTS: Readonly<Record<number, readonly (readonly number[])[]>> = {
  2: [
    [40, 60],
    [25, 75],
  ],
  3: [
    [20, 70, 10],
    [33, 33, 34],
  ],
  4: [
    [20, 30, 40, 10],
    [5, 45, 25, 25],
  ],
};

const titled = { zh: '名称' };

const randomEffects = (tape: Tape, grades: readonly string[]) =>
  grades.length === 0
    ? { barsFrom: ['awards'] }
    : tape.pick<object>([
        { barsFrom: ['awards'] },
        { gradeAtMost: grades[1] },
        { grade: grades.at(-1) },
        { gradeAtMost: grades.at(-1) },
        { grade: grades[1] },
      ]);

const randomDistribution = (tape: Tape, kind: 'exact' | 'at-most') => ({
  kind,
  ...tape.maybe(60, () => ({ unused: tape.pick(['pass-down', 'lost'] as const) })),
  ...tape.maybe(50, () => ({ ties: tape.pick(['better', 'lower'] as const) })),
  ...tape.maybe(30, () => ({
    smallGroup: { upTo: tape.pick(['4', '6']), rule: tape.pick(['thresholds', 'round'] as const) },
  })),
  ...tape.maybe(30, () => ({ exemptions: true })),
});

interface GradeList {
  readonly keys: readonly string[];
  readonly written: Readonly<Record<string, unknown>>;
  readonly figures: Readonly<Record<string, unknown>>;
}

interface GradeForm {
  readonly kind: 'none' | 'exact' | 'at-most';
  readonly cut: readonly number[];
  readonly isByUnit: boolean;
  readonly isThreshold: boolean;
}

const shareOf = (tape: Tape, index: number, { cut, isByUnit, isThreshold, kind }: GradeForm): object => {
  const share = (of: readonly number[]) => `${of[index] ?? 0}%`;
  if (kind === 'none') return {};
  if (isByUnit) return { shares: { high: share(cut), low: share(cut.toReversed()) } };
  if (kind === 'at-most' && tape.chance(20)) return { places: tape.pick(['2', '1', '0']) };
  if (kind === 'at-most' && isThreshold && tape.chance(20)) return {};
  return { share: share(cut) };
};

/** Every grade but the worst, which takes everyone and asks for nothing. */
const betterGrade = (
  tape: Tape,
  index: number,
  { form, topMark, ask }: { form: GradeForm; topMark: number; ask: Askable },
) => ({
  ...(form.isThreshold ? { from: `${Math.round((topMark * ([70, 50, 30][index] ?? 0)) / 100)}` } : {}),
  ...shareOf(tape, index, form),
  ...tape.maybe(15, () => ({ needs: [randomCondition(tape, ask, 0)] })),
  ...tape.maybe(15, () => ({ givenBy: [randomCondition(tape, ask, 0)] })),
});

const randomGrades = (
  tape: Tape,
  asked: Omit<Askable, 'grades' | 'isRanked'>,
  topMark: number,
): GradeList => {
  const keys = GRADES.slice(0, 2 + tape.below(3));
  const worst = keys.length - 1;
  const kind = tape.pick(['none', 'exact', 'at-most'] as const);
  const cut = tape.pick((CUTS[keys.length] ?? [[]]) as [readonly number[]]);
  const isByUnit = kind === 'exact' && tape.chance(20);
  const form: GradeForm = { kind, cut, isByUnit, isThreshold: kind === 'none' || tape.chance(50) };
  const ask: Askable = { ...asked, grades: [], isRanked: true };
  const list = keys.map((grade, index) => {
    const ofWorst = () => (kind === 'exact' ? shareOf(tape, index, form) : {});
    return {
      grade,
      ...titled,
      ...(index === worst ? ofWorst() : betterGrade(tape, index, { form, topMark, ask })),
    };
  });
  const sharesBy = isByUnit ? { sharesBy: 'unit' } : {};
  const distribution =
    kind === 'none' ? {} : { distribution: { ...randomDistribution(tape, kind), ...sharesBy } };
  return {
    keys,
    written: { grades: { list, ...distribution, ...tape.maybe(10, () => ({ by: 'final' })) } },
    figures: isByUnit ? { unit: { ...titled, type: 'choice', ofGroup: true } } : {},
  };
};

const randomResult = (tape: Tape, coefficient: string | undefined) => ({
  score: 'final',
  ...tape.maybe(60, () => ({
    round: {
      places: tape.pick(['2', '1', '0']),
      ...tape.maybe(40, () => ({
        mode: tape.pick(['half-even', 'down', 'half-down', 'up', 'ceiling', 'floor'] as const),
      })),
    },
  })),
  ...tape.maybe(30, () => ({ rankBy: tape.pick(['rounded', 'unrounded'] as const) })),
  ...tape.maybe(40, () => ({ ties: tape.pick(['standard', 'dense', 'average'] as const) })),
  ...(coefficient === undefined ? {} : { coefficient }),
  ...tape.maybe(20, () => ({ scopes: { company: titled } })),
});

const randomPay = (tape: Tape, grades: readonly string[], hasHalfRanks: boolean) =>
  tape.maybe(50, () => ({
    pay: mapOf(
      tape.some(1, 3, (index) => {
        const forms: object[] = [
          { is: tape.pick(['score × 100', 'final ÷ 3', 'if(final > 50, 1000, 500)']) },
          // Values go by whole places.
          ...(hasHalfRanks
            ? []
            : [
                {
                  byRank: {
                    places: ['5000', '120%'],
                    otherwise: '100',
                    ...tape.maybe(40, () => ({ last: '0' })),
                  },
                },
              ]),
          ...(grades.length === 0
            ? []
            : [{ byGrade: mapOf(grades.map((grade, place) => [grade, `${120 - place * 15}%`])) }]),
          ...(index === 0 ? [] : [{ is: `pay${index} × 2 + score` }]),
        ];
        return [
          `pay${index + 1}`,
          {
            ...titled,
            ...forms[tape.below(forms.length)],
            ...tape.maybe(40, () => ({ round: { places: '2' } })),
          },
        ] as const;
      }),
    ),
  }));

const randomConsequence = (tape: Tape, ask: Askable) => ({
  ...titled,
  when: randomCondition(tape, ask),
  does: 'notice',
  whom: ['organisation'],
  severity: 'soft',
});

/** Result, vetoes, fail rules, grades, pay and consequences, and the figures that they ask for. */
export const randomOutcome = (tape: Tape, { names, coefficient, topMark, hasPraise }: OutcomeSetting) => {
  const vetoKeys = ['safety', 'fraud'].slice(0, tape.below(3));
  const factKeys = [...(hasPraise ? ['praised'] : []), ...tape.pick([[], ['model'], ['model', 'critic']])];
  const facts = [...vetoKeys, ...factKeys];
  const isGraded = tape.chance(75);
  const grades = isGraded
    ? randomGrades(tape, { names, facts }, topMark)
    : { keys: [], written: {}, figures: {} };
  const rules = tape.some(
    0,
    2,
    (index) =>
      [
        `rule${index + 1}`,
        {
          ...titled,
          when: randomCondition(tape, { names, facts, grades: [], isRanked: false }, 0),
          ...randomEffects(tape, grades.keys),
        },
      ] as const,
  );
  const ask: Askable = { names, facts, grades: grades.keys, isRanked: true };
  const result = randomResult(tape, coefficient);
  return {
    figures: grades.figures,
    parts: {
      result,
      ...(vetoKeys.length > 0
        ? { vetoes: mapOf(vetoKeys.map((key) => [key, { ...titled, ...randomEffects(tape, grades.keys) }])) }
        : {}),
      ...(factKeys.length > 0 ? { facts: mapOf(factKeys.map((key) => [key, titled])) } : {}),
      ...(rules.length > 0 ? { failRules: mapOf(rules) } : {}),
      ...grades.written,
      ...randomPay(tape, grades.keys, 'ties' in result && result.ties === 'average'),
      consequences: mapOf(
        tape.some(0, 3, (index) => [`then${index + 1}`, randomConsequence(tape, ask)] as const),
      ),
    },
  };
};
