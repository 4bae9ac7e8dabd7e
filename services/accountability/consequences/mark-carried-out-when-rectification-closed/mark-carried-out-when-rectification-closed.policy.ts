import {
  carryOut,
  loadState,
  orderFor,
  reactionMetadata,
  type CommandExecutor,
  type EventStore,
  type Reactor,
  type RecordedEvent,
} from '@kaoping/event-sourcing';
import { rectificationDecider } from '../../rectifications/decider/rectification.decider.ts';
import type { RectificationEvent } from '../../rectifications/decider/rectification.events.ts';
import {
  BY_CONSEQUENCE,
  rectificationIdOf,
} from '../../rectifications/result/rectification-of-consequence.ts';
import { MarkConsequenceCarriedOut } from '../decider/consequence.commands.ts';
import { consequenceDecider } from '../decider/consequence.decider.ts';
import { isInEffect } from '../decider/consequence.state.ts';

/** What the policy works with. */
interface MarkingPorts {
  readonly eventStore: EventStore;
  readonly commands: CommandExecutor;
}

const NAME = 'mark-carried-out-when-rectification-closed';

/** A consequence by which a unit had to put something right is carried out once the revisit finds that it holds. */
export const markCarriedOutWhenRectificationClosed = ({ eventStore, commands }: MarkingPorts): Reactor => ({
  name: NAME,
  categories: ['rectification'],
  react: async (recorded) => {
    const event = recorded as RecordedEvent<RectificationEvent>;
    if (event.type !== 'RectificationRevisited' || event.data.outcome !== 'holds') return;
    const ledger = await eventStore.ledger(event.tenantId);
    const { state: rectification } = await loadState(ledger, rectificationDecider, event.stream.id);
    if (rectification.status === 'absent' || rectification.source.procedure !== BY_CONSEQUENCE) return;
    const { sourceId: consequenceId } = rectification.source;
    const { state } = await loadState(ledger, consequenceDecider, consequenceId);
    // Withdrawn meanwhile, come back in another round, or marked by hand: there is nothing left to mark.
    if (state.status === 'absent' || !isInEffect(state, state.round)) return;
    const { round } = state;
    if (rectificationIdOf(consequenceId, round) !== event.stream.id) return;
    const { revisitedOn: on, note } = event.data;
    const metadata = reactionMetadata(event.tenantId, event, NAME);
    const command = new MarkConsequenceCarriedOut(metadata, { consequenceId, round, on, note });
    await carryOut(commands, metadata, orderFor(consequenceDecider, consequenceId, command));
  },
});
