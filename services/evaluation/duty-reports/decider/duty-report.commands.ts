import type { CommandMetadata } from '@kaoping/event-sourcing';
import type {
  DutyReportDelivered,
  DutyReportOpened,
  ReportDirection,
  Reporter,
  Reviewer,
  ReviewProblem,
  SectionText,
} from './duty-report.events.ts';

/** Names the duty reports of one organisation in one cycle. */
export interface DutyReportTarget {
  readonly cycleId: string;
  readonly organisationId: string;
}

/** Names one of them. */
interface ReportTarget extends DutyReportTarget {
  readonly who: Reporter;
}

/** Begins the reports with what the scheme asks of them. */
export class OpenDutyReport {
  readonly type = 'OpenDutyReport';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: DutyReportOpened['data'],
  ) {}
}

/** Keeps sections as they were written. */
export class SaveDutyReport {
  readonly type = 'SaveDutyReport';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: ReportTarget & {
      /** The revision that the page showed; 0 for none. */
      readonly baseRevision: number;
      readonly sections: readonly SectionText[];
    },
  ) {}
}

/** Hands a report in. */
export class SubmitDutyReport {
  readonly type = 'SubmitDutyReport';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: ReportTarget & { readonly lateReason?: string },
  ) {}
}

/** Gives a report back. */
export class SendBackDutyReport {
  readonly type = 'SendBackDutyReport';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: ReportTarget & { readonly reason: string },
  ) {}
}

/** Notes that a report was given before people. */
export class DeliverDutyReport {
  readonly type = 'DeliverDutyReport';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: DutyReportTarget & DutyReportDelivered['data'],
  ) {}
}

/** Reviews and grades a report; the review's id is the command's. */
export class ReviewDutyReport {
  readonly type = 'ReviewDutyReport';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: ReportTarget & {
      readonly direction?: ReportDirection;
      readonly reviewer: Reviewer;
      readonly input: string;
      readonly value: string;
      readonly comment?: string;
      readonly questions: readonly string[];
      readonly problems: readonly Omit<ReviewProblem, 'problemId'>[];
      /** Who enters it: the reviewer, or somebody in the reviewer's place with the reason. */
      readonly entered: 'by-reviewer' | { readonly onBehalfReason: string };
      readonly lateReason?: string;
    },
  ) {}
}

/** Takes a review back. */
export class WithdrawReview {
  readonly type = 'WithdrawReview';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: DutyReportTarget & { readonly reviewId: string; readonly reason: string },
  ) {}
}

/** Everything that can be asked of the duty reports of an organisation. */
export type DutyReportCommand =
  | OpenDutyReport
  | SaveDutyReport
  | SubmitDutyReport
  | SendBackDutyReport
  | DeliverDutyReport
  | ReviewDutyReport
  | WithdrawReview;
