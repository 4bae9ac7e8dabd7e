import type { Projection, RecordedEvent } from '@kaoping/event-sourcing';
import type { TopicEvent } from '../decider/topic.events.ts';
import { evolveTopic, initialTopic } from '../decider/topic.state.ts';
import { ALL_TOPICS, TOPIC_TABLE, type TopicRow } from './topic.row.ts';

/** Keeps every topic as it stands, by the unit that sees to it. */
export const topicListProjection: Projection = {
  name: 'topic-list',
  version: 2,
  categories: ['topic'],
  tables: [TOPIC_TABLE],
  project: async (events, rows) => {
    for (const recorded of events) {
      const event = recorded as RecordedEvent<TopicEvent>;
      const topicId = event.stream.id;
      const present = await rows.get<TopicRow>(TOPIC_TABLE, topicId);
      const topic = evolveTopic(present ? { ...present, doneBy: [] } : initialTopic, event);
      if (topic.status === 'absent') continue;
      const { doneBy: _, ...kept } = topic;
      const row: TopicRow = { ...kept, topicId };
      rows.put(TOPIC_TABLE, topicId, row, { all: ALL_TOPICS, organisation: row.unit.organisationId });
    }
  },
};
