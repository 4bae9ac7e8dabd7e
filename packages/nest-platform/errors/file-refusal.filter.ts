import { DomainError } from '@kaoping/event-sourcing';
import { Catch, HttpStatus, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { languageOf } from '../request/language.ts';

/** RFC 4918. */
const INSUFFICIENT_STORAGE = 507;

const STATUS: Readonly<Record<string, number>> = {
  'ACCESS.TOKEN_MISSING': HttpStatus.UNAUTHORIZED,
  'ACCESS.TOKEN_REFUSED': HttpStatus.UNAUTHORIZED,
  'ACCESS.CSRF_TOKEN_WRONG': HttpStatus.FORBIDDEN,
  'ACCESS.ROLE_NOT_ALLOWED': HttpStatus.FORBIDDEN,
  'ACCESS.OUTSIDE_SCOPE': HttpStatus.FORBIDDEN,
  'EVIDENCE.UNKNOWN': HttpStatus.NOT_FOUND,
  'EVIDENCE.TYPE_REFUSED': HttpStatus.UNSUPPORTED_MEDIA_TYPE,
  'EVIDENCE.RANGE_REFUSED': HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
  'EVIDENCE_STORE.TOO_LARGE': HttpStatus.PAYLOAD_TOO_LARGE,
  'EVIDENCE_STORE.FULL': INSUFFICIENT_STORAGE,
  'EVIDENCE_STORE.UNAVAILABLE': HttpStatus.SERVICE_UNAVAILABLE,
  'SPREADSHEET.TOO_LARGE': HttpStatus.PAYLOAD_TOO_LARGE,
  'SPREADSHEET.KIND_UNKNOWN': HttpStatus.UNSUPPORTED_MEDIA_TYPE,
  'LEDGER.FULL': INSUFFICIENT_STORAGE,
  'LEDGER.BUSY': HttpStatus.SERVICE_UNAVAILABLE,
  'READ_MODEL.BUILDING': HttpStatus.SERVICE_UNAVAILABLE,
};

/** Tells a refusal on the routes that carry files: its code and its sentence, in the same form as GraphQL does. */
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
