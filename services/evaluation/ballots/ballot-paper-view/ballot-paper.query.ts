/** Asks what a voting code opens. It belongs to nobody and to no request. */
export class BallotPaperQuery {
  constructor(
    readonly token: string,
    readonly now: string,
  ) {}
}
