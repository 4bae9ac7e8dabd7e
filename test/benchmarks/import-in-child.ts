import { createCommandExecutor, tenantId } from '@kaoping/event-sourcing';
import { openSqliteEventStore } from '@kaoping/event-store/sqlite';
import { confirmImport, prepareImport } from '@kaoping/organisations';
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

// A process of its own, so that the most memory it ever held is the import's: `node import-in-child.ts FILE`.
const path = process.argv[2] ?? '';
const now = '2024-07-01T01:00:00.000Z';
const tenant = tenantId('largest');
const eventStore = openSqliteEventStore({ directory: dirname(path), clock: { now: () => now } });
await eventStore.createLedger(tenant);

const metadata = { tenantId: tenant, actorId: 'officer', correlationId: 'bench', commandId: 'preview', now };
const data = { kind: 'organisations', fileName: basename(path), bytes: readFileSync(path) } as const;

/** Only what a caller keeps of a preview outlives it. */
const previewed = async () => {
  const start = performance.now();
  const { preview } = await prepareImport(eventStore, { metadata, data });
  const newRows = preview.rows.filter(({ fate }) => fate === 'new').length;
  return { digest: preview.digest, newRows, previewMs: performance.now() - start };
};

const { digest, newRows, previewMs } = await previewed();
const start = performance.now();
const commands = createCommandExecutor(eventStore);
await confirmImport({ eventStore, commands }, { metadata, data: { ...data, digest } });
const confirmMs = performance.now() - start;
await eventStore.close();

console.log(
  JSON.stringify({
    newRows,
    previewMs,
    confirmMs,
    // Kilobytes on Linux and macOS alike, as libuv gives them.
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }),
);
