import { isOf, schemeAdopted, schemeHandedDown, typeOf, type IntegrationEvent } from '@kaoping/contracts';
import { carryOut, orderFor, reactionMetadata, type CommandExecutor } from '@kaoping/event-sourcing';
import type { Inlet } from '@kaoping/messaging';
import { NoteAdoption, ReceiveHandedDownScheme } from './decider/handed-down-scheme.commands.ts';
import { handedDownSchemeDecider } from './decider/handed-down-scheme.decider.ts';

const NAME = 'handed-down-schemes';

/** Takes in schemes from headquarters, and at headquarters what subsidiaries made of them. */
export const handedDownSchemesInlet = (commands: CommandExecutor): Inlet => ({
  name: NAME,
  types: [typeOf(schemeHandedDown), typeOf(schemeAdopted)],
  receive: async (event) => {
    if (event.recipient === undefined) return;
    const { id, correlationid: correlationId, time: recordedAt } = event;
    const metadata = reactionMetadata(event.recipient, { id, correlationId, recordedAt }, NAME);
    const command = commandFor(event, metadata);
    if (!command) return;
    await carryOut(commands, metadata, orderFor(handedDownSchemeDecider, command.data.schemeId, command));
  },
});

const commandFor = (
  event: IntegrationEvent,
  metadata: ReturnType<typeof reactionMetadata>,
): ReceiveHandedDownScheme | NoteAdoption | undefined => {
  if (isOf(schemeHandedDown, event)) {
    return new ReceiveHandedDownScheme(metadata, { ...event.data, from: event.tenantid });
  }
  if (!isOf(schemeAdopted, event)) return undefined;
  const { handedDown, adopted } = event.data;
  const { schemeId, version } = handedDown;
  const data = { schemeId, version, subsidiary: event.tenantid, adopted, adoptedAt: event.time };
  return new NoteAdoption(metadata, data);
};
