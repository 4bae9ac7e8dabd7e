import { DomainError } from '@kaoping/event-sourcing';
import { languageOf } from '@kaoping/nest-platform';
import { Catch, HttpException, HttpStatus, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { BODY_LIMIT } from './body-limit.ts';

/** The body of a request is no JSON. */
class BodyMalformed extends DomainError {
  readonly code = 'REQUEST.BODY_MALFORMED';

  constructor() {
    super({
      en: 'The body of the request is no JSON: send {"query": "…", "variables": {…}}.',
      zh: '请求正文不是有效的 JSON：应为 {"query": "…", "variables": {…}}。',
    });
  }
}

/** The body of a request is larger than any change of one person. */
class BodyTooLarge extends DomainError {
  readonly code = 'REQUEST.BODY_TOO_LARGE';

  constructor() {
    super({
      en: `The request is larger than ${BODY_LIMIT}. Send it in parts, or import a table on the command line.`,
      zh: `请求超过 ${BODY_LIMIT}。请分批提交，或用命令行导入表格。`,
    });
  }
}

const REFUSALS: ReadonlyMap<number, () => DomainError> = new Map<number, () => DomainError>([
  [HttpStatus.BAD_REQUEST, () => new BodyMalformed()],
  [HttpStatus.PAYLOAD_TOO_LARGE, () => new BodyTooLarge()],
]);

/** A body that never became a question is refused like one: with a code, in the caller's language. */
@Catch(HttpException)
export class BodyRefusalFilter implements ExceptionFilter<HttpException> {
  catch(exception: HttpException, host: ArgumentsHost): HttpException | undefined {
    if (host.getType<string>() !== 'http') return exception;
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const status = exception.getStatus();
    const refusal = REFUSALS.get(status)?.();
    if (!refusal) {
      response.status(status).json(exception.getResponse());
      return undefined;
    }
    const message = refusal.sentence[languageOf(request.headers['accept-language'])];
    response.status(status).json({ errors: [{ message, extensions: { code: refusal.code } }] });
    return undefined;
  }
}
