import { createCommandExecutor, orderFor, tenantId, type CommandMetadata } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import type { Grant, Identity } from '@kaoping/nest-platform';
import { commandMetadata, fixedClock, sequentialIds } from '@kaoping/testing';
import { OpenEvaluationCycle } from '../cycles/decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../cycles/decider/evaluation-cycle.decider.ts';
import { OrganisationNotInCycle, StageOver } from '../cycles/decider/evaluation-cycle.errors.ts';
import { shippedCycleOpened, shippedScheme } from '../spec-support/open-shipped-cycle.ts';
import { SheetSeatTaken } from '../sheets/decider/sheet-seats.errors.ts';
import { CancelInspectionHandler } from './cancel-inspection/cancel-inspection.handler.ts';
import { ConcludeInspectionHandler } from './conclude-inspection/conclude-inspection.handler.ts';
import {
  BeginInspection,
  CancelInspection,
  ConcludeInspection,
  RecordFinding,
} from './decider/inspection.commands.ts';
import { inspectionDecider } from './decider/inspection.decider.ts';
import { InspectionPlanRefused, InspectionUnknown } from './decider/inspection.errors.ts';
import type { InspectionPlanned } from './decider/inspection.events.ts';
import { InspectionGate } from './inspection-gate.ts';
import { InspectionQueryHandler } from './inspection-view/inspection-query.handler.ts';
import { InspectionQuery } from './inspection-view/inspection.query.ts';
import { PlanInspectionHandler } from './plan-inspection/plan-inspection.handler.ts';
import { PlanInspectionRequest } from './plan-inspection/plan-inspection.request.ts';

const [tenant, other] = [tenantId('hubei'), tenantId('other')];
const cycleId = '2026';

const openDesk = async (schemeId = 'hubei-union') => {
  const clock = fixedClock('2026-11-05T02:00:00.000Z');
  const eventStore = openMemoryEventStore({ clock });
  const commands = createCommandExecutor(eventStore);
  const ids = sequentialIds('request');
  const metadata = (given: Partial<CommandMetadata> = {}) =>
    commandMetadata({ commandId: ids.next(), now: clock.now(), tenantId: tenant, ...given });
  const { openedAt: _, ...opened } = shippedCycleOpened(schemeId, '办公室', '组织部').data;
  const peerGroups = shippedScheme(schemeId).entering.peerGroups.map(({ key }) => key);
  await eventStore.createLedger(tenant);
  await eventStore.createLedger(other);
  const open = new OpenEvaluationCycle(metadata(), { ...opened, cycleId, peerGroups });
  await commands.execute(open.metadata, orderFor(evaluationCycleDecider, cycleId, open));
  const planning = new PlanInspectionHandler(eventStore, commands);
  const cancelling = new CancelInspectionHandler(commands);
  const concluding = new ConcludeInspectionHandler(eventStore, commands);
  const viewing = new InspectionQueryHandler(eventStore);
  return {
    gate: new InspectionGate(eventStore),
    plan: (given: Partial<PlanInspectionRequest['data']> = {}, by: Partial<CommandMetadata> = {}) =>
      planning.execute(
        new PlanInspectionRequest(
          metadata(by),
          {
            cycleId,
            kind: 'scheduled',
            title: '年终检查',
            organisationIds: ['办公室', '组织部'],
            on: '2026-11-05',
            inspectors: [{ personId: 'li-ming', name: '李明' }],
            replaces: [],
            ...given,
          },
          () => undefined,
        ),
      ),
    cancel: (inspectionId: string) =>
      cancelling.execute(new CancelInspection(metadata(), { inspectionId, cycleId, reason: '另行安排' })),
    begin: (inspectionId: string) => {
      const begin = new BeginInspection(metadata(), { inspectionId });
      return commands.execute(begin.metadata, orderFor(inspectionDecider, inspectionId, begin));
    },
    find: (inspectionId: string, organisationId: string, findingId: string) => {
      const finding = { severity: 'minor', description: '记录不全', evidenceIds: [] } as const;
      const record = new RecordFinding(metadata({ commandId: findingId }), {
        inspectionId,
        organisationId,
        ...finding,
      });
      return commands.execute(record.metadata, orderFor(inspectionDecider, inspectionId, record));
    },
    conclude: (inspectionId: string, by: Partial<CommandMetadata> = {}) =>
      concluding.execute(
        new ConcludeInspection(metadata(by), { inspectionId, cycleId, summary: '总体良好', marks: [] }),
      ),
    view: (identity: Identity, inspectionId: string) =>
      viewing.execute(new InspectionQuery(identity, inspectionId)),
  };
};

const who = (personId: string, ...grants: readonly Grant[]): Identity => ({
  tenantId: tenant,
  actorId: personId,
  personId,
  grants,
});
const recorderOf = (organisationId: string) =>
  who('zhao-gang', { role: 'recorder', scope: { kind: 'unit', organisationId } });
const officer = who('wang-fang', { role: 'officer', scope: { kind: 'tenant' } });

describe('the year-end inspection of an office (004-06)', () => {
  it('marks all 33 standards of its scheme', async () => {
    const desk = await openDesk();
    const { events } = await desk.plan({}, { commandId: 'year-end' });
    const { inputs, deducting } = (events[0] as unknown as InspectionPlanned).data;
    expect([inputs.length, deducting.length]).toEqual([33, 33]);
    expect((await desk.plan({}, { commandId: 'year-end' })).events).toEqual([]);
  });

  it('takes the place of others in one commit', async () => {
    const desk = await openDesk();
    await desk.plan({}, { commandId: 'first' });
    const { events } = await desk.plan({ replaces: ['first'] }, { commandId: 'second' });
    expect(events.map(({ type }) => type)).toEqual(['InspectionPlanned', 'InspectionCancelled']);
    await expect(desk.plan({ replaces: ['nowhere'] }, { commandId: 'third' })).rejects.toThrow(
      InspectionUnknown,
    );
    await expect(desk.view(officer, 'third')).rejects.toThrow(InspectionUnknown);
  });

  it('leaves what takes one mark to one inspection, until that is called off', async () => {
    const desk = await openDesk('dinghai-towns-2017');
    await desk.plan({}, { commandId: 'first' });
    await expect(desk.plan({}, { commandId: 'second' })).rejects.toThrow(SheetSeatTaken);
    await desk.plan({ replaces: ['first'] }, { commandId: 'third' });
    await desk.cancel('third');
    await desk.plan({}, { commandId: 'fourth' });
  });

  it('refuses an input of another procedure and an organisation out of the cycle', async () => {
    const desk = await openDesk();
    await expect(desk.plan({ inputs: ['assessment.self'] })).rejects.toThrow(InspectionPlanRefused);
    await expect(desk.plan({ organisationIds: ['财务部'] })).rejects.toThrow(OrganisationNotInCycle);
  });

  it('counts until the assessment is over', async () => {
    const desk = await openDesk();
    await desk.plan({}, { commandId: 'year-end' });
    await desk.begin('year-end');
    await expect(desk.conclude('year-end', { now: '2027-01-02T00:00:00.000Z' })).rejects.toThrow(StageOver);
    expect((await desk.conclude('year-end', { commandId: 'c' })).events).toHaveLength(1);
    expect((await desk.conclude('year-end', { commandId: 'c' })).events).toEqual([]);
  });

  it('shows each organisation its own part, and another enterprise nothing', async () => {
    const desk = await openDesk();
    await desk.plan({}, { commandId: 'year-end' });
    await desk.begin('year-end');
    await desk.find('year-end', '办公室', 'f1');
    await desk.find('year-end', '组织部', 'f2');
    const seen = await desk.view(recorderOf('办公室'), 'year-end');
    expect([...seen.findings.keys()]).toEqual(['f1']);
    expect(seen.plan.organisations).toHaveLength(1);
    await expect(desk.view({ ...officer, tenantId: other }, 'year-end')).rejects.toThrow(InspectionUnknown);
  });

  it('hides a surprise from the inspected until it begins', async () => {
    const desk = await openDesk();
    await desk.plan({ kind: 'surprise' }, { commandId: 'spot' });
    await expect(desk.view(recorderOf('办公室'), 'spot')).rejects.toThrow(InspectionUnknown);
    await desk.begin('spot');
    expect((await desk.view(recorderOf('办公室'), 'spot')).status).toBe('begun');
  });
});

describe('who works with an inspection', () => {
  it('is its inspectors and officers, and for an answer the recorder of the unit', async () => {
    const desk = await openDesk();
    await desk.plan({}, { commandId: 'year-end' });
    await desk.begin('year-end');
    await desk.find('year-end', '办公室', 'f1');
    await expect(desk.gate.forInspecting(who('li-ming'), 'year-end')).resolves.toMatchObject({ cycleId });
    await expect(desk.gate.forInspecting(officer, 'year-end')).resolves.toMatchObject({ cycleId });
    await expect(desk.gate.forInspecting(recorderOf('办公室'), 'year-end')).rejects.toThrow();
    await expect(desk.gate.forOffice(who('li-ming'), 'year-end')).rejects.toThrow();
    await expect(desk.gate.forAnswering(recorderOf('办公室'), 'year-end', 'f1')).resolves.toBeUndefined();
    await expect(desk.gate.forAnswering(recorderOf('组织部'), 'year-end', 'f1')).rejects.toThrow();
    await expect(desk.gate.forAnswering(recorderOf('办公室'), 'year-end', 'f9')).rejects.toThrow();
  });
});
