import { loadState, type EventStore, type SnapshotStore } from '@kaoping/event-sourcing';
import { EVENT_STORE, reachOf, SNAPSHOTS, type Identity, type Place } from '@kaoping/nest-platform';
import { Inject, Injectable, Optional } from '@nestjs/common';
import type { SubmitSheet } from './decider/sheet.commands.ts';
import { sheetDecider } from './decider/sheet.decider.ts';
import type { SheetAssigned, SheetRater } from './decider/sheet.events.ts';
import { requireSheet } from './decider/sheet.state.ts';

/**
 * Says who may do what with a sheet. It looks at the assignment only, which never changes: what comes after it is the
 * decider's, for whom the fold is kept.
 */
@Injectable()
export class SheetGate {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Optional() @Inject(SNAPSHOTS) private readonly snapshots?: SnapshotStore,
  ) {}

  /**
   * Lets in whoever fills the sheet in: the rater, the recorder of an organisation that rates, or an officer or
   * recorder in whose reach the rater is.
   *
   * @throws {OutsideScope} for anybody else.
   */
  async forFilling(identity: Identity, sheetId: string): Promise<SheetPass> {
    const assignment = await this.assignment(identity, sheetId);
    const isRater = isOwn(identity, assignment.rater);
    if (!isRater) reachOf(identity, ['officer', 'recorder']).require(placeOf(assignment.rater));
    return { assignment, isRater };
  }

  /** Lets in the officers in whose reach every rated organisation is. @throws {OutsideScope} for anybody else. */
  async forOffice(identity: Identity, sheetId: string): Promise<SheetAssigned['data']> {
    const assignment = await this.assignment(identity, sheetId);
    assignment.assessed.forEach(reachOf(identity, ['officer', 'reviewer']).require);
    return assignment;
  }

  /** Lets in whoever may fill it in, and who oversees its rater. @throws {OutsideScope} for anybody else. */
  async forReading(identity: Identity, sheetId: string): Promise<void> {
    const { rater } = await this.assignment(identity, sheetId);
    if (isOwn(identity, rater)) return;
    reachOf(identity, ['officer', 'recorder', 'reviewer', 'auditor']).require(placeOf(rater));
  }

  private async assignment({ tenantId }: Identity, sheetId: string): Promise<SheetAssigned['data']> {
    const ledger = await this.eventStore.ledger(tenantId);
    const { state } = await loadState(ledger, sheetDecider, sheetId, this.snapshots);
    return requireSheet(state, sheetId).assignment;
  }
}

/** Who was let in to a sheet. */
interface SheetPass {
  readonly assignment: SheetAssigned['data'];
  readonly isRater: boolean;
}

const isOwn = (identity: Identity, rater: SheetRater): boolean => {
  if (rater.personId !== undefined) return rater.personId === identity.personId;
  return rater.organisationId !== undefined && reachOf(identity, ['recorder']).covers(placeOf(rater));
};

/** An outside body stands nowhere in the tree: only who reaches everything reaches it. */
const placeOf = ({ organisationId = '', ancestorIds }: SheetRater): Place => ({
  organisationId,
  ancestorIds,
});

/** What a submission says of who hands the sheet in. */
export const fillerOf = (
  { assignment, isRater }: SheetPass,
  onBehalfReason: string | null | undefined,
): SubmitSheet['data']['filler'] => {
  if (isRater) return 'rater';
  const { ancestorIds: _, ...rater } = assignment.rater;
  return { onBehalfOf: { ...rater, reason: onBehalfReason ?? '' } };
};
