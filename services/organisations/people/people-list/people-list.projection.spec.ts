import type { DomainEvent } from '@kaoping/event-sourcing';
import { projectionSpec, recordedHistory } from '@kaoping/testing';
import { peopleListProjection } from './people-list.projection.ts';
import { ORGANISATION_INDEX, postKey, TABLES } from './people-list.rows.ts';

const spec = projectionSpec(peopleListProjection);
const registered = (personId: string, code: string, name: string): DomainEvent => ({
  type: 'PersonRegistered',
  data: { personId, code, name },
});
const post = (postId: string, organisationId: string) => ({
  postId,
  organisationId,
  postKind: 'committee-member',
  title: '党委委员',
  from: '2012-01-01',
});
const taken = (postId: string, organisationId: string): DomainEvent => ({
  type: 'PostTaken',
  data: post(postId, organisationId),
});

const history = recordedHistory()
  .in('person', 'wang', registered('wang', '10231', '王建国'), taken('p1', 'mining'), taken('p2', 'party'))
  .in('person', 'li', registered('li', '10100', '李梅'));

describe('the list of people', () => {
  it('holds everybody by code, with their posts', async () => {
    await spec.given(...history.events).thenRows(TABLES.people, {
      '10231': {
        personId: 'wang',
        code: '10231',
        name: '王建国',
        posts: [post('p1', 'mining'), post('p2', 'party')],
      },
      '10100': { personId: 'li', code: '10100', name: '李梅', posts: [] },
    });
    await spec.given(...history.events).thenRows(TABLES.codes, { wang: '10231', li: '10100' });
  });

  it('lists posts by organisation, with the name of who has them', async () => {
    const renamed = history.in('person', 'wang', { type: 'PersonDescribed', data: { name: '王建军' } });
    const given = spec.given(...renamed.events);
    const who = { personId: 'wang', personName: '王建军', personCode: '10231' };
    await given.thenRows(TABLES.posts, {
      [postKey('wang', 'p1')]: { ...post('p1', 'mining'), ...who },
      [postKey('wang', 'p2')]: { ...post('p2', 'party'), ...who },
    });
    await given.thenIndexes(TABLES.posts, postKey('wang', 'p1'), { [ORGANISATION_INDEX]: 'mining' });
  });

  it('follows who left, and forgets what was withdrawn', async () => {
    const after = history.in(
      'person',
      'wang',
      { type: 'PostLeft', data: { postId: 'p2', on: '2014-01-01' } },
      { type: 'PostWithdrawn', data: { postId: 'p1', reason: '误录' } },
    );
    const given = spec.given(...after.events);
    await given.thenRow(TABLES.posts, postKey('wang', 'p1'), undefined);
    await given.thenRow(TABLES.posts, postKey('wang', 'p2'), {
      ...post('p2', 'party'),
      leftOn: '2014-01-01',
      personId: 'wang',
      personName: '王建国',
      personCode: '10231',
    });
    await given.thenRow(TABLES.people, '10231', {
      personId: 'wang',
      code: '10231',
      name: '王建国',
      posts: [{ ...post('p2', 'party'), leftOn: '2014-01-01' }],
    });
  });
});
