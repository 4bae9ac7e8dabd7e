import { loadState, type EventStore, type SnapshotStore } from '@kaoping/event-sourcing';
import { EVENT_STORE, SNAPSHOTS } from '@kaoping/nest-platform';
import { Inject, Optional } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sheetDecider } from '../decider/sheet.decider.ts';
import { requireSheet, type AssignedSheet } from '../decider/sheet.state.ts';
import { SheetQuery } from './sheet.query.ts';

@QueryHandler(SheetQuery)
export class SheetQueryHandler implements IQueryHandler<SheetQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Optional() @Inject(SNAPSHOTS) private readonly snapshots?: SnapshotStore,
  ) {}

  async execute({ tenantId, sheetId }: SheetQuery): Promise<AssignedSheet> {
    const ledger = await this.eventStore.ledger(tenantId);
    return requireSheet((await loadState(ledger, sheetDecider, sheetId, this.snapshots)).state, sheetId);
  }
}
