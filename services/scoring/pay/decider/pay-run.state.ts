import type { ProposedEvent } from '@kaoping/event-sourcing';
import type {
  PayLine,
  PayRoundApproved,
  PayRoundDrafted,
  PayRoundSettled,
  PayRunEvent,
  PayTerms,
} from './pay-run.events.ts';

/** One round of a run. */
export interface PayRound {
  readonly status: 'draft' | 'approved' | 'settled';
  readonly header: PayRoundDrafted['data'];
  readonly lines: readonly PayLine[];
  readonly approval?: PayRoundApproved['data'];
  readonly settlement?: PayRoundSettled['data'];
}

/** A pay run as it stands; plain JSON, so that it can be a snapshot. */
export type PayRun =
  | { readonly status: 'absent' }
  | {
      readonly status: 'open';
      readonly payRunId: string;
      readonly terms: PayTerms;
      /** In order; only the last one may be unsettled. */
      readonly rounds: readonly PayRound[];
      /** What was settled so far, by {@link payeeKey}. */
      readonly paid: Readonly<Record<string, string>>;
      readonly commandIds: readonly string[];
    };

/** A run that was opened. */
export type OpenedPayRun = Exclude<PayRun, { readonly status: 'absent' }>;

/** Before anything was computed. */
export const initialPayRun: PayRun = { status: 'absent' };

/** Tells those who are paid apart: a person and a unit may have the same id. */
export const payeeKey = ({ kind, payeeId }: Pick<PayLine, 'kind' | 'payeeId'>): string =>
  `${kind}:${payeeId}`;

/** Folds one event into the run. */
export const evolvePayRun = (run: PayRun, event: ProposedEvent<PayRunEvent>): PayRun => {
  if (event.type === 'PayRoundDrafted') return drafted(run, event);
  if (run.status === 'absent') return run;
  const at = event.data.round - 1;
  const next = { ...run, commandIds: withLast(run.commandIds, event.causationId) };
  const changed = (change: (round: PayRound) => PayRound): OpenedPayRun => ({
    ...next,
    rounds: run.rounds.map((round, index) => (index === at ? change(round) : round)),
  });
  switch (event.type) {
    case 'PayLinesDrafted':
      return changed((round) => ({ ...round, lines: [...round.lines, ...event.data.lines] }));
    case 'PayRoundApproved':
      return changed((round) => ({ ...round, status: 'approved', approval: event.data }));
    case 'PayRoundSettled':
      return {
        ...changed((round) => ({ ...round, status: 'settled', settlement: event.data })),
        paid: { ...run.paid, ...paidBy(run.rounds[at]?.lines ?? []) },
      };
  }
};

const drafted = (run: PayRun, { data, causationId }: ProposedEvent<PayRoundDrafted>): PayRun => {
  const { payRunId, round, terms } = data;
  const known = run.status === 'absent' ? { rounds: [], paid: {}, commandIds: [] } : run;
  const header = { status: 'draft', header: data, lines: [] } as const;
  return {
    status: 'open',
    payRunId,
    terms,
    rounds: [...known.rounds.slice(0, round - 1), header],
    paid: known.paid,
    commandIds: withLast(known.commandIds, causationId),
  };
};

const paidBy = (lines: readonly PayLine[]): Readonly<Record<string, string>> =>
  Object.fromEntries(lines.flatMap((line) => (line.due === undefined ? [] : [[payeeKey(line), line.due]])));

const withLast = (ids: readonly string[], id: string): readonly string[] =>
  ids.at(-1) === id ? ids : [...ids, id];
