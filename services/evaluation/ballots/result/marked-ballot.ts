import { BallotAnswersRefused } from '../decider/ballot-campaign.errors.ts';
import type { BallotOrganisation, BallotQuestion } from '../decider/ballot-campaign.events.ts';

/** What a voter is shown: every question about every organisation. */
export interface BallotSheet {
  readonly questions: readonly BallotQuestion[];
  readonly organisations: readonly Pick<BallotOrganisation, 'organisationId' | 'name'>[];
}

/** One answer of a voter. */
export interface BallotAnswer {
  readonly indicator: string;
  readonly organisationId: string;
  readonly choice: string;
}

/** The mark of a place that was left blank: an abstention there. */
const BLANK = 0;

/**
 * A ballot as its marks, one for each question and organisation in the order of the sheet: the place of the choice,
 * counted from 1, or 0 for none. Every ballot of a sheet has the same length, whatever it says.
 *
 * @throws {BallotAnswersRefused} when an answer is not on the sheet, comes twice, or gives one place twice.
 */
export const markedBallot = (sheet: BallotSheet, answers: readonly BallotAnswer[]): readonly number[] => {
  const { questions, organisations } = sheet;
  const marks = questions.flatMap(() => organisations.map(() => BLANK));
  for (const [at, answer] of answers.entries()) {
    const { cell, mark } = markOf(sheet, answer, at + 1);
    if (marks[cell] !== BLANK) {
      throw refusal(at + 1, { en: 'it answers a question for the second time.', zh: '同一选项重复填写。' });
    }
    marks[cell] = mark;
  }
  for (const [at, question] of questions.entries()) {
    const own = marks.slice(at * organisations.length, (at + 1) * organisations.length);
    if (!isConsistent(question, own)) {
      throw new BallotAnswersRefused({
        en: `"${question.title.en}": give each place to one organisation only.`,
        zh: `“${question.title.zh}”：每个名次只能给一个单位。`,
      });
    }
  }
  return marks;
};

const markOf = (
  { questions, organisations }: BallotSheet,
  answer: BallotAnswer,
  row: number,
): { readonly cell: number; readonly mark: number } => {
  const question = questions.findIndex(({ indicator }) => indicator === answer.indicator);
  const organisation = organisations.findIndex(
    ({ organisationId }) => organisationId === answer.organisationId,
  );
  const mark = 1 + (questions[question]?.choices.findIndex(({ key }) => key === answer.choice) ?? -1);
  if (question < 0 || organisation < 0 || mark === BLANK) {
    throw refusal(row, { en: 'it is not on this ballot paper.', zh: '不在本选票上。' });
  }
  return { cell: question * organisations.length + organisation, mark };
};

const refusal = (
  row: number,
  { en, zh }: { readonly en: string; readonly zh: string },
): BallotAnswersRefused =>
  new BallotAnswersRefused({ en: `Answer ${String(row)}: ${en}`, zh: `第 ${String(row)} 项：${zh}` });

const isConsistent = ({ kind }: BallotQuestion, marks: readonly number[]): boolean => {
  const given = marks.filter((mark) => mark !== BLANK);
  return kind === 'levels' || new Set(given).size === given.length;
};

/**
 * How many ballots chose each choice: `[question][organisation][choice]`. A question whose places contradict each
 * other on a ballot is not counted from that ballot.
 */
export const countMarks = (
  { questions, organisations }: BallotSheet,
  ballots: readonly (readonly number[])[],
): readonly (readonly (readonly number[])[])[] =>
  questions.map((question, at) => {
    const counts = organisations.map(() => question.choices.map(() => 0));
    for (const ballot of ballots) {
      const own = ballot.slice(at * organisations.length, (at + 1) * organisations.length);
      if (isConsistent(question, own)) addMarks(counts, own);
    }
    return counts;
  });

const addMarks = (counts: readonly number[][], marks: readonly number[]): void => {
  for (const [organisation, mark] of marks.entries()) {
    const row = counts[organisation];
    const before = row?.[mark - 1];
    if (row && before !== undefined) row[mark - 1] = before + 1;
  }
};
