import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { SIGN_ON_PORTS, type SignOnPorts } from '../result/sign-on-ports.ts';
import { BeginSignOnQuery } from './begin-sign-on.query.ts';
import { beginSignOn, type BegunSignOn } from './begin-sign-on.ts';

@QueryHandler(BeginSignOnQuery)
export class BeginSignOnHandler implements IQueryHandler<BeginSignOnQuery> {
  constructor(@Inject(SIGN_ON_PORTS) private readonly ports: SignOnPorts) {}

  execute({ tenantId }: BeginSignOnQuery): Promise<BegunSignOn> {
    return beginSignOn(this.ports, tenantId);
  }
}
