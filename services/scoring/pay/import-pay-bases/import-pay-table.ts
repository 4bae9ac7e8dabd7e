import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { ImportPayBases } from '../decider/pay-table.commands.ts';
import { payTableDecider } from '../decider/pay-table.decider.ts';
import { PayBasesOutdated, PayBasesRefused } from '../decider/pay-table.errors.ts';
import { payTableId } from '../decider/pay-table.state.ts';
import type { ImportPayTable } from '../pay.request.ts';
import { preparePayBases, type PayBasesPorts } from '../prepare-pay-bases.ts';

/**
 * Takes in a table of bases that was previewed, all of it in one commit. The command's id comes of the digest, so that
 * the same table enters nothing twice.
 *
 * @throws {PayBasesOutdated} when file or columns are others than in the preview.
 * @throws {PayBasesRefused} when the table has problems; nothing is entered then.
 */
export const importPayTable = async (
  { commands, ...ports }: PayBasesPorts & { readonly commands: CommandExecutor },
  { metadata: asked, data }: ImportPayTable,
): Promise<CommandOutcome> => {
  const { cycleId, peerGroup, source, fileName, digest } = data;
  const preview = await preparePayBases(ports, { metadata: asked, data });
  if (preview.digest !== digest) throw new PayBasesOutdated(digest);
  if (preview.problems.length > 0) throw new PayBasesRefused(preview.problems);
  const metadata = { ...asked, commandId: `pay-bases/${digest}` };
  const rows = preview.rows.map(({ line: _line, fate: _fate, replacedBase: _replaced, ...row }) => row);
  const batch = { cycleId, peerGroup, batchId: digest, source, fileName, rows };
  return commands.execute(
    metadata,
    orderFor(payTableDecider, payTableId(data), new ImportPayBases(metadata, batch)),
  );
};
