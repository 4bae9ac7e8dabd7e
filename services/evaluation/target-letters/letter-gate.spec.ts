import { orderFor, createCommandExecutor, type DomainEvent } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { requestContextOf, type Identity, type Role } from '@kaoping/nest-platform';
import { commandMetadata, fixedClock, proposed, sequentialIds } from '@kaoping/testing';
import { CancelCycle } from '../cycles/decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../cycles/decider/evaluation-cycle.decider.ts';
import { shippedCycleOpened } from '../spec-support/open-shipped-cycle.ts';
import { targetLetterDecider } from './decider/target-letter.decider.ts';
import { LetterGate } from './letter-gate.ts';
import { LETTER, save } from './spec-support/letter-history.ts';

const metadata = commandMetadata();
const { tenantId } = metadata;
const place = { cycleId: '2026', organisationId: '开拓' };
const ids = sequentialIds();

const requestOf = (role: Role, organisationId: string) => {
  const identity: Identity = {
    tenantId,
    actorId: '王芳',
    grants: [{ role, scope: { kind: 'subtree', organisationId } }],
  };
  const edge = { verifier: { verify: async () => identity }, now: metadata.now, nextId: () => ids.next() };
  return requestContextOf({ authorization: 'Bearer token' }, edge);
};

const open = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  const ledger = await eventStore.createLedger(tenantId);
  const opened: DomainEvent = shippedCycleOpened('oil-gas-branches', '开拓', '东峰');
  const stream = { category: 'evaluation-cycle', id: '2026' };
  await ledger.append([{ stream, expectedRevision: -1, events: [proposed(opened)] }]);
  const commands = createCommandExecutor(eventStore);
  return { gate: new LetterGate(eventStore), commands };
};

describe('the gate to a target letter', () => {
  it('lets the office act for the superior and the recorder for the unit, within their reach', async () => {
    const { gate } = await open();
    const { letterId, organisation, inputs } = await gate.pass(
      await requestOf('officer', 'root'),
      place,
      'superior',
    );
    expect([letterId, organisation.name]).toEqual([LETTER, '开拓']);
    expect(inputs.map(({ name }) => name)).toContainEqual(expect.stringMatching(/results\/target$/u));
    await gate.pass(await requestOf('recorder', '开拓'), place, 'unit');
  });

  it.each([
    ['the recorder of another unit', 'recorder', '东峰', 'unit'],
    ['a recorder for the superior', 'recorder', 'root', 'superior'],
    ['an officer for the unit', 'officer', 'root', 'unit'],
  ] as const)('keeps out %s', async (_who, role, organisationId, side) => {
    const { gate } = await open();
    await expect(gate.pass(await requestOf(role, organisationId), place, side)).rejects.toMatchObject({
      code: 'ACCESS.OUTSIDE_SCOPE',
    });
  });

  it('lets nobody write in a cycle that was cancelled, but look', async () => {
    const { gate, commands } = await open();
    const cancel = new CancelCycle(commandMetadata({ commandId: 'cancel-1' }), {
      cycleId: '2026',
      reason: '改为半年度',
    });
    await commands.execute(cancel.metadata, orderFor(evaluationCycleDecider, '2026', cancel));
    const request = await requestOf('officer', 'root');
    await expect(gate.pass(request, place, 'superior')).rejects.toMatchObject({
      code: 'EVALUATION_CYCLE.CANCELLED',
    });
    expect(await gate.passWith(request, place, ['officer'])).toMatchObject({ letterId: LETTER });
  });

  it('knows a letter above only once somebody began it', async () => {
    const { gate, commands } = await open();
    const request = await requestOf('officer', 'root');
    await expect(gate.parent(request, place)).rejects.toMatchObject({ code: 'TARGET_LETTER.UNKNOWN' });
    await commands.execute(save(1).metadata, orderFor(targetLetterDecider, LETTER, save(1)));
    expect(await gate.parent(request, place)).toEqual({
      letterId: LETTER,
      organisationId: '开拓',
      isAgreed: false,
      targetIds: ['t1', 't2'],
    });
  });
});
