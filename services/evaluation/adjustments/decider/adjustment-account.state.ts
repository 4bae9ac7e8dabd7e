import type { ProposedEvent } from '@kaoping/event-sourcing';
import { documentKeyOf } from '../result/document-key.ts';
import type {
  AccountPlace,
  AdjustmentAccountEvent,
  AdjustmentClaimed,
  AdjustmentEvent,
  CircumstanceTerms,
  ClaimAmount,
  OverdueEvent,
  OverdueWork,
} from './adjustment-account.events.ts';

/** Where an adjustment stands. */
export type AdjustmentStatus =
  | 'claimed'
  | 'sent-back'
  | 'approved-once'
  | 'approved'
  | 'effective'
  | 'refused'
  | 'superseded'
  | 'withdrawn';

/** One bonus or deduction; plain JSON, so that it can be in a snapshot. */
export interface Adjustment {
  readonly adjustmentId: string;
  readonly status: AdjustmentStatus;
  readonly terms: CircumstanceTerms;
  readonly amount: ClaimAmount;
  readonly documentKey?: string;
  readonly description: string;
  readonly claimantId: string;
  readonly approvals: 'one' | 'two';
  readonly publicityDays: number;
  /** Who reviewed it since it was claimed last. */
  readonly reviewerIds: readonly string[];
  /** Everybody who refused or approved it at any time: none of them decides an appeal against it. */
  readonly involvedIds: readonly string[];
  /** Its place among approvals: what was approved first is counted first. */
  readonly approvedAs?: number;
  readonly publicUntil?: string;
  /** Objections by id, with who raised them; those that wait for an answer. */
  readonly openObjections: Readonly<Record<string, string>>;
  readonly entryIds: readonly string[];
  /** How often it took effect: a reinstated one gets entries of their own. */
  readonly effects: number;
  readonly supersededBy?: string;
}

/** Work that was noticed as overdue. */
export interface NoticedWork {
  readonly workId: string;
  readonly status: 'noticed' | 'settled' | 'deducted';
  readonly organisationName: string;
  readonly ancestorIds: readonly string[];
  readonly work: OverdueWork;
  readonly terms: CircumstanceTerms;
  readonly amount: ClaimAmount;
  readonly deadline: string;
}

/** The bonuses and deductions of one organisation in one cycle. */
export interface AdjustmentAccount {
  /** Whose account it is; empty before anything happened. */
  readonly place: AccountPlace;
  readonly adjustments: Readonly<Record<string, Adjustment>>;
  readonly notices: Readonly<Record<string, NoticedWork>>;
  readonly approvals: number;
  /** The commands that changed it: the repetition of any is recognised, whoever came after it. */
  readonly commandIds: readonly string[];
}

/** Before anything happened. */
export const initialAdjustmentAccount: AdjustmentAccount = {
  place: { cycleId: '', organisationId: '' },
  adjustments: {},
  notices: {},
  approvals: 0,
  commandIds: [],
};

/** The adjustment of an id, which people choose: `constructor` is none. */
export const adjustmentIn = (
  { adjustments }: AdjustmentAccount,
  adjustmentId: string,
): Adjustment | undefined =>
  Object.hasOwn(adjustments, adjustmentId) ? adjustments[adjustmentId] : undefined;

/** The id of the deduction that overdue work comes to by itself. */
export const overdueDeductionId = (workId: string): string => `overdue:${workId}`;

/** The notice of some overdue work. */
export const noticeIn = ({ notices }: AdjustmentAccount, workId: string): NoticedWork | undefined =>
  Object.hasOwn(notices, workId) ? notices[workId] : undefined;

/** Folds one event into the account. */
export const evolveAdjustmentAccount = (
  account: AdjustmentAccount,
  event: ProposedEvent<AdjustmentAccountEvent>,
): AdjustmentAccount => foldAdjustmentEvent(account, event, event.causationId);

/** As {@link evolveAdjustmentAccount}, also for an event that is only about to be decided by a command. */
export const foldAdjustmentEvent = (
  account: AdjustmentAccount,
  event: AdjustmentAccountEvent,
  commandId: string,
): AdjustmentAccount => {
  const { commandIds } = account;
  const { cycleId, organisationId } = event.data;
  const next = commandIds.includes(commandId)
    ? account
    : { ...account, place: { cycleId, organisationId }, commandIds: [...commandIds, commandId] };
  if (event.type === 'AdjustmentsRecounted') return next;
  return 'adjustmentId' in event.data
    ? foldAdjustment(next, event as AdjustmentEvent)
    : foldNotice(next, event as OverdueEvent);
};

const foldAdjustment = (account: AdjustmentAccount, event: AdjustmentEvent): AdjustmentAccount => {
  if (event.type === 'AdjustmentClaimed') return withClaim(account, event.data);
  const { adjustmentId } = event.data;
  const present = adjustmentIn(account, adjustmentId);
  if (!present) return account;
  if (event.type === 'AdjustmentTookEffect') {
    const { entry, beyond, supersedes } = event.data;
    const entryIds = [entry, ...(beyond ? [beyond] : [])].map(({ entryId }) => entryId);
    const effective: Adjustment = { ...present, status: 'effective', entryIds, effects: present.effects + 1 };
    return supersedes.reduce(
      (folded, id) => withSuperseded(folded, id, adjustmentId),
      put(account, effective),
    );
  }
  const approvals = event.type === 'AdjustmentApproved' ? account.approvals + 1 : account.approvals;
  return put({ ...account, approvals }, changed(present, event, approvals));
};

const withClaim = (account: AdjustmentAccount, data: AdjustmentClaimed['data']): AdjustmentAccount => {
  const { adjustmentId, terms, amount, document, description, claimantId, approvals, publicityDays } = data;
  const claimed = put(account, {
    ...{ adjustmentId, terms, amount, description, claimantId, approvals, publicityDays },
    status: 'claimed',
    ...(document !== undefined && { documentKey: documentKeyOf(document.number) }),
    reviewerIds: [],
    involvedIds: adjustmentIn(account, adjustmentId)?.involvedIds ?? [],
    openObjections: {},
    entryIds: [],
    effects: 0,
  });
  const notice = data.workId === undefined ? undefined : noticeIn(account, data.workId);
  return notice ? putNotice(claimed, { ...notice, status: 'deducted' }) : claimed;
};

const reviewedBy = (adjustment: Adjustment, reviewerId: string): Adjustment => ({
  ...adjustment,
  reviewerIds: [...adjustment.reviewerIds, reviewerId],
  involvedIds: [...adjustment.involvedIds, reviewerId],
});

type Change = Exclude<AdjustmentEvent, { readonly type: 'AdjustmentClaimed' | 'AdjustmentTookEffect' }>;

type Reviewed = Extract<Change, { readonly data: { readonly reviewerId: string } }>;

const changed = (present: Adjustment, event: Change, approvals: number): Adjustment =>
  'reviewerId' in event.data
    ? reviewed(reviewedBy(present, event.data.reviewerId), event as Reviewed, approvals)
    : changedOtherwise(present, event as Exclude<Change, Reviewed>);

const reviewed = (present: Adjustment, event: Reviewed, approvals: number): Adjustment => {
  switch (event.type) {
    case 'AdjustmentSentBack':
      return { ...present, status: 'sent-back' };
    case 'AdjustmentRefused':
      return { ...present, status: 'refused' };
    case 'AdjustmentFirstApproved':
      return { ...present, status: 'approved-once' };
    case 'AdjustmentApproved':
      return { ...present, status: 'approved', publicUntil: event.data.publicUntil, approvedAs: approvals };
  }
};

const changedOtherwise = (present: Adjustment, event: Exclude<Change, Reviewed>): Adjustment => {
  switch (event.type) {
    case 'AdjustmentObjected': {
      const { objectionId, objectorId } = event.data;
      return { ...present, openObjections: { ...present.openObjections, [objectionId]: objectorId } };
    }
    case 'AdjustmentObjectionAnswered': {
      const { [event.data.objectionId]: _, ...openObjections } = present.openObjections;
      return { ...present, openObjections };
    }
    case 'AdjustmentWithdrawn':
      return { ...present, status: 'withdrawn', entryIds: [], openObjections: {} };
    case 'AdjustmentReinstated': {
      const { supersededBy: _, ...reinstated } = present;
      return { ...reinstated, status: 'approved' };
    }
    case 'AdjustmentReopened':
      return { ...present, status: 'claimed', reviewerIds: [] };
  }
};

const withSuperseded = (account: AdjustmentAccount, id: string, supersededBy: string): AdjustmentAccount => {
  const present = adjustmentIn(account, id);
  return present ? put(account, { ...present, status: 'superseded', entryIds: [], supersededBy }) : account;
};

const foldNotice = (account: AdjustmentAccount, event: OverdueEvent): AdjustmentAccount => {
  const { workId } = event.data;
  const present = noticeIn(account, workId);
  switch (event.type) {
    case 'OverdueNoticed': {
      const { organisationName, ancestorIds, work, terms, amount, deadline } = event.data;
      const notice = { workId, organisationName, ancestorIds, work, terms, amount, deadline };
      return putNotice(account, { ...notice, status: 'noticed' });
    }
    case 'OverdueReplied':
      return account;
    case 'OverdueSettled':
      return present ? putNotice(account, { ...present, status: 'settled' }) : account;
  }
};

const put = (account: AdjustmentAccount, adjustment: Adjustment): AdjustmentAccount => ({
  ...account,
  adjustments: { ...account.adjustments, [adjustment.adjustmentId]: adjustment },
});

const putNotice = (account: AdjustmentAccount, notice: NoticedWork): AdjustmentAccount => ({
  ...account,
  notices: { ...account.notices, [notice.workId]: notice },
});
