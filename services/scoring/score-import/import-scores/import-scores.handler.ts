import {
  orderFor,
  type CommandExecutor,
  type CommandOutcome,
  type EventStore,
  type SealedOrder,
} from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR, EVENT_STORE } from '@kaoping/nest-platform';
import { digestOf } from '@kaoping/ledger-proofs';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { scorecardDecider, scorecardId } from '../../scorecards/decider/scorecard.decider.ts';
import { ImportRefused } from '../import-refused.error.ts';
import { ImportScores } from '../import-request.ts';
import type { AcceptedCell } from '../preview-scores.ts';
import { previewTable } from '../preview-table.ts';

/**
 * All scorecards of a table change in one commit, or none does. The commit is named after the cells that are
 * new, so that one table may be imported twice by two mappings.
 */
@CommandHandler(ImportScores)
export class ImportScoresHandler implements ICommandHandler<ImportScores> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
  ) {}

  async execute(request: ImportScores): Promise<CommandOutcome> {
    const ledger = await this.eventStore.ledger(request.metadata.tenantId);
    const { accepted, refused } = await previewTable(ledger, request);
    if (refused.length > 0) throw new ImportRefused(refused);
    const added = accepted.filter(({ isNew }) => isNew);
    const commandId = commitIdOf(request.metadata.commandId, added);
    return this.commands.execute(
      { ...request.metadata, commandId },
      ...ordersOf(added, request.data.cycleId),
    );
  }
}

const commitIdOf = (importId: string, added: readonly AcceptedCell[]): string => {
  const ids = added.map(({ command }) => command.metadata.commandId);
  return `${importId}:${digestOf(ids).slice(0, 32)}`;
};

const ordersOf = (added: readonly AcceptedCell[], cycleId: string): readonly SealedOrder[] =>
  [...Map.groupBy(added, ({ organisationId }) => organisationId)].map(([organisationId, cells]) =>
    orderFor(scorecardDecider, scorecardId(cycleId, organisationId), ...cells.map(({ command }) => command)),
  );
