import { Allow } from '@kaoping/nest-platform';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { toString as drawQrCode } from 'qrcode';

/** Draws the QR code of a voting code. */
@Resolver('BallotPrintedToken')
@Allow('officer')
export class PrintedTokenResolver {
  @ResolveField('qrCode')
  qrCode(
    @Parent() { text }: { readonly text: string },
    @Args('votingPage') votingPage: string,
  ): Promise<string> {
    return drawQrCode(`${votingPage}#${text}`, { type: 'svg' });
  }
}
