import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { BALLOT_PORTS, type BallotPorts } from '../ballot-ports.ts';
import { RequestTally } from './tally-ballots.request.ts';
import { tallyBallots } from './tally-ballots.ts';

@CommandHandler(RequestTally)
export class TallyBallotsHandler implements ICommandHandler<RequestTally> {
  constructor(@Inject(BALLOT_PORTS) private readonly ports: BallotPorts) {}

  execute(command: RequestTally): Promise<CommandOutcome> {
    return tallyBallots(this.ports, command);
  }
}
