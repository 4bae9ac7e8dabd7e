import type { CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, Request, type RequestContext, receiptOf, type Role } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  ApproveResultInput,
  ExemptOrganisationInput,
  PubliciseResultInput,
  PublishResultInput,
  RecallResultInput,
  Receipt,
} from '../generated/graphql.ts';
import { PeerGroupGate } from '../peer-group-gate.ts';
import { ApproveResultRequest } from './approve-result/approve-result.request.ts';
import { ExemptOrganisationRequest } from './exempt-organisation/exempt-organisation.request.ts';
import { PubliciseResultRequest } from './publicise-result/publicise-result.request.ts';
import { PublishResultRequest } from './publish-result/publish-result.request.ts';
import { RecallResultRequest } from './recall-result/recall-result.request.ts';
import type { RankingTarget } from './result/publishable-results.ts';
import { ReviseResultRequest } from './revise-result/revise-result.request.ts';

const PUBLISHING = ['officer'] as const;
const APPROVING = ['officer', 'reviewer'] as const;

/** What is done with results: by whoever reaches every organisation of the peer group. */
@Resolver()
@Allow(...PUBLISHING)
export class ResultPublishingResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(PeerGroupGate) private readonly gate: PeerGroupGate,
  ) {}

  @Mutation('exemptOrganisation')
  exemptOrganisation(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...data }: ExemptOrganisationInput,
  ): Promise<Receipt> {
    return this.pass(request, data, new ExemptOrganisationRequest(request.metadata(requestId), data));
  }

  @Mutation('publiciseResult')
  publiciseResult(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...data }: PubliciseResultInput,
  ): Promise<Receipt> {
    return this.pass(request, data, new PubliciseResultRequest(request.metadata(requestId), data));
  }

  @Mutation('approveResult')
  @Allow(...APPROVING)
  approveResult(
    @Request() request: RequestContext,
    @Args('input') { requestId, resultDigest: seenDigest, note, ...target }: ApproveResultInput,
  ): Promise<Receipt> {
    const data = { ...target, seenDigest, ...(note != null && { note }) };
    return this.pass(request, target, new ApproveResultRequest(request.metadata(requestId), data), APPROVING);
  }

  @Mutation('publishResult')
  publishResult(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...data }: PublishResultInput,
  ): Promise<Receipt> {
    return this.pass(request, data, new PublishResultRequest(request.metadata(requestId), data));
  }

  @Mutation('reviseResult')
  reviseResult(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...data }: PublishResultInput,
  ): Promise<Receipt> {
    return this.pass(request, data, new ReviseResultRequest(request.metadata(requestId), data));
  }

  @Mutation('recallResult')
  recallResult(
    @Request() request: RequestContext,
    @Args('input') { requestId, ...data }: RecallResultInput,
  ): Promise<Receipt> {
    return this.pass(request, data, new RecallResultRequest(request.metadata(requestId), data));
  }

  private async pass(
    request: RequestContext,
    target: RankingTarget,
    command: ICommand,
    roles: readonly Role[] = PUBLISHING,
  ): Promise<Receipt> {
    await this.gate.require(request.identity(), target, roles);
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}
