import {
  createCommandExecutor,
  RevisionConflict,
  tenantId,
  type EventStore,
  type SealedOrder,
  loadState,
  orderFor,
} from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { openSqliteEventStore } from '@kaoping/event-store/sqlite';
import { toExactText } from '@kaoping/scoring-engine';
import { commandMetadata, fixedClock } from '@kaoping/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountOrders } from './result/account-orders.ts';
import { ClaimAdjustmentHandler } from './claim-adjustment/claim-adjustment.handler.ts';
import { ReviewClaimHandler } from './review-claim/review-claim.handler.ts';
import { adjustmentsOutlet } from './adjustments.outlet.ts';
import { adjustmentAccountDecider, adjustmentAccountId } from './decider/adjustment-account.decider.ts';
import { standingOf } from './decider/decision.ts';
import { CapUsedUp } from './decider/review.errors.ts';
import { dueAdjustments } from './due-adjustments.ts';
import { countWithinCaps } from './result/count-within-caps.ts';
import { overdueNotice } from './result/overdue-notice.ts';
import { claimOf, commendation, reviewOf, withdrawalOf, YANCANG } from '../spec-support/adjustment-claims.ts';
import { shippedCycle, shippedCycleOpened } from '../spec-support/open-shipped-cycle.ts';
import { StageOver } from '../cycles/decider/evaluation-cycle.errors.ts';

const LOUXING = tenantId('louxing');

const openScene = async (eventStore: EventStore, scheme = 'dinghai-towns-2018') => {
  const ledger = await eventStore.createLedger(LOUXING);
  const commands = createCommandExecutor(eventStore);
  const opened = shippedCycleOpened(scheme, '盐仓街道');
  await ledger.append([
    {
      stream: { category: 'evaluation-cycle', id: '2026' },
      expectedRevision: -1,
      events: [{ ...opened, id: 'opened', version: 1, actorId: 'a', correlationId: 'c', causationId: 'c' }],
    },
  ]);
  const due = dueAdjustments({ eventStore, commands });
  return {
    ledger,
    commands,
    claim: new ClaimAdjustmentHandler(commands),
    review: new ReviewClaimHandler(commands),
    settle: (day: string) => due.run(LOUXING, `${day}T02:00:00.000Z`),
    told: async () => (await ledger.read()).flatMap((event) => adjustmentsOutlet.tell(event)),
    account: async () =>
      (await loadState(ledger, adjustmentAccountDecider, adjustmentAccountId(YANCANG))).state,
  };
};

/** Tries again after a lost race, as a client does that was told to; everything else is an outcome. */
const stubbornly = async (attempt: () => Promise<unknown>): Promise<'approved' | 'refused'> => {
  for (;;) {
    try {
      await attempt();
      return 'approved';
    } catch (error) {
      if (error instanceof CapUsedUp) return 'refused';
      if (!(error instanceof RevisionConflict)) throw error;
    }
  }
};

const STORES: readonly (readonly [string, (folder: string) => EventStore])[] = [
  ['in memory', () => openMemoryEventStore({ clock: fixedClock() })],
  ['in SQLite', (folder) => openSqliteEventStore({ directory: folder, clock: fixedClock() })],
];

describe.each(STORES)('two hundred approvals at the same moment, %s', (_, open) => {
  let folder: string;
  let eventStore: EventStore;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'adjustments-'));
    eventStore = open(folder);
  });
  afterEach(async () => {
    await eventStore.close();
    rmSync(folder, { recursive: true });
  });

  it('never exceed the cap together', async () => {
    const { commands, account } = await openScene(eventStore);
    const rules = { ...claimOf('x').data.rules, approvals: 'one' as const };
    const claims = Array.from({ length: 200 }, (_, at) =>
      claimOf(`c${String(at)}`, {
        document: commendation({ number: `舟委〔2026〕${String(at)}号` }),
        data: { rules },
      }),
    );
    const order = (of: readonly SealedOrder[]) => of.slice(1);
    await commands.execute(
      commandMetadata({ tenantId: LOUXING, commandId: 'claims' }),
      ...claims.flatMap((claim) => order(accountOrders(claim))),
    );
    const outcomes = await Promise.all(
      claims.map(({ data }) => {
        const review = reviewOf(data.adjustmentId, 'reviewer');
        return stubbornly(() => commands.execute(review.metadata, ...accountOrders(review)));
      }),
    );
    expect(outcomes.filter((outcome) => outcome === 'approved')).toHaveLength(2);
    const counts = countWithinCaps(standingOf(await account(), 'approved', 'effective'));
    expect([...counts.values()].map(({ counted }) => toExactText(counted))).toEqual(['3', '2']);
  }, 60_000);
});

describe('a bonus, from the claim to the score', () => {
  it('is told once it was public, once more for a better level, and taken back when withdrawn', async () => {
    const scene = await openScene(openMemoryEventStore({ clock: fixedClock() }));
    const lower = { circumstance: 'provincialCommendation', document: commendation() };
    await scene.claim.execute(claimOf('two', lower));
    await scene.claim.execute(claimOf('three', { document: commendation() }));
    for (const id of ['two', 'three']) {
      await scene.review.execute(reviewOf(id, 'reviewer'));
      await scene.review.execute(reviewOf(id, 'director'));
      // A repeated request, and a third reviewer who comes too late: nothing doubles.
      await scene.review.execute(reviewOf(id, 'director'));
      await scene.review.execute(reviewOf(id, 'third'));
    }
    expect(await scene.told()).toEqual([]);
    await scene.settle('2026-07-06');
    expect(await scene.told()).toEqual([]);
    for (let look = 0; look < 3; look += 1) await scene.settle('2026-07-07');
    const withdrawal = withdrawalOf('three');
    await scene.commands.execute(withdrawal.metadata, ...accountOrders(withdrawal));
    await scene.settle('2026-07-08');
    expect((await scene.told()).map(({ type, data }) => [type.split('.')[2], data])).toMatchObject([
      ['adjustment-approved', { adjustmentId: 'two', counted: '2', entry: { entryId: 'two/1', value: '1' } }],
      ['adjustment-approved', { adjustmentId: 'three', counted: '3', supersedes: ['two'] }],
      ['adjustment-withdrawn', { adjustmentId: 'three', entryId: 'three/1' }],
      ['adjustment-approved', { adjustmentId: 'two', counted: '2', entry: { entryId: 'two/2' } }],
    ]);
  });

  it('is claimed in its stage, and a deduction with a reason after it', async () => {
    const scene = await openScene(openMemoryEventStore({ clock: fixedClock() }));
    const late = { now: '2027-01-10T02:00:00.000Z' };
    await expect(scene.claim.execute(claimOf('late', {}, late))).rejects.toThrow(StageOver);
    const criticised = { side: 'deduction', circumstance: 'criticism' } as const;
    await expect(scene.claim.execute(claimOf('late', criticised, late))).rejects.toThrow(StageOver);
    await scene.claim.execute(claimOf('late', { ...criticised, data: { lateReason: '通报晚到' } }, late));
    expect((await scene.account()).adjustments['late']?.status).toBe('claimed');
  });

  it('of overdue work is deducted after its notice, once, and goes on to the next', async () => {
    const scene = await openScene(openMemoryEventStore({ clock: fixedClock() }), 'hubei-union');
    const loaded = shippedCycle('hubei-union', '盐仓街道');
    for (const workId of ['topic-7', 'topic-8']) {
      const metadata = commandMetadata({
        tenantId: LOUXING,
        commandId: `notice-${workId}`,
        now: '2026-07-01T02:00:00.000Z',
      });
      const notice = overdueNotice(loaded, metadata, {
        ...{ organisationId: '盐仓街道', workId, circumstance: 'n05' },
        work: { kind: 'topic', title: '“第一议题”', dueOn: '2026-06-30' },
      });
      await scene.commands.execute(
        metadata,
        orderFor(adjustmentAccountDecider, adjustmentAccountId(YANCANG), notice),
      );
    }
    await scene.settle('2026-07-04');
    expect(await scene.told()).toEqual([]);
    for (let look = 0; look < 3; look += 1) await scene.settle('2026-07-05');
    expect((await scene.told()).map(({ data }) => data)).toMatchObject([
      { adjustmentId: 'overdue:topic-7', side: 'deduction', claimed: '2', counted: '2' },
      { adjustmentId: 'overdue:topic-8', side: 'deduction', claimed: '2', counted: '2' },
    ]);
  });
});
