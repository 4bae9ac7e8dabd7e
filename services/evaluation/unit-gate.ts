import { dayOf } from '@kaoping/calendar';
import type { ReadModels } from '@kaoping/event-sourcing';
import { READ_MODELS, reachOf, type RequestContext, type Role } from '@kaoping/nest-platform';
import { Inject, Injectable } from '@nestjs/common';
import type { OrganisationOn } from './directory/result/organisations-on.ts';
import { placeOn } from './directory/result/place-on.ts';

/** Lets a request act for a unit only where one of its roles reaches it, as the unit stands today. */
@Injectable()
export class UnitGate {
  constructor(@Inject(READ_MODELS) private readonly readModels: ReadModels) {}

  /** @throws {OutsideScope} when no role reaches it, {@link OrganisationUnknown} when there is none. */
  async pass(
    request: RequestContext,
    organisationId: string,
    roles: readonly Role[],
  ): Promise<OrganisationOn> {
    const identity = request.identity();
    const place = await placeOn(this.readModels, identity.tenantId, organisationId, dayOf(request.now));
    reachOf(identity, roles).require(place);
    return place;
  }
}
