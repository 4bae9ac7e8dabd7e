import type { PayLine, PayTerms } from '../decider/pay-run.events.ts';
import { isMoreMoney, moneyDifference, sumOfMoney } from './pay-amount.ts';

/** A sum beside its budget. */
export interface BudgetedTotal {
  readonly total: string;
  readonly budget?: string;
  /** Budget less everything that is due, earlier rounds too; below zero where it is exceeded. */
  readonly left?: string;
  readonly isOverBudget: boolean;
}

/** The lines of one unit together. */
export interface PayUnitTotal extends BudgetedTotal {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly lineCount: number;
}

/** The sums of a round. */
export interface PayTotals extends BudgetedTotal {
  readonly lineCount: number;
  readonly missingCount: number;
  /** In the order of the lines. */
  readonly units: readonly PayUnitTotal[];
}

/** What sums are made of. */
export interface Summed {
  readonly lines: readonly PayLine[];
  /** Everything that is due by now, of this round and of earlier ones: what a budget has to bear. */
  readonly standing: readonly PayLine[];
  /** The budget of everybody is beside the sum of everybody only. */
  readonly isWhole: boolean;
}

/** Sums a round's lines, all and by unit, beside the budgets. Nothing is scaled down: what is over is shown as over. */
export const payTotals = (
  { budget, unitBudgets }: Pick<PayTerms, 'budget' | 'unitBudgets'>,
  { lines, standing, isWhole }: Summed,
): PayTotals => {
  const due = byUnit(standing);
  const units = [...byUnit(lines)].map(([organisationId, own]): PayUnitTotal => {
    const unitBudget = unitBudgets.find((each) => each.organisationId === organisationId)?.amount;
    return {
      organisationId,
      organisationName: own[0]?.organisationName ?? organisationId,
      lineCount: own.length,
      ...budgeted(own, due.get(organisationId) ?? [], unitBudget),
    };
  });
  return {
    ...budgeted(lines, standing, isWhole ? budget : undefined),
    lineCount: lines.length,
    missingCount: lines.filter((line) => line.due === undefined).length,
    units,
  };
};

const byUnit = (lines: readonly PayLine[]): ReadonlyMap<string, readonly PayLine[]> => {
  const units = new Map<string, PayLine[]>();
  for (const line of lines) {
    const unit = units.get(line.organisationId);
    if (unit) unit.push(line);
    else units.set(line.organisationId, [line]);
  }
  return units;
};

const budgeted = (
  lines: readonly PayLine[],
  standing: readonly PayLine[],
  budget: string | undefined,
): BudgetedTotal => {
  const total = sumOfMoney(lines.flatMap(({ amount }) => amount ?? []));
  if (budget === undefined) return { total, isOverBudget: false };
  const due = sumOfMoney(standing.flatMap((line) => line.due ?? []));
  return { total, budget, left: moneyDifference(budget, due), isOverBudget: isMoreMoney(due, budget) };
};
