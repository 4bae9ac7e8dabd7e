import { GroupScene } from '../spec-support/group-scene.ts';
import { inviteSubsidiary } from './invite-subsidiary.ts';
import { OfferInvitation } from './offer-invitation.command.ts';

const HQ = 'jinneng';

const openOffice = async () => {
  const scene = new GroupScene();
  await scene.register(HQ, '晋能集团');
  return {
    scene,
    invite: (data: Partial<OfferInvitation['data']> = {}, requestId?: string) =>
      inviteSubsidiary(
        scene.ports(),
        new OfferInvitation(scene.metadata(HQ, requestId), { name: '长平公司', validForDays: 7, ...data }),
      ),
  };
};

describe('inviting a subsidiary', () => {
  it('gives a link that is good for some days, and keeps a digest of it', async () => {
    const { scene, invite } = await openOffice();
    const { link, invitationId, expiresAt } = await invite({ validForDays: 3 });
    expect(link).toBe(`/join/jinneng.${invitationId}.secret1`);
    expect(expiresAt).toBe('2017-05-06T08:00:00.000Z');
    expect(await scene.subsidiary(HQ, invitationId)).toMatchObject({
      status: 'invited',
      quotaBytes: 2_147_483_648,
    });
    expect(JSON.stringify(await scene.events(HQ))).not.toContain('secret1');
  });

  it('shows the link once: a request that is repeated invites nobody else', async () => {
    const { invite } = await openOffice();
    const first = await invite({}, 'request-1');
    const second = await invite({}, 'request-1');
    expect(second.link).toBeUndefined();
    expect(second.invitationId).toBe(first.invitationId);
    expect((await invite({}, 'request-2')).invitationId).not.toBe(first.invitationId);
  });

  it.each([0, 31, 7 / 2, -1])('refuses a link for %d days', async (validForDays) => {
    const { invite } = await openOffice();
    await expect(invite({ validForDays })).rejects.toMatchObject({ code: 'INVITATION.DAYS_OUTSIDE' });
  });
});
