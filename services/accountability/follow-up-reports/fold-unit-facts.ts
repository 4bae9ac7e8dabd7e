import { READ_LIMIT, type Ledger, type Rows, type TenantId } from '@kaoping/event-sourcing';
import { unitFactsProjection } from '../warnings/result/unit-facts.projection.ts';
import { TABLES } from '../warnings/result/unit-facts.rows.ts';
import type { UnitFacts } from '../warnings/result/unit-facts.ts';

interface Folded {
  position: number;
  readonly tables: Map<string, Map<string, unknown>>;
}

/**
 * The facts of all units of each tenant as they stand. What was folded is kept, so that looking again reads only what
 * came since; it is for looks that come again and again.
 */
export const foldUnitFacts = (): { readonly of: (ledger: Ledger) => Promise<readonly UnitFacts[]> } => {
  const byTenant = new Map<TenantId, Folded>();
  return {
    of: async (ledger) => {
      const { tenantId } = ledger;
      const folded: Folded = byTenant.get(tenantId) ?? { position: 0, tables: new Map() };
      // A fold that broke off half-way would count twice: it begins anew next time.
      byTenant.delete(tenantId);
      await foldOn(ledger, folded);
      byTenant.set(tenantId, folded);
      return [...(folded.tables.get(TABLES.units)?.values() ?? [])] as readonly UnitFacts[];
    },
  };
};

const foldOn = async (ledger: Ledger, folded: Folded): Promise<void> => {
  const { categories } = unitFactsProjection;
  const rows = rowsIn(folded.tables);
  for (;;) {
    const events = await ledger.read({ afterPosition: folded.position, categories });
    await unitFactsProjection.project(events, rows);
    folded.position = events.at(-1)?.position ?? folded.position;
    if (events.length < READ_LIMIT) return;
  }
};

const rowsIn = (tables: Folded['tables']): Rows => {
  const tableOf = (name: string): Map<string, unknown> => {
    const table = tables.get(name) ?? new Map<string, unknown>();
    tables.set(name, table);
    return table;
  };
  return {
    get: <Data>(table: string, key: string) => Promise.resolve(tableOf(table).get(key) as Data | undefined),
    put: (table, key, data) => {
      tableOf(table).set(key, data);
    },
    remove: (table, key) => {
      tableOf(table).delete(key);
    },
  };
};
