import type { Decider } from '@kaoping/event-sourcing';
import { digestOf } from '@kaoping/ledger-proofs';
import { sumOfMoney } from '../result/pay-amount.ts';
import type { PayBasis } from '../result/pay-basis.ts';
import { differenceLines, firstRoundLines, paidResults } from '../result/round-lines.ts';
import { gradeChecks } from '../result/staff-grades.ts';
import type {
  ApprovePayRun,
  OpenDifferenceRun,
  OpenPayRun,
  PayRunCommand,
  SettlePayRun,
} from './pay-run.commands.ts';
import {
  PaidResultUnpublished,
  PayDifferenceNone,
  PayDigestDiffers,
  PayRunEmpty,
  PayRunIdTaken,
  PayRunNotApproved,
  PayRunNotDrafted,
  PayRunNotSettled,
  PayRunOutdated,
  PayRunSecondPerson,
  PayRunSettledAlready,
  PayRunUnknown,
  StaffSharesMissed,
} from './pay-run.errors.ts';
import type { PaidResult, PayLine, PayRunEvent, PayTerms } from './pay-run.events.ts';
import {
  evolvePayRun,
  initialPayRun,
  payeeKey,
  type OpenedPayRun,
  type PayRound,
  type PayRun,
} from './pay-run.state.ts';

/** Lines in one event. */
const LINES_PER_EVENT = 1_000;

const openRun = (command: OpenPayRun, run: PayRun): readonly PayRunEvent[] => {
  const { payRunId, terms, basis } = command.data;
  if (isRepeated(command, run)) return [];
  if (run.status === 'open') requireDraftable(run, terms);
  requireShares(terms, basis);
  const round = roundOf({ payRunId, round: 1, terms }, basis, run);
  if (round.lines.length === 0) throw new PayRunEmpty();
  return draft(command, round, run);
};

const requireDraftable = (run: OpenedPayRun, terms: PayTerms): void => {
  const { cycleId, peerGroup, period } = run.terms;
  const isSame =
    cycleId === terms.cycleId && peerGroup === terms.peerGroup && period.label === terms.period.label;
  if (!isSame) throw new PayRunIdTaken(run.payRunId);
  if (run.rounds[0]?.status === 'settled') throw new PayRunSettledAlready(run.payRunId);
};

const requireShares = (terms: PayTerms, basis: PayBasis): void => {
  const missed = gradeChecks(terms, basis).filter(({ isKept, isExempt }) => !isKept && !isExempt);
  if (missed.length > 0) throw new StaffSharesMissed(missed);
};

const openDifference = (command: OpenDifferenceRun, run: PayRun): readonly PayRunEvent[] => {
  const { payRunId, basis } = command.data;
  const opened = requireOpened(run, payRunId);
  if (isRepeated(command, run)) return [];
  const settled = opened.rounds.filter(({ status }) => status === 'settled').length;
  if (settled === 0) throw new PayRunNotSettled(payRunId);
  requireShares(opened.terms, basis);
  const round = roundOf({ payRunId, round: settled + 1, terms: opened.terms }, basis, run);
  if (round.lines.length === 0) throw new PayDifferenceNone(payRunId);
  return draft(command, round, run);
};

interface RoundPlace {
  readonly payRunId: string;
  readonly round: number;
  readonly terms: PayTerms;
}

interface ComputedRound extends RoundPlace {
  readonly results: readonly PaidResult[];
  readonly lines: readonly PayLine[];
  readonly digest: string;
}

/** A round as everything that is known by now makes it. */
const roundOf = (place: RoundPlace, basis: PayBasis, run: PayRun): ComputedRound => {
  const paid = run.status === 'open' ? run.paid : {};
  const { round, terms } = place;
  const lines =
    round === 1
      ? firstRoundLines(terms, basis)
      : differenceLines(terms, basis, (line) => paid[payeeKey(line)]);
  const results = paidResults(terms, basis);
  return { ...place, results, lines, digest: digestOf({ ...place, results, lines }) };
};

/** The same once more, whoever asks, leaves draft and approval as they are. */
const draft = (
  { metadata, data: { basis } }: OpenPayRun | OpenDifferenceRun,
  { payRunId, round, terms, results, lines, digest }: ComputedRound,
  run: PayRun,
): readonly PayRunEvent[] => {
  if (run.status === 'open' && run.rounds[round - 1]?.header.digest === digest) return [];
  const place = { payRunId, round };
  return [
    {
      type: 'PayRoundDrafted',
      data: {
        ...place,
        terms,
        results,
        tableChanges: basis.tableChanges,
        ledgerPosition: basis.ledgerPosition,
        lineCount: lines.length,
        missingCount: lines.filter(({ due }) => due === undefined).length,
        total: sumOfMoney(lines.flatMap(({ amount }) => amount ?? [])),
        digest,
        drafterId: metadata.actorId,
        draftedAt: metadata.now,
      },
    },
    ...Array.from({ length: Math.ceil(lines.length / LINES_PER_EVENT) }, (_, page): PayRunEvent => ({
      type: 'PayLinesDrafted',
      data: { ...place, lines: lines.slice(page * LINES_PER_EVENT, (page + 1) * LINES_PER_EVENT) },
    })),
  ];
};

const approve = (command: ApprovePayRun, run: PayRun): readonly PayRunEvent[] => {
  const { metadata, data } = command;
  const { payRunId, digest, note } = data;
  const opened = requireOpened(run, payRunId);
  const round = opened.rounds.at(-1);
  const { actorId: approverId, now: approvedAt } = metadata;
  if (isRepeated(command, run) || isApprovedBy(round, approverId, digest)) return [];
  if (round?.status !== 'draft') throw new PayRunNotDrafted(payRunId);
  requireApprovable(round, data, approverId);
  requireCurrent(opened, round, data.basis);
  const said = { approverId, digest, approvedAt, ...(note !== undefined && { note }) };
  return [{ type: 'PayRoundApproved', data: { payRunId, round: round.header.round, ...said } }];
};

const isApprovedBy = (round: PayRound | undefined, approverId: string, digest: string): boolean =>
  round?.approval?.approverId === approverId && round.approval.digest === digest;

const requireApprovable = (
  { header }: PayRound,
  { digest }: ApprovePayRun['data'],
  approverId: string,
): void => {
  if (header.drafterId === approverId) throw new PayRunSecondPerson();
  if (header.digest !== digest) throw new PayDigestDiffers(header.digest);
  const unpublished = header.results.filter(({ status }) => status !== 'published');
  if (unpublished.length > 0) throw new PaidResultUnpublished(unpublished.map(({ period }) => period.label));
};

/** What is approved and settled is what would be computed now. */
const requireCurrent = (run: OpenedPayRun, { header }: PayRound, basis: PayBasis): void => {
  const { payRunId, round, terms, digest } = header;
  if (roundOf({ payRunId, round, terms }, basis, run).digest !== digest) throw new PayRunOutdated(payRunId);
};

const settle = (command: SettlePayRun, run: PayRun): readonly PayRunEvent[] => {
  const { metadata, data } = command;
  const opened = requireOpened(run, data.payRunId);
  const round = opened.rounds.at(-1);
  if (isRepeated(command, run) || round?.status === 'settled') return [];
  if (round?.status !== 'approved') throw new PayRunNotApproved(data.payRunId);
  requireCurrent(opened, round, data.basis);
  const { payRunId, digest, total, round: number } = round.header;
  const { actorId: settlerId, now: settledAt } = metadata;
  return [
    { type: 'PayRoundSettled', data: { payRunId, round: number, digest, total, settlerId, settledAt } },
  ];
};

const requireOpened = (run: PayRun, payRunId: string): OpenedPayRun => {
  if (run.status === 'absent') throw new PayRunUnknown(payRunId);
  return run;
};

const isRepeated = ({ metadata }: PayRunCommand, run: PayRun): boolean =>
  run.status === 'open' && run.commandIds.includes(metadata.commandId);

const decide = (command: PayRunCommand, run: PayRun): readonly PayRunEvent[] => {
  switch (command.type) {
    case 'OpenPayRun':
      return openRun(command, run);
    case 'OpenDifferenceRun':
      return openDifference(command, run);
    case 'ApprovePayRun':
      return approve(command, run);
    case 'SettlePayRun':
      return settle(command, run);
  }
};

/** Pay runs: computed, approved by a second person, settled, and followed by rounds of differences. */
export const payRunDecider: Decider<PayRun, PayRunCommand, PayRunEvent> = {
  category: 'pay-run',
  initialState: initialPayRun,
  stateVersion: 1,
  evolve: evolvePayRun,
  decide,
};
