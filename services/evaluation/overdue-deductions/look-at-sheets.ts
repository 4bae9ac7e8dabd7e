import { dueAggregates, type Ledger, type TenantId } from '@kaoping/event-sourcing';
import { adjustmentAccountDecider } from '../adjustments/decider/adjustment-account.decider.ts';
import type { AdjustmentAccount } from '../adjustments/decider/adjustment-account.state.ts';
import { foldCycles, type FoldedCycle } from '../cycles/decider/fold-cycles.ts';
import { overdueRuleDecider, type OverdueRule } from './decider/overdue-rule.decider.ts';
import { foldUnitSheets } from './fold-unit-sheets.ts';
import { sheetIdOf } from './result/sheet-work.ts';
import type { UnitSheet } from './result/unit-sheet.ts';

/** What concerns the sheets of one tenant at an instant. */
export interface SheetsLook {
  readonly tenantId: TenantId;
  readonly now: string;
  readonly rules: ReadonlyMap<string, OverdueRule>;
  /** Those that are open. */
  readonly cycles: ReadonlyMap<string, FoldedCycle>;
  readonly sheets: ReadonlyMap<string, UnitSheet>;
  /** Those with a notice of a sheet that is not settled. */
  readonly accounts: Iterable<AdjustmentAccount>;
}

/** Looks at a tenant, but not further than its rules where there are none. */
export const lookAtSheets = (): ((ledger: Ledger, now: string) => Promise<SheetsLook | undefined>) => {
  const rules = dueAggregates(overdueRuleDecider, () => true);
  const accounts = dueAggregates(adjustmentAccountDecider, hasSheetNotice);
  const cycles = foldCycles();
  const sheets = foldUnitSheets();
  return async (ledger, now) => {
    const arranged = await rules.of(ledger);
    if (arranged.size === 0) return undefined;
    const folded = await cycles.of(ledger);
    return {
      tenantId: ledger.tenantId,
      now,
      rules: arranged,
      cycles: new Map(
        folded.filter(({ status }) => status === 'open').map((cycle) => [cycle.cycleId, cycle]),
      ),
      sheets: await sheets.of(ledger),
      accounts: (await accounts.of(ledger)).values(),
    };
  };
};

const hasSheetNotice = ({ notices }: AdjustmentAccount): boolean =>
  Object.values(notices).some((notice) => notice.status !== 'settled' && sheetIdOf(notice) !== undefined);
