import { TokenMissing } from '../access/access-errors.ts';
import type { RequestContext } from './request-context.ts';

const CONTEXT = Symbol('RequestContext');

interface Bound {
  [CONTEXT]?: RequestContext;
}

/** Ties the context of a request to the request itself, so that every way into the house finds the same one. */
export const bindRequestContext = (request: object, context: RequestContext): void => {
  (request as Bound)[CONTEXT] = context;
};

/** @throws {TokenMissing} when the request never passed the edge: then nobody is proved. */
export const boundRequestContext = (request: object): RequestContext => {
  const context = (request as Bound)[CONTEXT];
  if (!context) throw new TokenMissing();
  return context;
};
