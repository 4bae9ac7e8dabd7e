import { dayOf } from '@kaoping/calendar';
import {
  loadState,
  orderFor,
  READ_LIMIT,
  type CommandExecutor,
  type DueWork,
  type EventStore,
  type Ledger,
  type ReadModels,
  type RecordedEvent,
  type TenantId,
} from '@kaoping/event-sourcing';
import { headquartersOf } from '../headquarters/result/headquarters-of.ts';
import { CONDITIONS_ID, warningConditionsDecider } from '../warnings/decider/warning-conditions.decider.ts';
import { followUpReportDecider, ReportFollowUp } from './decider/follow-up-report.decider.ts';
import type { FollowUpReported } from './decider/follow-up-report.events.ts';
import { foldUnitFacts } from './fold-unit-facts.ts';
import { countFollowUp } from './result/count-follow-up.ts';

/** What due work of reports works with. */
interface DueFollowUpReportsPorts {
  readonly eventStore: EventStore;
  readonly readModels: ReadModels;
  readonly commands: CommandExecutor;
}

type Report = FollowUpReported['data'];

/** Tells the headquarters how results are followed up, at most once a day, when the counts changed. */
export const dueFollowUpReports = ({
  eventStore,
  readModels,
  commands,
}: DueFollowUpReportsPorts): DueWork => {
  const facts = foldUnitFacts();
  const lastReport = lastReports();
  const reportOn = async (ledger: Ledger, headquarters: string, on: string): Promise<Report> => {
    const { conditions } = (await loadState(ledger, warningConditionsDecider, CONDITIONS_ID)).state;
    return { headquarters, on, counts: countFollowUp(await facts.of(ledger), conditions, on) };
  };
  return {
    name: 'follow-up-reports',
    run: async (tenantId, now) => {
      const headquarters = await headquartersOf(readModels, tenantId);
      if (headquarters === undefined) return;
      const on = dayOf(now);
      const ledger = await eventStore.ledger(tenantId);
      const last = await lastReport(ledger);
      if (last?.on === on) return;
      const report = await reportOn(ledger, headquarters, on);
      if (last && isSame(last, report)) return;
      const commandId = `follow-up-reports:${on}`;
      const metadata = { tenantId, commandId, now, actorId: 'clock', correlationId: commandId };
      await commands.execute(
        metadata,
        orderFor(followUpReportDecider, on, new ReportFollowUp(metadata, report)),
      );
    },
  };
};

const isSame = (one: Report, other: Report): boolean =>
  one.headquarters === other.headquarters && JSON.stringify(one.counts) === JSON.stringify(other.counts);

/** What each tenant told last; it reads only what came since it looked. */
const lastReports = (): ((ledger: Ledger) => Promise<Report | undefined>) => {
  const byTenant = new Map<TenantId, { position: number; last?: Report }>();
  return async (ledger) => {
    const known = byTenant.get(ledger.tenantId) ?? { position: 0 };
    byTenant.set(ledger.tenantId, known);
    for (;;) {
      const events = await ledger.read({
        afterPosition: known.position,
        categories: [followUpReportDecider.category],
      });
      const latest = events.at(-1) as RecordedEvent<FollowUpReported> | undefined;
      if (latest) Object.assign(known, { position: latest.position, last: latest.data });
      if (events.length < READ_LIMIT) return known.last;
    }
  };
};
