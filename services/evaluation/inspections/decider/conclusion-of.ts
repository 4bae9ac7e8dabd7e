import type { Sentence } from '@kaoping/event-sourcing';
import type { PlanInput } from '@kaoping/scoring-engine';
import { checkEntry } from '../../cycles/result/check-entry.ts';
import { REASON_LIMIT } from '../../cycles/result/required-text.ts';
import type { ScoreEntry } from '../../sheets/result/score-entry.ts';
import { InspectionMarksRefused } from './inspection.errors.ts';
import type { InspectionMark, InspectionProblem } from './inspection.events.ts';
import type { AnsweredFinding, PlannedInspection } from './inspection.state.ts';

/** The most marks of one inspection, those of its findings among them: a message of scores holds no more. */
export const MARK_LIMIT = 2_000;

/** How many problems are told at once: more than these nobody reads. */
const PROBLEM_LIMIT = 100;

/**
 * What an inspection counts as: the marks given, the deductions of its findings, and 0 wherever a deduction was
 * possible and nothing was found.
 *
 * @throws {InspectionMarksRefused} with everything that is missing or wrong.
 */
export const conclusionOf = (
  inspectionId: string,
  inspection: PlannedInspection,
  given: readonly InspectionMark[],
): { readonly entries: readonly ScoreEntry[]; readonly problems: readonly InspectionProblem[] } => {
  const wrong = wrongMarks(inspection, given);
  const findings = [...inspection.findings.values()];
  const marks = [
    ...given.map((mark) => labelled(inspection, mark, inspectionId)),
    ...findings.flatMap(markOf),
  ];
  const seen = new Set(marks.map(placeOf));
  const open = placesOf(inspection).filter((place) => !seen.has(placeOf(place)));
  const zeros = open.filter(({ input }) => inspection.plan.deducting.includes(input));
  const missing = open.filter(({ input }) => !inspection.plan.deducting.includes(input));
  const problems = [
    ...wrong,
    ...tooMany(marks.length + zeros.length),
    ...missing.map((place) => told(inspection, place)),
  ];
  if (problems.length > 0) throw new InspectionMarksRefused(problems.slice(0, PROBLEM_LIMIT));
  const all = [...marks, ...zeros.map((place) => ({ ...place, label: inspectionId, value: '0' }))];
  return {
    entries: all.map((mark, index) => ({ entryId: markIdOf(inspectionId, 1, index), ...mark })),
    problems: findings.flatMap((finding) => problemOf(inspection, finding)),
  };
};

/** Every round of an inspection has entries of its own. */
export const markIdOf = (inspectionId: string, round: number, index: number): string =>
  `${inspectionId}.${String(round)}.${String(index + 1)}`;

const placeOf = ({ organisationId, input }: Pick<InspectionMark, 'organisationId' | 'input'>): string =>
  JSON.stringify([organisationId, input]);

const placesOf = ({ plan }: PlannedInspection): readonly Pick<InspectionMark, 'organisationId' | 'input'>[] =>
  plan.organisations.flatMap(({ organisationId }) =>
    plan.inputs.map(({ name }) => ({ organisationId, input: name })),
  );

/** Marks of several inspections for one input are told apart by the inspection. */
const labelled = (
  { plan }: PlannedInspection,
  mark: InspectionMark,
  inspectionId: string,
): InspectionMark => {
  const { label, ...unlabelled } = mark;
  if (inputOf(plan.inputs, mark.input)?.entries !== 'many') return unlabelled;
  return { ...mark, label: label === undefined ? inspectionId : `${label} · ${inspectionId}` };
};

const markOf = ({
  findingId,
  organisationId,
  deduction,
  description,
}: AnsweredFinding): readonly InspectionMark[] =>
  deduction
    ? [
        {
          organisationId,
          input: deduction.input,
          label: findingId,
          value: deduction.points,
          reason: description,
        },
      ]
    : [];

const inputOf = (inputs: readonly PlanInput[], name: string): PlanInput | undefined =>
  inputs.find((input) => input.name === name);

const wrongMarks = (inspection: PlannedInspection, marks: readonly InspectionMark[]): readonly Sentence[] => {
  const known = new Set(placesOf(inspection).map(placeOf));
  const seen = new Set<string>();
  return marks.flatMap((mark) => {
    const input = inputOf(inspection.plan.inputs, mark.input);
    const key = JSON.stringify([
      mark.organisationId,
      mark.input,
      input?.entries === 'many' ? mark.label : '',
    ]);
    const isTwice = seen.has(key);
    seen.add(key);
    const isKnown = known.has(placeOf(mark));
    const problem =
      input && isKnown ? (checkMark(input, mark) ?? (isTwice ? TWICE : undefined)) : NOT_INSPECTED;
    return problem ? [named(inspection, mark, problem)] : [];
  });
};

const checkMark = (input: PlanInput, mark: InspectionMark): Sentence | undefined =>
  checkEntry(input, mark.value) ?? checkTexts(mark);

const NOT_INSPECTED: Sentence = { en: 'this inspection does not look at it.', zh: '不在本次检查范围内。' };
const TWICE: Sentence = {
  en: 'it is marked twice; give each mark a label.',
  zh: '重复评分；多条时请分别注明。',
};
const MISSING: Sentence = { en: 'not marked yet.', zh: '尚未评分。' };

const LABEL_LIMIT = 100;

const checkTexts = ({ label = '-', reason = '' }: InspectionMark): Sentence | undefined => {
  if (label.trim() !== '' && label.length <= LABEL_LIMIT && reason.length <= REASON_LIMIT) return undefined;
  const [labels, reasons] = [String(LABEL_LIMIT), String(REASON_LIMIT)];
  return {
    en: `the label takes 1 to ${labels} characters, the reason ${reasons}.`,
    zh: `说明应为 1 至 ${labels} 字，理由不超过 ${reasons} 字。`,
  };
};

const tooMany = (count: number): readonly Sentence[] => {
  if (count <= MARK_LIMIT) return [];
  const [given, limit] = [String(count), String(MARK_LIMIT)];
  return [
    {
      en: `${given} marks are more than ${limit}: split the inspection.`,
      zh: `共 ${given} 条，超过上限 ${limit} 条：请拆分检查。`,
    },
  ];
};

const told = (
  inspection: PlannedInspection,
  place: Pick<InspectionMark, 'organisationId' | 'input'>,
): Sentence => named(inspection, place, MISSING);

const named = (
  { plan }: PlannedInspection,
  { organisationId, input }: Pick<InspectionMark, 'organisationId' | 'input'>,
  problem: Sentence,
): Sentence => {
  const name =
    plan.organisations.find((one) => one.organisationId === organisationId)?.name ?? organisationId;
  const title = inputOf(plan.inputs, input)?.title ?? { en: input, zh: input };
  return { en: `${name}, ${title.en}: ${problem.en}`, zh: `${name}·${title.zh}：${problem.zh}` };
};

const problemOf = (
  { plan }: PlannedInspection,
  { findingId, organisationId, indicator, description, foundOn, rectification }: AnsweredFinding,
): readonly InspectionProblem[] => {
  const organisation = plan.organisations.find((one) => one.organisationId === organisationId);
  if (!rectification || !organisation) return [];
  return [
    {
      problemId: findingId,
      organisationId,
      organisationName: organisation.name,
      ancestorIds: organisation.ancestorIds,
      ...(indicator !== undefined && { indicator }),
      description,
      foundOn,
      ...rectification,
    },
  ];
};
