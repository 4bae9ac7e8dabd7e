import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ACCOUNT_PORTS, type AccountPorts } from '../../accounts/result/account-ports.ts';
import { OfferInvitation, type OfferedInvitation } from './offer-invitation.command.ts';
import { inviteSubsidiary } from './invite-subsidiary.ts';

@CommandHandler(OfferInvitation)
export class InviteSubsidiaryHandler implements ICommandHandler<OfferInvitation> {
  constructor(@Inject(ACCOUNT_PORTS) private readonly ports: AccountPorts) {}

  execute(command: OfferInvitation): Promise<OfferedInvitation> {
    return inviteSubsidiary(this.ports, command);
  }
}
