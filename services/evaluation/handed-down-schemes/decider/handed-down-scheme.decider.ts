import type { Decider } from '@kaoping/event-sourcing';
import type {
  HandedDownSchemeCommand,
  NoteAdoption,
  ReceiveHandedDownScheme,
} from './handed-down-scheme.commands.ts';
import { HandedDownOtherwise } from './handed-down-scheme.errors.ts';
import type { HandedDownSchemeEvent } from './handed-down-scheme.events.ts';
import {
  evolveHandedDownScheme,
  initialHandedDownScheme,
  type HandedDownScheme,
} from './handed-down-scheme.state.ts';

/** A version never changes: the same one again is a repeated delivery, another text of it is a fault. */
const receive = (
  { data: { schemeId, ...version } }: ReceiveHandedDownScheme,
  { received }: HandedDownScheme,
): readonly HandedDownSchemeEvent[] => {
  const present = received[String(version.version)];
  if (!present) return [{ type: 'HandedDownSchemeReceived', data: version }];
  if (present.digest !== version.digest) throw new HandedDownOtherwise(schemeId, version.version);
  return [];
};

const noteAdoption = (
  { data: { schemeId: _, ...adoption } }: NoteAdoption,
  { adoptions }: HandedDownScheme,
): readonly HandedDownSchemeEvent[] => {
  const isKnown = adoptions.some(
    ({ subsidiary, adopted }) =>
      subsidiary === adoption.subsidiary && adopted.digest === adoption.adopted.digest,
  );
  return isKnown ? [] : [{ type: 'HandedDownSchemeAdopted', data: adoption }];
};

/** The rules of a scheme between headquarters and subsidiary; its stream id is the scheme's id. */
export const handedDownSchemeDecider: Decider<
  HandedDownScheme,
  HandedDownSchemeCommand,
  HandedDownSchemeEvent
> = {
  category: 'handed-down-scheme',
  initialState: initialHandedDownScheme,
  stateVersion: 1,
  evolve: evolveHandedDownScheme,
  decide: (command, state) =>
    command.type === 'ReceiveHandedDownScheme' ? receive(command, state) : noteAdoption(command, state),
};
