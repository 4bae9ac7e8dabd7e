import { isMissingAt, wholeAt, type Column } from '../columns/column.ts';
import type { Making } from '../operators/operator-rule.ts';
import { gradeTitle, valueWord } from '../operators/value-words.ts';
import type { CompiledQuantity } from '../plan/compile-plan.ts';
import type { QuantityOverride } from '../plan/group-input.ts';
import type { PlanDerivation } from '../plan/plan-result.ts';
import type { Sentence } from '../sentence.ts';
import { alike } from '../wording/wording.ts';
import type { PlanRun } from './plan-run.ts';
import { exactTextAt } from './printed-text.ts';
import type { RunView } from './run-view.ts';

/** A value that people agreed on, beside the plan's own. */
interface Overridden {
  readonly override: QuantityOverride;
  readonly computed: Column;
}

/** The override that stands in a number; undefined where there is none, or where it has nothing to stand in. */
export const overrideAt = (run: PlanRun, quantity: string, member: number): Overridden | undefined => {
  const computed = run.computed.get(quantity);
  const organisation = run.facts.members[member]?.organisation;
  if (computed === undefined || isMissingAt(computed, member)) return undefined;
  const override = run.facts.overrides?.find(
    (each) => each.quantity === quantity && each.organisation === organisation,
  );
  return override && { override, computed };
};

/** The run as it would be without the overrides of one quantity. */
const viewWithout = ({ view }: PlanRun, quantity: string, computed: Column): RunView => ({
  ...view,
  column: (name) => (name === quantity ? computed : view.column(name)),
});

const wantedWord = ({ view }: PlanRun, { quantity }: CompiledQuantity, value: string): Sentence =>
  quantity.type === 'grade' ? gradeTitle(view, value) : alike(value);

const isSame = (one: Sentence, other: Sentence): boolean => one.en === other.en && one.zh === other.zh;

/** How the plan made a number, and what people agreed on instead. */
export const overriddenMaking = (
  run: PlanRun,
  compiled: CompiledQuantity,
  member: number,
  { override, computed }: Overridden,
): Making => {
  const { name } = compiled.quantity;
  const before = viewWithout(run, name, computed);
  const making = compiled.working.explain(before, member);
  const [from, to] = [valueWord(before, name, member), valueWord(run.view, name, member)];
  const wanted = wantedWord(run, compiled, override.value);
  const isHeld = compiled.quantity.type === 'grade' && !isSame(wanted, to);
  const held: Sentence = isHeld
    ? {
        en: `, but ${to.en} is the best that vetoes and fail rules leave`,
        zh: `，但因限制条件最高只能定为${to.zh}`,
      }
    : alike('');
  return {
    ...making,
    text: {
      en: `${making.text.en}; calibrated from ${from.en} to ${wanted.en} (${override.id})${held.en}`,
      zh: `${making.text.zh}；经校准由${from.zh}改为${wanted.zh}（${override.id}）${held.zh}`,
    },
  };
};

const keyOrText = (run: PlanRun, { quantity }: CompiledQuantity, column: Column, member: number): string => {
  const at = quantity.type === 'grade' ? wholeAt(column, member) : undefined;
  const key = at === undefined ? undefined : run.plan.index.grades[at]?.key;
  return key ?? exactTextAt(column, member) ?? '';
};

/** The same as plain data. */
export const calibrationOf = (
  run: PlanRun,
  compiled: CompiledQuantity,
  member: number,
): PlanDerivation['calibration'] => {
  const found = overrideAt(run, compiled.quantity.name, member);
  return (
    found && {
      id: found.override.id,
      from: keyOrText(run, compiled, found.computed, member),
      to: keyOrText(run, compiled, run.view.column(compiled.quantity.name), member),
    }
  );
};
