import {
  createCommandExecutor,
  orderFor,
  recentSnapshots,
  tenantId,
  type TenantId,
} from '@kaoping/event-sourcing';
import type { Grant, Role } from '@kaoping/nest-platform';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { commandMetadata, fixedClock } from '@kaoping/testing';
import {
  CloseAccount,
  GrantRoles,
  OpenAccount,
  WithdrawRoles,
  type AccountCommand,
} from '../../accounts/decider/account.commands.ts';
import { accountDecider } from '../../accounts/decider/account.decider.ts';
import { IssueAccessToken, RevokeAccessToken } from '../decider/access-token.commands.ts';
import { IssueTokenHandler } from '../issue-token/issue-token.handler.ts';
import { nodeSecrets } from '../../adapters/node-secrets.ts';
import { RevokeTokenHandler } from '../revoke-token/revoke-token.handler.ts';
import { listTokens } from '../token-list/list-tokens.ts';
import { parseSecret } from '../result/secret-text.ts';
import { formatToken } from '../token-text.ts';
import { ledgerTokenVerifier } from './ledger-token-verifier.ts';

const LOUXING = tenantId('louxing');
const SHUANGFENG = tenantId('shuangfeng');
const now = '2017-05-03T08:00:00.000Z';

const granted = (role: Role): Grant => ({ role, scope: { kind: 'tenant' } });

const openOffice = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock(now) });
  for (const tenant of [LOUXING, SHUANGFENG]) await eventStore.createLedger(tenant);
  const commands = createCommandExecutor(eventStore);
  const issue = async (
    tenant: TenantId,
    tokenId: string,
    given: Partial<IssueAccessToken['data']> = {},
  ): Promise<string> => {
    const secret = `secret-of-${tenant}-${tokenId}`;
    const secretDigest = nodeSecrets.digest(secret);
    await new IssueTokenHandler(commands).execute(
      new IssueAccessToken(commandMetadata({ tenantId: tenant, commandId: `issue-${tokenId}`, now }), {
        tokenId,
        grants: [granted('officer')],
        holder: '王芳',
        secretDigest,
        ...given,
      }),
    );
    return formatToken({ tenantId: tenant, tokenId, secret });
  };
  const revoke = (tenant: TenantId, tokenId: string) =>
    new RevokeTokenHandler(commands).execute(
      new RevokeAccessToken(commandMetadata({ tenantId: tenant, commandId: `revoke-${tokenId}`, now }), {
        tokenId,
        reason: '调离',
      }),
    );
  const verifier = ledgerTokenVerifier({ eventStore, secrets: nodeSecrets, snapshots: recentSnapshots() });
  const order = (command: AccountCommand) =>
    commands.execute(command.metadata, orderFor(accountDecider, command.data.accountId, command));
  return { eventStore, issue, revoke, order, verify: (text: string, at = now) => verifier.verify(text, at) };
};

describe('an access token', () => {
  it('speaks for its tenant, its role and its holder', async () => {
    const { issue, verify } = await openOffice();
    expect(await verify(await issue(LOUXING, 't1', { grants: [granted('auditor')] }))).toEqual({
      tenantId: LOUXING,
      actorId: '王芳 (t1)',
      grants: [granted('auditor')],
    });
  });

  it('opens nothing with another secret, nor with another token’s', async () => {
    const { issue, verify } = await openOffice();
    const one = await issue(LOUXING, 't1');
    const two = await issue(LOUXING, 't2');
    expect(await verify(`${one}x`)).toBeUndefined();
    expect(await verify(one.slice(0, -1))).toBeUndefined();
    const { secret } = parseSecret('kp', two)!;
    expect(await verify(formatToken({ tenantId: LOUXING, tokenId: 't1', secret }))).toBeUndefined();
  });

  it('opens nothing with another tenant’s id in it, though both have a token of this id', async () => {
    const { issue, verify } = await openOffice();
    const token = await issue(LOUXING, 't1');
    await issue(SHUANGFENG, 't1');
    expect(await verify(token.replace('louxing', 'shuangfeng'))).toBeUndefined();
    expect((await verify(token))?.tenantId).toBe(LOUXING);
  });

  it('opens nothing for a tenant that there is not, and makes none', async () => {
    const { issue, verify, eventStore } = await openOffice();
    const token = await issue(LOUXING, 't1');
    expect(await verify(token.replace('louxing', 'nobody'))).toBeUndefined();
    expect(await eventStore.tenants()).toEqual([LOUXING, SHUANGFENG]);
  });

  it('opens nothing any more from the moment it is taken back', async () => {
    const { issue, revoke, verify } = await openOffice();
    const token = await issue(LOUXING, 't1');
    await issue(SHUANGFENG, 't1');
    expect(await verify(token)).toBeDefined();
    await revoke(SHUANGFENG, 't1');
    expect(await verify(token)).toBeDefined();
    await revoke(LOUXING, 't1');
    expect(await verify(token)).toBeUndefined();
  });

  it('opens nothing from the instant it expires at', async () => {
    const { issue, verify } = await openOffice();
    const token = await issue(LOUXING, 't1', { expiresAt: '2018-01-01T00:00:00.000Z' });
    expect(await verify(token, '2017-12-31T23:59:59.999Z')).toBeDefined();
    expect(await verify(token, '2018-01-01T00:00:00.000Z')).toBeUndefined();
  });

  it.each([
    '',
    'kp',
    'kp.louxing.t1',
    'kp.louxing.t1.',
    'kp..t1.secret',
    'kp.LOUXING.t1.secret',
    'kp.../../etc.t1.secret',
    'kp.lou xing.t1.secret',
    'kp.louxing.t1.sec.ret',
    'xx.louxing.t1.secret-of-louxing-t1',
    ' kp.louxing.t1.secret-of-louxing-t1',
    'kp.louxing.t1.secret-of-louxing-t1\n',
  ])('opens nothing when it is malformed: %p', async (text) => {
    const { issue, verify } = await openOffice();
    await issue(LOUXING, 't1');
    expect(await verify(text)).toBeUndefined();
  });

  it('that an account made opens no more than that account does by now', async () => {
    const { issue, order, verify } = await openOffice();
    const accountId = 'a1';
    const by = (commandId: string) => commandMetadata({ tenantId: LOUXING, commandId, now });
    const grants = [granted('officer'), granted('auditor')];
    await order(
      new OpenAccount(by('open'), {
        accountId,
        loginName: 'wang',
        displayName: '王芳',
        grants,
        mayGrant: true,
      }),
    );
    const token = await issue(LOUXING, 't1', { grants, issuer: { accountId, grants } });
    expect(await verify(token)).toMatchObject({ accountId, grants });
    const change = { accountId, grants: [granted('officer')], reason: '调整' };
    await order(new WithdrawRoles(by('withdraw'), change));
    expect((await verify(token))?.grants).toEqual([granted('auditor')]);
    await order(new GrantRoles(by('grant'), change));
    expect((await verify(token))?.grants).toEqual(grants);
    await order(new CloseAccount(by('close'), { accountId, reason: '离职' }));
    expect(await verify(token)).toBeUndefined();
  });

  it('is told apart from a store that fails', async () => {
    const { issue, eventStore, verify } = await openOffice();
    const token = await issue(LOUXING, 't1');
    await eventStore.close();
    await expect(verify(token)).rejects.toThrow('closed');
  });
});

describe('the list of tokens', () => {
  it('shows those of one tenant in order, and never a secret', async () => {
    const { issue, revoke, eventStore } = await openOffice();
    await issue(LOUXING, 't2');
    await issue(LOUXING, 't1', { grants: [granted('recorder')], expiresAt: '2018-01-01T00:00:00.000Z' });
    await issue(SHUANGFENG, 't3');
    await revoke(LOUXING, 't2');
    const tokens = await listTokens(await eventStore.ledger(LOUXING));
    expect(tokens).toEqual([
      { tokenId: 't2', status: 'revoked', grants: [granted('officer')], holder: '王芳', issuedAt: now },
      {
        tokenId: 't1',
        status: 'valid',
        grants: [granted('recorder')],
        holder: '王芳',
        issuedAt: now,
        expiresAt: '2018-01-01T00:00:00.000Z',
      },
    ]);
  });
});

describe('a secret', () => {
  it('is 256 bits of text that a token can carry, and never the same', () => {
    const [one, other] = [nodeSecrets.create(), nodeSecrets.create()];
    expect(one).toMatch(/^[\w-]{43}$/u);
    expect(one).not.toBe(other);
    const token = formatToken({ tenantId: LOUXING, tokenId: 't1', secret: one });
    expect(parseSecret('kp', token)).toEqual({ tenantId: LOUXING, id: 't1', secret: one });
    expect(parseSecret('ks', token)).toBeUndefined();
  });

  it('is kept as its SHA-256 and compared as a whole', () => {
    const digest = nodeSecrets.digest('abc');
    expect(digest).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(nodeSecrets.isSame(digest, digest)).toBe(true);
    expect(nodeSecrets.isSame(digest, nodeSecrets.digest('abd'))).toBe(false);
    expect(nodeSecrets.isSame(digest, digest.slice(1))).toBe(false);
    expect(nodeSecrets.isSame(digest, '')).toBe(false);
  });
});
