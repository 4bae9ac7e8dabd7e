import { planProblem, type PlanProblem } from '../plan/plan-problem.ts';
import type { InputKind } from '../plan/plan.ts';
import { entryValue } from './entry-value.ts';
import type { CheckSite } from './operator-rule.ts';

/** The problem of an input that takes another number of entries than the operator reads. */
export const problemOfEntries = (
  { quantity, index }: CheckSite,
  name: string,
  wanted: 'one' | 'many',
): readonly PlanProblem[] => {
  const input = index.inputs.get(name);
  if (input === undefined || input.entries === wanted) return [];
  return [
    planProblem(
      'PLAN.WRONG_INPUT_KIND',
      quantity.name,
      `The operator reads an input with ${wanted} entries, but "${name}" has ${input.entries}.`,
      wanted === 'one'
        ? `此处应取每单位只录一项的输入，但“${name}”可录多项。`
        : `此处应取可录多项的输入，但“${name}”每单位只录一项。`,
    ),
  ];
};

/** The problem of a stand-in that the input itself would refuse. */
export const problemOfStandIn = (
  { quantity, index }: CheckSite,
  name: string,
  ifNone: string | undefined,
): readonly PlanProblem[] => {
  const kind: InputKind | undefined = index.inputs.get(name)?.entry;
  if (kind === undefined || ifNone === undefined || entryValue(ifNone, kind) !== undefined) return [];
  return [
    planProblem(
      'PLAN.MALFORMED_VALUE',
      quantity.name,
      `"${ifNone}" is no value of the input "${name}".`,
      `“${ifNone}”不是输入“${name}”可以取的值。`,
    ),
  ];
};
