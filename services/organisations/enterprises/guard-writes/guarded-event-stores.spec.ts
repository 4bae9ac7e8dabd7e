import fc from 'fast-check';
import {
  createCommandExecutor,
  orderFor,
  tenantId,
  type EventStore,
  type ProposedEvent,
  type StreamWrite,
} from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { commandMetadata, fixedClock, proposed } from '@kaoping/testing';
import type { EnterpriseEvent } from '../decider/enterprise.events.ts';
import { RegisterEnterprise } from '../decider/enterprise.commands.ts';
import { enterpriseDecider } from '../decider/enterprise.decider.ts';
import { guardedEventStores } from './guarded-event-stores.ts';

const CHANGPING = tenantId('changping');
const LUAN = tenantId('luan');
const now = '2017-05-03T08:00:00.000Z';
const suspended: EnterpriseEvent = {
  type: 'EnterpriseSuspended',
  data: { reason: '逾期未整改', since: now },
};
const resumed: EnterpriseEvent = { type: 'EnterpriseResumed', data: { since: now } };
const gone: EnterpriseEvent = { type: 'EnterpriseGone', data: { goneAt: now } };
const quota = (quotaBytes: number): EnterpriseEvent => ({
  type: 'EnterpriseQuotaChanged',
  data: { quotaBytes, changedAt: now },
});

const LET_THROUGH = [
  'SessionOpened',
  'SessionEnded',
  'SignedIn',
  'SignInFailed',
  'AccountLocked',
  'PasswordRehashed',
  'EnterpriseExportTaken',
];

const openDoors = async () => {
  const store = openMemoryEventStore({ clock: fixedClock(now) });
  const limits: [string, number][] = [];
  const doors = guardedEventStores(store, {
    limit: (tenant, bytes) => {
      limits.push([tenant, bytes]);
      return Promise.resolve();
    },
  });
  let number = 0;
  const write = (type: string, category = 'scorecard', id?: string): StreamWrite => {
    number += 1;
    const event = proposed({ type, data: {} }, { id: `event-${String(number)}` }) as ProposedEvent;
    return { stream: { category, id: id ?? String(number) }, expectedRevision: -1, events: [event] };
  };
  const become = async (...events: readonly EnterpriseEvent[]) => {
    const ledger = await store.ledger(CHANGPING);
    const stream = { category: 'enterprise', id: CHANGPING };
    for (const event of events) {
      number += 1;
      const expectedRevision = (await ledger.readStream(stream)).length - 1;
      const events = [proposed(event, { id: `event-${String(number)}` }) as ProposedEvent];
      await ledger.append([{ stream, expectedRevision, events }]);
    }
  };
  for (const tenant of [CHANGPING, LUAN]) {
    await store.createLedger(tenant);
    const metadata = commandMetadata({ tenantId: tenant, commandId: `register ${tenant}` });
    const register = new RegisterEnterprise(metadata, { name: tenant });
    await createCommandExecutor(doors.forPeople).execute(
      metadata,
      orderFor(enterpriseDecider, tenant, register),
    );
  }
  const append = async (door: EventStore, ...writes: readonly StreamWrite[]) =>
    (await door.ledger(CHANGPING)).append(writes);
  return { store, doors, limits, write, become, append };
};

describe('the door of people', () => {
  it('is open while the enterprise is active, and before it is registered', async () => {
    const { doors, write, append } = await openDoors();
    expect(await append(doors.forPeople, write('ScoreRecorded'))).toMatchObject({ position: 2 });
    const ledger = await doors.forPeople.createLedger(tenantId('empty'));
    expect(await ledger.append([write('ScoreRecorded')])).toMatchObject({ position: 1 });
  });

  it('refuses whatever would be written while it is suspended, but what signing in and exporting leave', async () => {
    const { doors, write, become, append, store } = await openDoors();
    await become(suspended);
    const { position } = await (await store.ledger(CHANGPING)).head();
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1, maxLength: 40 }).filter((type) => !LET_THROUGH.includes(type)),
        fc.constantFrom('scorecard', 'enterprise', 'session', 'account', 'subsidiary'),
        async (type, category) => {
          await expect(append(doors.forPeople, write(type, category))).rejects.toMatchObject({
            code: 'ENTERPRISE.SUSPENDED',
            reason: '逾期未整改',
          });
          // Nor does it come in beside what is let through.
          const both = [write('SignedIn'), write(type, category)];
          await expect(append(doors.forPeople, ...both)).rejects.toMatchObject({
            code: 'ENTERPRISE.SUSPENDED',
          });
        },
      ),
    );
    expect((await (await store.ledger(CHANGPING)).head()).position).toBe(position);
    for (const type of LET_THROUGH) await append(doors.forPeople, write(type, 'account'));
  });

  it('shows everything while it is suspended, and lets through who only repeats', async () => {
    const { doors, write, become, append } = await openDoors();
    const done = write('ScoreRecorded');
    await append(doors.forPeople, done);
    await become(suspended);
    const ledger = await doors.forPeople.ledger(CHANGPING);
    expect((await ledger.read()).map(({ type }) => type)).toEqual([
      'EnterpriseRegistered',
      'ScoreRecorded',
      'EnterpriseSuspended',
    ]);
    expect(await ledger.readStream(done.stream)).toHaveLength(1);
    await ledger.append([{ ...done, expectedRevision: 0, events: [] }]);
  });

  it('is open again once the suspension ended, and never shut for another enterprise', async () => {
    const { doors, write, become, append } = await openDoors();
    await become(suspended);
    await (await doors.forPeople.ledger(LUAN)).append([write('ScoreRecorded')]);
    await expect(append(doors.forPeople, write('ScoreRecorded'))).rejects.toThrow();
    await become(resumed);
    await append(doors.forPeople, write('ScoreRecorded'));
  });
});

describe('the door of reactions', () => {
  it('is open while the enterprise is suspended: what was decided before is carried through', async () => {
    const { doors, write, become, append } = await openDoors();
    await become(suspended);
    expect(await append(doors.forReactions, write('ScoreRecorded'))).toMatchObject({ position: 3 });
  });
});

describe('both doors', () => {
  it('let nothing in once the enterprise is gone, not even a sign-in', async () => {
    const { doors, write, become, append } = await openDoors();
    await become(gone);
    for (const door of [doors.forPeople, doors.forReactions]) {
      for (const type of ['ScoreRecorded', ...LET_THROUGH]) {
        await expect(append(door, write(type))).rejects.toMatchObject({ code: 'ENTERPRISE.GONE' });
      }
    }
  });

  it('give the ledger the room that its enterprise has, and its own story a little more', async () => {
    const { doors, write, become, append, limits } = await openDoors();
    await append(doors.forPeople, write('ScoreRecorded'));
    expect(limits).toEqual([]);
    await become(quota(20_000_000));
    await append(doors.forPeople, write('ScoreRecorded'));
    await append(doors.forPeople, write('ScoreRecorded'));
    expect(limits).toEqual([['changping', 20_000_000]]);
    await append(doors.forReactions, write('EnterpriseDirectionTaken', 'enterprise', 'other'));
    await append(doors.forPeople, write('ScoreRecorded'));
    expect(limits.slice(1)).toEqual([
      ['changping', 21_048_576],
      ['changping', 20_000_000],
    ]);
    await become(quota(40_000_000));
    await append(doors.forPeople, write('ScoreRecorded'));
    expect(limits.at(-1)).toEqual(['changping', 40_000_000]);
  });

  it('show the same tenants, and close the same store', async () => {
    const { doors } = await openDoors();
    expect(await doors.forPeople.tenants()).toEqual([CHANGPING, LUAN]);
    expect(await doors.forReactions.tenants()).toEqual([CHANGPING, LUAN]);
    await doors.forReactions.close();
    await expect(doors.forPeople.tenants()).rejects.toMatchObject({ code: 'LEDGER.CLOSED' });
  });
});
