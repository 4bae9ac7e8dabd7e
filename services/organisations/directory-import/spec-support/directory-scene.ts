import { createCommandExecutor, tenantId } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { writeCsv } from '@kaoping/spreadsheets';
import { commandMetadata, fixedClock } from '@kaoping/testing';
import { confirmImport } from '../confirm-import/confirm-import.ts';
import type { DirectoryImportRequest } from '../directory-import.request.ts';
import { prepareImport } from '../prepare-import.ts';

/** A table as an officer sends it. */
export const tableOf = (
  headers: readonly string[],
  ...rows: readonly (readonly string[])[]
): DirectoryImportRequest => ({
  kind: 'organisations',
  fileName: '单位.csv',
  bytes: writeCsv({ columns: headers.map((header) => ({ header })), rows }),
});

/** An enterprise with an empty directory, and an officer who imports tables into it. */
export const openDirectory = async (name = 'changping') => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  const tenant = tenantId(name);
  const ledger = await eventStore.createLedger(tenant);
  const commands = createCommandExecutor(eventStore);
  let asked = 0;
  const by = () => {
    asked += 1;
    return commandMetadata({
      tenantId: tenant,
      commandId: `request-${asked}`,
      now: '2024-06-30T17:00:00.000Z',
    });
  };
  const preview = async (data: DirectoryImportRequest) =>
    (await prepareImport(eventStore, { metadata: by(), data })).preview;
  const confirm = (data: DirectoryImportRequest, digest: string) =>
    confirmImport({ eventStore, commands }, { metadata: by(), data: { ...data, digest } });
  const take = async (data: DirectoryImportRequest) => confirm(data, (await preview(data)).digest);
  const types = async () => (await ledger.read()).map(({ type }) => type);
  return { eventStore, tenant, ledger, preview, confirm, take, types };
};
