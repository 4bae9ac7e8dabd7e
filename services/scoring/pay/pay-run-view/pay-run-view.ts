import { reachOf, type Identity, type Role } from '@kaoping/nest-platform';
import { PayRunUnknown } from '../decider/pay-run.errors.ts';
import type { PaidResult, PayLine } from '../decider/pay-run.events.ts';
import { payeeKey, type OpenedPayRun, type PayRound } from '../decider/pay-run.state.ts';
import { PayRequestUnclear } from '../decider/pay-table.errors.ts';
import type { PayBasis } from '../result/pay-basis.ts';
import { payTotals } from '../result/pay-totals.ts';
import { differenceLines } from '../result/round-lines.ts';
import { standingLines } from '../result/standing-lines.ts';
import type { PayRunAsked, PayRunView, PresentResult } from './pay-run.query.ts';

/** Who sees what others are paid, as far as the role reaches. */
const READERS: readonly Role[] = ['officer', 'reviewer', 'auditor'];

const PAGE_SIZE = 100;
const PAGE_LIMIT = 500;

/** Which lines somebody may see: those within reach, and one's own once they are settled. */
const sightOf = (identity: Identity) => {
  const { covers } = reachOf(identity, READERS);
  const isOwn = ({ kind, payeeId }: PayLine): boolean => kind === 'person' && payeeId === identity.personId;
  return {
    covers,
    sees: (line: PayLine, { status }: Pick<PayRound, 'status'>): boolean =>
      covers(line) || (status === 'settled' && isOwn(line)),
  };
};

/**
 * A round of a run as far as somebody may see it.
 *
 * @throws {PayRunUnknown} where they may see none of it, as where there is none.
 */
export const payRunView = (
  { run, basis }: { readonly run: OpenedPayRun; readonly basis: PayBasis },
  identity: Identity,
  asked: PayRunAsked,
): PayRunView => {
  const { covers, sees } = sightOf(identity);
  const round = run.rounds[(asked.round ?? lastSeen(run, sees)) - 1];
  const seen = round?.lines.filter((line) => sees(line, round)) ?? [];
  if (round === undefined || seen.length === 0) throw new PayRunUnknown(asked.payRunId);
  const lines = seen.filter(
    ({ organisationId }) => (asked.organisationId ?? organisationId) === organisationId,
  );
  const standing = standingLines(run.rounds.slice(0, round.header.round));
  const summed = { lines, standing: standing.filter((line) => sees(line, round)) };
  const isWhole = asked.organisationId === undefined && standing.every(covers);
  return {
    round: seen.some(covers) ? round : withoutNote(round),
    roundCount: run.rounds.length,
    results: presentResults(round.header.results, basis),
    totals: payTotals(
      { ...run.terms, unitBudgets: budgetsWithin(run, standing.filter(covers)) },
      { ...summed, isWhole },
    ),
    ...pageOf(lines, asked),
    differences: differencesOf(run, basis).filter(covers),
  };
};

/** What a unit has to spend is the business of those who see all of the unit. */
const budgetsWithin = (
  { terms }: OpenedPayRun,
  covered: readonly PayLine[],
): OpenedPayRun['terms']['unitBudgets'] => {
  const units = new Set(covered.map(({ organisationId }) => organisationId));
  return terms.unitBudgets.filter(({ organisationId }) => units.has(organisationId));
};

/** Whoever sees only what was settled for them is shown the last of that. */
const lastSeen = ({ rounds }: OpenedPayRun, sees: ReturnType<typeof sightOf>['sees']): number =>
  rounds.findLastIndex((round) => round.lines.some((line) => sees(line, round))) + 1;

/** What the office remarks to itself is not for those who are paid. */
const withoutNote = ({ approval, ...round }: PayRound): PayRound => {
  if (approval === undefined) return round;
  const { note: _note, ...signed } = approval;
  return { ...round, approval: signed };
};

/** While a round waits to be settled, nobody knows yet what is left. */
const differencesOf = ({ terms, paid, rounds }: OpenedPayRun, basis: PayBasis): readonly PayLine[] => {
  if (rounds.at(-1)?.status !== 'settled') return [];
  return differenceLines(terms, basis, (line) => paid[payeeKey(line)]);
};

/** The results of a round beside what stands by now. */
const presentResults = (results: readonly PaidResult[], basis: PayBasis): readonly PresentResult[] =>
  results.map((result) => {
    const present = basis.results.find(
      ({ cycleId, peerGroup }) => cycleId === result.cycleId && peerGroup === result.peerGroup,
    );
    const revision = present?.revision;
    return {
      ...result,
      presentStatus: present?.status ?? 'unpublished',
      ...(revision !== undefined && { presentRevision: revision }),
    };
  });

const pageOf = (
  lines: readonly PayLine[],
  { after, first = PAGE_SIZE }: PayRunAsked,
): Pick<PayRunView, 'lines' | 'nextCursor'> => {
  const from = after === undefined ? 0 : cursorOf(after);
  const to = from + Math.min(Math.max(first, 1), PAGE_LIMIT);
  return { lines: lines.slice(from, to), ...(to < lines.length && { nextCursor: String(to) }) };
};

const cursorOf = (after: string): number => {
  if (/^\d{1,6}$/u.test(after)) return Number.parseInt(after, 10);
  throw new PayRequestUnclear('after', {
    en: 'the nextCursor of the page before',
    zh: '上一页的 nextCursor',
  });
};
