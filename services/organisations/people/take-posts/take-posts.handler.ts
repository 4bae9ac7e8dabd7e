import type { CommandExecutor, CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OrganisationTrees } from '../../organisation-tree/result/organisation-trees.ts';
import { takePostOrders } from '../result/people-orders.ts';
import { TakePosts } from './take-posts.request.ts';

@CommandHandler(TakePosts)
export class TakePostsHandler implements ICommandHandler<TakePosts> {
  constructor(
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
    @Inject(OrganisationTrees) private readonly trees: OrganisationTrees,
  ) {}

  async execute({ metadata, data }: TakePosts): Promise<CommandOutcome> {
    const tree = await this.trees.at(metadata.tenantId);
    return this.commands.execute(metadata, ...takePostOrders(metadata, data.posts, tree));
  }
}
