import type { KnownTopic } from '../decider/topic.state.ts';

/** The table of the list of topics. */
export const TOPIC_TABLE = 'topics';

/** A topic as it stands. */
export type TopicRow = Omit<KnownTopic, 'doneBy'> & { readonly topicId: string };

/** The value of the index `all`, under which every topic stands. */
export const ALL_TOPICS = 'all';
