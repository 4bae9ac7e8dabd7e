import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { EvidencePlace, EvidenceUse } from './evidence.events.ts';

/** Notes a file that a unit handed in and that is stored by now. */
export class StoreEvidence {
  readonly type = 'StoreEvidence';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly digest: string;
      readonly bytes: number;
      readonly mediaType: string;
      readonly fileName: string;
      readonly place: EvidencePlace;
    },
  ) {}
}

/** Lets a file prove something of a unit. */
export class AttachEvidence {
  readonly type = 'AttachEvidence';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly evidenceId: string; readonly place: EvidencePlace; readonly to: EvidenceUse },
  ) {}
}

/** Takes a file from what it proved. */
export class DetachEvidence {
  readonly type = 'DetachEvidence';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly evidenceId: string;
      readonly organisationId: string;
      readonly to: EvidenceUse;
      readonly reason: string;
    },
  ) {}
}

/** Takes back a file that a unit handed in by mistake. */
export class WithdrawEvidence {
  readonly type = 'WithdrawEvidence';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly evidenceId: string; readonly organisationId: string; readonly reason: string },
  ) {}
}

/** Everything that can be asked of a file of evidence. */
export type EvidenceCommand = StoreEvidence | AttachEvidence | DetachEvidence | WithdrawEvidence;
