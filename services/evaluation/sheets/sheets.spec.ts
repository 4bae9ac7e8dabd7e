import {
  createCommandExecutor,
  orderFor,
  recentSnapshots,
  tenantId,
  type CommandMetadata,
} from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { commandMetadata, fixedClock, sequentialIds } from '@kaoping/testing';
import { OpenEvaluationCycle } from '../cycles/decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../cycles/decider/evaluation-cycle.decider.ts';
import { OrganisationNotInCycle, StageOver } from '../cycles/decider/evaluation-cycle.errors.ts';
import { shippedCycleOpened, shippedScheme } from '../spec-support/open-shipped-cycle.ts';
import { AssignSheetsHandler } from './assign-sheets/assign-sheets.handler.ts';
import { AssignSheetsRequest, type NamedSeat } from './assign-sheets/assign-sheets.request.ts';
import { SheetAssignmentRefused } from './assign-sheets/sheet-assignment-refused.error.ts';
import { SheetRaterUnknown } from './assign-sheets/sheet-rater-unknown.error.ts';
import { DeclareConflictHandler } from './declare-conflict/declare-conflict.handler.ts';
import { SheetSeatTaken } from './decider/sheet-seats.errors.ts';
import { DeclareConflict, SubmitSheet, WithdrawSheet } from './decider/sheet.commands.ts';
import type { SheetAccepted } from './decider/sheet.events.ts';
import { SheetQueryHandler } from './sheet-view/sheet-query.handler.ts';
import { SheetQuery } from './sheet-view/sheet.query.ts';
import { SubmitSheetHandler } from './submit-sheet/submit-sheet.handler.ts';
import { WithdrawSheetHandler } from './withdraw-sheet/withdraw-sheet.handler.ts';

const [changping, other] = [tenantId('changping'), tenantId('other')];
const cycleId = '2026-03';
const names = ['组织部', '宣传部', '工会'];
const cycleOf = (schemeId: string) => shippedCycleOpened(schemeId, ...names);

/** The whole feature over stores in memory, with a cycle of the scheme open in both tenants. */
const openDesk = async (schemeId: string) => {
  const clock = fixedClock('2026-03-28T08:00:00.000Z');
  const eventStore = openMemoryEventStore({ clock });
  const commands = createCommandExecutor(eventStore, recentSnapshots());
  const ids = sequentialIds('request');
  const metadata = (given: Partial<CommandMetadata> = {}) =>
    commandMetadata({ commandId: ids.next(), now: clock.now(), tenantId: changping, ...given });
  const { openedAt: _, ...opened } = cycleOf(schemeId).data;
  const peerGroups = shippedScheme(schemeId).entering.peerGroups.map(({ key }) => key);
  for (const tenant of [changping, other]) {
    await eventStore.createLedger(tenant);
    const open = new OpenEvaluationCycle(metadata({ tenantId: tenant }), { ...opened, cycleId, peerGroups });
    await commands.execute(open.metadata, orderFor(evaluationCycleDecider, cycleId, open));
  }
  const assigning = new AssignSheetsHandler(eventStore, commands, openMemoryReadModels());
  const submitting = new SubmitSheetHandler(commands);
  const declaring = new DeclareConflictHandler(commands);
  const withdrawing = new WithdrawSheetHandler(commands);
  const viewing = new SheetQueryHandler(eventStore);
  return {
    commands,
    eventStore,
    metadata,
    assign: (
      seats: readonly NamedSeat[],
      {
        by = {},
        selfAssessment = false,
      }: { readonly by?: Partial<CommandMetadata>; readonly selfAssessment?: boolean } = {},
      requireReach: AssignSheetsRequest['requireReach'] = () => undefined,
    ) =>
      assigning.execute(
        new AssignSheetsRequest(metadata(by), { cycleId, seats, selfAssessment }, requireReach),
      ),
    submit: (
      sheetId: string,
      values: Readonly<Record<string, string>>,
      input: string,
      by: Partial<CommandMetadata> = {},
    ) =>
      submitting.execute(
        new SubmitSheet(metadata(by), {
          sheetId,
          cycleId,
          late: 'refused',
          answers: Object.entries(values).map(([organisationId, value]) => ({
            input,
            organisationId,
            value,
          })),
          filler: 'rater',
        }),
      ),
    declare: (sheetId: string, organisationId: string) =>
      declaring.execute(
        new DeclareConflict(metadata(), { sheetId, cycleId, organisationId, reason: '亲属任职' }),
      ),
    withdraw: (sheetId: string) =>
      withdrawing.execute(new WithdrawSheet(metadata(), { sheetId, cycleId, reason: '评价人调离' })),
    sheet: (sheetId: string, tenant = changping) => viewing.execute(new SheetQuery(tenant, sheetId)),
  };
};

const leader = (organisationIds: readonly string[]): NamedSeat => ({
  procedure: 'leader-evaluation',
  rater: { name: '张伟', personId: 'zhang-wei' },
  organisationIds,
  relatives: [],
});
const peer = (organisationId: string): NamedSeat => ({
  procedure: 'peer-evaluation',
  raterGroup: 'peers',
  rater: { name: organisationId, personId: `head-of-${organisationId}`, organisationId },
  relatives: [],
});

describe('a month of departments (003-05)', () => {
  it('gives each department a sheet about the others, and a leader one about all', async () => {
    const desk = await openDesk('changping-departments-month');
    const by = { commandId: 'march' };
    const seats = [leader(names), ...names.map(peer)];
    const first = await desk.assign(seats, { by });
    expect(first.events.filter(({ type }) => type === 'SheetAssigned')).toHaveLength(4);
    expect((await desk.assign(seats, { by })).events).toEqual([]);
    const sheet = await desk.sheet('march-2');
    expect(sheet.questions.map(({ organisationId }) => organisationId)).toEqual(['宣传部', '工会']);
    const { events } = await desk.submit('march-2', { 宣传部: '92', 工会: '90' }, 'performance.peers@peers', {
      commandId: 's',
    });
    expect((events[1] as unknown as SheetAccepted).data.entries.map(({ label }) => label)).toEqual([
      'march-2',
      'march-2',
    ]);
    const again = await desk.submit('march-2', { 宣传部: '92', 工会: '90' }, 'performance.peers@peers', {
      commandId: 's',
    });
    expect(again.events).toEqual([]);
  });

  it('asks for one answer of one rater only, and gives the seat on when it is given up', async () => {
    const desk = await openDesk('changping-departments-month');
    await desk.assign([leader(['组织部', '宣传部'])], { by: { commandId: 'march' } });
    await expect(desk.assign([leader(['宣传部', '工会'])])).rejects.toThrow(SheetSeatTaken);
    await expect(desk.assign([leader(['工会']), leader(['工会'])])).rejects.toThrow(SheetSeatTaken);
    await desk.declare('march-1', '宣传部');
    await desk.assign([leader(['宣传部'])], { by: { commandId: 'anew' } });
    await desk.withdraw('march-1');
    await desk.assign([leader(['组织部'])]);
    await expect(desk.assign([leader(['宣传部'])])).rejects.toThrow(SheetSeatTaken);
  });

  it('refuses rows that name nobody, an unknown organisation, or one out of reach', async () => {
    const desk = await openDesk('changping-departments-month');
    await expect(desk.assign([])).rejects.toThrow(SheetAssignmentRefused);
    await expect(desk.assign([peer('财务部')])).rejects.toThrow(SheetRaterUnknown);
    await expect(desk.assign([leader(['财务部'])])).rejects.toThrow(OrganisationNotInCycle);
    const refusing = () => {
      throw new Error('out of reach');
    };
    await expect(desk.assign([leader(names)], {}, refusing)).rejects.toThrow('out of reach');
  });

  it('keeps the sheets of one enterprise from every other', async () => {
    const desk = await openDesk('changping-departments-month');
    await desk.assign([leader(names)], { by: { commandId: 'march' } });
    await expect(desk.sheet('march-1', other)).rejects.toMatchObject({ code: 'SHEET.UNKNOWN' });
    await expect(
      desk.submit('march-1', {}, 'performance.leaders', { tenantId: other }),
    ).rejects.toMatchObject({ code: 'SHEET.UNKNOWN' });
  });
});

describe('a year of the office (004-14)', () => {
  it('asks every organisation about itself, and takes nothing after the stage', async () => {
    const desk = await openDesk('hubei-union');
    await desk.assign([], { by: { commandId: 'year' }, selfAssessment: true });
    expect((await desk.sheet('year-3')).questions).toEqual([
      { input: 'assessment.self', organisationId: '工会' },
    ]);
    const past = { now: '2027-01-02T08:00:00.000Z' };
    await expect(desk.submit('year-3', { 工会: 'good' }, 'assessment.self', past)).rejects.toThrow(StageOver);
    const { events } = await desk.submit('year-3', { 工会: 'good' }, 'assessment.self');
    expect(events.map(({ type }) => type)).toEqual(['SheetSubmitted']);
  });
});
