import { dayOf } from '@kaoping/calendar';
import type { EventStore, ReadModels } from '@kaoping/event-sourcing';
import { EVENT_STORE, READ_MODELS, reachOf, type RequestContext, type Role } from '@kaoping/nest-platform';
import { Inject, Injectable } from '@nestjs/common';
import { loadCycle } from '../cycles/decider/load-cycle.ts';
import { directoryOf } from '../directory/result/directory-reader.ts';
import type { DutyReportTarget } from './decider/duty-report.commands.ts';
import type { Reviewer } from './decider/duty-report.events.ts';

/** Says who may do what with an organisation's duty reports, and where a reviewer stands. */
@Injectable()
export class DutyReportGate {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
  ) {}

  /** @throws {OutsideScope} when no role reaches the organisation. */
  async pass(
    request: RequestContext,
    { cycleId, organisationId }: DutyReportTarget,
    roles: readonly Role[],
  ): Promise<void> {
    const identity = request.identity();
    const { organisation } = await loadCycle(this.eventStore, identity.tenantId, cycleId);
    reachOf(identity, roles).require(organisation(organisationId));
  }

  /** A reviewer with the organisations of the posts held today: whom the reviewer may not rate rests on them. */
  async reviewer(request: RequestContext, name: string, personId: string | undefined): Promise<Reviewer> {
    if (personId === undefined) return { name, places: [] };
    const directory = await directoryOf(this.readModels, request.identity().tenantId);
    const today = dayOf(request.now);
    const held = ((await directory.person(personId))?.posts ?? []).filter(
      ({ from, leftOn }) => from <= today && (leftOn === undefined || today < leftOn),
    );
    const ids = new Set(held.map(({ organisationId }) => organisationId));
    const all = ids.size === 0 ? [] : await directory.organisationsOn(today);
    const places = all.filter(({ organisationId }) => ids.has(organisationId));
    return {
      name,
      personId,
      places: places.map(({ organisationId, ancestorIds }) => ({ organisationId, ancestorIds })),
    };
  }
}
