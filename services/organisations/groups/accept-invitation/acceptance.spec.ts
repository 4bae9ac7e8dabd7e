import {
  createCommandExecutor,
  loadState,
  orderFor,
  tenantId,
  type CommandExecutor,
} from '@kaoping/event-sourcing';
import { accountDecider } from '../../accounts/decider/account.decider.ts';
import { findByLoginName } from '../../accounts/result/find-account.ts';
import { DeclareLeaving } from '../../enterprises/decider/enterprise.commands.ts';
import { enterpriseDecider } from '../../enterprises/decider/enterprise.decider.ts';
import { SuspendSubsidiary, WithdrawInvitation } from '../decider/subsidiary.commands.ts';
import { subsidiaryDecider } from '../decider/subsidiary.decider.ts';
import { GroupScene, OFFICER } from '../spec-support/group-scene.ts';
import { finishAcceptancesWork } from './finish-acceptances.due-work.ts';

const HQ = 'jinneng';
const CHANGPING = tenantId('changping');
const REFUSED = { code: 'INVITATION.REFUSED' };

const openGroup = async () => {
  const scene = new GroupScene();
  await scene.register(HQ, '晋能集团');
  return { scene, ...(await scene.invite(HQ, '长平公司')) };
};

/** A process that ends at its n-th commit, before or after that is durable. */
const dyingAt = (scene: GroupScene, commit: number, moment: 'before' | 'after'): CommandExecutor => {
  const commands = createCommandExecutor(scene.doors.forPeople);
  let commits = 0;
  return {
    execute: async (metadata, ...orders) => {
      commits += 1;
      if (commits > commit) throw new Error('the process is dead');
      if (commits === commit && moment === 'before') throw new Error('killed before the commit');
      const outcome = await commands.execute(metadata, ...orders);
      if (commits === commit) throw new Error('killed after the commit');
      return outcome;
    },
  };
};

const expectWhole = async (scene: GroupScene, invitationId: string) => {
  expect(await scene.subsidiary(HQ, invitationId)).toMatchObject({ status: 'joined', tenantId: 'changping' });
  expect(await scene.enterprise(HQ)).toMatchObject({ admissions: {}, hasSubsidiaries: true });
  expect(await scene.enterprise('changping')).toMatchObject({
    name: '长平公司',
    key: { keyId: 'key of changping' },
    group: { headquarters: HQ, headquartersName: '晋能集团', invitationId, quotaBytes: 2_147_483_648 },
  });
  const types = await scene.typesOf('changping');
  const once = ['EnterpriseRegistered', 'EnterpriseJoinedGroup', 'AccountOpened', 'PasswordChosen'];
  expect(once.map((type) => types.filter((one) => one === type).length)).toEqual([1, 1, 1, 1]);
};

describe('founding a subsidiary by an invitation', () => {
  it('gives it a ledger, keys, a quota and an officer who can sign in, and tells headquarters', async () => {
    const { scene, invitationId, link } = await openGroup();
    await scene.found(link, { tenant: 'changping', name: ' 长平公司 ' });
    await expectWhole(scene, invitationId);
    const found = await findByLoginName(scene.store, CHANGPING, 'Li.Na');
    expect(found?.account).toMatchObject({
      holder: { displayName: '李娜', grants: [{ role: 'officer', scope: { kind: 'tenant' } }] },
      password: { algorithm: 'argon2id' },
    });
    expect(found?.account.code).toBeUndefined();
  });

  it('leaves nothing of the password and the link in any ledger', async () => {
    const { scene, link } = await openGroup();
    await scene.found(link, { tenant: 'changping' });
    const text = JSON.stringify([await scene.events(HQ), await scene.events('changping')]);
    expect(text).not.toContain(OFFICER.password);
    expect(text).not.toContain(link.split('.').at(-1));
    expect(JSON.stringify(await scene.events(HQ))).not.toMatch(/li\.na|李娜/u);
  });

  it('does so once for a request that is repeated', async () => {
    const { scene, invitationId, link } = await openGroup();
    await scene.found(link, { tenant: 'changping', requestId: 'request-1' });
    const before = [await scene.typesOf(HQ), await scene.typesOf('changping')];
    expect((await scene.found(link, { tenant: 'changping', requestId: 'request-1' })).events).toEqual([]);
    expect([await scene.typesOf(HQ), await scene.typesOf('changping')]).toEqual(before);
    await expectWhole(scene, invitationId);
  });

  it('lets one of two have it who come at the same moment, each for an enterprise of its own', async () => {
    const { scene, link } = await openGroup();
    const outcomes = await Promise.allSettled([
      scene.found(link, { tenant: 'changping' }),
      scene.found(link, { tenant: 'luan', name: '潞安公司' }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await scene.tenants()).length).toBe(2);
  });

  it('lets one of two have it who come at the same moment for the same enterprise: one password counts', async () => {
    const { scene, invitationId, link } = await openGroup();
    const outcomes = await Promise.allSettled([
      scene.found(link, { tenant: 'changping' }),
      scene.found(link, { tenant: 'changping' }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expectWhole(scene, invitationId);
  });

  describe('when the process dies', () => {
    const deaths = [1, 2, 3].flatMap((commit) => [[commit, 'before'] as const, [commit, 'after'] as const]);

    it.each(deaths)(
      'at commit %i, %s it is durable: the link goes on, or all is done',
      async (commit, moment) => {
        const { scene, invitationId, link } = await openGroup();
        const commands = dyingAt(scene, commit, moment);
        await expect(scene.found(link, { tenant: 'changping', commands })).rejects.toThrow(/killed/u);
        const work = finishAcceptancesWork(scene.reactionPorts);
        await work.run(tenantId(HQ), scene.clock.now());
        const isFounded = commit > 2 || (commit === 2 && moment === 'after');
        // Another request, since the person sees an error and fills the form in again.
        const again = scene.found(link, { tenant: 'changping' });
        if (isFounded) await expect(again).rejects.toMatchObject(REFUSED);
        else await again;
        await expectWhole(scene, invitationId);
      },
    );

    it('after the enterprise was founded: its own report finishes it as well', async () => {
      const { scene, invitationId, link } = await openGroup();
      const commands = dyingAt(scene, 2, 'after');
      await expect(scene.found(link, { tenant: 'changping', commands })).rejects.toThrow(/killed/u);
      await scene.settle();
      await expectWhole(scene, invitationId);
      await finishAcceptancesWork(scene.reactionPorts).run(tenantId(HQ), scene.clock.now());
      await expectWhole(scene, invitationId);
    });

    it('and nobody comes back: the invitation is free again for nobody, long after it expired', async () => {
      const { scene, invitationId, link } = await openGroup();
      const commands = dyingAt(scene, 1, 'after');
      await expect(scene.found(link, { tenant: 'changping', commands })).rejects.toThrow(/killed/u);
      const work = finishAcceptancesWork(scene.reactionPorts);
      await work.run(tenantId(HQ), '2017-05-11T07:59:59.999Z');
      expect((await scene.subsidiary(HQ, invitationId)).status).toBe('accepted');
      await work.run(tenantId(HQ), '2017-05-11T08:00:00.000Z');
      await work.run(tenantId(HQ), '2017-05-11T08:00:20.000Z');
      expect((await scene.subsidiary(HQ, invitationId)).status).toBe('invited');
      expect((await scene.enterprise(HQ)).admissions).toEqual({});
      scene.clock.moveTo('2017-05-11T08:01:00.000Z');
      await expect(scene.found(link, { tenant: 'changping' })).rejects.toMatchObject(REFUSED);
    });
  });

  describe('looks alike from outside', () => {
    it('whatever is wrong with the link', async () => {
      const { scene, invitationId, link } = await openGroup();
      await scene.register('stranger', '别的企业');
      const [, secret] = [invitationId, link.split('.').at(-1)!];
      const links = [
        `/join/${HQ}.${invitationId}.othersecret`,
        `/join/${HQ}.unknown.${secret}`,
        `/join/stranger.${invitationId}.${secret}`,
        `/join/nowhere.${invitationId}.${secret}`,
      ];
      for (const one of links) {
        await expect(scene.found(one, { tenant: 'changping' })).rejects.toMatchObject(REFUSED);
        // Nor does it tell which ids are taken.
        await expect(scene.found(one, { tenant: 'stranger' })).rejects.toMatchObject(REFUSED);
      }
      expect(() => scene.found('/join/x', { tenant: 'changping' })).toThrow(/not valid/u);
    });

    it('when it was withdrawn, has expired or was used', async () => {
      const { scene, invitationId, link } = await openGroup();
      await scene.execute(HQ, (metadata) =>
        orderFor(
          subsidiaryDecider,
          invitationId,
          new WithdrawInvitation(metadata, { invitationId, reason: '名单有误' }),
        ),
      );
      await expect(scene.found(link, { tenant: 'changping' })).rejects.toMatchObject(REFUSED);
      const { link: second } = await scene.invite(HQ, '长平公司');
      await scene.found(second, { tenant: 'changping' });
      await expect(scene.found(second, { tenant: 'luan' })).rejects.toMatchObject(REFUSED);
      const { link: third } = await scene.invite(HQ, '潞安公司');
      scene.clock.moveTo('2017-05-10T08:00:00.000Z');
      await expect(scene.found(third, { tenant: 'luan' })).rejects.toMatchObject(REFUSED);
      expect(await scene.tenants()).toEqual(['changping', HQ]);
    });

    it('when headquarters are suspended or gone themselves', async () => {
      const { scene, invitationId, link } = await openGroup();
      await scene.found(link, { tenant: 'changping' });
      await scene.settle();
      const { link: below } = await scene.invite('changping', '丰泰矿');
      await scene.execute(HQ, (metadata) =>
        orderFor(
          subsidiaryDecider,
          invitationId,
          new SuspendSubsidiary(metadata, { invitationId, reason: '逾期未整改' }),
        ),
      );
      await scene.settle();
      await expect(scene.found(below, { tenant: 'fengtai' })).rejects.toMatchObject(REFUSED);
    });
  });

  describe('leaves the invitation to others when it is refused', () => {
    it('because the id belongs to somebody', async () => {
      const { scene, invitationId, link } = await openGroup();
      await scene.register('luan', '潞安公司');
      await expect(scene.found(link, { tenant: 'luan' })).rejects.toMatchObject({
        code: 'ENTERPRISE.ID_TAKEN',
      });
      await scene.found(link, { tenant: 'changping' });
      await expectWhole(scene, invitationId);
    });

    it('because somebody registered the id while it was under way', async () => {
      const { scene, invitationId, link } = await openGroup();
      const commands = createCommandExecutor(scene.doors.forPeople);
      const overtaken: CommandExecutor = {
        execute: async (metadata, ...orders) => {
          if (metadata.tenantId === 'luan') await scene.register('luan', '潞安公司');
          return commands.execute(metadata, ...orders);
        },
      };
      await expect(scene.found(link, { tenant: 'luan', commands: overtaken })).rejects.toMatchObject({
        code: 'ENTERPRISE.ID_TAKEN',
      });
      expect((await scene.enterprise('luan')).group).toBeUndefined();
      await scene.found(link, { tenant: 'changping' });
      await expectWhole(scene, invitationId);
    });

    it('because the name is blank: no ledger comes of it', async () => {
      const { scene, link } = await openGroup();
      await expect(scene.found(link, { tenant: 'changping', name: ' ' })).rejects.toMatchObject({
        code: 'ENTERPRISE.NAME_BLANK',
      });
      expect(await scene.tenants()).toEqual([HQ]);
      await scene.found(link, { tenant: 'changping' });
    });
  });
});

describe('joining a group with an enterprise that is there', () => {
  it('makes it a subsidiary, with its accounts and records as they were', async () => {
    const { scene, invitationId, link } = await openGroup();
    await scene.register('changping', '长平公司');
    await scene.join('changping', link);
    expect(await scene.subsidiary(HQ, invitationId)).toMatchObject({ status: 'joined', name: '长平公司' });
    expect((await scene.enterprise('changping')).group).toMatchObject({ headquarters: HQ });
    const { state } = await loadState(await scene.store.ledger(CHANGPING), accountDecider, 'none');
    expect(state.status).toBe('absent');
  });

  it('is done once', async () => {
    const { scene, link } = await openGroup();
    await scene.register('changping', '长平公司');
    await scene.join('changping', link, 'request-1');
    expect((await scene.join('changping', link, 'request-1')).events).toEqual([]);
    expect((await scene.join('changping', link)).events).toEqual([]);
    const { link: second } = await scene.invite(HQ, '长平公司');
    await expect(scene.join('changping', second)).rejects.toMatchObject({
      code: 'ENTERPRISE.IN_GROUP_ALREADY',
    });
  });

  it('refuses its own invitation, which stays open for others', async () => {
    const { scene, link } = await openGroup();
    await expect(scene.join(HQ, link)).rejects.toMatchObject({ code: 'ENTERPRISE.JOINS_ITSELF' });
    await scene.found(link, { tenant: 'changping' });
  });

  it('refuses a circle of two, of three, and at the same moment', async () => {
    const { scene, link } = await openGroup();
    await scene.register('changping', '长平公司');
    await scene.register('luan', '潞安公司');
    await scene.join('changping', link);
    const upwards = await scene.invite('changping', '晋能集团');
    await expect(scene.join(HQ, upwards.link)).rejects.toMatchObject({ code: 'ENTERPRISE.GROUP_NOT_TOP' });

    const third = await scene.invite('changping', '潞安公司');
    await scene.join('luan', third.link);
    const back = await scene.invite('luan', '晋能集团');
    await expect(scene.join(HQ, back.link)).rejects.toMatchObject({ code: 'ENTERPRISE.GROUP_NOT_TOP' });

    await scene.register('one', '甲公司');
    await scene.register('other', '乙公司');
    const [toOne, toOther] = [await scene.invite('one', '乙公司'), await scene.invite('other', '甲公司')];
    const outcomes = await Promise.allSettled([
      scene.join('other', toOne.link),
      scene.join('one', toOther.link),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeLessThan(2);
    const groups = [(await scene.enterprise('one')).group, (await scene.enterprise('other')).group];
    expect(groups.filter((group) => group !== undefined).length).toBeLessThan(2);
  });

  it('lets a group join another at its top, and tells that of all its enterprises', async () => {
    const { scene, link } = await openGroup();
    await scene.found(link, { tenant: 'changping' });
    await scene.settle();
    await scene.register('province', '省国资委');
    const above = await scene.invite('province', '晋能集团');
    await scene.join(HQ, above.link);
    await scene.settle();
    expect((await scene.enterprise('province')).members).toMatchObject({
      [HQ]: { name: '晋能集团', state: 'active', headquarters: 'province' },
      changping: { name: '长平公司', state: 'active', headquarters: HQ },
    });
  });
});

describe('an enterprise of a group', () => {
  it('shows headquarters that it is ready, and nothing of what is inside', async () => {
    const { scene, invitationId, link } = await openGroup();
    await scene.found(link, { tenant: 'changping' });
    await scene.settle();
    const { report } = await scene.subsidiary(HQ, invitationId);
    expect(report).toEqual({
      tenantId: 'changping',
      name: '长平公司',
      state: 'active',
      since: '2017-05-03T08:00:00.000Z',
      readiness: { hasOfficer: true, hasTree: false },
      sequence: expect.any(Number) as number,
    });
    await (
      await scene.store.ledger(CHANGPING)
    ).append([
      {
        stream: { category: 'organisation-tree', id: 'tree' },
        expectedRevision: -1,
        events: [
          {
            id: 'founded-1',
            type: 'OrganisationsFounded',
            version: 1,
            data: { organisations: [] },
            actorId: '李娜',
            correlationId: 'request-1',
            causationId: 'command-1',
          },
        ],
      },
    ]);
    await scene.settle();
    expect((await scene.subsidiary(HQ, invitationId)).report).toMatchObject({
      readiness: { hasOfficer: true, hasTree: true },
    });
  });

  it('is shown to all above it, by name and state only', async () => {
    const { scene, link } = await openGroup();
    await scene.found(link, { tenant: 'changping' });
    const below = await scene.invite('changping', '丰泰矿');
    await scene.found(below.link, { tenant: 'fengtai', name: '丰泰矿' });
    await scene.settle();
    await scene.execute('fengtai', (metadata) =>
      orderFor(
        enterpriseDecider,
        'fengtai',
        new DeclareLeaving(metadata, { reason: '资源枯竭', lastDay: '2017-12-31' }),
      ),
    );
    await scene.settle();
    expect((await scene.enterprise(HQ)).members['fengtai']).toEqual({
      tenantId: 'fengtai',
      name: '丰泰矿',
      state: 'leaving',
      since: '2017-05-03T08:00:00.000Z',
      lastDay: '2017-12-31',
      headquarters: 'changping',
    });
    expect(JSON.stringify(await scene.events(HQ))).not.toMatch(/资源枯竭/u);
  });
});
