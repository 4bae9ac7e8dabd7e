import type { EventStore, ReadModels } from '@kaoping/event-sourcing';
import { EVENT_STORE, READ_MODELS } from '@kaoping/nest-platform';
import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LinkedAppraisal } from '../result/linked-appraisal.ts';
import { readLinkedAppraisal } from '../result/read-linked-appraisal.ts';
import { requirePerson } from '../result/require-person.ts';
import { LinkedAppraisalQuery } from './post-linkage.query.ts';

@QueryHandler(LinkedAppraisalQuery)
export class LinkedAppraisalHandler implements IQueryHandler<LinkedAppraisalQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
  ) {}

  async execute({ wish, year }: LinkedAppraisalQuery): Promise<LinkedAppraisal> {
    const { readModels } = this;
    const { personId, day } = wish;
    await requirePerson(readModels, wish);
    const ledger = await this.eventStore.ledger(wish.identity.tenantId);
    return readLinkedAppraisal({ ledger, readModels }, { personId, year, day });
  }
}
