import { orderFor, type CommandOutcome } from '@kaoping/event-sourcing';
import { SettlePayRun } from '../decider/pay-run.commands.ts';
import { payRunDecider } from '../decider/pay-run.decider.ts';
import type { SettlePayRunRequest } from '../pay.request.ts';
import { prepareOpenedRun, type PayRunWritePorts } from '../prepare-pay-run.ts';

/** Settles an approved draft as it is now. */
export const settlePayRun = async (
  { eventStore, commands }: PayRunWritePorts,
  { metadata, data }: SettlePayRunRequest,
): Promise<CommandOutcome> => {
  const { payRunId } = data;
  const { basis } = await prepareOpenedRun(eventStore, metadata.tenantId, data);
  const command = new SettlePayRun(metadata, { payRunId, basis });
  return commands.execute(metadata, orderFor(payRunDecider, payRunId, command));
};
