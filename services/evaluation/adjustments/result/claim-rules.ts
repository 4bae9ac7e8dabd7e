import type { EntryPart } from '@kaoping/schemes';
import type { LoadedCycle } from '../../cycles/decider/load-cycle.ts';
import type { ClaimRules } from '../decider/adjustment-account.commands.ts';
import { circumstanceOf, termsOfCircumstance } from './terms-of-circumstance.ts';

/** Names a circumstance of a scheme. */
export interface CircumstanceName {
  readonly side: 'bonus' | 'deduction';
  readonly circumstance: string;
}

/**
 * What a cycle's scheme says of claims of one circumstance.
 *
 * @throws {CircumstanceUnknown} when the scheme does not name it on that side.
 */
export const claimRulesOf = (
  { scheme, cycle }: Pick<LoadedCycle, 'scheme' | 'cycle'>,
  { side, circumstance }: CircumstanceName,
): ClaimRules => {
  const { entering } = scheme;
  const names = circumstanceOf(scheme, side, circumstance).inputs;
  const { from, until } = cycle.period;
  return {
    terms: termsOfCircumstance(scheme, side, circumstance),
    inputs: names.flatMap((name) => entering.inputs.find((input) => input.name === name) ?? []),
    approvals: entering.approval,
    publicityDays: publicityDaysOf(entering),
    formalDocumentsOnly: entering.formalDocumentsOnly,
    ...(entering.lateCounts !== undefined && { lateCounts: entering.lateCounts }),
    late: side === 'deduction' ? 'with-reason' : entering.late,
    period: { from, until },
  };
};

/** A scheme that does not say how long an adjustment is public means as long as its publicity stage. */
const publicityDaysOf = ({ publicityDays, stages }: EntryPart): number =>
  publicityDays ?? stages.find(({ stage }) => stage === 'publicity')?.days ?? 0;
