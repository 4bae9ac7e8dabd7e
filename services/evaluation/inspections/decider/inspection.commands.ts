import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { Finding, FindingAnswered, InspectionMark, InspectionPlanned } from './inspection.events.ts';

/** Names one inspection. */
interface InspectionTarget {
  readonly inspectionId: string;
}

/** Plans an inspection. */
export class PlanInspection {
  readonly type = 'PlanInspection';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: InspectionTarget & InspectionPlanned['data'],
  ) {}
}

/** Begins one. */
export class BeginInspection {
  readonly type = 'BeginInspection';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: InspectionTarget,
  ) {}
}

/** Records what was found; the finding's id is the command's. */
export class RecordFinding {
  readonly type = 'RecordFinding';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: InspectionTarget & Omit<Finding, 'findingId' | 'foundOn'>,
  ) {}
}

/** Answers to a finding. */
export class AnswerFinding {
  readonly type = 'AnswerFinding';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: InspectionTarget & Omit<FindingAnswered['data'], 'answeredOn'>,
  ) {}
}

/** Takes a finding back. */
export class WithdrawFinding {
  readonly type = 'WithdrawFinding';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: InspectionTarget & { readonly findingId: string; readonly reason: string },
  ) {}
}

/** Ends one with its marks. */
export class ConcludeInspection {
  readonly type = 'ConcludeInspection';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: InspectionTarget & {
      readonly cycleId: string;
      readonly lateReason?: string;
      readonly summary: string;
      readonly marks: readonly InspectionMark[];
    },
  ) {}
}

/** Corrects marks that count. */
export class CorrectInspectionMarks {
  readonly type = 'CorrectInspectionMarks';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: InspectionTarget & {
      readonly corrections: readonly { readonly entryId: string; readonly value: string }[];
      readonly reason: string;
    },
  ) {}
}

/** Calls one off. */
export class CancelInspection {
  readonly type = 'CancelInspection';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: InspectionTarget & { readonly cycleId: string; readonly reason: string },
  ) {}
}

/** Everything that can be asked of an inspection. */
export type InspectionCommand =
  | PlanInspection
  | BeginInspection
  | RecordFinding
  | AnswerFinding
  | WithdrawFinding
  | ConcludeInspection
  | CorrectInspectionMarks
  | CancelInspection;
