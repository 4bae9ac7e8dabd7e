import { READ_LIMIT, type Ledger, type RecordedEvent, type TenantId } from '@kaoping/event-sourcing';
import type { SheetEvent } from '../sheets/decider/sheet.events.ts';
import { foldSheet, type SheetProgress } from './result/sheet-progress.ts';

interface Folded {
  position: number;
  readonly sheets: Map<string, SheetProgress>;
}

/** The sheets of each tenant as they stand. */
export interface FoldedSheets {
  /**
   * @param isOver Sheets of such cycles are forgotten, so that what is kept does not grow with the years.
   */
  readonly of: (ledger: Ledger, isOver: (cycleId: string) => boolean) => Promise<readonly SheetProgress[]>;
}

/** What was folded is kept, so that looking again reads only what came since. */
export const foldSheets = (): FoldedSheets => {
  const byTenant = new Map<TenantId, Folded>();
  return {
    of: async (ledger, isOver) => {
      const folded: Folded = byTenant.get(ledger.tenantId) ?? { position: 0, sheets: new Map() };
      byTenant.set(ledger.tenantId, folded);
      await foldOn(ledger, folded);
      for (const [id, { cycleId }] of folded.sheets) if (isOver(cycleId)) folded.sheets.delete(id);
      return [...folded.sheets.values()];
    },
  };
};

const foldOn = async (ledger: Ledger, folded: Folded): Promise<void> => {
  for (;;) {
    const events = await ledger.read({ afterPosition: folded.position, categories: ['assessment-sheet'] });
    for (const recorded of events) {
      const event = recorded as RecordedEvent<SheetEvent>;
      const sheet = foldSheet(folded.sheets.get(event.stream.id), event);
      if (sheet) folded.sheets.set(event.stream.id, sheet);
      else folded.sheets.delete(event.stream.id);
      folded.position = event.position;
    }
    if (events.length < READ_LIMIT) return;
  }
};
