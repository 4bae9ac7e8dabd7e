import { reachOf, type RequestContext, type Role } from '@kaoping/nest-platform';

/**
 * Lets a request through only where one of its roles reaches the organisation. Rosters of score tables name nobody's
 * superiors, so a role for a subtree reaches no more than the organisation that it names: rather too little than what
 * is another's.
 *
 * @throws {OutsideScope} whether there is such an organisation or not.
 */
export const requireUnit = (
  request: Pick<RequestContext, 'identity'>,
  organisationId: string,
  roles: readonly Role[],
): void => {
  reachOf(request.identity(), roles).require({ organisationId, ancestorIds: [] });
};
