import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { SignOnConfigured, SignOnEvent } from './sign-on.events.ts';

/** What is so about an enterprise's sign-on. */
export interface SignOn {
  /** Undefined while nobody comes in by it. */
  readonly provider?: SignOnConfigured['data'];
  /** The commands that changed it last, so that a repetition is recognised. */
  readonly changedBy: readonly string[];
}

/** Before anything happened. */
export const initialSignOn: SignOn = { changedBy: [] };

const REMEMBERED_COMMANDS = 20;

/** Folds one event into the sign-on. */
export const evolveSignOn = (state: SignOn, event: ProposedEvent<SignOnEvent>): SignOn => {
  const changedBy = [...state.changedBy, event.causationId].slice(-REMEMBERED_COMMANDS);
  switch (event.type) {
    case 'SignOnConfigured':
      return { provider: event.data, changedBy };
    case 'SignOnSwitchedOff':
      return { changedBy };
  }
};
