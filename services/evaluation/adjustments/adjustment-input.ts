import type { CommandMetadata } from '@kaoping/event-sourcing';
import type {
  ClaimAdjustmentInput,
  NoticeOverdueInput,
  ReviewAdjustmentInput,
  SettleOverdueInput,
} from '../generated/graphql.ts';
import type { RosterOrganisation } from '../cycles/decider/evaluation-cycle.events.ts';
import type { LoadedCycle } from '../cycles/decider/load-cycle.ts';
import { documentOf, sideOf } from './adjustment-words.ts';
import {
  ClaimAdjustment,
  type ReviewClaim,
  type SettleOverdue,
} from './decider/adjustment-account.commands.ts';
import type { OverdueWork } from './decider/adjustment-account.events.ts';
import { claimRulesOf } from './result/claim-rules.ts';
import type { OverdueFound } from './result/overdue-notice.ts';

/** A claim as the domain takes it; a new one is named after its command, so that a retry is the same claim. */
export const claimOf = (
  input: ClaimAdjustmentInput,
  { loaded, organisation }: { readonly loaded: LoadedCycle; readonly organisation: RosterOrganisation },
  metadata: CommandMetadata,
): ClaimAdjustment => {
  const { cycleId, organisationId, side, circumstance, description } = input;
  return new ClaimAdjustment(metadata, {
    ...{ cycleId, organisationId, description },
    ...{ organisationName: organisation.name, ancestorIds: organisation.ancestorIds },
    adjustmentId: input.adjustmentId ?? `claim:${metadata.commandId}`,
    rules: claimRulesOf(loaded, { side: sideOf(side), circumstance }),
    ...groundsOf(input),
    ...circumstancesOf(input),
  });
};

type Grounds = Pick<ClaimAdjustment['data'], 'amount' | 'document' | 'evidenceIds'>;

const groundsOf = ({ value, beyond, document, evidenceIds }: ClaimAdjustmentInput): Grounds => ({
  amount: { value: value ?? '1', ...(beyond != null && { beyond }) },
  ...(document != null && { document: documentOf(document) }),
  evidenceIds: evidenceIds ?? [],
});

const circumstancesOf = ({
  organisationId,
  lateReason,
  onBehalfReason,
}: ClaimAdjustmentInput): Pick<ClaimAdjustment['data'], 'lateReason' | 'onBehalfOf'> => ({
  ...(lateReason != null && { lateReason }),
  ...(onBehalfReason != null && { onBehalfOf: { organisationId, reason: onBehalfReason } }),
});

const VERDICTS = { APPROVE: 'approve', REFUSE: 'refuse', SEND_BACK: 'send-back' } as const;

/** A review as the domain takes it. */
export const verdictOf = ({ verdict, reason, ...input }: ReviewAdjustmentInput): ReviewClaim['data'] => ({
  ...input,
  verdict: VERDICTS[verdict],
  ...(reason != null && { reason }),
});

/** Overdue work as the domain takes it. */
export const overdueFoundOf = (input: NoticeOverdueInput): OverdueFound => {
  const { organisationId, workId, kind, workTitle, dueOn, circumstance, value, graceDays } = input;
  return {
    ...{ organisationId, workId, circumstance },
    work: { kind: kind.toLowerCase() as OverdueWork['kind'], title: workTitle, dueOn },
    ...(value != null && { value }),
    ...(graceDays != null && { graceDays }),
  };
};

/** How overdue work was settled, as the domain takes it. */
export const settlementOf = ({ how, ...input }: SettleOverdueInput): SettleOverdue['data'] => ({
  ...input,
  how: how === 'DONE' ? 'done' : 'excused',
});
