import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { Reach } from '@kaoping/nest-platform';
import type { RoundedCell, TableFile } from '@kaoping/spreadsheets';
import type { EnterPersonalFactors, PayRow } from './decider/pay-table.commands.ts';
import type { PayResult, PayTerms } from './decider/pay-run.events.ts';
import type { PayColumn } from './result/pay-columns.ts';
import type { PayTableProblem } from './result/read-pay-bases.ts';

/** A table of pay bases, with all that was said about it. */
export interface PayBasesRequest extends TableFile, PayResult {
  /** Where the bases come from. */
  readonly source: string;
  /** What the columns mean, by header; found by their headers where nobody said it. */
  readonly columns?: Readonly<Record<string, PayColumn>>;
  readonly reach: Reach;
}

/** Asks what a table of bases would enter, without entering it. */
export class PreviewPayBases {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: PayBasesRequest,
  ) {}
}

/** Takes in a table of bases that was previewed: all of it, or nothing. */
export class ImportPayTable {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: PayBasesRequest & { readonly digest: string },
  ) {}
}

/** A person of a table, with what stands there by now. */
export interface PreviewedPayRow extends PayRow {
  readonly line: number;
  readonly fate: 'new' | 'changed' | 'unchanged';
  readonly replacedBase?: string;
}

/** What a table of bases would enter. */
export interface PayBasesPreview {
  readonly digest: string;
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly headerLine: number;
  readonly headers: readonly string[];
  readonly columns: Readonly<Record<string, PayColumn>>;
  readonly unused: readonly string[];
  readonly rows: readonly PreviewedPayRow[];
  readonly problems: readonly PayTableProblem[];
  readonly warnings: readonly RoundedCell[];
}

/** Enters personal factors of people within reach. */
export class EnterPersonalFactorsRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: EnterPersonalFactors['data'] & { readonly reach: Reach },
  ) {}
}

/** Settles how staff are graded: by a shipped scheme, or by the scheme of an assessment. */
export class ArrangeStaffRulesRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: PayResult & {
      readonly scheme: { readonly shipped: string } | { readonly cycleId: string };
      readonly reach: Reach;
    },
  ) {}
}

/** What a run is to pay, as somebody asks for it. */
export interface PayRunRequest extends PayResult {
  readonly payRunId: string;
  readonly title: string;
  /** Label of the period; that of the table's cycle where nobody said it. */
  readonly period?: string;
  /** The table's own ranking where nobody said it. */
  readonly results?: readonly PayResult[];
  readonly factor?: string;
  readonly personalFactors: PayTerms['personalFactors'];
  readonly reward?: string;
  readonly staffResult?: PayResult;
  readonly budget?: string;
  readonly unitBudgets: PayTerms['unitBudgets'];
  readonly exemptions: PayTerms['exemptions'];
  readonly reach: Reach;
}

/** Computes a run and keeps it as a draft. */
export class OpenPayRunRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: PayRunRequest,
  ) {}
}

/** Asks what a run would pay, without keeping it. */
export class PayPreviewQuery {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: PayRunRequest,
  ) {}
}

/** A run that is named, by somebody who reaches so far. */
interface NamedPayRun {
  readonly payRunId: string;
  readonly reach: Reach;
}

/** Drafts what a settled run would pay otherwise by now. */
export class OpenDifferenceRunRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: NamedPayRun,
  ) {}
}

/** Approves the draft of a run. */
export class ApprovePayRunRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: NamedPayRun & { readonly digest: string; readonly note?: string },
  ) {}
}

/** Settles the approved draft of a run. */
export class SettlePayRunRequest {
  constructor(
    readonly metadata: CommandMetadata,
    readonly data: NamedPayRun,
  ) {}
}
