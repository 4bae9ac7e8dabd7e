import type { CommandMetadata, CommandOutcome } from '@kaoping/event-sourcing';
import { Allow, reachOf, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus, type ICommand } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type {
  ChangeQuotaInput,
  InviteSubsidiaryInput,
  JoinGroupInput,
  Receipt,
  SubsidiaryInvitation,
  SubsidiaryReasonInput,
} from '../generated/graphql.ts';
import { JoinByInvitation } from './accept-invitation/accept-invitation.command.ts';
import {
  ChangeQuota,
  ResumeSubsidiary,
  SuspendSubsidiary,
  WithdrawInvitation,
} from './decider/subsidiary.commands.ts';
import { OfferInvitation, type OfferedInvitation } from './invite-subsidiary/offer-invitation.command.ts';
import { parseInvitation } from './result/invitation-link.ts';
import { quotaOf } from './result/quota-text.ts';

@Resolver()
@Allow('officer')
export class GroupChangesResolver {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Mutation('inviteSubsidiary')
  async inviteSubsidiary(
    @Request() request: RequestContext,
    @Args('input') { name, validForDays, quotaBytes, requestId }: InviteSubsidiaryInput,
  ): Promise<SubsidiaryInvitation> {
    const { invitationId, outcome, ...offered } = await this.commands.execute<
      OfferInvitation,
      OfferedInvitation
    >(
      new OfferInvitation(wholeMetadata(request, requestId), {
        name,
        validForDays: validForDays ?? DEFAULT_DAYS,
        ...(quotaBytes != null && { quotaBytes: quotaOf(quotaBytes) }),
      }),
    );
    return { subsidiaryId: invitationId, ...offered, receipt: receiptOf(outcome) };
  }

  @Mutation('withdrawInvitation')
  withdrawInvitation(
    @Request() request: RequestContext,
    @Args('input') { subsidiaryId: invitationId, reason, requestId }: SubsidiaryReasonInput,
  ): Promise<Receipt> {
    return this.execute(new WithdrawInvitation(wholeMetadata(request, requestId), { invitationId, reason }));
  }

  @Mutation('joinGroup')
  joinGroup(
    @Request() request: RequestContext,
    @Args('input') { invitation, requestId }: JoinGroupInput,
  ): Promise<Receipt> {
    return this.execute(new JoinByInvitation(wholeMetadata(request, requestId), parseInvitation(invitation)));
  }

  @Mutation('suspendSubsidiary')
  suspendSubsidiary(
    @Request() request: RequestContext,
    @Args('input') { subsidiaryId: invitationId, reason, requestId }: SubsidiaryReasonInput,
  ): Promise<Receipt> {
    return this.execute(new SuspendSubsidiary(wholeMetadata(request, requestId), { invitationId, reason }));
  }

  @Mutation('resumeSubsidiary')
  resumeSubsidiary(
    @Request() request: RequestContext,
    @Args('input') { subsidiaryId: invitationId, reason, requestId }: SubsidiaryReasonInput,
  ): Promise<Receipt> {
    return this.execute(new ResumeSubsidiary(wholeMetadata(request, requestId), { invitationId, reason }));
  }

  @Mutation('changeQuota')
  @Allow('officer', 'operator')
  changeQuota(
    @Request() request: RequestContext,
    @Args('input') { subsidiaryId: invitationId, quotaBytes, reason, requestId }: ChangeQuotaInput,
  ): Promise<Receipt> {
    reachOf(request.identity(), ['officer', 'operator']).requireWhole();
    const change = { invitationId, quotaBytes: quotaOf(quotaBytes), reason };
    return this.execute(new ChangeQuota(request.metadata(requestId), change));
  }

  private async execute(command: ICommand): Promise<Receipt> {
    return receiptOf(await this.commands.execute<ICommand, CommandOutcome>(command));
  }
}

/** The days that the schema gives to who names none. */
const DEFAULT_DAYS = 7;

/** A group is a matter of the whole enterprise. */
const wholeMetadata = (request: RequestContext, requestId?: string | null): CommandMetadata => {
  reachOf(request.identity(), ['officer']).requireWhole();
  return request.metadata(requestId);
};
