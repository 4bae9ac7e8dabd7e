import type { PublishedProject } from '../decider/bulletin.events.ts';
import type { Topic } from '../decider/topic.state.ts';
import { topicLight } from './topic-light.ts';

/** How the key projects among some topics stand on a day, in the order of their ids. */
export const publishedProjects = (
  topics: ReadonlyMap<string, Topic>,
  today: string,
): readonly PublishedProject[] =>
  [...topics]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([topicId, topic]) => {
      if (topic.status !== 'under-way' || topic.kind !== 'key-project') return [];
      const { title, unit, milestones, lastReport } = topic;
      const light = topicLight(topic, today);
      return [
        {
          topicId,
          title,
          organisationId: unit.organisationId,
          organisationName: unit.name,
          ...(light && { light }),
          milestones: milestones.length,
          milestonesDone: milestones.filter(({ isDone }) => isDone).length,
          ...(lastReport && { report: lastReport }),
        },
      ];
    });
