import type { Reach } from '@kaoping/nest-platform';
import type { AssignRectification } from '../decider/rectification.commands.ts';

/** Asks to name who sees to a rectification, within the asker's reach. */
export class AssignRectificationRequest {
  constructor(
    readonly command: AssignRectification,
    readonly reach: Reach,
  ) {}
}
