import type { Projection, RecordedEvent } from '@kaoping/event-sourcing';
import type { ConsequenceEvent } from '../../consequences/decider/consequence.events.ts';
import type { FollowUpTaskEvent } from '../../follow-up-tasks/decider/follow-up-task.events.ts';
import type { RectificationEvent } from '../../rectifications/decider/rectification.events.ts';
import type { LearnedRankingEvent } from '../decider/learned-ranking.events.ts';
import { applyConsequence } from './apply-consequence.ts';
import { applyRanking } from './apply-ranking.ts';
import { applyRectification } from './apply-rectification.ts';
import { applyTask } from './apply-task.ts';
import { TABLES } from './unit-facts.rows.ts';

/** Keeps, for every unit, the facts that its warning rests on; the colour itself is told when it is asked for. */
export const unitFactsProjection: Projection = {
  name: 'unit-facts',
  version: 1,
  categories: ['learned-ranking', 'rectification', 'consequence', 'follow-up-task'],
  tables: Object.values(TABLES),
  // A publication leads to a row for each of thousands of units.
  batchLimit: 50,
  project: async (events, rows) => {
    for (const event of events) {
      switch (event.stream.category) {
        case 'learned-ranking':
          await applyRanking(rows, event as RecordedEvent<LearnedRankingEvent>);
          break;
        case 'rectification':
          await applyRectification(rows, event as RecordedEvent<RectificationEvent>);
          break;
        case 'consequence':
          await applyConsequence(rows, event as RecordedEvent<ConsequenceEvent>);
          break;
        case 'follow-up-task':
          await applyTask(rows, event as RecordedEvent<FollowUpTaskEvent>);
          break;
      }
    }
  },
};
