import type { ProposedEvent } from '@kaoping/event-sourcing';
import { RectificationUnknown } from './rectification.errors.ts';
import type {
  RectificationEvent,
  RectificationFixReported,
  RectificationRaised,
  RectificationRevisited,
} from './rectification.events.ts';

/** A rectification that was raised; plain JSON, so that it can be a snapshot and a row. */
export type RaisedRectification = RectificationRaised['data'] & {
  /** `accepted` waits for its revisit, `closed` was revisited and holds. */
  readonly status: 'open' | 'fixed' | 'accepted' | 'closed' | 'dropped';
  readonly measure?: string;
  readonly fix?: RectificationFixReported['data'];
  /** Why the last fix was not accepted. */
  readonly sentBackBecause?: string;
  readonly acceptedOn?: string;
  readonly revisitOn?: string;
  /** Whether its day went by without a fix. */
  readonly isOverdue: boolean;
  readonly isEscalated: boolean;
  /** The reminders of its day that were given, in days before it. */
  readonly remindedDays: readonly number[];
  /** How many of its days went by. */
  readonly overdueTimes: number;
  /** How often it was back on a revisit. */
  readonly relapses: number;
  /** The commands that were carried out. */
  readonly doneBy: readonly string[];
};

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
  if (event.type === 'RectificationRaised') return raised(event);
  if (state.status === 'absent') return state;
  return evolveRaised({ ...state, doneBy: [...state.doneBy, event.causationId] }, event);
};

const raised = ({ data, causationId }: ProposedEvent<RectificationRaised>): RaisedRectification => ({
  ...{ status: 'open', ...data, doneBy: [causationId] },
  ...{ isOverdue: false, isEscalated: false, remindedDays: [], overdueTimes: 0, relapses: 0 },
});

type LaterEvent = Exclude<RectificationEvent, RectificationRaised>;
type Fold<Data> = (state: RaisedRectification, data: Data) => RaisedRectification;

/** What each later event makes of a rectification. */
const FOLDS: {
  readonly [Type in LaterEvent['type']]: Fold<Extract<LaterEvent, { readonly type: Type }>['data']>;
} = {
  RectificationAssigned: (state, { ownerId, dueOn }) => ({ ...withDay(state, dueOn), ownerId }),
  RectificationMeasurePlanned: (state, { measure }) => ({ ...state, measure }),
  RectificationExtended: (state, { dueOn }) => withDay(state, dueOn),
  RectificationFixReported: (state, fix) => ({ ...state, status: 'fixed', fix }),
  RectificationFixAccepted: (state, { acceptedOn, revisitOn }) => ({
    ...state,
    status: 'accepted',
    acceptedOn,
    revisitOn,
  }),
  RectificationFixSentBack: (state, { reason, dueOn = state.dueOn }) => ({
    ...withDay(state, dueOn),
    status: 'open',
    sentBackBecause: reason,
  }),
  RectificationRevisited: (state, data) => revisited(state, data),
  RectificationDropped: (state) => ({ ...state, status: 'dropped' }),
  RectificationReminded: (state, { daysLeft }) => ({
    ...state,
    remindedDays: [...state.remindedDays, daysLeft],
  }),
  RectificationBecameOverdue: (state) => ({
    ...state,
    isOverdue: true,
    overdueTimes: state.overdueTimes + 1,
  }),
  RectificationEscalated: (state) => ({ ...state, isEscalated: true }),
};

const evolveRaised = (state: RaisedRectification, event: ProposedEvent<LaterEvent>): RaisedRectification => {
  const fold = FOLDS[event.type] as Fold<LaterEvent['data']>;
  return fold(state, event.data);
};

/** Another day begins anew: reminders, lateness and who was told of it belong to the day before. */
const withDay = (state: RaisedRectification, dueOn: string): RaisedRectification =>
  dueOn === state.dueOn ? state : { ...state, dueOn, isOverdue: false, isEscalated: false, remindedDays: [] };

const revisited = (
  state: RaisedRectification,
  { outcome, dueOn = state.dueOn }: RectificationRevisited['data'],
): RaisedRectification => {
  const { revisitOn: _, ...rest } = state;
  if (outcome === 'holds') return { ...rest, status: 'closed' };
  const { acceptedOn: __, ...open } = rest;
  return { ...withDay(open, dueOn), status: 'open', relapses: state.relapses + 1 };
};
