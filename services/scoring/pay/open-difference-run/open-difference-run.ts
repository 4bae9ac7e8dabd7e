import { orderFor, type CommandOutcome } from '@kaoping/event-sourcing';
import { OpenDifferenceRun } from '../decider/pay-run.commands.ts';
import { payRunDecider } from '../decider/pay-run.decider.ts';
import type { OpenDifferenceRunRequest } from '../pay.request.ts';
import { prepareOpenedRun, type PayRunWritePorts } from '../prepare-pay-run.ts';

/** Drafts what a settled run would pay otherwise by now. */
export const openDifferenceRun = async (
  { eventStore, commands }: PayRunWritePorts,
  { metadata, data }: OpenDifferenceRunRequest,
): Promise<CommandOutcome> => {
  const { payRunId } = data;
  const { basis } = await prepareOpenedRun(eventStore, metadata.tenantId, data);
  const command = new OpenDifferenceRun(metadata, { payRunId, basis });
  return commands.execute(metadata, orderFor(payRunDecider, payRunId, command));
};
