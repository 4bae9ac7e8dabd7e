import { createCommandExecutor, orderFor, tenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import type { Identity } from '@kaoping/nest-platform';
import { commandMetadata, fixedClock } from '@kaoping/testing';
import { shippedCycleOpened } from '../spec-support/open-shipped-cycle.ts';
import { ConfirmVetoHandler } from './confirm-veto/confirm-veto.handler.ts';
import { ConfirmVeto, LiftVeto, RaiseVeto } from './decider/veto-record.commands.ts';
import { vetoRecordDecider } from './decider/veto-record.decider.ts';
import { VetoNotInScheme, VetoTouchesNoCycle } from './decider/veto-record.errors.ts';
import { dueVetoes } from './due-vetoes.ts';
import { RaiseVetoHandler } from './raise-veto/raise-veto.handler.ts';
import { VetoGate } from './veto-gate.ts';
import { vetoesOutlet } from './vetoes.outlet.ts';

const LOUXING = tenantId('louxing');
const organisationId = '盐仓街道';

const officer: Identity = {
  tenantId: LOUXING,
  actorId: 'officer',
  grants: [{ role: 'officer', scope: { kind: 'tenant' } }],
};

const openScene = () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  const commands = createCommandExecutor(eventStore);
  const due = dueVetoes({ eventStore, commands });
  const openCycle = async (cycleId: string, year: string) => {
    const ledger = await eventStore.createLedger(LOUXING);
    const { type, data } = shippedCycleOpened('dinghai-towns-2018', organisationId, '双桥街道');
    const period = { kind: 'year', label: year, from: `${year}-01-01`, until: `${year}-12-31` } as const;
    const header = {
      id: `opened-${cycleId}`,
      version: 1,
      actorId: 'a',
      correlationId: 'c',
      causationId: 'c',
    };
    const event = { ...header, type, data: { ...data, period } };
    await ledger.append([
      { stream: { category: 'evaluation-cycle', id: cycleId }, expectedRevision: -1, events: [event] },
    ]);
  };
  return {
    openCycle,
    gate: new VetoGate(eventStore),
    raise: new RaiseVetoHandler(commands),
    confirm: new ConfirmVetoHandler(commands),
    lift: (command: LiftVeto) =>
      commands.execute(command.metadata, orderFor(vetoRecordDecider, organisationId, command)),
    look: () => due.run(LOUXING, '2026-07-01T02:00:00.000Z'),
    told: async () =>
      (await (await eventStore.ledger(LOUXING)).read())
        .flatMap((event) => vetoesOutlet.tell(event))
        .map(({ type, data }) => [type.split('.')[2], data]),
  };
};

const by = (commandId: string, actorId: string) => commandMetadata({ tenantId: LOUXING, commandId, actorId });

describe('a veto, from the proposal to other services', () => {
  it('stands in the cycle that it is raised for', async () => {
    const scene = openScene();
    await scene.openCycle('2026-towns', '2026');
    const wanted = { organisationId, veto: 'production', cycleId: '2026-towns' };
    const prepared = await scene.gate.forRaising(officer, wanted);
    expect(prepared).toMatchObject({ approvals: 'two', title: { zh: '安全生产' }, cycleIds: ['2026-towns'] });
    const grounds = { vetoId: 'v1', reason: '发生较大生产安全事故', evidenceIds: [] };
    await scene.raise.execute(new RaiseVeto(by('raise', 'officer'), { ...prepared, ...grounds }));
    expect(await scene.told()).toEqual([]);
    const cycleIds = await scene.gate.forDeciding(officer, { organisationId, vetoId: 'v1' });
    const confirming = new ConfirmVeto(by('confirm', 'director'), { organisationId, vetoId: 'v1', cycleIds });
    await scene.confirm.execute(confirming);
    await scene.confirm.execute(confirming);
    expect(await scene.told()).toEqual([
      [
        'veto-raised',
        {
          cycleId: '2026-towns',
          organisationId,
          vetoId: 'v1',
          input: 'production',
          entryId: 'v1/2026-towns',
          from: '2026-01-01',
          until: '2026-12-31',
          reason: '发生较大生产安全事故',
        },
      ],
    ]);
  });

  it('for a period reaches a cycle that opens later, and is lifted in all of them', async () => {
    const scene = openScene();
    await scene.openCycle('2026-towns', '2026');
    const prepared = await scene.gate.forRaising(officer, {
      organisationId,
      veto: 'seriousIncident',
      from: '2026-06-01',
    });
    const grounds = { vetoId: 'v1', reason: '发生较大事故', evidenceIds: [] };
    await scene.raise.execute(
      new RaiseVeto(by('raise', 'officer'), { ...prepared, ...grounds, approvals: 'one' }),
    );
    await scene.look();
    await scene.openCycle('2025-towns', '2025');
    await scene.openCycle('2027-towns', '2027');
    for (let look = 0; look < 3; look += 1) await scene.look();
    await scene.lift(
      new LiftVeto(by('lift', 'officer'), { organisationId, vetoId: 'v1', reason: '查明不负责任' }),
    );
    await scene.look();
    expect((await scene.told()).map(([type, data]) => [type, (data as { cycleId: string }).cycleId])).toEqual(
      [
        ['veto-raised', '2026-towns'],
        ['veto-raised', '2027-towns'],
        ['veto-lifted', '2026-towns'],
        ['veto-lifted', '2027-towns'],
      ],
    );
  });

  it('names what the scheme has, and organisations of an open cycle', async () => {
    const scene = openScene();
    await scene.openCycle('2026-towns', '2026');
    const wanted = { organisationId, veto: 'earthquake' };
    await expect(scene.gate.forRaising(officer, { ...wanted, cycleId: '2026-towns' })).rejects.toThrow(
      VetoNotInScheme,
    );
    await expect(scene.gate.forRaising(officer, { ...wanted, from: '2026-06-01' })).rejects.toThrow(
      VetoTouchesNoCycle,
    );
    const own: Identity = {
      ...officer,
      grants: [{ role: 'officer', scope: { kind: 'unit', organisationId: '双桥街道' } }],
    };
    await expect(
      scene.gate.forRaising(own, { organisationId, veto: 'food', cycleId: '2026-towns' }),
    ).rejects.toMatchObject({ code: 'ACCESS.OUTSIDE_SCOPE' });
  });
});
