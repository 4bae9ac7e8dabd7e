import { createCommandExecutor, orderFor, tenantId, type CommandMetadata } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { commandMetadata, fixedClock, sequentialIds } from '@kaoping/testing';
import { OpenEvaluationCycle } from '../cycles/decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from '../cycles/decider/evaluation-cycle.decider.ts';
import { OrganisationNotInCycle, StageOver } from '../cycles/decider/evaluation-cycle.errors.ts';
import { shippedCycleOpened, shippedScheme } from '../spec-support/open-shipped-cycle.ts';
import { SaveDutyReport, SubmitDutyReport } from './decider/duty-report.commands.ts';
import { DutyReportUnknown } from './decider/duty-report.errors.ts';
import { DutyReportQueryHandler } from './duty-report-view/duty-report-query.handler.ts';
import { DutyReportQuery } from './duty-report-view/duty-report.query.ts';
import { SaveDutyReportHandler } from './save-duty-report/save-duty-report.handler.ts';
import { SubmitDutyReportHandler } from './submit-duty-report/submit-duty-report.handler.ts';

const [tenant, other] = [tenantId('hubei'), tenantId('other')];
const cycleId = '2026';
const target = { cycleId, organisationId: '办公室', who: 'organisation' } as const;
const sections = ['performance', 'problems', 'causes', 'measures'].map((key) => ({ key, text: '内容' }));

const openDesk = async () => {
  const clock = fixedClock('2026-11-05T02:00:00.000Z');
  const eventStore = openMemoryEventStore({ clock });
  const commands = createCommandExecutor(eventStore);
  const ids = sequentialIds('request');
  const metadata = (given: Partial<CommandMetadata> = {}) =>
    commandMetadata({ commandId: ids.next(), now: clock.now(), tenantId: tenant, ...given });
  const { openedAt: _, ...opened } = shippedCycleOpened('hubei-union', '办公室').data;
  const peerGroups = shippedScheme('hubei-union').entering.peerGroups.map(({ key }) => key);
  for (const one of [tenant, other]) await eventStore.createLedger(one);
  const open = new OpenEvaluationCycle(metadata(), { ...opened, cycleId, peerGroups });
  await commands.execute(open.metadata, orderFor(evaluationCycleDecider, cycleId, open));
  const saving = new SaveDutyReportHandler(eventStore, commands);
  const submitting = new SubmitDutyReportHandler(eventStore, commands);
  const viewing = new DutyReportQueryHandler(eventStore);
  return {
    save: (by: Partial<CommandMetadata> = {}, organisationId = '办公室') =>
      saving.execute(
        new SaveDutyReport(metadata(by), { ...target, organisationId, baseRevision: 0, sections }),
      ),
    submit: (by: Partial<CommandMetadata> = {}) =>
      submitting.execute(new SubmitDutyReport(metadata(by), target)),
    view: (of = tenant) => viewing.execute(new DutyReportQuery(of, target)),
  };
};

describe('a duty report in its cycle', () => {
  it('begins with what is written first, and a repetition writes nothing', async () => {
    const desk = await openDesk();
    const { events } = await desk.save({ commandId: 'save-once' });
    expect(events.map(({ type }) => type)).toEqual(['DutyReportOpened', 'DutyReportSectionsSaved']);
    expect((await desk.save({ commandId: 'save-once' })).events).toEqual([]);
    expect((await desk.view()).reports.get('organisation')?.revision).toBe(1);
  });

  it('is handed in while the cycle takes reports', async () => {
    const desk = await openDesk();
    await desk.save();
    await expect(desk.submit({ now: '2027-01-02T00:00:00.000Z' })).rejects.toThrow(StageOver);
    expect((await desk.submit({ commandId: 'submit-it' })).events).toHaveLength(1);
    expect((await desk.submit({ commandId: 'submit-it' })).events).toEqual([]);
  });

  it('is of an organisation of the cycle, and of its own enterprise', async () => {
    const desk = await openDesk();
    await expect(desk.save({}, '财务部')).rejects.toThrow(OrganisationNotInCycle);
    await desk.save();
    await expect(desk.view(other)).rejects.toThrow(DutyReportUnknown);
  });
});
