import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BALLOT_PORTS, type BallotPorts } from '../ballot-ports.ts';
import type { CastOutcome } from '../ballot-boxes.port.ts';
import { CastBallot } from './cast-ballot.request.ts';
import { castBallot } from './cast-ballot.ts';

@CommandHandler(CastBallot)
export class CastBallotHandler implements ICommandHandler<CastBallot> {
  constructor(@Inject(BALLOT_PORTS) private readonly ports: BallotPorts) {}

  execute(command: CastBallot): Promise<CastOutcome> {
    return castBallot(this.ports, command);
  }
}
