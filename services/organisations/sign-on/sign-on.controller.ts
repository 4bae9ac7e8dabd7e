import { DomainError, tenantId } from '@kaoping/event-sourcing';
import { AllowAnybody, Request, type RequestContext } from '@kaoping/nest-platform';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { SIGN_IN_GATE, type SignInGate } from '../accounts/result/sign-in-gate.ts';
import type { StartedSession } from '../sessions/result/new-session.ts';
import { sessionCookie } from '../sessions/result/session-cookie.ts';
import { BeginSignOnQuery } from './begin-sign-on/begin-sign-on.query.ts';
import type { BegunSignOn } from './begin-sign-on/begin-sign-on.ts';
import { FinishSignOn } from './finish-sign-on/finish-sign-on.command.ts';
import { flowCookie, flowOf, noFlowCookie } from './flow-cookie.ts';
import { SignOnFailed } from './result/sign-on.errors.ts';

/** Where a browser goes to its enterprise's own sign-on and comes back from it. The flow itself proves who it is. */
@AllowAnybody()
@Controller('sign-on/:tenant')
export class SignOnController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(SIGN_IN_GATE) private readonly gate: SignInGate,
  ) {}

  @Get('start')
  start(
    @Request() request: RequestContext,
    @Param('tenant') tenant: string,
    @Res() response: ServerResponse,
  ): Promise<void> {
    return answer(request, response, async () => {
      const id = this.gate(tenantId(tenant), request);
      const { url, flow } = await this.queries.execute<BeginSignOnQuery, BegunSignOn>(
        new BeginSignOnQuery(id),
      );
      response.appendHeader('Set-Cookie', flowCookie(id, flow, url));
      return url;
    });
  }

  @Get('callback')
  callback(
    @Request() request: RequestContext,
    @Param('tenant') tenant: string,
    @Req() { headers, url = '' }: IncomingMessage,
    @Res() response: ServerResponse,
  ): Promise<void> {
    return answer(request, response, async () => {
      const id = this.gate(tenantId(tenant), request);
      response.appendHeader('Set-Cookie', noFlowCookie(id));
      const flow = flowOf(headers.cookie);
      if (!flow) throw new SignOnFailed();
      const metadata = request.metadataFor({ tenantId: id, actorId: 'sign-on' });
      const search = url.includes('?') ? url.slice(url.indexOf('?')) : '';
      const started = await this.commands.execute<FinishSignOn, StartedSession>(
        new FinishSignOn(metadata, { flow, search }),
      );
      request.respondWith(sessionCookie(started));
      return '/';
    });
  }
}

/** Sends the browser on, or tells its user in a sentence why not. Nothing of it is kept on the way. */
const answer = async (
  { language }: RequestContext,
  response: ServerResponse,
  work: () => Promise<string>,
): Promise<void> => {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Referrer-Policy', 'no-referrer');
  try {
    response.writeHead(SEE_OTHER, { Location: await work() }).end();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    response
      .writeHead(REFUSED, { 'Content-Type': 'text/plain; charset=utf-8' })
      .end(`${error.sentence[language]}\n${error.code}\n`);
  }
};

const SEE_OTHER = 303;
const REFUSED = 403;
