import type { PlanInput } from '@kaoping/scoring-engine';
import type {
  LeftOutBecause,
  LeftOutQuestion as PublicLeftOut,
  Sheet,
  SheetQuestion as PublicQuestion,
} from '../../generated/graphql.ts';
import { takesLabels } from '../decider/check-answers.ts';
import type { LeftOutQuestion, SheetQuestion } from '../decider/sheet.events.ts';
import type { AssignedSheet } from '../decider/sheet.state.ts';
import { publicProcedure, publicStatus } from '../sheet-list/public-sheet.ts';

/** A sheet in the shape of the public schema. */
export const publicSheet = (sheetId: string, sheet: AssignedSheet): Sheet => {
  const { assignment, status, draftRevision, answers, entries, submittedAt, sentBackReason } = sheet;
  const { cycleId, procedure, raterGroup, rater, dueOn, leftOut } = assignment;
  return {
    sheetId,
    cycleId,
    procedure: publicProcedure(procedure),
    ...(raterGroup !== undefined && { raterGroup }),
    rater,
    status: publicStatus(status),
    ...(dueOn !== undefined && { dueOn }),
    ...(submittedAt !== undefined && { submittedAt }),
    ...(sentBackReason !== undefined && { sentBackReason }),
    questions: questionsOf(sheet),
    leftOut: leftOut.map(publicLeftOut),
    draftRevision,
    draft: Object.values(sheet.draft).filter(({ value }) => value !== ''),
    answers,
    entries,
  };
};

const questionsOf = ({ assignment, questions }: AssignedSheet): readonly PublicQuestion[] => {
  const inputs = new Map(assignment.inputs.map((input) => [input.name, input]));
  const names = new Map(assignment.assessed.map(({ organisationId, name }) => [organisationId, name]));
  return questions.flatMap((question: SheetQuestion) => {
    const input = inputs.get(question.input);
    return input
      ? [{ ...question, organisationName: names.get(question.organisationId) ?? '', ...askedOf(input) }]
      : [];
  });
};

const KINDS = { decimal: 'DECIMAL', level: 'LEVEL', flag: 'YES_NO' } as const;

const askedOf = (input: PlanInput): Omit<PublicQuestion, 'input' | 'organisationId' | 'organisationName'> => {
  const { entry, title } = input;
  const { min, max }: { readonly min?: string; readonly max?: string } =
    entry.kind === 'decimal' ? entry : {};
  return {
    title,
    kind: KINDS[entry.kind],
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    levels: entry.kind === 'level' ? entry.levels : [],
    takesLabels: takesLabels(input),
  };
};

const publicLeftOut = ({ because, ...leftOut }: LeftOutQuestion): PublicLeftOut => ({
  ...leftOut,
  because: because.toUpperCase().replace('-', '_') as LeftOutBecause,
});
