import type { CastOutcome } from '../ballot-boxes.port.ts';
import type { BallotPorts } from '../ballot-ports.ts';
import { requirePaper } from '../require-paper.ts';
import { markedBallot } from '../result/marked-ballot.ts';
import type { CastBallot } from './cast-ballot.request.ts';

/** Puts a ballot into its box. Nothing of it is recorded in the ledger. */
export const castBallot = async (
  { ballotBoxes }: Pick<BallotPorts, 'ballotBoxes'>,
  { token, answers, now }: CastBallot,
): Promise<CastOutcome> => {
  const { box, secret, sheet, standing } = await requirePaper(ballotBoxes, { token, now });
  return standing === 'unused' ? box.cast(secret, markedBallot(sheet, answers), now) : standing;
};
