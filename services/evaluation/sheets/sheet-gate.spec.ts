import { createCommandExecutor, orderFor, tenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import type { Grant, Identity } from '@kaoping/nest-platform';
import { commandMetadata, fixedClock } from '@kaoping/testing';
import { AssignSheet } from './decider/sheet.commands.ts';
import { sheetDecider } from './decider/sheet.decider.ts';
import { SheetUnknown } from './decider/sheet.errors.ts';
import type { SheetRater } from './decider/sheet.events.ts';
import { fillerOf, SheetGate } from './sheet-gate.ts';

const louxing = tenantId('louxing');
const place = { organisationId: '组织部', ancestorIds: ['root'] };
const person: SheetRater = { name: '李明', personId: 'li-ming', ...place };
const unit: SheetRater = { name: '组织部', ...place };
const outside: SheetRater = { name: '评估中心', ancestorIds: [] };

const gateOf = async (rater: SheetRater) => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  await eventStore.createLedger(louxing);
  await eventStore.createLedger(tenantId('lianyuan'));
  const question = { input: 'performance.leaders', organisationId: '工会' };
  const assign = new AssignSheet(commandMetadata({ tenantId: louxing }), {
    sheetId: 'sheet-1',
    cycleId: '2026-03',
    procedure: 'leader-evaluation',
    rater,
    acceptance: 'at-once',
    inputs: [],
    assessed: [{ organisationId: '工会', name: '工会', ancestorIds: ['root'] }],
    questions: [question],
    leftOut: [],
    late: 'refused',
  });
  await createCommandExecutor(eventStore).execute(assign.metadata, orderFor(sheetDecider, 'sheet-1', assign));
  return new SheetGate(eventStore);
};
const who = (grants: readonly Grant[], personId?: string, tenant = louxing): Identity => ({
  tenantId: tenant,
  actorId: 'somebody',
  grants,
  ...(personId !== undefined && { personId }),
});
const unitGrant = (role: Grant['role'], organisationId: string): Grant => ({
  role,
  scope: { kind: 'unit', organisationId },
});
const whole: Grant = { role: 'officer', scope: { kind: 'tenant' } };

describe('who may fill in a sheet', () => {
  it('is its rater, who enters for nobody else', async () => {
    const pass = await (await gateOf(person)).forFilling(who([], 'li-ming'), 'sheet-1');
    expect(fillerOf(pass, undefined)).toBe('rater');
  });

  it('is the recorder of the organisation that rates', async () => {
    const pass = await (await gateOf(unit)).forFilling(who([unitGrant('recorder', '组织部')]), 'sheet-1');
    expect(pass.isRater).toBe(true);
  });

  it('is who oversees the rater, as somebody else', async () => {
    const gate = await gateOf(person);
    const pass = await gate.forFilling(who([unitGrant('recorder', '组织部')]), 'sheet-1');
    expect(fillerOf(pass, '纸质表录入')).toEqual({
      onBehalfOf: { name: '李明', personId: 'li-ming', organisationId: '组织部', reason: '纸质表录入' },
    });
  });

  it('is nobody else', async () => {
    const gate = await gateOf(person);
    for (const other of [
      who([], 'wang-fang'),
      who([unitGrant('recorder', '工会')]),
      who([unitGrant('auditor', '组织部')]),
    ]) {
      await expect(gate.forFilling(other, 'sheet-1')).rejects.toMatchObject({ code: 'ACCESS.OUTSIDE_SCOPE' });
    }
  });

  it('is the officer of the whole enterprise for an outside body', async () => {
    const gate = await gateOf(outside);
    expect((await gate.forFilling(who([whole]), 'sheet-1')).isRater).toBe(false);
    await expect(gate.forFilling(who([unitGrant('officer', '组织部')]), 'sheet-1')).rejects.toThrow();
  });

  it('is nobody of another enterprise', async () => {
    const gate = await gateOf(person);
    await expect(gate.forFilling(who([whole], 'li-ming', tenantId('lianyuan')), 'sheet-1')).rejects.toThrow(
      SheetUnknown,
    );
  });
});

describe('the office of a sheet', () => {
  it('is the officer who oversees all that is rated on it', async () => {
    const gate = await gateOf(person);
    expect((await gate.forOffice(who([unitGrant('officer', '工会')]), 'sheet-1')).cycleId).toBe('2026-03');
    await expect(gate.forOffice(who([unitGrant('officer', '组织部')]), 'sheet-1')).rejects.toThrow();
  });
});
