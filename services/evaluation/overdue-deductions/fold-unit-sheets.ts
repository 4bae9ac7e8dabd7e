import { READ_LIMIT, type Ledger, type RecordedEvent, type TenantId } from '@kaoping/event-sourcing';
import type { SheetEvent } from '../sheets/decider/sheet.events.ts';
import { foldUnitSheet, type UnitSheet } from './result/unit-sheet.ts';

interface Folded {
  position: number;
  readonly sheets: Map<string, UnitSheet>;
}

/** The sheets that units of a tenant have to hand in, by id; looking again reads only what came since. */
export const foldUnitSheets = (): {
  readonly of: (ledger: Ledger) => Promise<ReadonlyMap<string, UnitSheet>>;
} => {
  const byTenant = new Map<TenantId, Folded>();
  return {
    of: async (ledger) => {
      const folded: Folded = byTenant.get(ledger.tenantId) ?? { position: 0, sheets: new Map() };
      byTenant.set(ledger.tenantId, folded);
      for (;;) {
        const afterPosition = folded.position;
        const events = await ledger.read({ afterPosition, categories: ['assessment-sheet'] });
        for (const event of events) keep(folded, event as RecordedEvent<SheetEvent>);
        if (events.length < READ_LIMIT) return folded.sheets;
      }
    },
  };
};

const keep = (folded: Folded, event: RecordedEvent<SheetEvent>): void => {
  const sheet = foldUnitSheet(folded.sheets.get(event.stream.id), event);
  if (sheet) folded.sheets.set(event.stream.id, sheet);
  folded.position = event.position;
};
