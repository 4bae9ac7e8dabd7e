// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent, Sentence } from '@kaoping/event-sourcing';
import type { Period } from '@kaoping/scoring-engine';

/** A ranking whose published result is paid by. */
export interface PayResult {
  readonly cycleId: string;
  readonly peerGroup: string;
}

/** What a pay run pays, to whom and by which results. */
export interface PayTerms {
  readonly title: string;
  /** Cycle and peer group of the pay table. */
  readonly cycleId: string;
  readonly peerGroup: string;
  /** What is paid for; several months are paid together in their quarter. */
  readonly period: Period;
  /** The results that count, one for each assessed period. */
  readonly results: readonly (PayResult & { readonly period: Period })[];
  /** Name of the unit factor among the pay quantities, or `coefficient`; absent where people get nothing by it. */
  readonly factor?: string;
  /** Whether a person without a factor of their own is paid by the unit's alone. */
  readonly personalFactors: 'needed' | 'none';
  /** Name of a money quantity that units get as a reward (003-12). */
  readonly reward?: string;
  /** The ranking of staff whose published grades count where none was entered. */
  readonly staffResult?: PayResult;
  /** In 元, for everybody together. */
  readonly budget?: string;
  readonly unitBudgets: readonly { readonly organisationId: string; readonly amount: string }[];
  /** Units that are held to no share of staff grades. */
  readonly exemptions: readonly { readonly organisationId: string; readonly reason: string }[];
}

/** How a result stood when the run was computed. */
export interface PaidResult {
  /** Absent for a period that nobody named a result for. */
  readonly cycleId?: string;
  readonly peerGroup?: string;
  readonly period: Period;
  readonly status: 'published' | 'unpublished' | 'recalled';
  readonly revision?: number;
  readonly resultDigest?: string;
}

/** What one person or unit is paid. */
export interface PayLine {
  readonly kind: 'person' | 'reward';
  /** Id of the person, or of the unit that is rewarded. */
  readonly payeeId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly ancestorIds: readonly string[];
  readonly post?: string;
  readonly base?: string;
  readonly personalFactor?: string;
  /** The grade that the personal factor comes from. */
  readonly grade?: string;
  /** The unit's factor in each period; absent where it has none. */
  readonly unitFactors: readonly { readonly period: string; readonly factor?: string }[];
  /** What it comes to altogether; absent while something is missing. */
  readonly due?: string;
  /** What earlier rounds settled. */
  readonly paid?: string;
  /** What this round pays, or has paid back where it is below zero: `due` less `paid`. */
  readonly amount?: string;
  /** Why nothing can be said yet. */
  readonly missing: readonly Sentence[];
}

/** Which round of which run: the first pays, later ones pay or take back differences. */
interface PayRoundPlace {
  readonly payRunId: string;
  readonly round: number;
}

/** A round was computed; its lines follow. An earlier draft of the same round is void. */
export type PayRoundDrafted = DomainEvent<
  'PayRoundDrafted',
  PayRoundPlace & {
    readonly terms: PayTerms;
    readonly results: readonly PaidResult[];
    /** State of the pay table that it was computed from. */
    readonly tableChanges: number;
    /** Everything recorded up to here counted, and nothing after. */
    readonly ledgerPosition: number;
    readonly lineCount: number;
    /** Lines that wait for something. */
    readonly missingCount: number;
    readonly total: string;
    /** SHA-256 of the canonical JSON of terms, results and lines. */
    readonly digest: string;
    readonly drafterId: string;
    readonly draftedAt: string;
  }
>;

/** Lines of the round that was drafted last. At most 1,000 in one event. */
export type PayLinesDrafted = DomainEvent<
  'PayLinesDrafted',
  PayRoundPlace & { readonly lines: readonly PayLine[] }
>;

/** A second person agreed to a round, named by its digest. */
export type PayRoundApproved = DomainEvent<
  'PayRoundApproved',
  PayRoundPlace & {
    readonly approverId: string;
    readonly digest: string;
    readonly note?: string;
    readonly approvedAt: string;
  }
>;

/** A round was settled: its lines count as paid for good. */
export type PayRoundSettled = DomainEvent<
  'PayRoundSettled',
  PayRoundPlace & {
    readonly settlerId: string;
    readonly digest: string;
    readonly total: string;
    readonly settledAt: string;
  }
>;

/** Everything that can happen to a pay run; stream `pay-run/<payRunId>`. */
export type PayRunEvent = PayRoundDrafted | PayLinesDrafted | PayRoundApproved | PayRoundSettled;
