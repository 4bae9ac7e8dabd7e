import { orderFor, type CommandExecutor, type CommandOutcome } from '@kaoping/event-sourcing';
import { COMMAND_EXECUTOR } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OrganisationTrees } from '../../organisation-tree/result/organisation-trees.ts';
import { MoveToPeerGroup } from '../decider/peer-groups.commands.ts';
import { peerGroupsDecider } from '../decider/peer-groups.decider.ts';
import { existingOn } from '../result/existing-on.ts';
import { MoveToGroupRequest } from './move-to-peer-group.request.ts';

@CommandHandler(MoveToGroupRequest)
export class MoveToPeerGroupHandler implements ICommandHandler<MoveToGroupRequest> {
  constructor(
    @Inject(COMMAND_EXECUTOR) private readonly commands: CommandExecutor,
    @Inject(OrganisationTrees) private readonly trees: OrganisationTrees,
  ) {}

  async execute({ metadata, data }: MoveToGroupRequest): Promise<CommandOutcome> {
    const exists = existingOn(await this.trees.at(metadata.tenantId), data.on)(data.organisationId);
    const command = new MoveToPeerGroup(metadata, { ...data, exists });
    return this.commands.execute(metadata, orderFor(peerGroupsDecider, data.schemeId, command));
  }
}
