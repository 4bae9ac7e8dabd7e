import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OrganisationTrees } from '../../organisation-tree/result/organisation-trees.ts';
import { ArrangePeerGroups } from '../decider/peer-groups.commands.ts';
import { peerGroupsDecider } from '../decider/peer-groups.decider.ts';
import { checkMembership } from '../result/check-membership.ts';
import { existingOn } from '../result/existing-on.ts';
import { ArrangeGroupsRequest } from './arrange-peer-groups.request.ts';

@CommandHandler(ArrangeGroupsRequest)
export class ArrangePeerGroupsHandler implements ICommandHandler<ArrangeGroupsRequest> {
  constructor(
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
    @Inject(OrganisationTrees) private readonly trees: OrganisationTrees,
  ) {}

  async execute({ metadata, data }: ArrangeGroupsRequest): Promise<CommandOutcome> {
    const exists = existingOn(await this.trees.at(metadata.tenantId), data.from);
    const { unknown: unknownIds } = checkMembership(data.groups, [], exists);
    const command = new ArrangePeerGroups(metadata, { ...data, unknownIds });
    return this.commands.execute(metadata, orderFor(peerGroupsDecider, data.schemeId, command));
  }
}
