import { daysBetween } from '@kaoping/calendar';
import type {
  Appeal,
  AppealAgainst,
  AppealCorrection,
  AppealDeadline,
  AppealDecision,
  AppealKind,
  AppealOutcome,
  AppealStatus,
} from '../../generated/graphql.ts';
import type { AppealRow } from './appeal-list.rows.ts';

/** An appeal in the shape of the public schema, on a day. */
export const publicAppeal = (row: AppealRow, today: string): Appeal => {
  const { ancestorIds: _, involvedIds: _involved, against, status, overdue, decision, ...shared } = row;
  return {
    ...shared,
    against: publicAgainst(against),
    status: status.toUpperCase() as AppealStatus,
    overdue: overdue.map((what) => what.toUpperCase() as AppealDeadline),
    daysLeft: daysLeft(row, today),
    decision: decision ? publicDecision(decision) : null,
  };
};

const publicAgainst = ({ kind, ...against }: AppealRow['against']): AppealAgainst => ({
  ...against,
  kind: kind.toUpperCase() as AppealKind,
});

const daysLeft = ({ status, replyBy, decideBy }: AppealRow, today: string): number | null => {
  if (status === 'decided' || status === 'withdrawn') return null;
  return daysBetween(today, status === 'replied' ? decideBy : replyBy);
};

const publicDecision = ({
  outcome,
  corrections,
  ...decision
}: NonNullable<AppealRow['decision']>): AppealDecision => ({
  ...decision,
  outcome: outcome.toUpperCase().replace('-', '_') as AppealOutcome,
  corrections: corrections.map(publicCorrection),
});

type Correction = NonNullable<AppealRow['decision']>['corrections'][number];

const publicCorrection = ({ replacedEntryId, replacement }: Correction): AppealCorrection => ({
  replacedEntryId,
  ...(replacement && {
    entryId: replacement.entryId,
    input: replacement.input,
    label: replacement.label ?? null,
    value: replacement.value,
  }),
});
