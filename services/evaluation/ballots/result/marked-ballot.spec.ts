import fc from 'fast-check';
import type { BallotQuestion } from '../decider/ballot-campaign.events.ts';
import { countMarks, markedBallot, type BallotAnswer, type BallotSheet } from './marked-ballot.ts';

const question = (
  indicator: string,
  kind: BallotQuestion['kind'],
  ...keys: readonly string[]
): BallotQuestion => ({
  indicator,
  title: { zh: indicator, en: indicator },
  kind,
  choices: keys.map((key) => ({ key, title: { zh: key, en: key }, input: `${indicator}/${key}` })),
  counts: {},
});
const sheet: BallotSheet = {
  questions: [
    question('workload', 'levels', 'A', 'B', 'C', 'D'),
    question('order', 'places', 'place1', 'place2'),
  ],
  organisations: [
    { organisationId: 'office', name: '办公室' },
    { organisationId: 'union', name: '工会' },
  ],
};
const answer = (indicator: string, organisationId: string, choice: string): BallotAnswer => ({
  indicator,
  organisationId,
  choice,
});

describe('a marked ballot', () => {
  it('has a mark for each question and organisation, blank where nothing was said', () => {
    expect(
      markedBallot(sheet, [answer('workload', 'union', 'C'), answer('order', 'office', 'place2')]),
    ).toEqual([0, 3, 2, 0]);
    expect(markedBallot(sheet, [])).toEqual([0, 0, 0, 0]);
  });

  it.each([
    ['an unknown question', [answer('charm', 'union', 'A')], '第 1 项：不在本选票上。'],
    ['an unknown organisation', [answer('workload', 'mine', 'A')], '第 1 项：不在本选票上。'],
    ['an unknown choice', [answer('workload', 'union', 'E')], '第 1 项：不在本选票上。'],
    [
      'the same twice',
      [answer('workload', 'union', 'A'), answer('workload', 'union', 'B')],
      '第 2 项：同一选项重复填写。',
    ],
    [
      'one place for two',
      [answer('order', 'union', 'place1'), answer('order', 'office', 'place1')],
      '每个名次只能给一个单位',
    ],
  ])('is refused for %s, and the token stays good', (_, answers, sentence) => {
    expect(() => markedBallot(sheet, answers)).toThrow(
      expect.objectContaining({
        code: 'BALLOT.ANSWERS_REFUSED',
        sentence: expect.objectContaining({ zh: expect.stringContaining(sentence) as string }) as unknown,
      }) as Error,
    );
  });
});

describe('the count of ballots', () => {
  const marks = fc
    .tuple(fc.nat(4), fc.nat(4), fc.nat(2), fc.nat(2))
    .filter(([, , one, two]) => one === 0 || one !== two);

  it('is the multiset of answers, whatever the order of the ballots and however they are cut', () => {
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 40 }), fc.nat(40), (ballots, cut) => {
        const counted = countMarks(sheet, ballots);
        const expected = (cell: number, choice: number) =>
          ballots.filter((one) => one[cell] === choice + 1).length;
        expect(counted).toEqual(
          sheet.questions.map((asked, at) =>
            sheet.organisations.map((__, place) =>
              asked.choices.map((___, choice) => expected(2 * at + place, choice)),
            ),
          ),
        );
        const parts = [ballots.slice(0, cut), ballots.slice(cut)].map((part) =>
          countMarks(sheet, part).flat(2),
        );
        expect(counted.flat(2)).toEqual(parts[0]?.map((count, at) => count + (parts[1]?.[at] ?? 0)));
        expect(countMarks(sheet, ballots.toReversed())).toEqual(counted);
      }),
    );
  });

  it('leaves out a question whose places contradict each other, and counts the rest of the ballot', () => {
    expect(countMarks(sheet, [[1, 0, 2, 2]])).toEqual([
      [
        [1, 0, 0, 0],
        [0, 0, 0, 0],
      ],
      [
        [0, 0],
        [0, 0],
      ],
    ]);
  });
});
