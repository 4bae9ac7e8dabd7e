import { loadState, type EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE, reachOf, type RequestContext } from '@kaoping/nest-platform';
import { Inject, Injectable } from '@nestjs/common';
import type { LoadedCycle } from '../cycles/decider/load-cycle.ts';
import { loadUncancelledCycle } from '../uncancelled-cycle.ts';
import { UnitGate } from '../unit-gate.ts';
import { MeetingRefused } from './decider/review-meeting.errors.ts';
import type { MeetingUnit } from './decider/review-meeting.events.ts';
import { reviewMeetingDecider } from './decider/review-meeting.decider.ts';
import { requireMeeting } from './decider/review-meeting.state.ts';

/** The most units that are looked up for one meeting. */
const UNIT_LIMIT = 500;

/** Lets an officer act on meetings whose units all lie within reach. */
@Injectable()
export class MeetingGate {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(UnitGate) private readonly gate: UnitGate,
  ) {}

  /** The units of a cycle's roster within reach. @throws {EvaluationCycleUnknown} */
  async unitsOfCycle(request: RequestContext, cycleId: string): Promise<readonly MeetingUnit[]> {
    const identity = request.identity();
    const { cycle } = await loadUncancelledCycle(this.eventStore, identity.tenantId, cycleId);
    const { covers } = reachOf(identity, ['officer']);
    return cycle.roster
      .filter(covers)
      .map(({ organisationId, name, ancestorIds }) => ({ organisationId, name, ancestorIds }));
  }

  /** Units by their ids. @throws {OutsideScope} {@link OrganisationUnknown} {@link MeetingRefused} */
  async units(request: RequestContext, organisationIds: readonly string[]): Promise<readonly MeetingUnit[]> {
    const limit = String(UNIT_LIMIT);
    if (organisationIds.length > UNIT_LIMIT) {
      throw new MeetingRefused({ en: `name 1 to ${limit} units.`, zh: `参评单位应为 1 至 ${limit} 个。` });
    }
    const units: MeetingUnit[] = [];
    for (const organisationId of new Set(organisationIds)) {
      const { name, ancestorIds } = await this.gate.pass(request, organisationId, ['officer']);
      units.push({ organisationId, name, ancestorIds });
    }
    return units;
  }

  /** The meeting's cycle, if it is of one. @throws {OutsideScope} {@link MeetingUnknown} */
  async pass(request: RequestContext, meetingId: string): Promise<LoadedCycle | undefined> {
    const identity = request.identity();
    const ledger = await this.eventStore.ledger(identity.tenantId);
    const { called } = requireMeeting(
      (await loadState(ledger, reviewMeetingDecider, meetingId)).state,
      meetingId,
    );
    const reach = reachOf(identity, ['officer']);
    called.units.forEach(reach.require);
    return called.cycleId === undefined
      ? undefined
      : loadUncancelledCycle(this.eventStore, identity.tenantId, called.cycleId);
  }
}
