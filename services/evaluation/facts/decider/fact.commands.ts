import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { EvidencePlace, EvidenceUse } from '../../evidence/decider/evidence.events.ts';

/** Enters a fact of a unit. */
export class RecordFact {
  readonly type = 'RecordFact';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly factId: string;
      readonly place: EvidencePlace;
      readonly key: string;
      readonly title: string;
      readonly value: string;
      readonly unit?: string;
      readonly on: string;
      readonly evidenceIds: readonly string[];
    },
  ) {}
}

/** Takes a fact into a form. */
export class UseFact {
  readonly type = 'UseFact';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly factId: string; readonly by: EvidenceUse },
  ) {}
}

/** Corrects a fact. */
export class CorrectFact {
  readonly type = 'CorrectFact';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: { readonly factId: string; readonly value: string; readonly reason: string },
  ) {}
}

/** Everything that can be asked of a fact. */
export type FactCommand = RecordFact | UseFact | CorrectFact;
