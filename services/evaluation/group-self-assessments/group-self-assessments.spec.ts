import { tenantId } from '@kaoping/event-sourcing';
import { ReceivedSelfAssessmentUnknown } from './decider/received-self-assessment.errors.ts';
import { GroupSelfAssessmentHandler } from './group-self-assessment-view/group-self-assessment.handler.ts';
import { GroupSelfAssessmentQuery } from './group-self-assessment-view/group-self-assessment.query.ts';
import { publicGroupSelfAssessment } from './group-self-assessment-view/public-group-self-assessment.ts';
import { ReceivedSelfAssessmentHandler } from './received-self-assessment-view/received-self-assessment.handler.ts';
import { ReceivedSelfAssessmentQuery } from './received-self-assessment-view/received-self-assessment.query.ts';
import { publicReceived } from './received-self-assessment-view/received-view.ts';
import { loadForm, type WantedForm } from './result/load-form.ts';
import {
  GroupSchemeAsksNothing,
  GroupSchemeUnknown,
  GroupSchemeUnreadable,
  SelfAssessmentPeriodWrong,
} from './result/self-assessment-form.errors.ts';
import { HEADQUARTERS, SCHEME, SelfAssessmentScene } from './spec-support/self-assessment-scene.ts';

const changping = tenantId('changping');
const good = { input: 'assessment.self', value: 'good' };

const begin = async (): Promise<SelfAssessmentScene> => {
  const scene = new SelfAssessmentScene();
  await scene.open(HEADQUARTERS, 'changping', 'wangtai');
  await scene.handDown('changping');
  return scene;
};
const formFor = ({ store }: SelfAssessmentScene, given: Partial<WantedForm> = {}, tenant = changping) =>
  loadForm(store, tenant, { schemeId: SCHEME, period: '2026', ...given });
const view = async ({ store }: SelfAssessmentScene, round?: number) => {
  const query = new GroupSelfAssessmentQuery(changping, { schemeId: SCHEME, period: '2026' });
  return publicGroupSelfAssessment(await new GroupSelfAssessmentHandler(store).execute(query), round);
};
const receivedBy = async ({ store }: SelfAssessmentScene, tenant: string, round?: number) => {
  const key = { subsidiary: 'changping', schemeId: SCHEME, period: '2026' };
  const query = new ReceivedSelfAssessmentQuery(tenantId(tenant), key);
  return publicReceived(await new ReceivedSelfAssessmentHandler(store).execute(query), round);
};

describe('what headquarters ask of a subsidiary', () => {
  it('are the indicators by self-assessment of the scheme that they handed down', async () => {
    const { form } = await formFor(await begin());
    expect(form).toMatchObject({ headquarters: HEADQUARTERS, period: { kind: 'year', label: '2026' } });
    expect(form.asked.map(({ name }) => name)).toEqual(['assessment.self']);
  });

  it('is the latest version for who begins, and stays the version that was begun with', async () => {
    const scene = await begin();
    await scene.save('changping', [good]);
    await scene.handDown('changping', { version: 2 });
    expect((await formFor(scene)).form.version).toBe(1);
    expect((await formFor(scene, { period: '2027' })).form.version).toBe(2);
    await scene.save('changping', [{ ...good, value: 'basic' }], { baseRevision: 1, version: 2 });
    expect((await formFor(scene)).form.version).toBe(2);
  });

  it('is nothing where the scheme was not handed down, or not in this version', async () => {
    const scene = await begin();
    await expect(formFor(scene, {}, tenantId('wangtai'))).rejects.toThrow(GroupSchemeUnknown);
    await expect(formFor(scene, { schemeId: 'group-2026' })).rejects.toThrow(GroupSchemeUnknown);
    await expect(formFor(scene, { version: 2 })).rejects.toThrow(GroupSchemeUnknown);
  });

  it('refuses a period that the scheme does not have', async () => {
    const scene = await begin();
    await expect(formFor(scene, { period: '2026-05' })).rejects.toThrow(SelfAssessmentPeriodWrong);
    await expect(formFor(scene, { period: '' })).rejects.toThrow(SelfAssessmentPeriodWrong);
  });

  it('refuses a scheme without self-assessment', async () => {
    const scene = await begin();
    await scene.handDown('changping', { schemeId: 'dinghai-towns-2017' });
    await expect(formFor(scene, { schemeId: 'dinghai-towns-2017', period: '2017' })).rejects.toThrow(
      GroupSchemeAsksNothing,
    );
  });

  it('refuses a scheme that reads otherwise here than at headquarters, or not at all', async () => {
    const scene = await begin();
    await scene.handDown('changping', { version: 2, digest: '0'.repeat(64) });
    await expect(formFor(scene, { version: 2 })).rejects.toThrow(GroupSchemeUnreadable);
    await scene.handDown('changping', { version: 3, digest: '1'.repeat(64), yaml: 'scheme: hubei-union\n' });
    await expect(formFor(scene, { version: 3 })).rejects.toThrow(GroupSchemeUnreadable);
  });
});

describe('a self-assessment between subsidiary and headquarters', () => {
  it('is shown to the subsidiary with questions, draft and what became of each round', async () => {
    const scene = await begin();
    expect(await view(scene)).toMatchObject({
      status: 'OPEN',
      draftRevision: 0,
      draft: [],
      rounds: [],
      entries: [],
    });
    await scene.save('changping', [good]);
    expect(await view(scene)).toMatchObject({ draftRevision: 1, draft: [good] });
    await scene.submit('changping', 'excellent');
    await scene.settle();
    await scene.sendBack('changping', 1);
    await scene.settle();
    await scene.submit('changping', 'basic');
    const shown = await view(scene);
    expect(shown).toMatchObject({
      status: 'SUBMITTED',
      period: { kind: 'YEAR', label: '2026' },
      draft: [{ ...good, value: 'basic' }],
      rounds: [{ round: 1, verdict: 'SENT_BACK', reason: '佐证不足' }, { round: 2 }],
      entries: [{ entryId: 'changping:hubei-union:2026.2.1', value: 'basic' }],
    });
    expect(shown.questions).toMatchObject([{ kind: 'LEVEL', takesLabels: false }]);
    expect((await view(scene, 1)).entries).toMatchObject([{ value: 'excellent' }]);
    expect((await view(scene, 3)).entries).toEqual([]);
  });

  it('is shown to headquarters with what their scheme asks, and every round', async () => {
    const scene = await begin();
    await scene.publish(HEADQUARTERS);
    await scene.submit('changping', 'excellent');
    await scene.settle();
    await scene.sendBack('changping', 1);
    await scene.settle();
    await scene.submit('changping', 'basic');
    await scene.settle();
    const shown = await receivedBy(scene, HEADQUARTERS);
    expect(shown).toMatchObject({
      subsidiary: 'changping',
      version: 1,
      status: 'RECEIVED',
      round: 2,
      rounds: [{ round: 1, verdict: 'SENT_BACK' }, { round: 2 }],
      entries: [{ input: 'assessment.self', value: 'basic' }],
    });
    expect(shown.questions.map(({ input }) => input)).toEqual(['assessment.self']);
    expect((await receivedBy(scene, HEADQUARTERS, 1)).entries).toMatchObject([{ value: 'excellent' }]);
  });

  it('is handed in once, however often the request comes', async () => {
    const scene = await begin();
    const first = await scene.submit('changping', 'good', 'year-end');
    expect(first.events.map(({ type }) => type)).toEqual(['GroupSelfAssessmentSubmitted']);
    expect((await scene.submit('changping', 'good', 'year-end')).events).toEqual([]);
  });

  it('is no business of any other enterprise', async () => {
    const scene = await begin();
    await scene.submit('changping', 'good');
    await scene.settle();
    await expect(receivedBy(scene, 'wangtai')).rejects.toThrow(ReceivedSelfAssessmentUnknown);
    expect(await scene.events('wangtai')).toEqual([]);
    expect((await receivedBy(scene, HEADQUARTERS)).questions).toEqual([]);
  });
});
