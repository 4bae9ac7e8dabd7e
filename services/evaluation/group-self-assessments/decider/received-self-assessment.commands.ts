import type { CommandMetadata } from '@kaoping/event-sourcing';
import type { SelfAssessmentReceived } from './received-self-assessment.events.ts';

/** The round that whoever reviews has read. */
export interface ReadRound {
  readonly subsidiary: string;
  readonly schemeId: string;
  /** Label of the period. */
  readonly period: string;
  readonly round: number;
}

/** Takes in what a subsidiary handed in. */
export class ReceiveSelfAssessment {
  readonly type = 'ReceiveSelfAssessment';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: SelfAssessmentReceived['data'],
  ) {}
}

/** Takes a round as it is. */
export class AcceptSelfAssessment {
  readonly type = 'AcceptSelfAssessment';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: ReadRound,
  ) {}
}

/** Gives a round back. */
export class SendBackSelfAssessment {
  readonly type = 'SendBackSelfAssessment';

  constructor(
    readonly metadata: CommandMetadata,
    readonly data: ReadRound & { readonly reason: string },
  ) {}
}

/** Everything that can be asked of a subsidiary's self-assessment. */
export type ReceivedSelfAssessmentCommand =
  ReceiveSelfAssessment | AcceptSelfAssessment | SendBackSelfAssessment;
