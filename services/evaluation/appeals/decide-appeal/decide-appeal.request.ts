import type { DecideAppeal } from '../decider/appeal-docket.commands.ts';
import type { AppealAgainst } from '../decider/appeal-docket.events.ts';

/** Asks for the decision of an appeal; what it is against was settled when it was lodged. */
export class DecideAppealRequest {
  constructor(
    readonly command: DecideAppeal,
    readonly against: AppealAgainst,
  ) {}
}
