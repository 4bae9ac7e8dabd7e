import { createCommandExecutor, loadState, orderFor, type EventStore } from '@kaoping/event-sourcing';
import { commandMetadata } from '@kaoping/testing';
import fc from 'fast-check';
import { CHANGPING, derivedList, triggeredFor } from './consequences/spec-support/derived-lists.ts';
import {
  AcceptFix,
  RecordRevisit,
  ReportFix,
  type RectificationCommand,
} from './rectifications/decider/rectification.commands.ts';
import { rectificationDecider } from './rectifications/decider/rectification.decider.ts';
import { openConsequenceScene } from './spec-support/consequence-scene.ts';

const CONSEQUENCE = '2026-Q1:branches:backwardRectification:sihe';
const rectificationId = `${CONSEQUENCE}#1`;
const shows = (derivation: number, ...keys: readonly string[]) =>
  derivedList(derivation, { triggered: keys.map((key) => triggeredFor(key, 'sihe')), bars: [] });

const openScene = async () => {
  const scene = await openConsequenceScene();
  const eventStore = { ledger: () => Promise.resolve(scene.ledger) } as unknown as EventStore;
  const commands = createCommandExecutor(eventStore);
  const ask = async (given: new (...of: never[]) => RectificationCommand, data: object) => {
    const metadata = commandMetadata({
      ...{ tenantId: CHANGPING, commandId: given.name, now: '2026-05-20T01:00:00.000Z' },
      actorId: given === ReportFix ? 'zhang-jianguo' : 'chen-jing',
    });
    const Command = given as unknown as new (of: typeof metadata, what: object) => RectificationCommand;
    const command = new Command(metadata, { rectificationId, ...data });
    await scene.day('2026-05-20');
    await commands.execute(metadata, orderFor(rectificationDecider, rectificationId, command));
    await scene.settle();
  };
  return {
    ...scene,
    ask,
    rectification: async (id = rectificationId) =>
      (await loadState(scene.ledger, rectificationDecider, id)).state,
    consequence: async () =>
      (await scene.consequences.consequences(scene.leader(), await scene.upToNow())).consequences[0],
  };
};

describe('a result by which a unit has something to put right (002-19)', () => {
  it('becomes a rectification with a day as soon as that takes effect, once', async () => {
    const scene = await openScene();
    await scene.publish(shows(1, 'backwardRectification'));
    await scene.publish(shows(2, 'backwardRectification'));
    expect(await scene.rectification()).toMatchObject({
      status: 'open',
      organisation: { organisationId: 'sihe', ancestorIds: ['changping'] },
      problem: '落实整改（2026 年一季度党支部考核：等次为“后进”）',
      foundOn: '2026-04-25',
      dueOn: '2026-05-25',
      source: { procedure: 'consequence', sourceId: CONSEQUENCE, cycleId: '2026-Q1' },
    });
    expect((await scene.rectification(`${CONSEQUENCE}#2`)).status).toBe('absent');
  });

  it('is carried out once the revisit finds that it holds', async () => {
    const scene = await openScene();
    await scene.publish(shows(1, 'backwardRectification'));
    await scene.ask(ReportFix, { fix: '已补齐三会一课记录', evidenceIds: ['e-1'] });
    await scene.ask(AcceptFix, {});
    expect(await scene.consequence()).toMatchObject({ status: 'NOTED' });
    await scene.ask(RecordRevisit, { outcome: 'holds', note: '回访：制度已执行' });
    expect(await scene.consequence()).toMatchObject({
      ...{ status: 'CARRIED_OUT', carriedOutOn: '2026-05-20' },
    });
  });

  it('is dropped with the reason when a revision takes its ground away, and raised anew when it comes back', async () => {
    const scene = await openScene();
    await scene.publish(shows(1, 'backwardRectification'));
    await scene.ask(ReportFix, { fix: '已补齐三会一课记录', evidenceIds: ['e-1'] });
    await scene.publish(shows(2));
    expect(await scene.rectification()).toMatchObject({ status: 'dropped' });
    const [dropped] = (await scene.ledger.read()).filter(({ type }) => type === 'RectificationDropped');
    expect(dropped?.data).toMatchObject({ reason: '申诉成立，更正' });
    await scene.publish(shows(3, 'backwardRectification'));
    expect((await scene.rectification(`${CONSEQUENCE}#2`)).status).toBe('open');
    expect((await scene.rectification()).status).toBe('dropped');
  });

  it('stays as it is where the fix was accepted already', async () => {
    const scene = await openScene();
    await scene.publish(shows(1, 'backwardRectification'));
    await scene.ask(ReportFix, { fix: '已补齐三会一课记录', evidenceIds: ['e-1'] });
    await scene.ask(AcceptFix, {});
    await scene.publish(shows(2));
    expect((await scene.rectification()).status).toBe('accepted');
    await scene.ask(RecordRevisit, { outcome: 'holds', note: '回访：制度已执行' });
    expect(await scene.consequence()).toMatchObject({ status: 'WITHDRAWN' });
  });

  it('takes the place of something harder where that is softened to it', async () => {
    const scene = await openScene();
    await scene.publish(shows(1, 'admonition'));
    const consequenceId = '2026-Q1:branches:admonition:sihe';
    const said = { consequenceId, reason: '初次靠后', meeting: '公司党委会 2026 年第 6 次会议' };
    await scene.decide.soften(scene.leader(), { ...said, kind: 'RECTIFICATION' });
    await scene.settle();
    expect((await scene.rectification(`${consequenceId}#1`)).status).toBe('open');
  });

  it('is raised or dropped as the last list says, however often lists are told and in whatever order', async () => {
    const lists = [shows(1, 'backwardRectification'), shows(2), shows(3, 'backwardRectification')];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...lists, ...lists], { minLength: 2 }), async (told) => {
        const scene = await openScene();
        for (const list of [...told, lists[2]!]) await scene.publish(list);
        const states = await Promise.all(
          [1, 2].map((round) => scene.rectification(`${CONSEQUENCE}#${String(round)}`)),
        );
        expect(states.filter(({ status }) => status === 'open')).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  });
});

describe('what else a result asks of the office', () => {
  it('is a particular inspection', async () => {
    const scene = await openScene();
    await scene.publish(shows(1, 'inspection'));
    const { tasks } = await scene.tasks.followUpTasks(scene.leader(), await scene.upToNow());
    expect(tasks).toMatchObject([{ kind: 'INSPECTION', persons: [], dueOn: '2026-05-26' }]);
  });

  it('is to enter the bonus of the next period, with its points (001-34)', async () => {
    const scene = await openScene();
    await scene.publish(shows(1, 'bonus'));
    const { tasks } = await scene.tasks.followUpTasks(scene.leader(), await scene.upToNow());
    expect(tasks).toMatchObject([
      {
        kind: 'BONUS_NEXT_PERIOD',
        fact: { zh: '2026 年一季度党支部考核：积分排名前二；下期加 2 分' },
      },
    ]);
    await scene.publish(shows(2));
    const after = await scene.tasks.followUpTasks(scene.leader(), await scene.upToNow());
    expect(after.tasks).toMatchObject([{ status: 'CANCELLED', closedBecause: '申诉成立，更正' }]);
  });
});
