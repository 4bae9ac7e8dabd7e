import type { Sentence } from '@kaoping/event-sourcing';
import type { PlanInput } from '@kaoping/scoring-engine';
import { checkEntry } from '../../cycles/result/check-entry.ts';
import { REASON_LIMIT } from '../../cycles/result/required-text.ts';
import { answerKey } from './answer-key.ts';
import { GroupSelfAssessmentAnswersRefused } from './group-self-assessment.errors.ts';
import type { SelfAnswer } from './group-self-assessment.events.ts';

/** The most answers of one self-assessment: a message to headquarters holds no more. */
export const ANSWER_LIMIT = 2_000;

/** The longest value and label of an answer, in characters. */
export const VALUE_LIMIT = 60;
export const LABEL_LIMIT = 100;

/** How many problems are told at once: more than these nobody reads. */
const PROBLEM_LIMIT = 100;

/**
 * Every question is answered, in the way it asks.
 *
 * @throws {GroupSelfAssessmentAnswersRefused} with everything that is missing or wrong.
 */
export const checkAnswers = (asked: readonly PlanInput[], answers: readonly SelfAnswer[]): void => {
  const problems = [...tooMany(answers), ...wrongAnswers(asked, answers), ...missingAnswers(asked, answers)];
  if (problems.length > 0) throw new GroupSelfAssessmentAnswersRefused(problems.slice(0, PROBLEM_LIMIT));
};

/** Answers to what nobody asks, each named with its row. */
export const notAsked = (
  asked: readonly PlanInput[],
  answers: readonly SelfAnswer[],
): readonly Sentence[] => {
  const names = new Set(asked.map(({ name }) => name));
  return answers.flatMap(({ input }, index) =>
    names.has(input)
      ? []
      : [at(index, { en: `"${input}" is not asked.`, zh: `考核方案未要求自评“${input}”。` })],
  );
};

const tooMany = (answers: readonly SelfAnswer[]): readonly Sentence[] => {
  const [count, limit] = [String(answers.length), String(ANSWER_LIMIT)];
  if (answers.length <= ANSWER_LIMIT) return [];
  return [
    {
      en: `${count} answers are more than ${limit}: put small ones together.`,
      zh: `共 ${count} 条，超过上限 ${limit} 条：请合并填报。`,
    },
  ];
};

const wrongAnswers = (asked: readonly PlanInput[], answers: readonly SelfAnswer[]): readonly Sentence[] => {
  const inputs = new Map(asked.map((input) => [input.name, input]));
  const seen = new Set<string>();
  const wrong = answers.flatMap((answer, index) => {
    const input = inputs.get(answer.input);
    const isTwice = seen.has(answerKey(answer));
    seen.add(answerKey(answer));
    const problem = input && (isTwice ? twice(input) : problemOf(input, answer));
    return problem ? [at(index, problem)] : [];
  });
  return [...notAsked(asked, answers), ...wrong];
};

const problemOf = (input: PlanInput, answer: SelfAnswer): Sentence | undefined =>
  labelProblem(input, answer) ?? reasonProblem(input, answer) ?? checkEntry(input, answer.value);

const labelProblem = ({ entries, title }: PlanInput, { label }: SelfAnswer): Sentence | undefined => {
  if (entries === 'one' && label === undefined) return undefined;
  if (entries === 'one')
    return about(title, { en: 'it takes one answer, without a label.', zh: '只能填一条，无需说明。' });
  if (label !== undefined && label.trim() !== '' && label.length <= LABEL_LIMIT) return undefined;
  const limit = String(LABEL_LIMIT);
  return about(title, {
    en: `say in the label, in 1 to ${limit} characters, which one it is.`,
    zh: `请在“说明”中注明是哪一项，1 至 ${limit} 字。`,
  });
};

const reasonProblem = ({ title }: PlanInput, { reason = '' }: SelfAnswer): Sentence | undefined => {
  const limit = String(REASON_LIMIT);
  if (reason.length <= REASON_LIMIT) return undefined;
  return about(title, { en: `the reason is longer than ${limit} characters.`, zh: `理由超过 ${limit} 字。` });
};

const twice = ({ title }: PlanInput): Sentence =>
  about(title, { en: 'it is answered twice.', zh: '重复填写。' });

const missingAnswers = (asked: readonly PlanInput[], answers: readonly SelfAnswer[]): readonly Sentence[] => {
  const answered = new Set(answers.map(({ input }) => input));
  return asked
    .filter(({ name }) => !answered.has(name))
    .map(({ title }) => about(title, { en: 'not answered yet.', zh: '尚未填写。' }));
};

const about = (title: Sentence, problem: Sentence): Sentence => ({
  en: `${title.en}: ${problem.en}`,
  zh: `${title.zh}：${problem.zh}`,
});

const at = (index: number, problem: Sentence): Sentence => ({
  en: `row ${String(index + 1)}: ${problem.en}`,
  zh: `第 ${String(index + 1)} 行：${problem.zh}`,
});
