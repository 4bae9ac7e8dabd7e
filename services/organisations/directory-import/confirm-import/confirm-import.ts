import {
  orderFor,
  type CommandExecutor,
  type CommandMetadata,
  type CommandOutcome,
  type EventStore,
  type SealedOrder,
} from '@kaoping/event-sourcing';
import { DirectoryImportOutdated, DirectoryImportRefused } from '../decider/directory-import.errors.ts';
import { RememberImportMapping } from '../decider/import-mapping.commands.ts';
import { importMappingDecider } from '../decider/import-mapping.decider.ts';
import type { ConfirmDirectoryImport } from '../directory-import.request.ts';
import { TreeChangesRefused } from '../../organisation-tree/decider/tree-changes-refused.error.ts';
import { prepareImport } from '../prepare-import.ts';

/** What carrying out takes. */
export interface ConfirmPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
}

/**
 * Imports what was previewed, all of it in one commit, and remembers what the columns mean. The command's id comes
 * of the digest: confirming twice imports once.
 *
 * @throws {DirectoryImportOutdated} when something changed since the preview.
 * @throws {DirectoryImportRefused} when the table has problems; nothing is imported then.
 */
export const confirmImport = async (
  { eventStore, commands }: ConfirmPorts,
  { metadata: asked, data }: ConfirmDirectoryImport,
): Promise<CommandOutcome> => {
  const metadata: CommandMetadata = { ...asked, commandId: `directory-import/${data.digest}` };
  const orders = await approvedOrders(eventStore, metadata, data);
  try {
    return await commands.execute(metadata, ...orders);
  } catch (error) {
    if (!(error instanceof TreeChangesRefused)) throw error;
    throw await refusalOf(eventStore, metadata, data);
  }
};

/** A function of its own, so that table and preview are let go of before anything is carried out. */
const approvedOrders = async (
  eventStore: EventStore,
  metadata: CommandMetadata,
  data: ConfirmDirectoryImport['data'],
): Promise<readonly SealedOrder[]> => {
  const { preview, orders, isDone } = await prepareImport(eventStore, { metadata, data }, false);
  if (isDone) return [];
  if (preview.digest !== data.digest) throw new DirectoryImportOutdated(data.digest);
  if (preview.problems.length > 0) throw await refusalOf(eventStore, metadata, data);
  const { kind, mapping: headers } = preview;
  const remember = new RememberImportMapping(metadata, { kind, headers });
  return [...orders, orderFor(importMappingDecider, kind, remember)];
};

/** All that is wrong, as a preview tells it: by rows and columns of the table. */
const refusalOf = async (
  eventStore: EventStore,
  metadata: CommandMetadata,
  data: ConfirmDirectoryImport['data'],
): Promise<DirectoryImportRefused> =>
  new DirectoryImportRefused((await prepareImport(eventStore, { metadata, data })).preview.problems);
