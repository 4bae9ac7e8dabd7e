import {
  carryOut,
  loadState,
  orderFor,
  reactionMetadata,
  type CommandExecutor,
  type CommandMetadata,
  type Reactor,
  type RecordedEvent,
} from '@kaoping/event-sourcing';
import type {
  ConsequenceEvent,
  ConsequenceWithdrawn,
} from '../../consequences/decider/consequence.events.ts';
import { takenEffect, type ConsequencePorts } from '../../consequences/result/taken-effect.ts';
import { DropRectification, RaiseRectification } from '../decider/rectification.commands.ts';
import { rectificationDecider } from '../decider/rectification.decider.ts';
import { rectificationIdOf, rectificationOf } from '../result/rectification-of-consequence.ts';

/** What the policy works with. */
interface RaisingPorts extends ConsequencePorts {
  readonly commands: CommandExecutor;
}

const NAME = 'raise-rectification-when-consequence-decided';

/**
 * Has a unit put right what a result showed, once that consequence takes effect; drops it when the consequence is
 * withdrawn.
 */
export const raiseRectificationWhenConsequenceDecided = (ports: RaisingPorts): Reactor => ({
  name: NAME,
  categories: ['consequence'],
  react: async (recorded) => {
    const event = recorded as RecordedEvent<ConsequenceEvent>;
    const metadata = reactionMetadata(event.tenantId, event, NAME);
    const command =
      event.type === 'ConsequenceWithdrawn'
        ? await dropping(ports, event, metadata)
        : await raising(ports, event, metadata);
    if (!command) return;
    const order = orderFor(rectificationDecider, command.data.rectificationId, command);
    await carryOut(ports.commands, metadata, order);
  },
});

const raising = async (
  ports: RaisingPorts,
  event: RecordedEvent<ConsequenceEvent>,
  metadata: CommandMetadata,
): Promise<RaiseRectification | undefined> => {
  const taken = await takenEffect(ports, event);
  const raised = taken && rectificationOf(taken);
  return raised && new RaiseRectification(metadata, raised);
};

/** What was found to be put right stays as it is: the unit did it, whatever came of the result. */
const dropping = async (
  { eventStore }: RaisingPorts,
  { tenantId, stream, data }: RecordedEvent<ConsequenceWithdrawn>,
  metadata: CommandMetadata,
): Promise<DropRectification | undefined> => {
  const rectificationId = rectificationIdOf(stream.id, data.round);
  const { state } = await loadState(await eventStore.ledger(tenantId), rectificationDecider, rectificationId);
  if (state.status !== 'open' && state.status !== 'fixed') return undefined;
  return new DropRectification(metadata, { rectificationId, reason: data.because.reason });
};
