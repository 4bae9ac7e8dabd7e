import { DomainError } from '@kaoping/event-sourcing';
import { Catch, HttpStatus, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { languageOf } from '../request/language.ts';

const STATUS: Readonly<Record<string, number>> = {
  'ACCESS.TOKEN_MISSING': HttpStatus.UNAUTHORIZED,
  'ACCESS.TOKEN_REFUSED': HttpStatus.UNAUTHORIZED,
  'ACCESS.CSRF_TOKEN_WRONG': HttpStatus.FORBIDDEN,
  'ACCESS.ROLE_NOT_ALLOWED': HttpStatus.FORBIDDEN,
  'ACCESS.OUTSIDE_SCOPE': HttpStatus.FORBIDDEN,
  'SPREADSHEET.TOO_LARGE': HttpStatus.PAYLOAD_TOO_LARGE,
  'SPREADSHEET.KIND_UNKNOWN': HttpStatus.UNSUPPORTED_MEDIA_TYPE,
  'LEDGER.FULL': 507,
  'LEDGER.BUSY': HttpStatus.SERVICE_UNAVAILABLE,
};

/** Tells a refusal on the routes that carry tables: its code and its sentence, in the same form as GraphQL does. */
@Catch(DomainError)
export class FileRefusalFilter implements ExceptionFilter<DomainError> {
  catch({ code, sentence }: DomainError, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<IncomingMessage>();
    const response = host.switchToHttp().getResponse<ServerResponse>();
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const message = sentence[languageOf(request.headers['accept-language'])];
    // What is left of a refused file is let go of, so that its sender reads the answer.
    request.resume();
    response.writeHead(STATUS[code] ?? HttpStatus.BAD_REQUEST, {
      'content-type': 'application/json; charset=utf-8',
    });
    response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
  }
}
