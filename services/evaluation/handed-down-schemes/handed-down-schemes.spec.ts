import fc from 'fast-check';
import {
  createCommandExecutor,
  loadState,
  orderFor,
  tenantId,
  type RecordedEvent,
} from '@kaoping/event-sourcing';
import type { IntegrationEvent } from '@kaoping/contracts';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { newScheme, shippedSchemes } from '@kaoping/schemes';
import { commandMetadata, fixedClock } from '@kaoping/testing';
import { DraftScheme, HandDownScheme, PublishScheme } from '../schemes/decider/scheme.commands.ts';
import { schemeDecider } from '../schemes/decider/scheme.decider.ts';
import { readSchemeOfTenant } from '../schemes/result/read-scheme-of-tenant.ts';
import { handedDownSchemeDecider } from './decider/handed-down-scheme.decider.ts';
import { handedDownSchemesInlet } from './handed-down-schemes.inlet.ts';
import { handedDownSchemesOutlet } from './handed-down-schemes.outlet.ts';
import { handedDownList } from './handed-down-scheme-list/handed-down-scheme-list.ts';

const JINMEI = tenantId('jinmei');
const CHANGPING = tenantId('changping');
const WANGTAI = tenantId('wangtai');
const GROUP = 'group-2026';
const OWN = 'changping-own';
const shipped = shippedSchemes().find(({ id }) => id === 'changping-departments-month')!.text;
const yaml = newScheme(shipped, { id: GROUP, title: { zh: '集团部门考核办法' } });
const ownYaml = `scheme: ${OWN}
version: 1
extends: { scheme: ${GROUP}, version: 1 }
changes: {}
`;

const openGroup = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  for (const tenant of [JINMEI, CHANGPING, WANGTAI]) await eventStore.createLedger(tenant);
  const commands = createCommandExecutor(eventStore);
  let count = 0;
  const metadata = (tenant: typeof JINMEI) =>
    commandMetadata({ tenantId: tenant, commandId: `c${String((count += 1))}` });
  const publish = async (tenant: typeof JINMEI, text: string) => {
    const { schemeId, written } = await readSchemeOfTenant(eventStore, tenant, text);
    const by = metadata(tenant);
    await commands.execute(
      by,
      orderFor(
        schemeDecider,
        schemeId,
        new DraftScheme(by, { schemeId, written, account: 'wang-fang' }),
        new PublishScheme(by, { schemeId, version: 1 }),
      ),
    );
  };
  const handDown = async (...recipients: readonly string[]) => {
    const by = metadata(JINMEI);
    const command = new HandDownScheme(by, { schemeId: GROUP, version: 1, recipients });
    await commands.execute(by, orderFor(schemeDecider, GROUP, command));
  };
  const toldBy = async (tenant: typeof JINMEI): Promise<readonly IntegrationEvent[]> => {
    const events: readonly RecordedEvent[] = await (await eventStore.ledger(tenant)).read();
    const told: IntegrationEvent[] = [];
    for (const event of events) {
      if (event.stream.category === 'scheme') told.push(...(await handedDownSchemesOutlet.tell(event)));
    }
    return told;
  };
  const inlet = handedDownSchemesInlet(commands);
  const deliver = async (events: readonly IntegrationEvent[]) => {
    for (const event of events) await inlet.receive(structuredClone(event));
  };
  const listOf = async (tenant: typeof JINMEI) => handedDownList(await eventStore.ledger(tenant));
  return { eventStore, publish, handDown, toldBy, deliver, listOf };
};

/** Headquarters handed down to two, and one of them published a scheme of its own that rests on it. */
const openAdopted = async () => {
  const group = await openGroup();
  await group.publish(JINMEI, yaml);
  await group.handDown(CHANGPING, WANGTAI);
  await group.deliver(await group.toldBy(JINMEI));
  await group.publish(CHANGPING, ownYaml);
  await group.deliver(await group.toldBy(CHANGPING));
  return group;
};

describe('a scheme between headquarters and subsidiaries', () => {
  it('arrives with each subsidiary that it was handed down to, and nowhere else', async () => {
    const { listOf } = await openAdopted();
    for (const tenant of [CHANGPING, WANGTAI]) {
      expect((await listOf(tenant)).received).toMatchObject([
        { schemeId: GROUP, version: 1, from: JINMEI, yaml },
      ]);
    }
    expect((await listOf(JINMEI)).received).toEqual([]);
  });

  it('that a subsidiary adopted is known at headquarters, by the digest of what it made of it', async () => {
    const { eventStore, listOf } = await openAdopted();
    const { state } = await loadState(await eventStore.ledger(CHANGPING), schemeDecider, OWN);
    const { digest } = state.versions['1']!;
    expect((await listOf(JINMEI)).adoptions).toMatchObject([
      { schemeId: GROUP, subsidiary: CHANGPING, adopted: { schemeId: OWN, version: 1, digest } },
    ]);
    expect((await listOf(WANGTAI)).adoptions).toEqual([]);
  });

  it('ends the same, however late, often and out of order it is told of', async () => {
    const reference = await openAdopted();
    const told = [...(await reference.toldBy(JINMEI)), ...(await reference.toldBy(CHANGPING))];
    const stateOf = async ({ eventStore }: Awaited<ReturnType<typeof openGroup>>) =>
      Promise.all(
        [JINMEI, CHANGPING, WANGTAI].map(
          async (tenant) =>
            (await loadState(await eventStore.ledger(tenant), handedDownSchemeDecider, GROUP)).state,
        ),
      );
    const expected = await stateOf(reference);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...told, ...told, ...told], { minLength: 3 }), async (some) => {
        const group = await openGroup();
        await group.deliver(some);
        await group.deliver(told);
        expect(await stateOf(group)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
