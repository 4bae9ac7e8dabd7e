import { tenantId } from '@kaoping/event-sourcing';
import { evidenceStoreContract } from '@kaoping/testing';
import { openMemoryEvidenceStore } from './memory-evidence-store.ts';

evidenceStoreContract('in memory', async () => {
  const store = openMemoryEvidenceStore();
  const names = async () =>
    (await store.usage(tenantId('louxing'))).files === 0
      ? []
      : [JSON.stringify(await store.usage(tenantId('louxing')))];
  return { store, names, reopen: () => Promise.resolve(store), remove: () => Promise.resolve() };
});
