import { tenantId, type CommandOutcome } from '@kaoping/event-sourcing';
import { AllowAnybody, Request, type RequestContext, receiptOf } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { ChoosePasswordInput, Receipt } from '../generated/graphql.ts';
import { ChoosePasswordByCode } from './choose-password/choose-password.command.ts';
import { SIGN_IN_GATE, type SignInGate } from './result/sign-in-gate.ts';

@Resolver()
@AllowAnybody()
export class ChoosePasswordResolver {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(SIGN_IN_GATE) private readonly gate: SignInGate,
  ) {}

  @Mutation('choosePassword')
  async choosePassword(
    @Request() request: RequestContext,
    @Args('input') { enterprise, ...data }: ChoosePasswordInput,
  ): Promise<Receipt> {
    const tenant = this.gate(tenantId(enterprise), request);
    const metadata = request.metadataFor({ tenantId: tenant, actorId: 'choose-password' });
    return receiptOf(
      await this.commands.execute<ChoosePasswordByCode, CommandOutcome>(
        new ChoosePasswordByCode(metadata, data),
      ),
    );
  }
}
