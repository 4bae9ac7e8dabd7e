import type { OwnPayPage, PayRoundStatus, PayRunPage } from '../../generated/graphql.ts';
import { publicLine, publicPeriod } from '../public-pay.ts';
import type { OwnPayListPage, PayRunListPage } from './pay-run-list.query.ts';

/** A page of pay runs in the shape of the public schema. */
export const publicPayRuns = ({ runs, nextCursor }: PayRunListPage): PayRunPage => ({
  runs: runs.map(({ status, period, settledAt, total, ...run }) => ({
    ...run,
    period: publicPeriod(period),
    status: status.toUpperCase() as PayRoundStatus,
    settledAt: settledAt ?? null,
    total: total ?? null,
  })),
  nextCursor: nextCursor ?? null,
});

/** What somebody was paid in the shape of the public schema. */
export const publicOwnPay = ({ pay, nextCursor }: OwnPayListPage): OwnPayPage => ({
  pay: pay.map(({ line, period, ...round }) => ({
    ...round,
    period: publicPeriod(period),
    line: publicLine(line),
  })),
  nextCursor: nextCursor ?? null,
});
