import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { LoadedCycle } from '../../cycles/decider/load-cycle.ts';
import { NoticeOverdue } from '../decider/adjustment-account.commands.ts';
import type { OverdueWork } from '../decider/adjustment-account.events.ts';
import { claimRulesOf } from './claim-rules.ts';
import { answerWith } from './overdue-answer.ts';

/** Work that somebody found overdue, and the deduction that answers it. */
export interface OverdueFound {
  readonly organisationId: string;
  /** The same for the same work, such as `topic:2018-07-first-topic`. */
  readonly workId: string;
  readonly work: OverdueWork;
  /** Key of a deduction of the cycle's scheme. */
  readonly circumstance: string;
  /** How often, or how many points: once where left out. */
  readonly value?: string;
  readonly graceDays?: number;
  /** The day on which the organisation was told already, so that it is not told twice. */
  readonly noticedOn?: string;
}

/**
 * The command that notices overdue work, whoever found it: a person, a stage that ended without a sheet, a topic
 * whose day is over. What is noticed already is not noticed again.
 *
 * @throws {CircumstanceUnknown} {@link OrganisationNotInCycle} when the cycle knows no such thing.
 * @example commands.execute(metadata, orderFor(adjustmentAccountDecider, adjustmentAccountId(notice.data), notice))
 */
export const overdueNotice = (
  loaded: LoadedCycle,
  metadata: CommandMetadata,
  found: OverdueFound,
): NoticeOverdue => {
  const { organisationId, workId, work, circumstance, noticedOn } = found;
  const { value, graceDays } = answerWith(found);
  const { name, ancestorIds } = loaded.organisation(organisationId);
  return new NoticeOverdue(metadata, {
    ...{ cycleId: loaded.cycleId, organisationId, organisationName: name, ancestorIds },
    ...{ workId, work, amount: { value }, graceDays },
    ...(noticedOn !== undefined && { noticedOn }),
    rules: claimRulesOf(loaded, { side: 'deduction', circumstance }),
  });
};
