import type { EventStore } from '@kaoping/event-sourcing';
import { EVENT_STORE } from '@kaoping/nest-platform';
import { Module } from '@nestjs/common';
import { LedgerPublishedHistory } from './result/ledger-published-history.ts';
import { PublishedHistory } from './result/published-history.ts';

/** Earlier results, for whatever is computed from them. Needs the ledgers and nothing of the other features. */
@Module({
  providers: [
    {
      provide: PublishedHistory,
      inject: [EVENT_STORE],
      useFactory: (eventStore: EventStore) => new LedgerPublishedHistory(eventStore),
    },
  ],
  exports: [PublishedHistory],
})
export class PublishedHistoryModule {}
