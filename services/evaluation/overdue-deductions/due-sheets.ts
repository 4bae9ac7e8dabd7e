import { dayOf } from '@kaoping/calendar';
import type {
  CommandExecutor,
  CommandMetadata,
  DueWork,
  EventStore,
  TenantId,
} from '@kaoping/event-sourcing';
import type { AdjustmentAccountCommand } from '../adjustments/decider/adjustment-account.commands.ts';
import { accountOrders } from '../adjustments/result/account-orders.ts';
import { closeNotice } from '../adjustments/result/close-notice.ts';
import { overdueNotice } from '../adjustments/result/overdue-notice.ts';
import type { FoldedCycle } from '../cycles/decider/fold-cycles.ts';
import { loadCycle } from '../cycles/decider/load-cycle.ts';
import { lookAtSheets, type SheetsLook } from './look-at-sheets.ts';
import { isSheetOverdue, lastDayOf, sheetClosing, sheetIdOf, sheetWorkId } from './result/sheet-work.ts';
import type { UnitSheet } from './result/unit-sheet.ts';

/** What due work of overdue sheets works with. */
interface DueSheetsPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
}

/**
 * Tells units of sheets that they did not hand in, where the office arranged what that costs, and closes the notice
 * of what came in time. What stays is deducted by the account, as all overdue work.
 */
export const dueSheets = (ports: DueSheetsPorts): DueWork => {
  const lookAt = lookAtSheets();
  const told = new Set<string>();
  return {
    name: 'overdue-sheets',
    run: async (tenantId, now) => {
      const look = await lookAt(await ports.eventStore.ledger(tenantId), now);
      if (!look) return;
      const order = (command: AdjustmentAccountCommand) =>
        ports.commands.execute(command.metadata, ...accountOrders(command));
      for (const closing of closingsIn(look)) await order(closing);
      for (const [key, notice] of await noticesIn(look, ports.eventStore, told)) {
        await order(notice);
        told.add(key);
      }
    },
  };
};

const closingsIn = ({ tenantId, now, cycles, sheets, accounts }: SheetsLook): AdjustmentAccountCommand[] =>
  [...accounts].flatMap((account) =>
    Object.values(account.notices).flatMap((notice) => {
      const sheet = sheets.get(sheetIdOf(notice) ?? '');
      const cycle = cycles.get(account.place.cycleId);
      if (!sheet || !cycle) return [];
      const lastDay = lastDayOf(sheet, cycle.stages);
      const closing = sheetClosing(sheet, notice, { lastDay, today: dayOf(now) });
      const metadata = metadataOf(tenantId, now, `close:${notice.workId}`);
      return (closing && closeNotice(account, notice, closing, metadata)) ?? [];
    }),
  );

/** By tenant and work, since what was told once by this process needs not be ordered at every look. */
const noticesIn = async (
  { tenantId, now, rules, cycles, sheets }: SheetsLook,
  eventStore: EventStore,
  told: ReadonlySet<string>,
): Promise<ReadonlyMap<string, AdjustmentAccountCommand>> => {
  const notices = new Map<string, AdjustmentAccountCommand>();
  for (const [cycleId, { forSheets }] of rules) {
    const cycle = cycles.get(cycleId);
    const overdue = cycle && forSheets ? overdueIn(cycle, sheets, dayOf(now)) : [];
    const untold = overdue.filter(({ workId }) => !told.has(keyOf(tenantId, workId)));
    if (!forSheets || untold.length === 0) continue;
    const loaded = await loadCycle(eventStore, tenantId, cycleId);
    const members = new Set(loaded.cycle.roster.map(({ organisationId }) => organisationId));
    for (const { sheet, workId, lastDay } of untold) {
      const { organisationId, title } = sheet;
      // A department that only rates has no account: there is nothing to take from.
      if (!members.has(organisationId)) continue;
      const work = { kind: 'sheet', title, dueOn: lastDay } as const;
      const metadata = metadataOf(tenantId, now, `notice:${workId}`);
      const found = { ...forSheets, organisationId, workId, work };
      notices.set(keyOf(tenantId, workId), overdueNotice(loaded, metadata, found));
    }
  }
  return notices;
};

const keyOf = (tenantId: TenantId, workId: string): string => `${tenantId}|${workId}`;

const overdueIn = ({ cycleId, stages }: FoldedCycle, sheets: ReadonlyMap<string, UnitSheet>, today: string) =>
  [...sheets].flatMap(([sheetId, sheet]) => {
    const lastDay = lastDayOf(sheet, stages);
    if (sheet.cycleId !== cycleId || !isSheetOverdue(sheet, lastDay, today)) return [];
    return [{ sheet, lastDay, workId: sheetWorkId(sheetId, lastDay) }];
  });

/** The same work is told of, or closed, by the same command, however often it is looked. */
const metadataOf = (tenantId: TenantId, now: string, what: string): CommandMetadata => {
  const commandId = `overdue-sheets:${what}`;
  return { tenantId, commandId, now, actorId: 'clock', correlationId: commandId };
};
