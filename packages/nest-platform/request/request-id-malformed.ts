import { DomainError } from '@kaoping/event-sourcing';

const REQUEST_ID_PATTERN = /^[\w.:-]{8,100}$/u;

/** The caller's own id for a change has a form that could not keep two changes apart. */
export class RequestIdMalformed extends DomainError {
  readonly code = 'REQUEST.ID_MALFORMED';

  constructor(readonly given: string) {
    super({
      en: `"${given}" is no request id: use 8 to 100 letters, digits, "_", ".", ":" or "-", e.g. a UUID.`,
      zh: `“${given}”不是有效的请求编号：请用 8 至 100 个字母、数字或 “_ . : -”，例如 UUID。`,
    });
  }
}

/** @throws {RequestIdMalformed} when the id has another form. */
export const checkRequestId = (requestId: string): string => {
  if (!REQUEST_ID_PATTERN.test(requestId)) throw new RequestIdMalformed(requestId);
  return requestId;
};
