import { createCommandExecutor, loadState, tenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import type { Identity } from '@kaoping/nest-platform';
import { fixedClock } from '@kaoping/testing';
import { accountOrders } from '../adjustments/result/account-orders.ts';
import { adjustmentsOutlet } from '../adjustments/adjustments.outlet.ts';
import {
  adjustmentAccountDecider,
  adjustmentAccountId,
} from '../adjustments/decider/adjustment-account.decider.ts';
import { StageOver } from '../cycles/decider/evaluation-cycle.errors.ts';
import {
  approvalsOf,
  claimOf,
  commendation,
  reviewOf,
  settledOn,
  YANCANG,
} from '../spec-support/adjustment-claims.ts';
import { deciding, lodging, replying, withdrawing, TARGET } from '../spec-support/appeal-cases.ts';
import { shippedCycleOpened } from '../spec-support/open-shipped-cycle.ts';
import { AppealGate } from './appeal-gate.ts';
import { appealsOutlet } from './appeals.outlet.ts';
import { DecideAppealHandler } from './decide-appeal/decide-appeal.handler.ts';
import { DecideAppealRequest } from './decide-appeal/decide-appeal.request.ts';
import { AppealedInputUnknown, AppealUnknown } from './decider/appeal-docket.errors.ts';
import { docketOrders } from './docket-orders.ts';
import { dueAppeals } from './due-appeals.ts';
import { LodgeAppealHandler } from './lodge-appeal/lodge-appeal.handler.ts';

const LOUXING = tenantId('louxing');
const recorder: Identity = {
  tenantId: LOUXING,
  actorId: 'recorder',
  grants: [{ role: 'recorder', scope: { kind: 'unit', organisationId: '盐仓街道' } }],
};

const openScene = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  const commands = createCommandExecutor(eventStore);
  const ledger = await eventStore.createLedger(LOUXING);
  const opened = shippedCycleOpened('dinghai-towns-2018', '盐仓街道', '双桥街道');
  const header = { id: 'opened', version: 1, actorId: 'a', correlationId: 'c', causationId: 'c' };
  await ledger.append([
    {
      stream: { category: 'evaluation-cycle', id: '2026' },
      expectedRevision: -1,
      events: [{ ...header, ...opened }],
    },
  ]);
  const due = dueAppeals({ eventStore, commands });
  const account = () => loadState(ledger, adjustmentAccountDecider, adjustmentAccountId(YANCANG));
  return {
    commands,
    gate: new AppealGate(eventStore),
    lodge: new LodgeAppealHandler(commands),
    decide: new DecideAppealHandler(commands),
    look: (day: string) => due.run(LOUXING, `${day}T02:00:00.000Z`),
    account: async () => (await account()).state,
    types: async () => (await ledger.read({ categories: ['appeal-docket'] })).map(({ type }) => type),
    told: async () =>
      (await ledger.read()).flatMap((event) => [
        ...appealsOutlet.tell(event),
        ...adjustmentsOutlet.tell(event),
      ]),
    history: async () => ledger.read(),
  };
};

describe('an appeal, from the unit to the score', () => {
  it('that is upheld is told as a correction with its reason, and nothing is edited', async () => {
    const scene = await openScene();
    const lodged = lodging();
    await scene.lodge.execute(lodged);
    const reply = replying();
    await scene.commands.execute(reply.metadata, ...docketOrders(reply));
    const before = await scene.history();
    const decision = deciding();
    await scene.decide.execute(new DecideAppealRequest(decision, lodged.data.against));
    await scene.decide.execute(new DecideAppealRequest(decision, lodged.data.against));
    expect((await scene.history()).slice(0, before.length)).toEqual(before);
    expect((await scene.told()).map(({ type, data }) => [type.split('.')[2], data])).toMatchObject([
      ['appeal-lodged', { appealId: 'appeal-1', organisationId: '盐仓街道' }],
      [
        'scores-corrected',
        {
          appealId: 'appeal-1',
          reason: '漏计属实，予以更正',
          corrections: [{ replacedEntryId: 'sheet-7/economy', replacement: { value: '33' } }],
        },
      ],
      ['appeal-decided', { outcome: 'upheld', organisationId: '盐仓街道' }],
    ]);
  });

  it('that is given up is told, so that it holds nothing up any more', async () => {
    const scene = await openScene();
    await scene.lodge.execute(lodging());
    const givenUp = withdrawing();
    await scene.commands.execute(givenUp.metadata, ...docketOrders(givenUp));
    expect((await scene.told()).map(({ type, data }) => [type.split('.')[2], data])).toMatchObject([
      ['appeal-lodged', { appealId: 'appeal-1' }],
      ['appeal-withdrawn', { appealId: 'appeal-1', reason: '已沟通解决' }],
    ]);
  });

  it('is taken while publicity or appeal is open', async () => {
    const scene = await openScene();
    await expect(scene.lodge.execute(lodging({}, '2027-02-01'))).rejects.toThrow(StageOver);
  });

  it('against a deduction takes it back, decided by nobody who approved it', async () => {
    const scene = await openScene();
    const criticised = { side: 'deduction', circumstance: 'criticism', document: commendation() } as const;
    for (const command of [claimOf('three', criticised), ...approvalsOf('three'), settledOn('2026-07-07')]) {
      await scene.commands.execute(command.metadata, ...accountOrders(command));
    }
    const subject = { kind: 'adjustment', adjustmentId: 'three' } as const;
    const { against, involvedIds } = await scene.gate.forLodging(recorder, YANCANG, subject);
    expect(involvedIds).toEqual(['reviewer', 'director']);
    await scene.lodge.execute(lodging({ against, involvedIds }));
    const reply = replying();
    await scene.commands.execute(reply.metadata, ...docketOrders(reply));
    await scene.decide.execute(new DecideAppealRequest(deciding('judge', { corrections: [] }), against));
    expect((await scene.account()).adjustments['three']?.status).toBe('withdrawn');
    expect((await scene.told()).map(({ type }) => type.split('.')[2])).toEqual([
      'adjustment-approved',
      'appeal-lodged',
      'appeal-decided',
      'adjustment-withdrawn',
    ]);
  });

  it('against a refusal has the claim reviewed again', async () => {
    const scene = await openScene();
    const refusal = reviewOf('three', 'reviewer', { verdict: 'refuse', reason: '非正式文件' });
    for (const command of [claimOf('three'), refusal]) {
      await scene.commands.execute(command.metadata, ...accountOrders(command));
    }
    const subject = { kind: 'adjustment', adjustmentId: 'three' } as const;
    const { against, involvedIds } = await scene.gate.forLodging(recorder, YANCANG, subject);
    await scene.lodge.execute(lodging({ against, involvedIds }));
    const decision = deciding('judge', { corrections: [] }, '2026-07-08');
    await scene.decide.execute(new DecideAppealRequest(decision, against));
    expect((await scene.account()).adjustments['three']?.status).toBe('claimed');
  });

  it('reminds and escalates by itself, each once', async () => {
    const scene = await openScene();
    await scene.lodge.execute(lodging());
    for (const day of ['2026-07-04', '2026-07-05', '2026-07-05', '2026-07-07', '2026-07-12', '2026-07-13']) {
      await scene.look(day);
    }
    expect(await scene.types()).toEqual([
      'AppealLodged',
      'AppealReminderFellDue',
      'AppealOverdue',
      'AppealOverdue',
    ]);
  });
});

describe('who may do what with an appeal', () => {
  it('is the unit’s own affair to lodge, against what the cycle knows', async () => {
    const { gate } = await openScene();
    const entry = { kind: 'entry', entryId: 'e', input: 'base.economy' } as const;
    const other = { cycleId: '2026', organisationId: '双桥街道' };
    const { against } = await gate.forLodging(recorder, YANCANG, entry);
    expect(against).toMatchObject({ ...entry, title: { en: 'Base score · Economic development' } });
    await expect(gate.forLodging(recorder, other, entry)).rejects.toMatchObject({
      code: 'ACCESS.OUTSIDE_SCOPE',
    });
    await expect(gate.forLodging(recorder, YANCANG, { ...entry, input: 'weather' })).rejects.toThrow(
      AppealedInputUnknown,
    );
    const none = { kind: 'adjustment', adjustmentId: 'none' } as const;
    await expect(gate.forLodging(recorder, YANCANG, none)).rejects.toMatchObject({
      code: 'ADJUSTMENT.UNKNOWN',
    });
  });

  it('is within the reach of the office to decide', async () => {
    const scene = await openScene();
    await scene.lodge.execute(lodging());
    await expect(scene.gate.forAppeal(recorder, TARGET, ['officer'])).rejects.toMatchObject({
      code: 'ACCESS.OUTSIDE_SCOPE',
    });
    await expect(scene.gate.forAppeal(recorder, { ...TARGET, appealId: 'x' }, ['recorder'])).rejects.toThrow(
      AppealUnknown,
    );
    await expect(scene.gate.forAppeal(recorder, TARGET, ['recorder'])).resolves.toMatchObject({
      status: 'lodged',
    });
  });
});
