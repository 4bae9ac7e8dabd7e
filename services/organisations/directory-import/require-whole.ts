import { reachOf, type RequestContext } from '@kaoping/nest-platform';

/**
 * A file says anything about any organisation: it takes an officer of the whole enterprise.
 *
 * @throws {OutsideScope} for an officer of a part of it.
 */
export const requireWhole = (request: RequestContext): RequestContext => {
  reachOf(request.identity(), ['officer']).requireWhole();
  return request;
};
