import type { ProposedEvent } from '@kaoping/event-sourcing';
import type {
  HandedDownSchemeAdopted,
  HandedDownSchemeEvent,
  HandedDownVersion,
} from './handed-down-scheme.events.ts';

/** What came from headquarters, by version, and what subsidiaries made of ours. */
export interface HandedDownScheme {
  readonly received: Readonly<Record<string, HandedDownVersion>>;
  readonly adoptions: readonly HandedDownSchemeAdopted['data'][];
}

/** Before anything happened. */
export const initialHandedDownScheme: HandedDownScheme = { received: {}, adoptions: [] };

/** Folds one event into the scheme. */
export const evolveHandedDownScheme = (
  state: HandedDownScheme,
  event: ProposedEvent<HandedDownSchemeEvent>,
): HandedDownScheme => {
  switch (event.type) {
    case 'HandedDownSchemeReceived':
      return { ...state, received: { ...state.received, [String(event.data.version)]: event.data } };
    case 'HandedDownSchemeAdopted':
      return { ...state, adoptions: [...state.adoptions, event.data] };
  }
};
