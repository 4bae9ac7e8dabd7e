import type { ProposedEvent } from '@kaoping/event-sourcing';
import type { AppealAgainst, AppealDocketEvent, AppealLodged, DocketPlace } from './appeal-docket.events.ts';

/** One appeal; plain JSON, so that it can be in a snapshot. */
export interface Appeal {
  readonly appealId: string;
  readonly status: 'lodged' | 'acknowledged' | 'replied' | 'decided' | 'withdrawn';
  readonly against: AppealAgainst;
  readonly organisationName: string;
  readonly ancestorIds: readonly string[];
  readonly appellantId: string;
  readonly involvedIds: readonly string[];
  readonly replyBy: string;
  readonly decideBy: string;
  readonly replierId?: string;
  readonly hearingIds: readonly string[];
  /** What was told of its deadlines: `reminder:reply`, `overdue:decision`, … */
  readonly told: readonly string[];
}

/** The appeals of one organisation in one cycle. */
export interface AppealDocket {
  readonly place: DocketPlace;
  readonly appeals: Readonly<Record<string, Appeal>>;
  /** The commands that changed it: the repetition of any is recognised. */
  readonly commandIds: readonly string[];
}

/** Before anything happened. */
export const initialAppealDocket: AppealDocket = {
  place: { cycleId: '', organisationId: '' },
  appeals: {},
  commandIds: [],
};

/** The appeal of an id, which people choose: `constructor` is none. */
export const appealIn = ({ appeals }: AppealDocket, appealId: string): Appeal | undefined =>
  Object.hasOwn(appeals, appealId) ? appeals[appealId] : undefined;

/** Whether an appeal waits for its decision. */
export const isOpen = ({ status }: Appeal): boolean => status !== 'decided' && status !== 'withdrawn';

/** Folds one event into the docket. */
export const evolveAppealDocket = (
  docket: AppealDocket,
  event: ProposedEvent<AppealDocketEvent>,
): AppealDocket => {
  const { cycleId, organisationId, appealId } = event.data;
  const { commandIds } = docket;
  const known = commandIds.includes(event.causationId) ? commandIds : [...commandIds, event.causationId];
  const present = appealIn(docket, appealId);
  const appeal = event.type === 'AppealLodged' ? lodged(event) : present && changed(present, event);
  return {
    place: { cycleId, organisationId },
    commandIds: known,
    appeals: appeal ? { ...docket.appeals, [appealId]: appeal } : docket.appeals,
  };
};

const lodged = ({ data }: AppealLodged): Appeal => {
  const { appealId, against, organisationName, ancestorIds, appellantId, involvedIds, replyBy, decideBy } =
    data;
  return {
    ...{ appealId, against, organisationName, ancestorIds, appellantId, involvedIds, replyBy, decideBy },
    status: 'lodged',
    hearingIds: [],
    told: [],
  };
};

const changed = (
  appeal: Appeal,
  event: Exclude<AppealDocketEvent, { readonly type: 'AppealLodged' }>,
): Appeal => {
  switch (event.type) {
    case 'AppealAcknowledged':
      return { ...appeal, status: 'acknowledged' };
    case 'AppealReplied':
      return { ...appeal, status: 'replied', replierId: event.data.replierId };
    case 'AppealHeard':
      return { ...appeal, hearingIds: [...appeal.hearingIds, event.data.hearingId] };
    case 'AppealDecided':
      return { ...appeal, status: 'decided' };
    case 'AppealWithdrawn':
      return { ...appeal, status: 'withdrawn' };
    case 'AppealReminderFellDue':
      return { ...appeal, told: [...appeal.told, `reminder:${event.data.what}`] };
    case 'AppealOverdue':
      return { ...appeal, told: [...appeal.told, `overdue:${event.data.what}`] };
  }
};
