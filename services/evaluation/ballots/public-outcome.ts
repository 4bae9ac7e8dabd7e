import type { BallotOutcome } from '../generated/graphql.ts';
import type { CastOutcome } from './ballot-boxes.port.ts';

const OUTCOMES: Readonly<Record<CastOutcome, BallotOutcome>> = {
  accepted: 'ACCEPTED',
  'already-used': 'ALREADY_USED',
  'not-open': 'NOT_OPEN',
  closed: 'CLOSED',
};

/** What a voter is told. */
export const publicOutcome = (outcome: CastOutcome): BallotOutcome => OUTCOMES[outcome];
