import type { CommandMetadata, CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, reachOf, receiptOf, Request, type RequestContext } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  DissolveOrganisationInput,
  FoundedOrganisations,
  FoundOrganisationsInput,
  MergeOrganisationsInput,
  MoveOrganisationInput,
  Receipt,
  ReclassifyOrganisationInput,
  RenameOrganisationInput,
  SplitOrganisationInput,
  WithdrawOrganisationChangeInput,
} from '../generated/graphql.ts';
import {
  DissolveOrganisation,
  FoundOrganisations,
  MergeOrganisations,
  MoveOrganisation,
  ReclassifyOrganisation,
  RenameOrganisation,
  SplitOrganisation,
  WithdrawOrganisationChange,
} from './decider/organisation-tree.commands.ts';
import { dissolvingOf, foundingsOf, movingOf, partsOf, requireShort } from './organisation-input.ts';
import { kindOf } from './organisation-kinds.ts';

/** The tree concerns the whole enterprise, so whoever changes it answers for the whole. */
const metadataOf = (request: RequestContext, requestId: string | null | undefined): CommandMetadata => {
  reachOf(request.identity(), ['officer']).requireWhole();
  return request.metadata(requestId);
};

@Resolver()
@Allow('officer')
export class OrganisationTreeChangesResolver {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Mutation('foundOrganisations')
  async foundOrganisations(
    @Request() request: RequestContext,
    @Args('input') input: FoundOrganisationsInput,
  ): Promise<FoundedOrganisations> {
    const metadata = metadataOf(request, input.requestId);
    const organisations = foundingsOf(input.organisations, metadata.commandId);
    const receipt = await this.execute(new FoundOrganisations(metadata, { organisations }));
    return { receipt, organisationIds: organisations.map(({ organisationId }) => organisationId) };
  }

  @Mutation('renameOrganisation')
  renameOrganisation(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...renaming }: RenameOrganisationInput,
  ): Promise<Receipt> {
    return this.execute(new RenameOrganisation(metadataOf(request, requestId), renaming));
  }

  @Mutation('reclassifyOrganisation')
  reclassifyOrganisation(
    @Request() request: RequestContext,
    @Args('input') { requestId, kind, ...change }: ReclassifyOrganisationInput,
  ): Promise<Receipt> {
    const data = { ...change, kind: kindOf(kind) };
    return this.execute(new ReclassifyOrganisation(metadataOf(request, requestId), data));
  }

  @Mutation('moveOrganisation')
  moveOrganisation(
    @Request() request: RequestContext,
    @Args('input') input: MoveOrganisationInput,
  ): Promise<Receipt> {
    return this.execute(new MoveOrganisation(metadataOf(request, input.requestId), movingOf(input)));
  }

  @Mutation('mergeOrganisations')
  mergeOrganisations(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...input }: MergeOrganisationsInput,
  ): Promise<Receipt> {
    const data = { ...input, fromIds: requireShort('fromIds', input.fromIds) };
    return this.execute(new MergeOrganisations(metadataOf(request, requestId), data));
  }

  @Mutation('splitOrganisation')
  async splitOrganisation(
    @Request() request: RequestContext,
    @Args('input') { requestId, fromId, into: inputs, on, continues = false }: SplitOrganisationInput,
  ): Promise<FoundedOrganisations> {
    const metadata = metadataOf(request, requestId);
    const into = partsOf(inputs, metadata.commandId);
    const receipt = await this.execute(new SplitOrganisation(metadata, { fromId, into, on, continues }));
    return { receipt, organisationIds: into.map(({ organisationId }) => organisationId) };
  }

  @Mutation('dissolveOrganisation')
  dissolveOrganisation(
    @Request() request: RequestContext,
    @Args('input') input: DissolveOrganisationInput,
  ): Promise<Receipt> {
    return this.execute(new DissolveOrganisation(metadataOf(request, input.requestId), dissolvingOf(input)));
  }

  @Mutation('withdrawOrganisationChange')
  withdrawOrganisationChange(
    @Request() request: RequestContext,
    @Args('input') { requestId, changeId, reason }: WithdrawOrganisationChangeInput,
  ): Promise<Receipt> {
    return this.execute(new WithdrawOrganisationChange(metadataOf(request, requestId), { changeId, reason }));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
