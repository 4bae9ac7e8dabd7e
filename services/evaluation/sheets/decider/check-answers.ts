import type { Sentence } from '@kaoping/event-sourcing';
import type { PlanInput } from '@kaoping/scoring-engine';
import { checkEntry } from '../../cycles/result/check-entry.ts';
import { REASON_LIMIT } from '../../cycles/result/required-text.ts';
import { answerKey, questionKey } from './answer-key.ts';
import { questionTitle } from './question-title.ts';
import { SheetAnswersRefused } from './sheet.errors.ts';
import type { SheetAnswer, SheetQuestion } from './sheet.events.ts';
import type { AssignedSheet } from './sheet.state.ts';

/** The most answers of one sheet: a message of scores to another service holds no more. */
export const ANSWER_LIMIT = 2_000;

/** The longest label of an answer, in characters; the sheet's id is put behind it. */
const LABEL_LIMIT = 100;

/** How many problems are told at once: more than these nobody reads. */
const PROBLEM_LIMIT = 100;

/**
 * Every question is answered, in the way it asks: a question that takes many answers has at least one, so that
 * nothing to deduct is said as 0 and not left open.
 *
 * @throws {SheetAnswersRefused} with everything that is missing or wrong.
 */
export const checkAnswers = (sheet: AssignedSheet, answers: readonly SheetAnswer[]): void => {
  const asked = new Map(sheet.questions.map((question) => [questionKey(question), question]));
  const problems = [
    ...tooMany(answers),
    ...wrongAnswers(sheet, answers, asked),
    ...missingAnswers(sheet, answers, asked),
  ];
  if (problems.length > 0) throw new SheetAnswersRefused(problems.slice(0, PROBLEM_LIMIT));
};

const tooMany = (answers: readonly SheetAnswer[]): readonly Sentence[] => {
  const [count, limit] = [String(answers.length), String(ANSWER_LIMIT)];
  if (answers.length <= ANSWER_LIMIT) return [];
  return [
    {
      en: `${count} answers are more than ${limit}: put small deductions together.`,
      zh: `共 ${count} 条，超过上限 ${limit} 条：请合并零星扣分。`,
    },
  ];
};

/** What a sheet asks, by {@link questionKey}. */
type Asked = ReadonlyMap<string, SheetQuestion>;

const wrongAnswers = (
  sheet: AssignedSheet,
  answers: readonly SheetAnswer[],
  asked: Asked,
): readonly Sentence[] => {
  const inputs = new Map(sheet.assignment.inputs.map((input) => [input.name, input]));
  const seen = new Set<string>();
  return answers.flatMap((answer) => {
    const input = inputs.get(answer.input);
    const key = answerKey(answer);
    const isAsked = asked.has(questionKey(answer));
    const isTwice = seen.has(key);
    seen.add(key);
    const problem =
      input && isAsked ? (checkAnswer(input, answer) ?? (isTwice ? TWICE : undefined)) : NOT_ASKED;
    return problem ? [named(questionTitle(sheet.assignment, answer), problem)] : [];
  });
};

const NOT_ASKED: Sentence = { en: 'this sheet does not ask for it.', zh: '该表不含此项。' };
const TWICE: Sentence = {
  en: 'it is answered twice; give each answer a label of its own.',
  zh: '重复填写；多条时请分别注明说明。',
};

const checkAnswer = (input: PlanInput, { value, label, reason }: SheetAnswer): Sentence | undefined => {
  if ((reason ?? '').length > REASON_LIMIT) {
    const limit = String(REASON_LIMIT);
    return { en: `the reason is longer than ${limit} characters.`, zh: `理由超过 ${limit} 字。` };
  }
  if (label === undefined) return checkEntry(input, value);
  if (!takesLabels(input))
    return { en: 'it takes one answer, without a label.', zh: '只能填一条，无需说明。' };
  const limit = String(LABEL_LIMIT);
  return label.trim() === '' || label.length > LABEL_LIMIT
    ? { en: `the label takes 1 to ${limit} characters.`, zh: `说明应为 1 至 ${limit} 字。` }
    : checkEntry(input, value);
};

/** A rater group's input takes many entries, one of each rater; any other that does takes many of one rater. */
export const takesLabels = ({ name, entries }: Pick<PlanInput, 'name' | 'entries'>): boolean =>
  entries === 'many' && !name.includes('@');

const missingAnswers = (
  sheet: AssignedSheet,
  answers: readonly SheetAnswer[],
  asked: Asked,
): readonly Sentence[] => {
  const answered = new Set(answers.map(questionKey));
  return [...asked].flatMap(([key, question]) =>
    answered.has(key)
      ? []
      : [
          named(questionTitle(sheet.assignment, question), {
            en: 'not answered yet.',
            zh: '尚未填写。',
          }),
        ],
  );
};

const named = (title: Sentence, problem: Sentence): Sentence => ({
  en: `${title.en}: ${problem.en}`,
  zh: `${title.zh}：${problem.zh}`,
});
