import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { OnBehalfOf, SheetAnswer, SheetAssigned, SheetQuestion } from './sheet.events.ts';

/** Names one sheet. */
interface SheetTarget {
  readonly sheetId: string;
}

/** Gives a rater a sheet. */
export class AssignSheet {
  readonly type = 'AssignSheet';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: SheetTarget & SheetAssigned['data'],
  ) {}
}

/** States a relation to an organisation on the sheet. */
export class DeclareConflict {
  readonly type = 'DeclareConflict';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: SheetTarget & {
      readonly cycleId: string;
      readonly organisationId: string;
      readonly reason: string;
    },
  ) {}
}

/** Keeps what was typed so far. */
export class SaveDraft {
  readonly type = 'SaveDraft';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: SheetTarget & {
      /** The draft that the page showed when these were typed; 0 for none. */
      readonly baseRevision: number;
      readonly answers: readonly SheetAnswer[];
    },
  ) {}
}

/** Hands a sheet in. */
export class SubmitSheet {
  readonly type = 'SubmitSheet';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: SheetTarget & {
      readonly cycleId: string;
      readonly late: 'refused' | 'with-reason';
      /** All answers; the draft where left out. */
      readonly answers?: readonly SheetAnswer[];
      readonly lateReason?: string;
      /** Who hands it in: the rater, or somebody in the rater's place with the reason for it. */
      readonly filler: 'rater' | { readonly onBehalfOf: OnBehalfOf };
    },
  ) {}
}

/** Lets what was submitted count. */
export class AcceptSheet {
  readonly type = 'AcceptSheet';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: SheetTarget,
  ) {}
}

/** Gives a sheet back to its rater. */
export class SendBackSheet {
  readonly type = 'SendBackSheet';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: SheetTarget & { readonly reason: string },
  ) {}
}

/** Corrects what counts. */
export class CorrectSheet {
  readonly type = 'CorrectSheet';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: SheetTarget & {
      readonly corrections: readonly (SheetQuestion & { readonly entryId: string; readonly value: string })[];
      readonly reason: string;
    },
  ) {}
}

/** Makes a sheet void. */
export class WithdrawSheet {
  readonly type = 'WithdrawSheet';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: SheetTarget & { readonly cycleId: string; readonly reason: string },
  ) {}
}

/** Everything that can be asked of a sheet. */
export type SheetCommand =
  | AssignSheet
  | DeclareConflict
  | SaveDraft
  | SubmitSheet
  | AcceptSheet
  | SendBackSheet
  | CorrectSheet
  | WithdrawSheet;
