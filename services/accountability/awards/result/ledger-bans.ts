import {
  READ_LIMIT,
  type EventStore,
  type Ledger,
  type RecordedEvent,
  type TenantId,
} from '@kaoping/event-sourcing';
import type { BanEvent } from '../../bans/decider/ban.events.ts';
import { evolveBan, initialBan, type Ban } from '../../bans/decider/ban.state.ts';
import { BanReader } from '../../bans/result/ban-reader.ts';
import { subjectKey, type BanRow, type BanSubjectId } from '../../bans/result/ban-row.ts';

interface Folded {
  position: number;
  readonly bans: Map<string, Ban>;
  /** The ids of the bans of each subject. */
  readonly bySubject: Map<string, Set<string>>;
}

/**
 * Reads bans from the ledger itself, so that whoever decides by them sees every ban that is recorded. What was folded
 * is kept: looking again reads only what came since.
 */
export class LedgerBans extends BanReader {
  private readonly eventStore: EventStore;
  private readonly byTenant = new Map<TenantId, Folded>();

  constructor(eventStore: EventStore) {
    super();
    this.eventStore = eventStore;
  }

  override async of(tenantId: TenantId, subject: BanSubjectId): Promise<readonly BanRow[]> {
    const { bans, bySubject } = await this.folded(tenantId);
    const ids = bySubject.get(subjectKey(subject)) ?? [];
    return [...ids].flatMap((banId) => rowOf(banId, bans.get(banId)));
  }

  override async all(tenantId: TenantId): Promise<readonly BanRow[]> {
    const { bans } = await this.folded(tenantId);
    return [...bans].flatMap(([banId, ban]) => rowOf(banId, ban));
  }

  private async folded(tenantId: TenantId): Promise<Folded> {
    const folded = this.byTenant.get(tenantId) ?? { position: 0, bans: new Map(), bySubject: new Map() };
    await foldOn(await this.eventStore.ledger(tenantId), folded);
    this.byTenant.set(tenantId, folded);
    return folded;
  }
}

const foldOn = async (ledger: Ledger, folded: Folded): Promise<void> => {
  for (;;) {
    const afterPosition = folded.position;
    const events = await ledger.read({ afterPosition, categories: ['ban'] });
    // Somebody who asked at the same time has folded them meanwhile.
    if (folded.position !== afterPosition) continue;
    for (const event of events) keep(folded, event as RecordedEvent<BanEvent>);
    if (events.length < READ_LIMIT) return;
  }
};

const keep = (folded: Folded, event: RecordedEvent<BanEvent>): void => {
  const { id } = event.stream;
  folded.bans.set(id, evolveBan(folded.bans.get(id) ?? initialBan, event));
  folded.position = event.position;
  if (event.type !== 'BanImposed') return;
  for (const subject of event.data.subjects) {
    const key = subjectKey(subject);
    folded.bySubject.set(key, (folded.bySubject.get(key) ?? new Set()).add(id));
  }
};

const rowOf = (banId: string, state: Ban | undefined): readonly BanRow[] => {
  if (!state || state.status === 'absent') return [];
  const { ban, changedBy: _, ...rest } = state;
  return [{ ...rest, ...ban, banId }];
};
