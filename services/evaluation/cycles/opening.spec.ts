import { integrationEvent, organisationsDescribed, peerGroupsArranged } from '@kaoping/contracts';
import { createCommandExecutor, orderFor, tenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { shippedSchemes } from '@kaoping/schemes';
import { commandMetadata, fixedClock, recorded } from '@kaoping/testing';
import { ArrangeCalendarHandler } from '../cycle-calendars/arrange-calendar/arrange-calendar.handler.ts';
import { ArrangeCalendarRequest } from '../cycle-calendars/arrange-calendar/arrange-calendar.request.ts';
import { dueCycles } from '../cycle-calendars/due-cycles.ts';
import { directoryInlet } from '../directory/directory.inlet.ts';
import { PublishScheme } from '../schemes/decider/scheme.commands.ts';
import { DraftSchemeHandler } from '../schemes/draft-scheme/draft-scheme.handler.ts';
import { DraftSchemeRequest } from '../schemes/draft-scheme/draft-scheme.request.ts';
import { PublishSchemeHandler } from '../schemes/publish-scheme/publish-scheme.handler.ts';
import { shippedCycleOpened } from '../spec-support/open-shipped-cycle.ts';
import { ExtendStage, OpenEvaluationCycle } from './decider/evaluation-cycle.commands.ts';
import { evaluationCycleDecider } from './decider/evaluation-cycle.decider.ts';
import { PeriodRefused, RosterRefused, SchemeNotInForce } from './decider/evaluation-cycle.errors.ts';
import { loadCycle } from './decider/load-cycle.ts';
import { dueStages } from './due-stages.ts';
import { openDueCycle } from './open-cycle/open-due-cycle.ts';
import { OpenEvaluationCycleHandler } from './open-cycle/open-cycle.handler.ts';
import { OpenCycleRequest, type CycleWanted } from './open-cycle/open-cycle.request.ts';

const CHANGPING = tenantId('changping');
const SCHEME = 'changping-departments-month';
const from = '2020-01-01';
const departments = ['组织部', '宣传部', '纪委', '工会'];

const openOffice = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  const readModels = openMemoryReadModels();
  await eventStore.createLedger(CHANGPING);
  const commands = createCommandExecutor(eventStore);
  let count = 0;
  const metadata = (now = '2026-05-01T01:00:00.000Z') =>
    commandMetadata({ tenantId: CHANGPING, now, commandId: `c${String((count += 1))}` });
  const yaml = shippedSchemes().find(({ id }) => id === SCHEME)!.text;
  await new DraftSchemeHandler(eventStore, commands).execute(
    new DraftSchemeRequest(metadata(), { yaml, account: 'wang-fang' }),
  );
  const publish = () =>
    new PublishSchemeHandler(commands).execute(
      new PublishScheme(metadata(), { schemeId: SCHEME, version: 1 }),
    );
  const open = (wanted: Partial<CycleWanted> = {}) =>
    new OpenEvaluationCycleHandler(eventStore, readModels, commands).execute(
      new OpenCycleRequest(metadata(), {
        cycleId: '2026-04',
        schemeId: SCHEME,
        period: '2026-04',
        startsOn: '2026-05-01',
        opened: 'by-hand',
        ...wanted,
      }),
    );
  const tellDirectory = async () => {
    const inlet = directoryInlet(readModels);
    const cause = recorded({ type: 'Told', data: {} }, { tenantId: CHANGPING });
    const organisations = departments.map((name) => ({
      organisationId: name,
      code: name,
      kind: 'department',
      foundedOn: from,
      names: [{ name, from }],
      parents: [{ from }],
      successorIds: [],
    }));
    await inlet.receive(integrationEvent(organisationsDescribed, cause, { organisations }));
    const scheme = await schemeGroups();
    const groups = [{ key: scheme, title: { zh: '部门', en: 'Departments' }, organisationIds: departments }];
    await inlet.receive(integrationEvent(peerGroupsArranged, cause, { schemeId: SCHEME, from, groups }));
  };
  const schemeGroups = async () => /^peerGroups:\n {2}(\w+):/mu.exec(yaml)?.[1] ?? '';
  const load = (cycleId = '2026-04') => loadCycle(eventStore, CHANGPING, cycleId);
  return { eventStore, readModels, commands, metadata, publish, open, tellDirectory, load };
};

describe('opening a cycle in an enterprise', () => {
  it('copies the published scheme and the peer groups of its first day in', async () => {
    const { publish, open, tellDirectory, load } = await openOffice();
    await publish();
    await tellDirectory();
    await open();
    const { cycle, scheme } = await load();
    expect(cycle.period).toEqual({
      kind: 'month',
      label: '2026-04',
      from: '2026-04-01',
      until: '2026-04-30',
    });
    expect(cycle.roster.map(({ name }) => name)).toEqual(departments);
    expect(scheme.digest).toBe(cycle.scheme.digest);
  });

  it('refuses a scheme that is only a draft', async () => {
    const { open, tellDirectory } = await openOffice();
    await tellDirectory();
    await expect(open()).rejects.toThrow(SchemeNotInForce);
  });

  it('refuses a period of another kind, and a roster of nobody or of strangers', async () => {
    const { publish, open, tellDirectory } = await openOffice();
    await publish();
    await expect(open()).rejects.toThrow(RosterRefused);
    await tellDirectory();
    await expect(open({ period: '2026-Q2' })).rejects.toThrow(PeriodRefused);
    await expect(open({ roster: [{ organisationId: '档案馆', peerGroup: 'party' }] })).rejects.toThrow(
      '档案馆',
    );
    await expect(open({ startsOn: '2019-12-31' })).rejects.toThrow(RosterRefused);
  });
});

describe('a calendar', () => {
  const arrange = async () => {
    const office = await openOffice();
    await office.publish();
    await office.tellDirectory();
    const { eventStore, commands, metadata } = office;
    await new ArrangeCalendarHandler(eventStore, commands).execute(
      new ArrangeCalendarRequest(metadata(), {
        schemeId: SCHEME,
        assesses: 'past',
        opensAfterDays: 0,
        from: '2026-05-01',
      }),
    );
    const work = dueCycles({ eventStore, open: openDueCycle(office) });
    return { ...office, run: (now: string) => work.run(CHANGPING, now) };
  };

  it('opens the cycle of the past month on the first, once', async () => {
    const { run, load, eventStore } = await arrange();
    await run('2026-04-30T15:59:59.000Z');
    await expect(load(`${SCHEME}-2026-04`)).rejects.toThrow();
    await run('2026-04-30T16:00:00.000Z');
    const { cycle } = await load(`${SCHEME}-2026-04`);
    expect(cycle.period.label).toBe('2026-04');
    const { position } = await (await eventStore.ledger(CHANGPING)).head();
    await run('2026-05-01T01:00:00.000Z');
    expect((await (await eventStore.ledger(CHANGPING)).head()).position).toBe(position);
  });

  it('opens what was missed while the product stood still', async () => {
    const { run, load } = await arrange();
    await run('2026-06-02T01:00:00.000Z');
    expect((await load(`${SCHEME}-2026-04`)).cycle.status).toBe('open');
    expect((await load(`${SCHEME}-2026-05`)).cycle.status).toBe('open');
  });
});

describe('the stages of open cycles', () => {
  const openShipped = async () => {
    const office = await openOffice();
    const { openedAt: _, ...data } = shippedCycleOpened('dinghai-towns-2017', '盐仓', '临城').data;
    const stage = { stage: 'publicity', title: { zh: '公示', en: 'Publicity' } } as const;
    const command = new OpenEvaluationCycle(office.metadata(), {
      ...data,
      cycleId: '2026-towns',
      peerGroups: data.roster.map(({ peerGroup }) => peerGroup),
      stages: [{ ...stage, from: '2026-05-01', until: '2026-05-05' }],
    });
    await office.commands.execute(command.metadata, orderFor(evaluationCycleDecider, '2026-towns', command));
    const { run } = dueStages(office);
    const stageNow = async () => (await office.load('2026-towns')).cycle.stages[0];
    return { ...office, stageNow, run: (now: string) => run(CHANGPING, now) };
  };

  it('are reminded of before their end and closed after it, each once', async () => {
    const { run, stageNow } = await openShipped();
    await run('2026-05-01T01:00:00.000Z');
    expect((await stageNow())?.remindedDays).toEqual([]);
    await run('2026-05-02T01:00:00.000Z');
    await run('2026-05-02T02:00:00.000Z');
    expect((await stageNow())?.remindedDays).toEqual([3]);
    await run('2026-05-05T15:59:00.000Z');
    expect(await stageNow()).toMatchObject({ remindedDays: [3, 1] });
    expect(await stageNow()).not.toHaveProperty('closedAt');
    await run('2026-05-05T16:00:00.000Z');
    await run('2026-05-06T16:00:00.000Z');
    expect((await stageNow())?.closedAt).toBe('2026-05-05T16:00:00.000Z');
  });

  it('that got more time are reminded of and closed again', async () => {
    const { run, stageNow, commands, metadata } = await openShipped();
    await run('2026-05-05T16:00:00.000Z');
    const data = { cycleId: '2026-towns', stage: 'publicity', until: '2026-05-08', reason: '台风' } as const;
    const extend = new ExtendStage(metadata(), data);
    await commands.execute(extend.metadata, orderFor(evaluationCycleDecider, '2026-towns', extend));
    await run('2026-05-07T01:00:00.000Z');
    expect((await stageNow())?.remindedDays).toEqual([1]);
    await run('2026-05-08T16:00:00.000Z');
    expect((await stageNow())?.closedAt).toBe('2026-05-08T16:00:00.000Z');
  });
});
