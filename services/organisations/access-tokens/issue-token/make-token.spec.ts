import { createCommandExecutor, tenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import type { Grant } from '@kaoping/nest-platform';
import { commandMetadata, fixedClock } from '@kaoping/testing';
import { nodeSecrets } from '../../adapters/node-secrets.ts';
import { TokenExceedsIssuer } from '../decider/access-token.errors.ts';
import { parseSecret } from '../result/secret-text.ts';
import { MakeAccessToken } from './make-token.command.ts';
import { makeToken } from './make-token.ts';

const officer: Grant = { role: 'officer', scope: { kind: 'tenant' } };
const openOffice = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  const ledger = await eventStore.createLedger(tenantId('louxing'));
  const ports = { commands: createCommandExecutor(eventStore), secrets: nodeSecrets };
  const make = (commandId: string, grants: readonly Grant[]) =>
    makeToken(
      ports,
      new MakeAccessToken(commandMetadata({ commandId }), {
        holder: '财务接口',
        grants,
        issuer: { accountId: 'a1', grants: [officer] },
      }),
    );
  return { ledger, make };
};

describe('making an access token', () => {
  it('shows its text once: a repeated request makes no second token', async () => {
    const { ledger, make } = await openOffice();
    const first = await make('request-1', [officer]);
    const parts = parseSecret('kp', first.token!)!;
    expect(parts).toMatchObject({ tenantId: 'louxing', id: first.tokenId });
    expect(await make('request-1', [officer])).toMatchObject({ tokenId: first.tokenId });
    expect(await make('request-1', [officer])).not.toHaveProperty('token');
    expect((await make('request-2', [officer])).tokenId).not.toBe(first.tokenId);
    const events = await ledger.read();
    expect(events).toHaveLength(2);
    expect(JSON.stringify(events)).not.toContain(parts.secret);
  });

  it('gives no more than who asks has', async () => {
    const { ledger, make } = await openOffice();
    await expect(make('request-1', [officer, { ...officer, role: 'auditor' }])).rejects.toThrow(
      TokenExceedsIssuer,
    );
    expect(await ledger.read()).toEqual([]);
  });
});
