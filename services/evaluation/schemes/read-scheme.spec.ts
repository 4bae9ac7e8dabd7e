import { tenantId } from '@kaoping/event-sourcing';
import { createCommandExecutor, orderFor } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { newScheme, shippedSchemes } from '@kaoping/schemes';
import { commandMetadata, fixedClock } from '@kaoping/testing';
import { ReceiveHandedDownScheme } from '../handed-down-schemes/decider/handed-down-scheme.commands.ts';
import { handedDownSchemeDecider } from '../handed-down-schemes/decider/handed-down-scheme.decider.ts';
import { readSchemeOfTenant } from './result/read-scheme-of-tenant.ts';
import { SchemeTextRefused } from './result/scheme-text-refused.error.ts';

const CHANGPING = tenantId('changping');
const shipped = shippedSchemes().find(({ id }) => id === 'changping-departments-month')!;
const derived = (parent: string, version = 1) =>
  `scheme: changping-own
version: 1
extends: { scheme: ${parent}, version: ${String(version)} }
changes: {}
`;

const open = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  await eventStore.createLedger(CHANGPING);
  return eventStore;
};

describe("a scheme's text in an enterprise", () => {
  it('is read with its title, period and approval', async () => {
    const { schemeId, written } = await readSchemeOfTenant(await open(), CHANGPING, shipped.text);
    expect({ schemeId, ...written }).toMatchObject({
      schemeId: 'changping-departments-month',
      period: 'month',
      approval: 'one',
    });
    expect(written).not.toHaveProperty('basedOn');
  });

  it('is refused with every error and its line', async () => {
    const refused = readSchemeOfTenant(
      await open(),
      CHANGPING,
      shipped.text.replace(/^period:.*$/mu, 'period: day'),
    );
    await expect(refused).rejects.toThrow(SchemeTextRefused);
    await expect(refused).rejects.toThrow(/\d+:\d+ SCHEME\./u);
  });

  it('may rest on a shipped scheme', async () => {
    const { written } = await readSchemeOfTenant(
      await open(),
      CHANGPING,
      derived(shipped.id, shipped.version),
    );
    expect(written.basedOn).toMatchObject({ schemeId: shipped.id, version: shipped.version });
    expect(written.basedOn).not.toHaveProperty('handedDownBy');
  });

  it('may rest on one that headquarters handed down, and says so', async () => {
    const eventStore = await open();
    const yaml = newScheme(shipped.text, { id: 'group-2026', title: { zh: '集团考核办法' } });
    const metadata = commandMetadata({ tenantId: CHANGPING });
    const data = {
      schemeId: 'group-2026',
      version: 1,
      digest: 'd',
      title: '集团考核办法',
      yaml,
      from: 'jinmei',
    };
    const receive = new ReceiveHandedDownScheme(metadata, data);
    await createCommandExecutor(eventStore).execute(
      metadata,
      orderFor(handedDownSchemeDecider, 'group-2026', receive),
    );
    const { written } = await readSchemeOfTenant(eventStore, CHANGPING, derived('group-2026'));
    expect(written.basedOn).toEqual({
      schemeId: 'group-2026',
      version: 1,
      digest: 'd',
      handedDownBy: 'jinmei',
    });
  });

  it('may rest on nothing that the enterprise does not have', async () => {
    await expect(readSchemeOfTenant(await open(), CHANGPING, derived('nowhere'))).rejects.toThrow(
      SchemeTextRefused,
    );
  });
});
