import { dayOf } from '@kaoping/calendar';
import { loadState, type EventStore, type ReadModels } from '@kaoping/event-sourcing';
import { EVENT_STORE, READ_MODELS, reachOf, type RequestContext, type Role } from '@kaoping/nest-platform';
import { Inject, Injectable } from '@nestjs/common';
import { directoryOf } from '../directory/result/directory-reader.ts';
import { rectificationDecider } from './decider/rectification.decider.ts';
import { RectificationUnitUnknown } from './decider/rectification.errors.ts';
import type { ResponsibleOrganisation } from './decider/rectification.events.ts';
import { requireRaised } from './decider/rectification.state.ts';

/** Lets a request act on a rectification only where one of its roles reaches the unit that has to put it right. */
@Injectable()
export class RectificationGate {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
  ) {}

  /** @throws {OutsideScope} {@link RectificationUnknown} */
  async pass(
    request: RequestContext,
    rectificationId: string,
    roles: readonly Role[],
  ): Promise<ResponsibleOrganisation> {
    const identity = request.identity();
    const ledger = await this.eventStore.ledger(identity.tenantId);
    const { state } = await loadState(ledger, rectificationDecider, rectificationId);
    const { organisation } = requireRaised(state, rectificationId);
    reachOf(identity, roles).require(organisation);
    return organisation;
  }

  /**
   * The unit that a problem is put on the list of, as it stands today.
   *
   * @throws {OutsideScope} {@link RectificationUnitUnknown}
   */
  async unit(
    request: RequestContext,
    organisationId: string,
    roles: readonly Role[],
  ): Promise<ResponsibleOrganisation> {
    const identity = request.identity();
    const directory = await directoryOf(this.readModels, identity.tenantId);
    const unit = await directory.organisation(organisationId, dayOf(request.now));
    if (!unit) throw new RectificationUnitUnknown(organisationId);
    reachOf(identity, roles).require(unit);
    return unit;
  }
}
