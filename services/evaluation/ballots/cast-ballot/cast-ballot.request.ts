import type { BallotAnswer } from '../result/marked-ballot.ts';

/**
 * A voter's ballot. It has no metadata: neither who asks nor any id of the request may get anywhere near a ballot.
 */
export class CastBallot {
  constructor(
    readonly token: string,
    readonly answers: readonly BallotAnswer[],
    /** The instant of the request: compared with the end of the vote, and then forgotten. */
    readonly now: string,
  ) {}
}
