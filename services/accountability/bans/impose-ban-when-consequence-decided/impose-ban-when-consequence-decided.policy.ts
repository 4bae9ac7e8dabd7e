import {
  carryOut,
  orderFor,
  reactionMetadata,
  type CommandExecutor,
  type Reactor,
  type RecordedEvent,
} from '@kaoping/event-sourcing';
import type { ConsequenceEvent } from '../../consequences/decider/consequence.events.ts';
import { takenEffect, type ConsequencePorts } from '../../consequences/result/taken-effect.ts';
import { ImposeBan, WithdrawBan } from '../decider/ban.commands.ts';
import { banDecider } from '../decider/ban.decider.ts';
import { banOfConsequence } from '../result/ban-id.ts';
import { bansOf } from '../result/bans-of.ts';

/** What the policy works with. */
interface ImposingPorts extends ConsequencePorts {
  readonly commands: CommandExecutor;
}

const NAME = 'impose-ban-when-consequence-decided';

/** Bars whom a consequence bars once it takes effect, and no longer when it is withdrawn. */
export const imposeBanWhenConsequenceDecided = (ports: ImposingPorts): Reactor => ({
  name: NAME,
  categories: ['consequence'],
  react: async (recorded) => {
    const event = recorded as RecordedEvent<ConsequenceEvent>;
    const metadata = reactionMetadata(event.tenantId, event, NAME);
    const { commands } = ports;
    if (event.type === 'ConsequenceWithdrawn') {
      const banId = banOfConsequence(event.stream.id, event.data.round);
      const command = new WithdrawBan(metadata, { banId, because: event.data.because.reason });
      await carryOut(commands, metadata, orderFor(banDecider, banId, command));
      return;
    }
    const taken = await takenEffect(ports, event);
    for (const ban of taken ? bansOf(taken) : []) {
      const command = new ImposeBan(metadata, ban);
      await carryOut(commands, metadata, orderFor(banDecider, ban.banId, command));
    }
  },
});
