import { dayOf } from '@kaoping/calendar';
import {
  loadState,
  orderFor,
  READ_LIMIT,
  type CommandExecutor,
  type DueWork,
  type EventStore,
  type Ledger,
  type ProjectionsByTenant,
  type RecordedEvent,
  type TenantId,
} from '@kaoping/event-sourcing';
import { monthBurden } from '../burden/result/month-burden.ts';
import { foldCycles } from '../cycles/decider/fold-cycles.ts';
import { HEADQUARTERS_ID, progressHeadquartersDecider } from './decider/progress-headquarters.decider.ts';
import { progressReportDecider, ReportProgress } from './decider/progress-report.decider.ts';
import type { EnterpriseProgress, ProgressReported } from './decider/progress-report.events.ts';
import { foldSheets } from './fold-sheets.ts';
import { cycleProgress, isToldOf } from './result/cycle-progress.ts';

/** What due work of progress reports works with. */
interface DueProgressReportsPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
  /** The live burden of units. */
  readonly burden: ProjectionsByTenant;
}

type Report = ProgressReported['data'];

const MONTH_LENGTH = 7;

/** Tells the headquarters how far assessments are, at most once a day, when it changed. */
export const dueProgressReports = ({ eventStore, commands, burden }: DueProgressReportsPorts): DueWork => {
  const progress = progressOn(burden);
  const lastReport = lastReports();
  const looked = new Map<TenantId, string>();
  return {
    name: 'progress-reports',
    run: async (tenantId, now) => {
      const ledger = await eventStore.ledger(tenantId);
      const on = dayOf(now);
      // Where nothing was recorded since the last look of the day there is nothing new to tell.
      const look = `${on} ${String((await ledger.head()).position)}`;
      if (looked.get(tenantId) === look) return;
      const report = await reportDue(ledger, { on, lastReport, progress });
      if (report) await tell(commands, tenantId, { now, report });
      looked.set(tenantId, look);
    },
  };
};

interface Look {
  readonly on: string;
  readonly lastReport: (ledger: Ledger) => Promise<Report | undefined>;
  readonly progress: (ledger: Ledger, on: string) => Promise<EnterpriseProgress>;
}

const reportDue = async (ledger: Ledger, { on, lastReport, progress }: Look): Promise<Report | undefined> => {
  const { state } = await loadState(ledger, progressHeadquartersDecider, HEADQUARTERS_ID);
  const { headquarters } = state;
  const last = await lastReport(ledger);
  if (headquarters === undefined || (last && last.on >= on)) return undefined;
  const report = { headquarters, on, progress: await progress(ledger, on) };
  return last && isSame(last, report) ? undefined : report;
};

const isSame = (one: Report, other: Report): boolean =>
  one.headquarters === other.headquarters && JSON.stringify(one.progress) === JSON.stringify(other.progress);

const tell = async (
  commands: CommandExecutor,
  tenantId: TenantId,
  { now, report }: { readonly now: string; readonly report: Report },
): Promise<void> => {
  const commandId = `progress-reports:${report.on}`;
  const metadata = { tenantId, commandId, now, actorId: 'clock', correlationId: commandId };
  const order = orderFor(progressReportDecider, report.on, new ReportProgress(metadata, report));
  await commands.execute(metadata, order);
};

const progressOn = (burden: ProjectionsByTenant): Look['progress'] => {
  const folded = { cycles: foldCycles(), sheets: foldSheets() };
  return async (ledger, on) => {
    const cycles = await folded.cycles.of(ledger);
    const over = new Set(cycles.filter((cycle) => !isToldOf(cycle, on)).map(({ cycleId }) => cycleId));
    const sheets = await folded.sheets.of(ledger, (cycleId) => over.has(cycleId));
    return {
      cycles: cycleProgress(cycles, sheets, on),
      burden: await monthBurden(burden, ledger.tenantId, on.slice(0, MONTH_LENGTH)),
    };
  };
};

/** What each tenant told last; it reads only what came since it looked. */
const lastReports = (): Look['lastReport'] => {
  const byTenant = new Map<TenantId, { position: number; last?: Report }>();
  return async (ledger) => {
    const known = byTenant.get(ledger.tenantId) ?? { position: 0 };
    byTenant.set(ledger.tenantId, known);
    for (;;) {
      const events = await ledger.read({
        afterPosition: known.position,
        categories: [progressReportDecider.category],
      });
      const latest = events.at(-1) as RecordedEvent<ProgressReported> | undefined;
      if (latest) Object.assign(known, { position: latest.position, last: latest.data });
      if (events.length < READ_LIMIT) return known.last;
    }
  };
};
