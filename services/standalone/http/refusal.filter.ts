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
    // Outside GraphQL there are only the health checks, which a refusal of a store makes fail.
    const { code } = refusal;
    host.switchToHttp().getResponse<Response>().status(HttpStatus.SERVICE_UNAVAILABLE).json({ status: code });
    return undefined;
  }
}
