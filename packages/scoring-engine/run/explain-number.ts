import { isMissingAt, wholeAt, type Column } from '../columns/column.ts';
import type { Making } from '../operators/operator-rule.ts';
import type { CompiledQuantity } from '../plan/compile-plan.ts';
import type { PlanDerivation } from '../plan/plan-result.ts';
import { inBoth, joined } from '../wording/wording.ts';
import { entryRows } from './entry-rows.ts';
import { calibrationOf, overriddenMaking, overrideAt } from './explain-override.ts';
import { missingReasons } from './missing-reasons.ts';
import type { PlanRun } from './plan-run.ts';
import { exactTextAt } from './printed-text.ts';

/** One number of one organisation, apart from what it was made of. */
export interface ExplainedNumber {
  readonly derivation: Omit<PlanDerivation, 'inputs'>;
  /** Names of the quantities that it was made of. */
  readonly inputs: readonly string[];
}

const levelKey = (run: PlanRun, { quantity }: CompiledQuantity, at: number): string | undefined => {
  const { operator } = quantity;
  const entry = operator.op === 'entry' ? run.plan.index.inputs.get(operator.input)?.entry : undefined;
  return entry?.kind === 'level' ? entry.levels[at]?.key : undefined;
};

const keyOf = (
  run: PlanRun,
  compiled: CompiledQuantity,
  column: Column,
  member: number,
): string | undefined => {
  const at = wholeAt(column, member);
  if (at === undefined) return undefined;
  if (compiled.quantity.type === 'grade') return run.plan.index.grades[at]?.key;
  return compiled.quantity.type === 'level' ? levelKey(run, compiled, at) : undefined;
};

/** What is said of a number that is there: how its operator made it. */
const presentMaking = (run: PlanRun, compiled: CompiledQuantity, member: number): Making => {
  const { quantity, working } = compiled;
  const overridden = overrideAt(run, quantity.name, member);
  const making =
    overridden === undefined
      ? working.explain(run.view, member)
      : overriddenMaking(run, compiled, member, overridden);
  const { title } = quantity;
  const { en, zh } = inBoth((language) => making.text[language].replaceAll(' = ≈ ', ' ≈ '));
  return { ...making, text: { en: `${title.en}: ${en}.`, zh: `${title.zh}：${zh}。` } };
};

/** A missing number says where its gaps start; the gaps of its own organisation lead on. */
const absentMaking = (run: PlanRun, { quantity, working }: CompiledQuantity, member: number): Making => {
  const reasons = missingReasons(run, member, [quantity.name]).map(({ sentence }) => sentence);
  const inputs = working
    .absences(run.view, member)
    .flatMap((absence) => (absence.kind === 'of' && absence.member === member ? [absence.quantity] : []));
  const { en, zh } = joined(reasons, { en: ' ', zh: '' });
  const { title } = quantity;
  return { text: { en: `${title.en}: missing. ${en}`, zh: `${title.zh}：缺。${zh}` }, inputs };
};

/** Explains one number: by its operator where it is there, by its gaps where it is missing. */
export const explainNumber = (run: PlanRun, compiled: CompiledQuantity, member: number): ExplainedNumber => {
  const { quantity } = compiled;
  const column = run.view.column(quantity.name);
  const make = isMissingAt(column, member) ? absentMaking : presentMaking;
  const making = make(run, compiled, member);
  const value = exactTextAt(column, member);
  const key = keyOf(run, compiled, column, member);
  const calibration = calibrationOf(run, compiled, member);
  return {
    inputs: making.inputs,
    derivation: {
      quantity: quantity.name,
      title: quantity.title,
      type: quantity.type,
      stage: quantity.stage,
      ...(quantity.clause === undefined ? {} : { clause: quantity.clause }),
      ...(value === undefined ? {} : { value }),
      ...(key === undefined ? {} : { key }),
      operator: quantity.operator.op,
      text: making.text,
      entries: (making.entries ?? []).flatMap(({ input, rows }) => entryRows(run.view.rows(input), rows)),
      ...(calibration === undefined ? {} : { calibration }),
      ...(making.history === undefined ? {} : { history: making.history }),
    },
  };
};
