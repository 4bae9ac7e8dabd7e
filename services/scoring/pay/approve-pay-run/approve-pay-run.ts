import { orderFor, type CommandOutcome } from '@kaoping/event-sourcing';
import { ApprovePayRun } from '../decider/pay-run.commands.ts';
import { payRunDecider } from '../decider/pay-run.decider.ts';
import type { ApprovePayRunRequest } from '../pay.request.ts';
import { prepareOpenedRun, type PayRunWritePorts } from '../prepare-pay-run.ts';

/** Approves a draft as it is now. */
export const approvePayRun = async (
  { eventStore, commands }: PayRunWritePorts,
  { metadata, data }: ApprovePayRunRequest,
): Promise<CommandOutcome> => {
  const { basis } = await prepareOpenedRun(eventStore, metadata.tenantId, data);
  const { reach: _reach, ...approval } = data;
  const command = new ApprovePayRun(metadata, { ...approval, basis });
  return commands.execute(metadata, orderFor(payRunDecider, data.payRunId, command));
};
