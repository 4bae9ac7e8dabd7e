import { tenantId, type CommandOutcome } from '@kaoping/event-sourcing';
import { AllowAnybody, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { AcceptInvitationInput, Receipt } from '../generated/graphql.ts';
import { FoundByInvitation } from './accept-invitation/accept-invitation.command.ts';
import { parseInvitation } from './result/invitation-link.ts';

/** The link is its holder's proof: nobody can be signed in to an enterprise that there is not yet. */
@Resolver()
export class AcceptInvitationResolver {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Mutation('acceptInvitation')
  @AllowAnybody()
  async acceptInvitation(
    @Request() request: RequestContext,
    @Args('input') { invitation, enterpriseId, name, officer, requestId }: AcceptInvitationInput,
  ): Promise<Receipt> {
    const { headquarters, ...parts } = parseInvitation(invitation);
    const holder = { tenantId: headquarters, actorId: `invitation:${parts.invitationId}` };
    const outcome = await this.commands.execute<FoundByInvitation, CommandOutcome>(
      new FoundByInvitation(request.metadataFor(holder, requestId), {
        ...parts,
        tenantId: tenantId(enterpriseId),
        name,
        officer,
      }),
    );
    return receiptOf(outcome);
  }
}
