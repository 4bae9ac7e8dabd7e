import { addMonths, dayOf, isDay } from '@kaoping/calendar';
import type { Decider } from '@kaoping/event-sourcing';
import type {
  AssignRectification,
  RaiseRectification,
  RectificationCommand,
} from './rectification.commands.ts';
import { RectificationDayRefused, RectificationOwnerBlank } from './rectification.errors.ts';
import type { RectificationEvent } from './rectification.events.ts';
import {
  evolveRectification,
  initialRectification,
  requireRaised,
  type Rectification,
} from './rectification.state.ts';

/** In which a problem is to be put right where nobody said. */
const USUAL_MONTHS = 1;

/** A problem is told of at least once: one task comes of it. */
const raise = ({ data }: RaiseRectification, state: Rectification): readonly RectificationEvent[] => {
  if (state.status !== 'absent') return [];
  const { rectificationId: _, dueOn = addMonths(data.foundOn, USUAL_MONTHS), ...raised } = data;
  return [{ type: 'RectificationRaised', data: { ...raised, dueOn } }];
};

const assign = (
  { data, metadata }: AssignRectification,
  state: Rectification,
): readonly RectificationEvent[] => {
  const present = requireRaised(state, data.rectificationId);
  const ownerId = data.ownerId.trim();
  if (ownerId === '') throw new RectificationOwnerBlank();
  const { dueOn = present.dueOn } = data;
  if (present.ownerId === ownerId && present.dueOn === dueOn) return [];
  if (dueOn !== present.dueOn) checkDay(dueOn, metadata.now);
  return [{ type: 'RectificationAssigned', data: { ownerId, dueOn, ...reasonOf(data) } }];
};

const reasonOf = ({ reason = '' }: AssignRectification['data']): { readonly reason?: string } =>
  reason.trim() === '' ? {} : { reason: reason.trim() };

const checkDay = (dueOn: string, now: string): void => {
  if (!isDay(dueOn) || dueOn < dayOf(now)) throw new RectificationDayRefused(dueOn);
};

/** The rules of a rectification; its stream id is the problem's. */
export const rectificationDecider: Decider<Rectification, RectificationCommand, RectificationEvent> = {
  category: 'rectification',
  initialState: initialRectification,
  stateVersion: 1,
  evolve: evolveRectification,
  decide: (command, state) =>
    command.type === 'RaiseRectification' ? raise(command, state) : assign(command, state),
};
