import type {
  PublishTopicInput,
  TopicInput,
  TopicKind as KindName,
  TopicOutcome as OutcomeName,
} from '../generated/graphql.ts';
import type { TopicContent, TopicKind, TopicOutcome, TopicUnit } from './decider/topic.events.ts';

const KINDS: Readonly<Record<KindName, TopicKind>> = {
  LED: 'led',
  ASSIGNED: 'assigned',
  SUPERVISED: 'supervised',
  KEY_PROJECT: 'key-project',
};

const OUTCOMES: Readonly<Record<OutcomeName, TopicOutcome>> = {
  ACHIEVED: 'achieved',
  PARTLY_ACHIEVED: 'partly-achieved',
  NOT_ACHIEVED: 'not-achieved',
};

/** In the words of the domain. */
export const outcomeOf = (outcome: OutcomeName): TopicOutcome => OUTCOMES[outcome];

/** A topic in the words of the domain, with the unit as it stands today. */
export const topicContentOf = (
  { kind, title, description, milestones }: TopicInput | PublishTopicInput,
  { organisationId, name, ancestorIds }: TopicUnit,
): TopicContent => ({
  kind: KINDS[kind],
  title,
  description,
  milestones,
  unit: { organisationId, name, ancestorIds },
});
