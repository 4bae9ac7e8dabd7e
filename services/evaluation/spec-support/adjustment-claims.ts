import { commandMetadata, proposed } from '@kaoping/testing';
import {
  ClaimAdjustment,
  ReviewClaim,
  SettleDueAdjustments,
  WithdrawAdjustment,
  type AdjustmentAccountCommand,
} from '../adjustments/decider/adjustment-account.commands.ts';
import { adjustmentAccountDecider } from '../adjustments/decider/adjustment-account.decider.ts';
import type {
  AdjustmentAccountEvent,
  ClaimDocument,
} from '../adjustments/decider/adjustment-account.events.ts';
import {
  initialAdjustmentAccount,
  type AdjustmentAccount,
} from '../adjustments/decider/adjustment-account.state.ts';
import { claimRulesOf } from '../adjustments/result/claim-rules.ts';
import type { LoadedCycle } from '../cycles/decider/load-cycle.ts';
import { shippedCycle } from './open-shipped-cycle.ts';

/** The account of every example that names none: a street of Dinghai in the cycle of 2026. */
export const YANCANG = { cycleId: '2026', organisationId: '盐仓街道' };

/** A commendation by the centre, as it is printed. */
export const commendation = (given: Partial<ClaimDocument> = {}): ClaimDocument => ({
  number: '中发〔2026〕8号',
  title: '关于表彰先进集体的决定',
  issuer: '中共中央',
  level: 'central',
  issuedOn: '2026-06-30',
  isFormal: true,
  ...given,
});

/** Who, when and under which id. */
export interface By {
  readonly actorId?: string;
  readonly commandId?: string;
  readonly now?: string;
}

const cycles = new Map<string, LoadedCycle>();

/** A cycle of a shipped scheme with the street in it; compiled once. */
export const cycleOf = (scheme: string): LoadedCycle => {
  const known = cycles.get(scheme) ?? shippedCycle(scheme, '盐仓街道');
  cycles.set(scheme, known);
  return known;
};

let serial = 0;

/** Metadata of a command with an id of its own, unless told. */
export const by = ({ actorId = 'recorder', commandId, now = '2026-07-01T02:00:00.000Z' }: By = {}) =>
  commandMetadata({ actorId, now, commandId: commandId ?? `request-${String((serial += 1))}` });

/** What a claim is about, where it differs from a commendation by the centre in Dinghai's scheme. */
export interface ClaimGiven {
  readonly scheme?: string;
  readonly side?: 'bonus' | 'deduction';
  readonly circumstance?: string;
  readonly value?: string;
  readonly beyond?: string;
  readonly document?: ClaimDocument;
  readonly data?: Partial<ClaimAdjustment['data']>;
}

const CENTRAL = {
  scheme: 'dinghai-towns-2018',
  side: 'bonus',
  circumstance: 'centralCommendation',
  value: '1',
} as const;

/** A claim of Dinghai's scheme, unless told. */
export const claimOf = (adjustmentId: string, given: ClaimGiven = {}, who: By = {}): ClaimAdjustment => {
  const { scheme, side, circumstance, value } = { ...CENTRAL, ...given };
  const { beyond, document, data } = given;
  return new ClaimAdjustment(by({ commandId: `claim-${adjustmentId}`, ...who }), {
    ...YANCANG,
    organisationName: '盐仓街道',
    ancestorIds: ['root'],
    adjustmentId,
    rules: claimRulesOf(cycleOf(scheme), { side, circumstance }),
    amount: { value, ...(beyond !== undefined && { beyond }) },
    ...(document && { document }),
    description: '获中央表彰',
    evidenceIds: document ? [] : ['scan-1'],
    ...data,
  });
};

/** A review of a claim. */
export const reviewOf = (
  adjustmentId: string,
  actorId: string,
  given: { readonly verdict?: ReviewClaim['data']['verdict']; readonly reason?: string } & By = {},
): ReviewClaim => {
  const { verdict = 'approve', reason, ...who } = given;
  return new ReviewClaim(by({ commandId: `${verdict}-${adjustmentId}-${actorId}`, ...who, actorId }), {
    ...YANCANG,
    adjustmentId,
    verdict,
    ...(reason !== undefined && { reason }),
  });
};

/** Both approvals that Dinghai's scheme asks for. */
export const approvalsOf = (adjustmentId: string, who: By = {}): readonly ReviewClaim[] =>
  ['reviewer', 'director'].map((actorId) => reviewOf(adjustmentId, actorId, who));

/** The look at what is due, on a day. */
export const settledOn = (day: string): SettleDueAdjustments =>
  new SettleDueAdjustments(
    by({ actorId: 'policy', commandId: `settle-${day}`, now: `${day}T02:00:00.000Z` }),
    YANCANG,
  );

/** The office takes an adjustment back. */
export const withdrawalOf = (adjustmentId: string, who: By = {}): WithdrawAdjustment =>
  new WithdrawAdjustment(by({ commandId: `withdraw-${adjustmentId}`, actorId: 'officer', ...who }), {
    ...YANCANG,
    adjustmentId,
    reason: '文件作废',
    by: 'office',
  });

interface Told {
  readonly account: AdjustmentAccount;
  readonly events: readonly AdjustmentAccountEvent[];
}

const tell = (commands: readonly AdjustmentAccountCommand[]): Told =>
  commands.reduce<Told>(
    ({ account, events }, command) => {
      const decided = adjustmentAccountDecider.decide(command, account);
      const { commandId: causationId } = command.metadata;
      const next = decided.reduce(
        (state, event) => adjustmentAccountDecider.evolve(state, proposed(event, { causationId })),
        account,
      );
      return { account: next, events: [...events, ...decided] };
    },
    { account: initialAdjustmentAccount, events: [] },
  );

/** What some commands, one after another, leave in the ledger. */
export const historyOf = (
  ...commands: readonly AdjustmentAccountCommand[]
): readonly AdjustmentAccountEvent[] => tell(commands).events;

/** The account that some commands lead to. */
export const accountAfter = (...commands: readonly AdjustmentAccountCommand[]): AdjustmentAccount =>
  tell(commands).account;
