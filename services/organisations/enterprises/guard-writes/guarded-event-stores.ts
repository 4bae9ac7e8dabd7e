import type { EventStore, Ledger, ProposedEvent, StreamWrite } from '@kaoping/event-sourcing';
import { enterpriseDecider } from '../decider/enterprise.decider.ts';
import { EnterpriseIsGone, EnterpriseIsSuspended } from '../decider/enterprise.errors.ts';
import type { RegisteredEnterprise } from '../decider/enterprise.state.ts';
import type { LedgerRoom } from '../result/ledger-room.port.ts';
import { EnterpriseStandings } from '../result/enterprise-standings.ts';

/** One event store by two doors. Reading is the same through both. */
export interface GuardedEventStores {
  /** For what people ask for: refuses every write to an enterprise that is suspended or gone. */
  readonly forPeople: EventStore;
  /**
   * For what follows from events and from time: what people decided before a suspension is carried through, and
   * the suspension itself can be ended. Nothing is written for one that is gone.
   */
  readonly forReactions: EventStore;
}

/**
 * Bytes beyond the quota that are kept for the enterprise's own story: or a ledger that is full could not take in
 * that it may grow.
 */
const RESERVE_BYTES = 1_048_576;

/**
 * Stands between everybody and the ledgers, so that no operation can forget to ask whether the enterprise may be
 * written to, and every ledger has the room that its enterprise has by its own story.
 */
export const guardedEventStores = (
  store: EventStore,
  room: Pick<LedgerRoom, 'limit'>,
): GuardedEventStores => {
  const standings = new EnterpriseStandings();
  const limits = new Map<string, number>();
  const makeRoom = async ({ tenantId }: Ledger, writes: readonly StreamWrite[], quotaBytes: number) => {
    const isOwnStory = writes.every(({ stream }) => stream.category === enterpriseDecider.category);
    const limit = isOwnStory ? quotaBytes + RESERVE_BYTES : quotaBytes;
    if (limits.get(tenantId) === limit) return;
    await room.limit(tenantId, limit);
    limits.set(tenantId, limit);
  };
  const behind = (check: Check): EventStore => {
    const guard = (ledger: Ledger): Ledger =>
      guardedLedger(ledger, async (writes) => {
        const enterprise = await standings.of(ledger);
        if (enterprise.status === 'absent') return;
        check(enterprise, writes);
        if (enterprise.quotaBytes !== undefined) await makeRoom(ledger, writes, enterprise.quotaBytes);
      });
    return {
      createLedger: async (tenantId) => guard(await store.createLedger(tenantId)),
      ledger: async (tenantId) => guard(await store.ledger(tenantId)),
      tenants: () => store.tenants(),
      close: () => store.close(),
    };
  };
  return { forPeople: behind(checkForPeople), forReactions: behind(checkForReactions) };
};

type Check = (enterprise: RegisteredEnterprise, writes: readonly StreamWrite[]) => void;

/** A write of no events asks only whether something is still so: whoever repeats what was done changes nothing. */
const guardedLedger = (ledger: Ledger, guard: (writes: readonly StreamWrite[]) => Promise<void>): Ledger => ({
  tenantId: ledger.tenantId,
  append: async (writes) => {
    const wanted = writes.filter(({ events }) => events.length > 0);
    if (wanted.length > 0) await guard(wanted);
    return ledger.append(writes);
  },
  readStream: (stream, read) => ledger.readStream(stream, read),
  read: (read) => ledger.read(read),
  head: () => ledger.head(),
  positionAt: (instant) => ledger.positionAt(instant),
  onAppended: (listener) => ledger.onAppended(listener),
});

/**
 * What comes of signing in to read, of guessing at passwords, and of taking an export: with a suspension these must
 * go on. A list of what is let through, not of what is kept out: nobody can forget to add to that.
 */
const LET_THROUGH: ReadonlySet<ProposedEvent['type']> = new Set([
  'SessionOpened',
  'SessionEnded',
  'SignedIn',
  'SignInFailed',
  'AccountLocked',
  'PasswordRehashed',
  'EnterpriseExportTaken',
]);

const checkForPeople: Check = (enterprise, writes) => {
  checkForReactions(enterprise, writes);
  const { suspension } = enterprise;
  if (!suspension) return;
  const isLetThrough = writes.every(({ events }) => events.every(({ type }) => LET_THROUGH.has(type)));
  if (!isLetThrough) throw new EnterpriseIsSuspended(suspension.reason);
};

const checkForReactions: Check = ({ goneAt }) => {
  if (goneAt !== undefined) throw new EnterpriseIsGone();
};
