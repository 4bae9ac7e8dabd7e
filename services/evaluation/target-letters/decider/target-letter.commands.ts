import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { PlanInput } from '@kaoping/scoring-engine';
import type { EvidencePlace } from '../../evidence/decider/evidence.events.ts';
import type {
  LetterOrganisation,
  LetterSheetItem,
  LetterSheetKind,
  LetterSide,
  LetterTarget,
  LetterTargetChange,
} from './target-letter.events.ts';

/** The letter above, as far as one below depends on it. */
export interface ParentLetter {
  readonly letterId: string;
  readonly organisationId: string;
  readonly isAgreed: boolean;
  readonly targetIds: readonly string[];
}

/** In which cycle something of a letter is entered, and what its scheme says of being late. */
export interface LetterEntering {
  readonly cycleId: string;
  readonly late: 'refused' | 'with-reason';
  readonly lateReason?: string;
}

/** Keeps what was typed of a letter; the office prepares it. */
export class SaveLetterDraft {
  readonly type = 'SaveLetterDraft';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly letterId: string;
      readonly cycleId: string;
      readonly organisation: LetterOrganisation;
      /** Counts the saves of this draft, from 1: one that is not the next is of a screen that is behind. */
      readonly draftRevision: number;
      readonly targets: readonly LetterTarget[];
      readonly removedTargetIds: readonly string[];
      /** The letter above that this one breaks down. */
      readonly parent?: ParentLetter;
    },
  ) {}
}

/** Signs a letter for the superior. */
export class IssueLetter {
  readonly type = 'IssueLetter';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly letterId: string;
      readonly entering: LetterEntering;
      readonly inputs: readonly PlanInput[];
    },
  ) {}
}

/** Signs a letter for the unit. */
export class AcceptLetter {
  readonly type = 'AcceptLetter';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly letterId: string;
      readonly entering: LetterEntering;
    },
  ) {}
}

/** Declines to sign for the unit, and says why. */
export class SendBackLetter {
  readonly type = 'SendBackLetter';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly letterId: string;
      readonly reason: string;
    },
  ) {}
}

/** Asks the other side for other targets. */
export class ProposeLetterChange {
  readonly type = 'ProposeLetterChange';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly letterId: string;
      readonly entering: LetterEntering;
      readonly by: LetterSide;
      readonly changes: readonly LetterTargetChange[];
      readonly reason: string;
      readonly inputs: readonly PlanInput[];
    },
  ) {}
}

/** Agrees to other targets. */
export class ConsentToLetterChange {
  readonly type = 'ConsentToLetterChange';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly letterId: string;
      readonly entering: LetterEntering;
      readonly changeId: string;
      readonly by: LetterSide;
    },
  ) {}
}

/** Refuses other targets, or takes a proposal back. */
export class DeclineLetterChange {
  readonly type = 'DeclineLetterChange';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly letterId: string;
      readonly changeId: string;
      readonly by: LetterSide;
      readonly reason: string;
    },
  ) {}
}

/** Hands in the progress sheet or the result sheet. */
export class ReportLetterSheet {
  readonly type = 'ReportLetterSheet';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly letterId: string;
      readonly entering: LetterEntering;
      readonly sheet: LetterSheetKind;
      readonly items: readonly LetterSheetItem[];
      readonly place: EvidencePlace;
    },
  ) {}
}

/** Signs a sheet off for the superior. */
export class SignOffLetterSheet {
  readonly type = 'SignOffLetterSheet';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly letterId: string;
      readonly sheet: LetterSheetKind;
      /** The plan's inputs, which values are checked against. */
      readonly inputs: readonly PlanInput[];
    },
  ) {}
}

/** Wants a sheet again, also one that was signed off. */
export class SendBackLetterSheet {
  readonly type = 'SendBackLetterSheet';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly letterId: string;
      readonly sheet: LetterSheetKind;
      readonly reason: string;
    },
  ) {}
}

/** Everything that can be asked of a target letter. */
export type TargetLetterCommand =
  | SaveLetterDraft
  | IssueLetter
  | AcceptLetter
  | SendBackLetter
  | ProposeLetterChange
  | ConsentToLetterChange
  | DeclineLetterChange
  | ReportLetterSheet
  | SignOffLetterSheet
  | SendBackLetterSheet;
