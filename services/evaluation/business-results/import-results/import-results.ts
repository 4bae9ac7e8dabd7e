import {
  orderFor,
  type CommandExecutor,
  type CommandOutcome,
  type EventStore,
} from '@kaoping/event-sourcing';
import type { ImportResultsTable } from '../business-results.request.ts';
import { ImportBusinessResults } from '../decider/business-results.commands.ts';
import { businessResultsDecider } from '../decider/business-results.decider.ts';
import { BusinessResultsOutdated, BusinessResultsRefused } from '../decider/business-results.errors.ts';
import { resultColumnsDecider, SettleResultColumns } from '../decider/result-columns.decider.ts';
import { prepareResults } from '../prepare-results.ts';

/** What taking in takes. */
export interface ImportPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
}

/**
 * Takes in a table that was previewed, all of it in one commit, and keeps what its columns mean. The command's id
 * comes of the digest, so that the same table enters nothing twice.
 *
 * @throws {BusinessResultsOutdated} when file or mapping are others than in the preview.
 * @throws {BusinessResultsRefused} when the table has problems; nothing is entered then.
 */
export const importResults = async (
  { eventStore, commands }: ImportPorts,
  { metadata: asked, data }: ImportResultsTable,
): Promise<CommandOutcome> => {
  const metadata = { ...asked, commandId: `business-results/${data.digest}` };
  const { preview, loaded } = await prepareResults(eventStore, { metadata, data });
  if (preview.digest !== data.digest) throw new BusinessResultsOutdated(data.digest);
  if (preview.problems.length > 0) throw new BusinessResultsRefused(preview.problems);
  const { cycleId, source, fileName } = data;
  const { status: cycleStatus, scheme } = loaded.cycle;
  const figures = preview.figures.map(({ organisationId, input, label, value }) => ({
    organisationId,
    input,
    ...(label !== undefined && { label }),
    value,
  }));
  const batch = { cycleId, batchId: data.digest, source, fileName, cycleStatus, figures };
  const { schemeId } = scheme;
  const settled = { schemeId, columns: preview.columns };
  return commands.execute(
    metadata,
    orderFor(businessResultsDecider, cycleId, new ImportBusinessResults(metadata, batch)),
    orderFor(resultColumnsDecider, schemeId, new SettleResultColumns(metadata, settled)),
  );
};
