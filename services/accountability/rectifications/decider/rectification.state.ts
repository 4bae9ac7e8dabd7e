import type { ProposedEvent } from '@kaoping/event-sourcing';
import { RectificationUnknown } from './rectification.errors.ts';
import type { RectificationEvent, RectificationRaised } from './rectification.events.ts';

/** A rectification that was raised. */
export type RaisedRectification = RectificationRaised['data'] & { readonly status: 'open' };

/** What is so about a rectification. */
export type Rectification = { readonly status: 'absent' } | RaisedRectification;

/** Before anything happened. */
export const initialRectification: Rectification = { status: 'absent' };

/** @throws {RectificationUnknown} when there is none. */
export const requireRaised = (state: Rectification, id: string): RaisedRectification => {
  if (state.status === 'absent') throw new RectificationUnknown(id);
  return state;
};

/** Folds one event into the rectification. */
export const evolveRectification = (
  state: Rectification,
  event: ProposedEvent<RectificationEvent>,
): Rectification => {
  switch (event.type) {
    case 'RectificationRaised':
      return { status: 'open', ...event.data };
    case 'RectificationAssigned': {
      const { ownerId, dueOn } = event.data;
      return state.status === 'absent' ? state : { ...state, ownerId, dueOn };
    }
  }
};
