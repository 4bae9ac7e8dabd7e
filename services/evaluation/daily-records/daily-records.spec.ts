import { createCommandExecutor, orderFor, tenantId, type CommandMetadata } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import type { Grant } from '@kaoping/nest-platform';
import { commandMetadata, fixedClock, sequentialIds } from '@kaoping/testing';
import { OpenEvaluationCycle } from '../cycles/decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../cycles/decider/evaluation-cycle.decider.ts';
import { OrganisationNotInCycle, StageOver } from '../cycles/decider/evaluation-cycle.errors.ts';
import { SheetSeatTaken } from '../sheets/decider/sheet-seats.errors.ts';
import { shippedCycleOpened, shippedScheme } from '../spec-support/open-shipped-cycle.ts';
import { DailyFactGate } from './daily-fact-gate.ts';
import { DisputeDailyFact, WithdrawDailyFact } from './decider/daily-fact.commands.ts';
import { dailyFactDecider } from './decider/daily-fact.decider.ts';
import { DailyFactUnknown } from './decider/daily-fact.errors.ts';
import { dueDailyFacts } from './due-daily-facts.ts';
import { RecordDailyFactHandler } from './record-daily-fact/record-daily-fact.handler.ts';
import { RecordDailyFactRequest } from './record-daily-fact/record-daily-fact.request.ts';
import { WithdrawDailyFactHandler } from './withdraw-daily-fact/withdraw-daily-fact.handler.ts';

const [tenant, other] = [tenantId('hubei'), tenantId('other')];
const cycleId = '2026';

const openDesk = async (schemeId = 'hubei-union') => {
  const clock = fixedClock('2026-03-05T02:00:00.000Z');
  const eventStore = openMemoryEventStore({ clock });
  const commands = createCommandExecutor(eventStore);
  const ids = sequentialIds('request');
  const metadata = (given: Partial<CommandMetadata> = {}) =>
    commandMetadata({ commandId: ids.next(), now: clock.now(), tenantId: tenant, ...given });
  const { openedAt: _, ...opened } = shippedCycleOpened(schemeId, '办公室', '组织部').data;
  const peerGroups = shippedScheme(schemeId).entering.peerGroups.map(({ key }) => key);
  for (const one of [tenant, other]) await eventStore.createLedger(one);
  const open = new OpenEvaluationCycle(metadata(), { ...opened, cycleId, peerGroups });
  await commands.execute(open.metadata, orderFor(evaluationCycleDecider, cycleId, open));
  const recording = new RecordDailyFactHandler(eventStore, commands);
  const withdrawing = new WithdrawDailyFactHandler(commands);
  const due = dueDailyFacts({ eventStore, commands });
  return {
    gate: new DailyFactGate(eventStore),
    record: (
      factId: string,
      given: Partial<RecordDailyFactRequest['data']> = {},
      by: Partial<CommandMetadata> = {},
    ) =>
      recording.execute(
        new RecordDailyFactRequest(
          metadata({ commandId: factId, ...by }),
          {
            cycleId,
            organisationId: '办公室',
            on: '2026-03-04',
            description: '“第一议题”未落实',
            evidenceIds: [],
            values: [{ input: 'assessment.daily.politics', value: '1' }],
            ...given,
          },
          () => undefined,
        ),
      ),
    dispute: (factId: string) => {
      const command = new DisputeDailyFact(metadata(), { factId, reason: '已传达' });
      return commands.execute(command.metadata, orderFor(dailyFactDecider, factId, command));
    },
    withdraw: (factId: string) =>
      withdrawing.execute(new WithdrawDailyFact(metadata(), { factId, cycleId, reason: '误录' })),
    passTime: (now: string) => due.run(tenant, now),
    types: async (factId: string, of = tenant) => {
      const ledger = await eventStore.ledger(of);
      return (await ledger.readStream({ category: 'daily-fact', id: factId })).map(({ type }) => type);
    },
  };
};

describe('daily records of a cycle', () => {
  it('count by themselves when nobody objected, once, however often one looks', async () => {
    const desk = await openDesk();
    await desk.record('fact-1');
    await desk.record('fact-2');
    await desk.dispute('fact-2');
    await desk.passTime('2026-03-10T02:00:00.000Z');
    expect(await desk.types('fact-1')).toEqual(['DailyFactRecorded']);
    await desk.passTime('2026-03-11T02:00:00.000Z');
    await desk.passTime('2026-03-12T02:00:00.000Z');
    expect(await desk.types('fact-1')).toEqual(['DailyFactRecorded', 'DailyFactConfirmed']);
    expect(await desk.types('fact-2')).toEqual(['DailyFactRecorded', 'DailyFactDisputed']);
  });

  it('are recorded once, of an organisation of the cycle, until its assessment is over', async () => {
    const desk = await openDesk();
    await desk.record('fact-1');
    expect((await desk.record('fact-1')).events).toEqual([]);
    await expect(desk.record('fact-2', { organisationId: '财务部' })).rejects.toThrow(OrganisationNotInCycle);
    await expect(desk.record('fact-3', {}, { now: '2027-01-02T02:00:00.000Z' })).rejects.toThrow(StageOver);
  });

  it('take the one seat of what counts once, and give it up when withdrawn', async () => {
    const desk = await openDesk('oil-gas-branches');
    const single = shippedScheme('oil-gas-branches').entering.inputs.find(({ name }) =>
      name.endsWith('.keyTasks'),
    );
    const values = [{ input: single?.name ?? '', value: '2' }];
    expect(single?.entries).toBe('one');
    await desk.record('fact-1', { values });
    await expect(desk.record('fact-2', { values })).rejects.toThrow(SheetSeatTaken);
    await desk.withdraw('fact-1');
    expect((await desk.record('fact-3', { values })).events).not.toEqual([]);
  });

  it('open to the recorder of the unit, and to nobody of another enterprise', async () => {
    const desk = await openDesk();
    await desk.record('fact-1');
    const grant = (organisationId: string): Grant => ({
      role: 'recorder',
      scope: { kind: 'unit', organisationId },
    });
    const who = (organisationId: string, of = tenant) => ({
      tenantId: of,
      actorId: 'zhao',
      grants: [grant(organisationId)],
    });
    await expect(desk.gate.pass(who('办公室'), 'fact-1', ['recorder'])).resolves.toMatchObject({ cycleId });
    await expect(desk.gate.pass(who('组织部'), 'fact-1', ['recorder'])).rejects.toMatchObject({
      code: 'ACCESS.OUTSIDE_SCOPE',
    });
    await expect(desk.gate.pass(who('办公室', other), 'fact-1', ['recorder'])).rejects.toThrow(
      DailyFactUnknown,
    );
  });
});
