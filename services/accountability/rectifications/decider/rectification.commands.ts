import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { ProblemSource, ResponsibleOrganisation } from './rectification.events.ts';

/** Makes a task of a problem that was found. */
export class RaiseRectification {
  readonly type = 'RaiseRectification';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly rectificationId: string;
      readonly organisation: ResponsibleOrganisation;
      readonly problem: string;
      readonly foundOn: string;
      readonly source: ProblemSource;
      /** The usual time where the finder named no day. */
      readonly dueOn?: string;
      readonly ownerId?: string;
    },
  ) {}
}

/** Names who sees to it, and by when. */
export class AssignRectification {
  readonly type = 'AssignRectification';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly rectificationId: string;
      readonly ownerId: string;
      /** As it is where left out. */
      readonly dueOn?: string;
      /** Only the office gives a later day. */
      readonly by: 'office' | 'unit';
      readonly reason?: string;
    },
  ) {}
}

/** Puts a problem on the list by hand. */
export class ListProblem {
  readonly type = 'ListProblem';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly rectificationId: string;
      readonly organisation: ResponsibleOrganisation;
      readonly problem: string;
      /** Today where left out. */
      readonly foundOn?: string;
      /** The usual time where left out. */
      readonly dueOn?: string;
      readonly ownerId?: string;
      readonly source: Partial<Omit<ProblemSource, 'procedure'>>;
    },
  ) {}
}

/** Gives a unit notice of a deficit that it is to put right by a day (提示). */
export class PromptDeficit {
  readonly type = 'PromptDeficit';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly rectificationId: string;
      readonly organisation: ResponsibleOrganisation;
      readonly deficit: string;
      readonly dueOn: string;
      readonly source: Partial<Omit<ProblemSource, 'procedure'>>;
    },
  ) {}
}

/** Says what the unit will do about it. */
export class PlanMeasure {
  readonly type = 'PlanMeasure';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly rectificationId: string;
      readonly measure: string;
    },
  ) {}
}

/** Gives it another day. */
export class ExtendRectification {
  readonly type = 'ExtendRectification';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly rectificationId: string;
      readonly dueOn: string;
      readonly reason: string;
    },
  ) {}
}

/** Says that it is put right. */
export class ReportFix {
  readonly type = 'ReportFix';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly rectificationId: string;
      readonly fix: string;
      readonly evidenceIds: readonly string[];
    },
  ) {}
}

/** Finds it put right. */
export class AcceptFix {
  readonly type = 'AcceptFix';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly rectificationId: string;
      readonly note?: string;
    },
  ) {}
}

/** Finds it not put right. */
export class SendBackFix {
  readonly type = 'SendBackFix';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly rectificationId: string;
      readonly reason: string;
      readonly dueOn?: string;
    },
  ) {}
}

/** Says how it looked on the later visit. */
export class RecordRevisit {
  readonly type = 'RecordRevisit';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly rectificationId: string;
      readonly outcome: 'holds' | 'relapsed';
      readonly note: string;
      /** By when one that relapsed is to be put right; the usual time where left out. */
      readonly dueOn?: string;
    },
  ) {}
}

/** Gives it up. */
export class DropRectification {
  readonly type = 'DropRectification';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly rectificationId: string;
      readonly reason: string;
    },
  ) {}
}

/** Reminds of the day. */
export class RemindOfRectification {
  readonly type = 'RemindOfRectification';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly rectificationId: string;
      readonly daysLeft: number;
    },
  ) {}
}

/** States that the day went by. */
export class DeclareRectificationOverdue {
  readonly type = 'DeclareRectificationOverdue';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly rectificationId: string;
    },
  ) {}
}

/** Tells the level above. */
export class EscalateRectification {
  readonly type = 'EscalateRectification';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: {
      readonly rectificationId: string;
    },
  ) {}
}

/** Everything that can be asked of a rectification. */
export type RectificationCommand =
  | RaiseRectification
  | AssignRectification
  | ListProblem
  | PromptDeficit
  | PlanMeasure
  | ExtendRectification
  | ReportFix
  | AcceptFix
  | SendBackFix
  | RecordRevisit
  | DropRectification
  | RemindOfRectification
  | DeclareRectificationOverdue
  | EscalateRectification;
