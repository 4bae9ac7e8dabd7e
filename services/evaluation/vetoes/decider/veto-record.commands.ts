import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { VetoStatement } from './veto-record.events.ts';

/** Names one veto over one organisation. */
interface VetoTarget {
  readonly organisationId: string;
  readonly vetoId: string;
}

/** Raises a veto; where two persons have to agree, proposes it. */
export class RaiseVeto {
  readonly type = 'RaiseVeto';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: VetoStatement & {
      readonly vetoId: string;
      readonly approvals: 'one' | 'two';
      /** The open cycles that it touches. */
      readonly cycleIds: readonly string[];
    },
  ) {}
}

/** The second person agrees: to the veto, or to lifting it. */
export class ConfirmVeto {
  readonly type = 'ConfirmVeto';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: VetoTarget & { readonly cycleIds: readonly string[] },
  ) {}
}

/** The second person does not agree: to the veto, or to lifting it. */
export class DismissVeto {
  readonly type = 'DismissVeto';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: VetoTarget & { readonly reason: string },
  ) {}
}

/** Lifts a veto; where two persons have to agree, proposes that. */
export class LiftVeto {
  readonly type = 'LiftVeto';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: VetoTarget & { readonly reason: string },
  ) {}
}

/** Has a veto stand in cycles that opened since. */
export class ApplyVeto {
  readonly type = 'ApplyVeto';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: VetoTarget & { readonly cycleIds: readonly string[] },
  ) {}
}

/** Everything that can be asked of the vetoes over an organisation. */
export type VetoRecordCommand = RaiseVeto | ConfirmVeto | DismissVeto | LiftVeto | ApplyVeto;
