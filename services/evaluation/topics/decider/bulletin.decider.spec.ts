import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { bulletinDecider, BulletinRefused, PublishKeyProjects } from './bulletin.decider.ts';
import type { KeyProjectsPublished } from './bulletin.events.ts';

const now = '2026-03-31T08:00:00.000Z';
const projects = [
  {
    topicId: 't1',
    title: '整乡推进',
    organisationId: 'shijing',
    organisationName: '石井镇',
    milestones: 3,
    milestonesDone: 1,
  },
];
const publish = (commandId: string, month = '2026-03', given = projects) =>
  new PublishKeyProjects(commandMetadata({ now, commandId }), { month, projects: given });
const published: KeyProjectsPublished = {
  type: 'KeyProjectsPublished',
  data: { month: '2026-03', projects, publishedAt: now },
};
const spec = deciderSpec(bulletinDecider);

describe('the monthly bulletin of key projects', () => {
  it('is published once a month', () => {
    spec.given().when(publish('command-1')).then(published);
    spec.given(published).when(publish('command-1')).thenNothing();
    spec.given(published).when(publish('command-2')).thenRefuses(BulletinRefused);
  });

  it('is not published for a month to come, for none, or for nothing', () => {
    spec.given().when(publish('command-1', '2026-04')).thenRefuses(BulletinRefused);
    spec.given().when(publish('command-1', 'March')).thenRefuses(BulletinRefused);
    spec
      .given()
      .when(publish('command-1', '2026-03', []))
      .thenRefuses(BulletinRefused);
  });
});
