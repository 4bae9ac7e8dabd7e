import type { PlanInput } from '@kaoping/scoring-engine';
import type { EntryIndicator, EntryPart, EntryRater } from '@kaoping/schemes';
import type { RosterOrganisation } from '../../cycles/decider/evaluation-cycle.events.ts';
import type {
  LeftOutQuestion,
  SheetAssigned,
  SheetProcedure,
  SheetQuestion,
} from '../decider/sheet.events.ts';
import type { RaterSeat } from './rater-seat.ts';
import { SheetInputNotAsked } from './sheet-input-not-asked.error.ts';

/** What a sheet is planned from: the cycle, which never changes once it is open. */
export interface SheetPlanBase {
  readonly cycleId: string;
  readonly entering: Pick<EntryPart, 'indicators' | 'inputs' | 'late'>;
  readonly roster: readonly RosterOrganisation[];
}

/** An input with whom its rater group may not rate. */
interface AskedInput {
  readonly input: PlanInput;
  readonly mayNotRate: EntryRater['mayNotRate'];
}

/**
 * Makes the sheet of one rater: every input of the procedure and group, for every organisation that the rater may
 * rate. What the rater may not be asked is left out and named with the reason. After the day `dueOn` a late reason
 * is asked for.
 *
 * @throws {SheetInputNotAsked} when the seat names an input that the procedure does not ask.
 */
export const planSheet = (
  { cycleId, entering, roster }: SheetPlanBase,
  seat: RaterSeat,
  dueOn?: string,
): SheetAssigned['data'] => {
  const asked = chosenInputs(askedInputs(entering, seat), seat);
  const assessed = roster.filter(({ organisationId }) => isRatedBy(seat, organisationId));
  const questions: SheetQuestion[] = [];
  const leftOut: LeftOutQuestion[] = [];
  for (const organisation of assessed) {
    for (const { input, mayNotRate } of asked) {
      const question = { input: input.name, organisationId: organisation.organisationId };
      const refusal = refusalOf(seat, mayNotRate, organisation.organisationId);
      if (refusal) leftOut.push({ ...question, ...refusal });
      else questions.push(question);
    }
  }
  return {
    cycleId,
    procedure: seat.procedure,
    ...(seat.raterGroup !== undefined && { raterGroup: seat.raterGroup }),
    rater: seat.rater,
    acceptance: REVIEWED.includes(seat.procedure) ? 'by-office' : 'at-once',
    inputs: asked.map(({ input }) => input),
    assessed: assessed.map(({ organisationId, name, ancestorIds }) => ({
      organisationId,
      name,
      ancestorIds,
    })),
    questions,
    leftOut,
    ...(dueOn !== undefined && { dueOn }),
    late: entering.late,
  };
};

/** The office reads these before they count; a rating counts as it was given. */
const REVIEWED: readonly SheetProcedure[] = ['self-assessment', 'department-evaluation', 'third-party'];

const isRatedBy = ({ organisationIds, procedure, rater }: RaterSeat, organisationId: string): boolean => {
  if (organisationIds) return organisationIds.includes(organisationId);
  return procedure !== 'self-assessment' || rater.organisationId === organisationId;
};

const askedInputs = (
  { indicators, inputs }: SheetPlanBase['entering'],
  { procedure, raterGroup }: RaterSeat,
): readonly AskedInput[] =>
  flattened(indicators)
    .filter((indicator) => procedureOf(indicator) === procedure)
    .flatMap((indicator) =>
      indicator.inputs
        .filter((name) => groupOf(name) === raterGroup)
        .flatMap((name) => {
          const input = inputs.find((one) => one.name === name);
          const rater = indicator.raters.find(({ key }) => key === raterGroup);
          return input ? [{ input, mayNotRate: rater?.mayNotRate ?? [] }] : [];
        }),
    );

/** Raters who share a procedure are asked what they are there for: each of four bodies its own indicator (001-05). */
const chosenInputs = (asked: readonly AskedInput[], { inputs, rater }: RaterSeat): readonly AskedInput[] => {
  if (inputs === undefined) return asked;
  const names = asked.map(({ input }) => input.name);
  const unknown = inputs.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new SheetInputNotAsked(rater.name, unknown, names);
  return asked.filter(({ input }) => inputs.includes(input.name));
};

/** A scheme that names rater groups and no procedure has them evaluate. */
const procedureOf = ({ by, raters }: EntryIndicator): string | undefined =>
  by ?? (raters.length > 0 ? 'evaluation' : undefined);

/** `performance.peers@peers` is rated by the group `peers`. */
const groupOf = (input: string): string | undefined => input.split('@')[1]?.split('/')[0];

const flattened = (indicators: readonly EntryIndicator[]): readonly EntryIndicator[] =>
  indicators.flatMap((indicator) => [indicator, ...flattened(indicator.indicators)]);

const refusalOf = (
  { rater, relatives }: RaterSeat,
  mayNotRate: EntryRater['mayNotRate'],
  organisationId: string,
): Pick<LeftOutQuestion, 'because' | 'reason'> | undefined => {
  const relative = relatives.find((one) => one.organisationId === organisationId);
  if (relative) return { because: 'own-relatives', reason: relative.reason };
  const relations: Readonly<Record<EntryRater['mayNotRate'][number], boolean>> = {
    'own-organisation': rater.organisationId === organisationId,
    'own-superior': rater.ancestorIds.includes(organisationId),
    // Relatives are known by what was declared, above.
    'own-relatives': false,
    themselves: (rater.personId ?? rater.organisationId) === organisationId,
  };
  const because = mayNotRate.find((relation) => relations[relation]);
  return because && { because };
};
