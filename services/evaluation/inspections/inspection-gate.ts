import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE, reachOf, type Identity } from '@kaoping/nest-platform';
import { Inject, Injectable } from '@nestjs/common';
import { inspectionDecider } from './decider/inspection.decider.ts';
import { FindingUnknown, InspectionUnknown } from './decider/inspection.errors.ts';
import type { FindingRecorded, InspectionEvent, InspectionPlanned } from './decider/inspection.events.ts';

/** Says who may do what with an inspection. It reads only what never changes: the plan, and a finding's place. */
@Injectable()
export class InspectionGate {
  constructor(@Inject(EVENT_STORE) private readonly eventStore: EventStore) {}

  /** Lets in its inspectors, and the officers in whose reach all inspected are. @throws {OutsideScope} for others. */
  async forInspecting(identity: Identity, inspectionId: string): Promise<InspectionPlanned['data']> {
    const { plan } = await this.read(identity, inspectionId);
    const isInspector = plan.inspectors.some(({ personId }) => personId === identity.personId);
    if (!isInspector) plan.organisations.forEach(reachOf(identity, ['officer']).require);
    return plan;
  }

  /** Lets in the officers in whose reach all inspected are. @throws {OutsideScope} for others. */
  async forOffice(identity: Identity, inspectionId: string): Promise<InspectionPlanned['data']> {
    const { plan } = await this.read(identity, inspectionId);
    plan.organisations.forEach(reachOf(identity, ['officer']).require);
    return plan;
  }

  /** Lets in the recorder of the organisation that a finding is about. @throws {OutsideScope} for others. */
  async forAnswering(identity: Identity, inspectionId: string, findingId: string): Promise<void> {
    const { plan, events } = await this.read(identity, inspectionId);
    const isMeant = (event: InspectionEvent): event is FindingRecorded =>
      event.type === 'FindingRecorded' && event.data.findingId === findingId;
    const organisationId = events.find(isMeant)?.data.organisationId;
    const organisation = plan.organisations.find((one) => one.organisationId === organisationId);
    if (!organisation) throw new FindingUnknown(findingId);
    reachOf(identity, ['recorder', 'officer']).require(organisation);
  }

  private async read({ tenantId }: Identity, inspectionId: string) {
    const ledger = await this.eventStore.ledger(tenantId);
    const stream = { category: inspectionDecider.category, id: inspectionId };
    const events = (await ledger.readStream(stream)) as readonly unknown[] as readonly InspectionEvent[];
    const [first] = events;
    if (first?.type !== 'InspectionPlanned') throw new InspectionUnknown(inspectionId);
    return { plan: first.data, events };
  }
}
