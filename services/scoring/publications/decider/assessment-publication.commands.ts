import type { CommandMetadata, Sentence } from '@kaoping/event-sourcing';
import type { PublishedResult } from './assessment-publication.events.ts';
import type { GateConditions } from './publication-gate.ts';

/** A result as everything up to a ledger position makes it, with what the gate asks. */
export interface PublishableResult {
  readonly title: Sentence;
  readonly ledgerPosition: number;
  readonly result: PublishedResult;
  /** SHA-256 of the canonical JSON of `result`. */
  readonly resultDigest: string;
  readonly conditions: GateConditions;
}

/** Says why an organisation may be left out of the ranking. */
export class ExemptOrganisation {
  readonly type = 'ExemptOrganisation';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: PublishableResult & { readonly organisationId: string; readonly reason: string },
  ) {}
}

/** Puts a result before those it concerns, for the scheme's days. */
export class PubliciseResult {
  readonly type = 'PubliciseResult';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: PublishableResult,
  ) {}
}

/** Agrees to a result, named by the digest that the approver saw. */
export class ApproveResult {
  readonly type = 'ApproveResult';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: PublishableResult & { readonly seenDigest: string; readonly note?: string },
  ) {}
}

/** Fixes a ranking for the first time. */
export class PublishResult {
  readonly type = 'PublishResult';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: PublishableResult & { readonly reason: string },
  ) {}
}

/** Fixes a published ranking anew. */
export class ReviseResult {
  readonly type = 'ReviseResult';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: PublishableResult & { readonly reason: string },
  ) {}
}

/** Takes a publication back for cause. */
export class RecallResult {
  readonly type = 'RecallResult';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly revision: number; readonly reason: string },
  ) {}
}

/** Everything that can be asked of a ranking's publication. */
export type AssessmentPublicationCommand =
  ExemptOrganisation | PubliciseResult | ApproveResult | PublishResult | ReviseResult | RecallResult;
