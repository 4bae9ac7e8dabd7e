import type { CommandMetadata } from '@kaoping/event-sourcing';
import type {
  ConsequenceBar,
  ConsequenceGround,
  ConsequenceKind,
  ConsequencePerson,
  DerivationCause,
} from './consequence.events.ts';

/** Who decides: the roles in which the account reaches the unit, and its person where it is known. */
export interface Deciding {
  readonly roles: readonly ('officer' | 'reviewer')[];
  readonly personId?: string;
}

/** What is said of every decision. */
interface DecisionInput {
  readonly consequenceId: string;
  /** The round that the decision was made on; of whichever there is, where it is left out. */
  readonly round?: number;
  readonly reason: string;
  readonly meeting?: string;
  /** Those who held the posts meant. */
  readonly holders: readonly ConsequencePerson[];
  /** Those named by hand: it meets them instead of the holders, where there are any. */
  readonly named: readonly ConsequencePerson[];
  readonly by: Deciding;
}

/** Says that a published ranking leads to it. */
export class DeriveConsequence {
  readonly type = 'DeriveConsequence';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: ConsequenceGround & { readonly consequenceId: string },
  ) {}
}

/** Says that the ranking does not lead to it any more. */
export class WithdrawConsequence {
  readonly type = 'WithdrawConsequence';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly consequenceId: string;
      readonly derivation: number;
      readonly because: DerivationCause;
    },
  ) {}
}

/** Has a proposal take effect. */
export class ConfirmConsequence {
  readonly type = 'ConfirmConsequence';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: DecisionInput,
  ) {}
}

/** Has something milder take effect instead. */
export class SoftenConsequence {
  readonly type = 'SoftenConsequence';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: DecisionInput & {
      readonly does: ConsequenceKind;
      /** What it still bars from: nothing where it is empty. */
      readonly bars: readonly ConsequenceBar[];
    },
  ) {}
}

/** Has nothing follow. */
export class DismissConsequence {
  readonly type = 'DismissConsequence';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: DecisionInput,
  ) {}
}

/** Says that what it asks for was done. */
export class MarkConsequenceCarriedOut {
  readonly type = 'MarkConsequenceCarriedOut';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly consequenceId: string;
      readonly round?: number;
      readonly on: string;
      readonly note: string;
    },
  ) {}
}

/** A decision on a proposal. */
export type DecideConsequence = ConfirmConsequence | SoftenConsequence | DismissConsequence;

/** Everything that can be asked of a consequence. */
export type ConsequenceCommand =
  DeriveConsequence | WithdrawConsequence | DecideConsequence | MarkConsequenceCarriedOut;
