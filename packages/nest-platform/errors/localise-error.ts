import { DomainError } from '@kaoping/event-sourcing';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Language } from '../request/language.ts';

/** The code of everything that nobody expected; details stay in the log. */
export const INTERNAL_CODE = 'INTERNAL';

const INTERNAL_SENTENCE = {
  en: 'Something went wrong on our side; what exactly stands in our log. Try again with the same request id: nothing is done twice.',
  zh: '系统内部出错，详情已记入日志。请用同一请求编号重试，不会重复执行。',
};

/** Codes of graphql-js and Apollo that tell the caller what to mend, and so may leave the house as they are. */
const CALLER_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * Turns an error into what a caller may read: a stable code and a sentence in their language. Whatever was
 * not expected loses its message, which could give away what is none of the caller's business.
 */
export const localiseError = (
  formatted: GraphQLFormattedError,
  error: GraphQLError | undefined,
  language: Language,
): GraphQLFormattedError => {
  const { message: _message, extensions: _extensions, ...place } = formatted;
  const original = domainErrorOf(error);
  if (original) {
    return { ...place, message: original.sentence[language], extensions: { code: original.code } };
  }
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && CALLER_CODES.has(code)) {
    return { ...place, message: formatted.message, extensions: { code } };
  }
  return { ...place, message: INTERNAL_SENTENCE[language], extensions: { code: INTERNAL_CODE } };
};

/** The refusal behind a GraphQL error, however deep it was wrapped. */
export const domainErrorOf = (error: unknown): DomainError | undefined => {
  for (let inner = error; inner instanceof Error;) {
    if (inner instanceof DomainError) return inner;
    inner = (inner as { originalError?: unknown }).originalError ?? inner.cause;
  }
  return undefined;
};
