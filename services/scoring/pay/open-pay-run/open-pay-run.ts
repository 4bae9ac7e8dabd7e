import { orderFor, type CommandOutcome } from '@kaoping/event-sourcing';
import { OpenPayRun } from '../decider/pay-run.commands.ts';
import { payRunDecider } from '../decider/pay-run.decider.ts';
import type { PayTerms } from '../decider/pay-run.events.ts';
import { ClaimPayResults } from '../decider/pay-table.commands.ts';
import { payTableDecider } from '../decider/pay-table.decider.ts';
import type { PayResultsClaimed } from '../decider/pay-table.events.ts';
import { payTableId } from '../decider/pay-table.state.ts';
import type { OpenPayRunRequest } from '../pay.request.ts';
import { prepareNewRun, type PayRunPorts, type PayRunWritePorts } from '../prepare-pay-run.ts';

/** Drafts a run and claims its results in one commit: no other run of the table pays by them once more. */
export const openPayRun = async (
  { commands, ...ports }: PayRunPorts & PayRunWritePorts,
  { metadata, data }: OpenPayRunRequest,
): Promise<CommandOutcome> => {
  const { payRunId, cycleId, peerGroup } = data;
  const prepared = await prepareNewRun(ports, metadata.tenantId, data);
  const claim = { cycleId, peerGroup, payRunId, claims: claimsOf(prepared.terms) };
  return commands.execute(
    metadata,
    orderFor(payRunDecider, payRunId, new OpenPayRun(metadata, { payRunId, ...prepared })),
    orderFor(payTableDecider, payTableId(data), new ClaimPayResults(metadata, claim)),
  );
};

const claimsOf = ({ results, factor, reward }: PayTerms): PayResultsClaimed['data']['claims'] =>
  results.flatMap(({ cycleId, peerGroup }) =>
    [factor, reward].flatMap((quantity) =>
      quantity === undefined ? [] : [{ cycleId, peerGroup, quantity }],
    ),
  );
