import { newScheme, shippedSchemes } from '@kaoping/schemes';
import { createCommandExecutor, loadState, orderFor, tenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { commandMetadata, fixedClock } from '@kaoping/testing';
import { DraftScheme } from '../decider/scheme.commands.ts';
import { schemeDecider } from '../decider/scheme.decider.ts';
import { readSchemeOfTenant } from '../result/read-scheme-of-tenant.ts';
import { publicSchemeComparison } from './public-scheme-comparison.ts';

const DINGHAI = tenantId('dinghai');
const shipped = shippedSchemes().find(({ id }) => id === 'dinghai-towns-2017')!.text;
const lastYear = newScheme(shipped, { id: 'towns-2017', title: { zh: '2017 年考核' } });
const thisYear = newScheme(shipped, { id: 'towns-2018', title: { zh: '2017 年考核' } }).replace(
  'step: 0.5%',
  'step: 2%',
);

/** The state of one scheme, of which a draft was written. */
const drafted = async (yaml: string) => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  const ledger = await eventStore.createLedger(DINGHAI);
  const { schemeId, written } = await readSchemeOfTenant(eventStore, DINGHAI, yaml);
  const by = commandMetadata({ tenantId: DINGHAI });
  const draft = new DraftScheme(by, { schemeId, written, account: 'li-qiang' });
  await createCommandExecutor(eventStore).execute(by, orderFor(schemeDecider, schemeId, draft));
  return { state: (await loadState(ledger, schemeDecider, schemeId)).state, of: { schemeId, version: 1 } };
};

describe('a version beside an earlier one', () => {
  it('shows what is new in it, in sentences', async () => {
    const { differenceCount, differences } = publicSchemeComparison(
      await drafted(lastYear),
      await drafted(thisYear),
    );
    const step = differences.find(({ part }) => part === 'calculate');
    expect(step).toMatchObject({ kind: 'CHANGED' });
    expect(step?.sentence.zh).toMatch(/党建工作排名系数.*0\.5%.*2%/u);
    expect(differenceCount).toBe(differences.length);
  });

  it('shows nothing where nothing is new, and says which version nobody wrote', async () => {
    const same = await drafted(lastYear);
    expect(publicSchemeComparison(same, same)).toEqual({ differenceCount: 0, differences: [] });
    const unknown = { ...same, of: { ...same.of, version: 9 } };
    expect(() => publicSchemeComparison(same, unknown)).toThrow('9');
  });
});
