import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { BeginSignOnHandler } from './begin-sign-on/begin-sign-on.handler.ts';
import { ConfigureSignOnHandler } from './configure-sign-on/configure-sign-on.handler.ts';
import { FinishSignOnHandler } from './finish-sign-on/finish-sign-on.handler.ts';
import { SignOnController } from './sign-on.controller.ts';
import { SignOnResolver } from './sign-on.resolver.ts';
import { SignOnQueryHandler } from './sign-on-view/sign-on.handler.ts';
import { SwitchOffSignOnHandler } from './switch-off-sign-on/switch-off-sign-on.handler.ts';

/** Coming in by the enterprise's own sign-on. */
@Module({
  imports: [CqrsModule],
  controllers: [SignOnController],
  providers: [
    ConfigureSignOnHandler,
    SwitchOffSignOnHandler,
    BeginSignOnHandler,
    FinishSignOnHandler,
    SignOnQueryHandler,
    SignOnResolver,
  ],
})
export class SignOnModule {}
