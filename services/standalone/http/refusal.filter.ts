import { DomainError } from '@kaoping/event-sourcing';
import { Catch, HttpStatus, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';

/**
 * A refusal is an answer, not an accident: it reaches the caller with its code and its sentence, and no stack
 * with the caller's figures in it goes to the log. Whatever is no refusal is still logged.
 */
@Catch(DomainError)
export class RefusalFilter implements ExceptionFilter<DomainError> {
  catch(refusal: DomainError, host: ArgumentsHost): DomainError | undefined {
    if (host.getType<string>() === 'graphql') return refusal;
    const { code } = refusal;
    host.switchToHttp().getResponse<Response>().status(statusOf(code)).json({ status: code });
    return undefined;
  }
}

/** What a route of its own answers with: a store that refuses makes health checks fail. */
const statusOf = (code: string): HttpStatus => {
  if (code.startsWith('ACCESS.TOKEN_')) return HttpStatus.UNAUTHORIZED;
  return code.startsWith('ACCESS.') ? HttpStatus.FORBIDDEN : HttpStatus.SERVICE_UNAVAILABLE;
};
