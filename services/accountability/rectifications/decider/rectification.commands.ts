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
      readonly reason?: string;
    },
  ) {}
}

/** Everything that can be asked of a rectification. */
export type RectificationCommand = RaiseRectification | AssignRectification;
