import {
  orderFor,
  type CommandExecutor,
  type CommandOutcome,
  type EventStore,
  type SealedOrder,
} from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { cycleAt } from '../decider/cycle-at.ts';
import { SealScorecard } from '../../scorecards/decider/scorecard.commands.ts';
import { scorecardDecider, scorecardId } from '../../scorecards/decider/scorecard.decider.ts';
import { SealScorecards } from './seal-scorecards.request.ts';

/** One incomplete scorecard leaves all of them open: a cycle is never sealed by half. */
@CommandHandler(SealScorecards)
export class SealScorecardsHandler implements ICommandHandler<SealScorecards> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  async execute(request: SealScorecards): Promise<CommandOutcome> {
    const { metadata, data } = request;
    const ledger = await this.eventStore.ledger(metadata.tenantId);
    const { position: throughPosition } = await ledger.head();
    const { roster } = await cycleAt(ledger, { cycleId: data.cycleId, throughPosition });
    const named = data.organisationIds ?? roster.map(({ organisationId }) => organisationId);
    return this.commands.execute(metadata, ...ordersOf(request, named));
  }
}

const ordersOf = (
  { metadata, data: { cycleId, reason } }: SealScorecards,
  organisationIds: readonly string[],
): readonly SealedOrder[] =>
  [...new Set(organisationIds)].map((organisationId) =>
    orderFor(
      scorecardDecider,
      scorecardId(cycleId, organisationId),
      new SealScorecard(metadata, { cycleId, organisationId, reason }),
    ),
  );
