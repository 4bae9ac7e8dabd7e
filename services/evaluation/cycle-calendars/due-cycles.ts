import { dayOf } from '@kaoping/calendar';
import {
  DomainError,
  loadState,
  type CommandMetadata,
  type DueWork,
  type EventStore,
  type Ledger,
  type TenantId,
} from '@kaoping/event-sourcing';
import { evaluationCycleDecider } from '../cycles/decider/evaluation-cycle.decider.ts';
import { schemeDecider } from '../schemes/decider/scheme.decider.ts';
import { latestPublished } from '../schemes/decider/scheme.state.ts';
import { listCalendars, type RunningCalendar } from './decider/list-calendars.ts';
import { duePeriods } from './result/due-periods.ts';

/** A cycle that is to be opened now. */
export interface DueCycle {
  readonly cycleId: string;
  readonly schemeId: string;
  readonly period: string;
  readonly startsOn: string;
}

/** What the due work of calendars works with. */
export interface DueCyclesPorts {
  readonly eventStore: EventStore;
  /** Opens a cycle as an officer would by hand. */
  readonly open: (metadata: CommandMetadata, due: DueCycle) => Promise<unknown>;
}

/** Opens the cycles that calendars want open. One that cannot be opened keeps none of the others from it. */
export const dueCycles = ({ eventStore, open }: DueCyclesPorts): DueWork => ({
  name: 'cycle-calendars',
  run: async (tenantId, now) => {
    const ledger = await eventStore.ledger(tenantId);
    const refusals: Error[] = [];
    for (const calendar of await listCalendars(ledger)) {
      for (const due of await dueOf(ledger, calendar, now)) {
        await open(metadataOf(tenantId, now, due), due).catch((error: unknown) => {
          if (!(error instanceof DomainError)) throw error;
          refusals.push(error);
        });
      }
    }
    // Seen as stalled, with its reason, until somebody puts the scheme or its peer groups right.
    if (refusals[0]) throw refusals[0];
  },
});

const dueOf = async (
  ledger: Ledger,
  { schemeId, ...rule }: RunningCalendar,
  now: string,
): Promise<readonly DueCycle[]> => {
  const kind = latestPublished((await loadState(ledger, schemeDecider, schemeId)).state)?.period;
  if (kind === undefined || kind === 'term') return [];
  const due: DueCycle[] = [];
  for (const { label, startsOn } of duePeriods(rule, kind, dayOf(now))) {
    const cycleId = `${schemeId}-${label}`;
    const { state } = await loadState(ledger, evaluationCycleDecider, cycleId);
    if (state.status === 'absent') due.push({ cycleId, schemeId, period: label, startsOn });
  }
  return due;
};

const metadataOf = (tenantId: TenantId, now: string, { cycleId }: DueCycle): CommandMetadata => {
  const commandId = `cycle-calendars:open:${cycleId}`;
  return { tenantId, commandId, now, actorId: 'clock', correlationId: commandId };
};
