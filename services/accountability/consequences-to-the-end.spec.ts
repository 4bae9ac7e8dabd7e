import type { Grant } from '@kaoping/nest-platform';
import { derivedList, triggeredFor } from './consequences/spec-support/derived-lists.ts';
import { openConsequenceScene } from './spec-support/consequence-scene.ts';

type Scene = Awaited<ReturnType<typeof openConsequenceScene>>;

const ADMONITION = '2026-Q1:branches:admonition:sihe';
const BAR = '2026-Q1:branches:backwardBar:sihe';
const decision = (consequenceId: string) => ({
  consequenceId,
  reason: '经研究同意',
  meeting: '公司党委会 2026 年第 6 次会议',
});
const publishedWith = (...keys: readonly string[]) =>
  derivedList(1, { triggered: keys.map((key) => triggeredFor(key, 'sihe')), bars: [] });
const withdrawn = derivedList(2, { triggered: [], bars: [] });
const only = (role: Grant['role'], organisationId: string): readonly Grant[] => [
  { role, scope: { kind: 'unit', organisationId } },
];
const shown = async (scene: Scene, request = scene.leader()) => {
  const now = await scene.upToNow();
  return {
    consequences: (await scene.consequences.consequences(request, now)).consequences,
    bans: (await scene.bans.bans(request, now)).bans,
    tasks: (await scene.tasks.followUpTasks(request, now)).tasks,
  };
};

describe('a branch that is behind for two quarters running (003-13)', () => {
  it('has its secretary admonished: confirmed, given to a leader, recorded, done', async () => {
    const scene = await openConsequenceScene();
    await scene.publish(publishedWith('admonition'));
    expect((await shown(scene)).tasks).toEqual([]);
    await scene.decide.confirm(scene.leader(), decision(ADMONITION));
    await scene.settle();
    const { tasks } = await shown(scene);
    expect(tasks).toMatchObject([
      {
        kind: 'ADMONITION_TALK',
        persons: [{ personId: 'p-zhang', name: '张建国', post: '党支部书记' }],
        raisedOn: '2026-04-25',
        dueOn: '2026-05-10',
        clause: '003-13',
      },
    ]);
    const taskId = tasks[0]!.id;
    await scene.taskChanges.assign(scene.leader(), { taskId, conductorId: 'p-li' });
    const talk = { on: '2026-04-25', participants: ['李强', '张建国'], text: '指出问题，提出要求' };
    await scene.taskChanges.record(scene.leader(), { taskId, ...talk });
    await scene.taskChanges.close(scene.leader(), { taskId, outcome: 'DONE' });
    await scene.settle();
    const after = await shown(scene);
    expect(after.tasks).toMatchObject([{ status: 'DONE', conductorName: '李强', records: [talk] }]);
    expect(after.consequences).toMatchObject([{ status: 'CARRIED_OUT', carriedOutOn: '2026-04-25' }]);
    expect(after.consequences[0]!.history.map(({ kind, actorId }) => `${kind} ${actorId}`)).toEqual([
      'PROPOSED policy:derive-consequences-when-ranking-published',
      'CONFIRMED li-qiang',
      'CARRIED_OUT policy:mark-carried-out-when-task-done',
    ]);
  });

  it('keeps what was said to those above and to who conducted the talk', async () => {
    const scene = await openConsequenceScene();
    await scene.publish(publishedWith('admonition'));
    await scene.decide.confirm(scene.leader(), decision(ADMONITION));
    await scene.settle();
    const taskId = `${ADMONITION}#1`;
    const rater = (personId: string) => scene.as(personId, only('evaluator', 'sihe'));
    const talk = { taskId, on: '2026-04-25', participants: ['陈静'], text: '指出问题，提出要求' };
    await expect(scene.taskChanges.record(rater('p-chen'), talk)).rejects.toMatchObject({
      code: 'ACCESS.OUTSIDE_SCOPE',
    });
    await scene.taskChanges.assign(scene.leader(), { taskId, conductorId: 'p-chen' });
    await scene.taskChanges.record(rater('p-chen'), talk);
    const records = async (request: ReturnType<typeof rater>) =>
      (await shown(scene, request)).tasks.map((task) => task.records.length);
    expect(await records(scene.leader())).toEqual([1]);
    expect(await records(rater('p-chen'))).toEqual([1]);
    expect(await records(scene.as('p-x', only('recorder', 'sihe')))).toEqual([0]);
    expect(await records(rater('p-x'))).toEqual([]);
  });

  it('is let off by itself when a revision breaks the streak: the talk is called off, with notice', async () => {
    const scene = await openConsequenceScene();
    await scene.publish(publishedWith('admonition'));
    await scene.decide.confirm(scene.leader(), decision(ADMONITION));
    await scene.settle();
    await scene.publish(withdrawn);
    expect(await shown(scene)).toMatchObject({
      consequences: [{ status: 'WITHDRAWN', withdrawnBecause: '申诉成立，更正' }],
      tasks: [{ status: 'CANCELLED', closedBecause: '申诉成立，更正' }],
    });
  });

  it('keeps what was done already as history', async () => {
    const scene = await openConsequenceScene();
    await scene.publish(publishedWith('admonition'));
    await scene.decide.confirm(scene.leader(), decision(ADMONITION));
    await scene.settle();
    const done = { consequenceId: ADMONITION, on: '2026-04-25', note: '党委会上已谈话' };
    await scene.decide.markCarriedOut(scene.leader(), done);
    await scene.settle();
    await scene.publish(withdrawn);
    expect(await shown(scene)).toMatchObject({
      consequences: [{ status: 'WITHDRAWN', carriedOutOn: '2026-04-25' }],
      tasks: [{ status: 'DONE', closedBecause: '党委会上已谈话' }],
    });
  });

  it('may have it softened to an interview of somebody named', async () => {
    const scene = await openConsequenceScene();
    await scene.publish(publishedWith('admonition'));
    const milder = { kind: 'INTERVIEW', personIds: ['p-wang'] } as const;
    await scene.decide.soften(scene.leader(), { ...decision(ADMONITION), ...milder });
    await scene.settle();
    expect(await shown(scene)).toMatchObject({
      consequences: [{ status: 'SOFTENED', kind: 'INTERVIEW', softenedFrom: 'ADMONITION_TALK' }],
      tasks: [{ kind: 'INTERVIEW', persons: [{ personId: 'p-wang', name: '王海', post: null }] }],
    });
  });
});

describe('who decides about a consequence', () => {
  it('is never the one whom it meets, nor one beyond whose reach it lies, nor one who may only look', async () => {
    const scene = await openConsequenceScene();
    await scene.publish(publishedWith('admonition'));
    const refused = async (personId: string | undefined, grants: readonly Grant[]): Promise<unknown> =>
      scene.decide.confirm(scene.as(personId, grants), decision(ADMONITION)).catch((error: unknown) => error);
    expect(await refused('p-zhang', only('reviewer', 'sihe'))).toMatchObject({
      code: 'CONSEQUENCE.OWN_CASE',
    });
    expect(await refused('p-x', only('reviewer', 'wangtai'))).toMatchObject({ code: 'ACCESS.OUTSIDE_SCOPE' });
    expect(await refused('p-x', only('officer', 'sihe'))).toMatchObject({ code: 'CONSEQUENCE.NOT_ENTITLED' });
  });

  it('names only people of the unit', async () => {
    const scene = await openConsequenceScene();
    await scene.publish(publishedWith('admonition'));
    const named = { ...decision(ADMONITION), personIds: ['p-chen'] };
    await expect(scene.decide.confirm(scene.leader(), named)).rejects.toMatchObject({
      code: 'CONSEQUENCE.PERSON_ELSEWHERE',
    });
  });

  it('sees what waits for him, and nothing beyond his reach', async () => {
    const scene = await openConsequenceScene();
    await scene.publish(publishedWith('admonition', 'reward', 'interview'));
    const waiting = async (grants: readonly Grant[]) => {
      const asked = { filter: { waitingForMe: true }, ...(await scene.upToNow()) };
      const { consequences } = await scene.consequences.consequences(scene.as('p-x', grants), asked);
      return consequences.map(({ kind }) => kind);
    };
    expect(await waiting(only('reviewer', 'sihe'))).toEqual(['ADMONITION_TALK', 'INTERVIEW']);
    expect(await waiting(only('officer', 'sihe'))).toEqual([]);
    expect(await shown(scene, scene.as('p-x', only('recorder', 'wangtai')))).toEqual({
      consequences: [],
      bans: [],
      tasks: [],
    });
    const consequence = (organisationId: string) =>
      scene.consequences.consequence(scene.as('p-x', only('recorder', organisationId)), {
        consequenceId: ADMONITION,
      });
    // The unit is told what takes effect, and no proposal.
    expect(await consequence('sihe')).toBeNull();
    await scene.decide.confirm(scene.leader(), decision(ADMONITION));
    const now = await scene.upToNow();
    await scene.consequences.consequences(scene.leader(), now);
    expect(await consequence('sihe')).toMatchObject({ evidence: { zh: '连续两季度排名靠后' } });
    expect(await consequence('wangtai')).toBeNull();
  });
});

describe('a backward branch (002-19)', () => {
  const confirmBar = async () => {
    const scene = await openConsequenceScene();
    await scene.publish(publishedWith('backwardBar'));
    await scene.decide.confirm(scene.leader(), decision(BAR));
    await scene.settle();
    return scene;
  };

  it('has no award for one year, from the day on which it is confirmed, and then again', async () => {
    const scene = await confirmBar();
    expect((await shown(scene)).bans).toMatchObject([
      {
        blocks: ['AWARDS'],
        from: '2026-04-25',
        until: '2027-04-24',
        subjects: [{ organisationId: 'sihe', personId: null }],
        fact: { zh: '2026 年一季度党支部考核：等次为“后进”' },
      },
    ]);
    const on = async (day: string) =>
      (await scene.bans.bans(scene.leader(), { organisationId: 'sihe', on: day, ...(await scene.upToNow()) }))
        .bans.length;
    expect([await on('2026-04-24'), await on('2027-04-24'), await on('2027-04-25')]).toEqual([0, 1, 0]);
    await scene.day('2027-04-24');
    expect((await shown(scene)).bans).toMatchObject([{ status: 'STANDING' }]);
    await scene.day('2027-04-25');
    expect((await shown(scene)).bans).toMatchObject([{ status: 'EXPIRED' }]);
  });

  it('may have the ban lifted early by a second person', async () => {
    const scene = await confirmBar();
    const lift = { input: { banId: `${BAR}#1`, reason: '整改验收合格' } };
    await expect(scene.bans.lift(scene.leader(), lift)).rejects.toMatchObject({ code: 'BAN.SAME_PERSON' });
    await scene.bans.lift(scene.second(), lift);
    expect((await shown(scene)).bans).toMatchObject([{ status: 'LIFTED', endedOn: '2026-04-25' }]);
  });

  it('is free again when a revision takes the ground', async () => {
    const scene = await confirmBar();
    await scene.publish(withdrawn);
    expect((await shown(scene)).bans).toMatchObject([
      { status: 'WITHDRAWN', endedBecause: '申诉成立，更正' },
    ]);
  });
});

describe('what else follows', () => {
  it('from the grade 一般 is an interview of the head (001-29)', async () => {
    const scene = await openConsequenceScene();
    await scene.publish(publishedWith('interview'));
    await scene.decide.confirm(scene.leader(), {
      consequenceId: '2026-Q1:branches:interview:sihe',
      reason: '等次为“一般”',
    });
    await scene.settle();
    expect((await shown(scene)).tasks).toMatchObject([{ kind: 'INTERVIEW', persons: [{ name: '王海' }] }]);
  });

  it('from A+, or A for three years, is a circular at once, without anybody confirming (000-46)', async () => {
    const scene = await openConsequenceScene();
    await scene.publish(publishedWith('commendation'));
    expect(await shown(scene)).toMatchObject({
      consequences: [{ status: 'NOTED', isHard: false, confirmedBy: null }],
      tasks: [{ kind: 'PUBLIC_NOTICE', persons: [] }],
    });
  });

  it('from the last place of the month is a self-criticism of the head at the meeting (003-10)', async () => {
    const scene = await openConsequenceScene();
    await scene.publish(publishedWith('selfCriticism'));
    const officer = scene.as('p-chen', [{ role: 'officer', scope: { kind: 'tenant' } }]);
    const consequenceId = '2026-Q1:branches:selfCriticism:sihe';
    await scene.decide.confirm(officer, { consequenceId, reason: '末位' });
    await scene.settle();
    expect((await shown(scene)).tasks).toMatchObject([
      { kind: 'SELF_CRITICISM', persons: [{ name: '王海' }], dueOn: '2026-05-26' },
    ]);
  });

  it('from a place among the last is a warning to the leading body at once (000-51)', async () => {
    const scene = await openConsequenceScene();
    await scene.publish(publishedWith('lastPlaceWarning'));
    expect((await shown(scene)).tasks).toMatchObject([
      { kind: 'WARNING', persons: [{ name: '王海' }, { name: '张建国' }] },
    ]);
  });

  it('from the last place three times running is a proposal of removal, done when it is marked so (003-14)', async () => {
    const scene = await openConsequenceScene();
    await scene.publish(publishedWith('removal'));
    const consequenceId = '2026-Q1:branches:removal:sihe';
    await scene.decide.confirm(scene.leader(), decision(consequenceId));
    await scene.settle();
    expect(await shown(scene)).toMatchObject({
      consequences: [{ status: 'CONFIRMED', persons: [{ personId: 'p-zhang' }] }],
      tasks: [],
    });
    const done = { consequenceId, on: '2026-04-25', note: '组织部已调整岗位' };
    await scene.decide.markCarriedOut(scene.leader(), done);
    expect((await shown(scene)).consequences).toMatchObject([{ status: 'CARRIED_OUT' }]);
  });

  it('from shirking meets who is responsible, whom somebody has to name (000-52)', async () => {
    const scene = await openConsequenceScene();
    await scene.publish(publishedWith('accountability'));
    const asked = decision('2026-Q1:branches:accountability:sihe');
    await expect(scene.decide.confirm(scene.leader(), asked)).rejects.toMatchObject({
      code: 'CONSEQUENCE.MEETS_NOBODY',
    });
    await scene.decide.confirm(scene.leader(), { ...asked, personIds: ['p-wang', 'p-zhang'] });
    await scene.settle();
    expect((await shown(scene)).tasks).toMatchObject([
      { kind: 'ADMONITION_TALK', persons: [{ name: '王海' }, { name: '张建国' }] },
    ]);
  });

  it('from 不合格 bars the secretary from awards, promotion and 优秀 (004-17)', async () => {
    const scene = await openConsequenceScene();
    await scene.publish(publishedWith('personBar'));
    await scene.decide.confirm(scene.leader(), decision('2026-Q1:branches:personBar:sihe'));
    await scene.settle();
    const asked = { personId: 'p-zhang', on: '2026-12-31', ...(await scene.upToNow()) };
    expect((await scene.bans.bans(scene.leader(), asked)).bans).toMatchObject([
      {
        subjects: [{ personId: 'p-zhang', organisationId: null }],
        blocks: ['AWARDS', 'PROMOTION', 'ANNUAL_EXCELLENT'],
        until: '2027-04-24',
      },
    ]);
    const other = { personId: 'p-wang', ...(await scene.upToNow()) };
    expect((await scene.bans.bans(scene.leader(), other)).bans).toEqual([]);
  });

  it("from the fewest points is no collective award for the community's year (001-34)", async () => {
    const scene = await openConsequenceScene();
    await scene.publish(publishedWith('noCollectiveAward'));
    const officer = scene.as('p-chen', [{ role: 'officer', scope: { kind: 'tenant' } }]);
    const consequenceId = '2026-Q1:branches:noCollectiveAward:sihe';
    await scene.decide.confirm(officer, { consequenceId, reason: '积分末位' });
    await scene.settle();
    expect((await shown(scene)).bans).toMatchObject([{ blocks: ['COLLECTIVE_AWARDS'], until: '2027-04-24' }]);
  });

  it('is nothing where it is dismissed', async () => {
    const scene = await openConsequenceScene();
    await scene.publish(publishedWith('removal'));
    await scene.decide.dismiss(scene.leader(), decision('2026-Q1:branches:removal:sihe'));
    await scene.settle();
    expect(await shown(scene)).toMatchObject({
      consequences: [{ status: 'DISMISSED' }],
      bans: [],
      tasks: [],
    });
  });
});

describe('a task whose day comes', () => {
  it('is reminded of three days and one day before, and told of above when it is over', async () => {
    const scene = await openConsequenceScene();
    await scene.publish(publishedWith('commendation'));
    const days = ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05', '2026-05-06'];
    for (const day of days) await scene.day(day);
    const happened = (await scene.ledger.read({ categories: ['follow-up-task'] })).map(({ type }) => type);
    expect(happened).toEqual([
      'FollowUpTaskRaised',
      'FollowUpTaskReminded',
      'FollowUpTaskReminded',
      'FollowUpTaskEscalated',
    ]);
    // Who has nothing to do with the unit itself sees it from above.
    const above = scene.as('p-li', only('officer', 'changping'));
    expect((await shown(scene, above)).tasks).toMatchObject([
      { dueOn: '2026-05-05', isOverdue: true, escalatedTo: 'changping', remindedDaysBefore: 1 },
    ]);
  });
});

describe('building the lists anew', () => {
  it('fires nothing and shows the same', async () => {
    const scene = await openConsequenceScene();
    await scene.publish(publishedWith('admonition', 'backwardBar', 'commendation'));
    await scene.decide.confirm(scene.leader(), decision(BAR));
    await scene.settle();
    const before = await shown(scene);
    const { position } = await scene.ledger.head();
    for (const projections of scene.projections) {
      await (await projections.of(scene.ledger.tenantId)).rebuild();
    }
    await scene.settle();
    expect(await shown(scene)).toEqual(before);
    expect((await scene.ledger.head()).position).toBe(position);
  });
});
