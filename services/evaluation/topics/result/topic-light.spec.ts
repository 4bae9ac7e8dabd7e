import { overdueWork } from './overdue-work.ts';
import { topicLight } from './topic-light.ts';

const step = { milestoneId: 'm1', title: '整乡推进', dueOn: '2026-03-31', isDone: false, isOverdue: false };
const underWay = (given: object = {}) => ({
  status: 'under-way' as const,
  milestones: [{ ...step, ...given }],
});

describe('the light of a topic', () => {
  it.each([
    ['2026-03-23', 'green'],
    ['2026-03-24', 'yellow'],
    ['2026-03-31', 'yellow'],
    ['2026-04-01', 'red'],
  ])('is, on %s, %s', (today, light) => {
    expect(topicLight(underWay(), today)).toBe(light);
  });

  it('is green again once the step is done, and out when the topic is closed', () => {
    expect(topicLight(underWay({ isDone: true }), '2026-04-01')).toBe('green');
    expect(topicLight({ ...underWay(), status: 'closed' }, '2026-04-01')).toBeUndefined();
  });
});

describe('what the clock asks of a topic', () => {
  const topic = {
    kind: 'assigned' as const,
    title: '试点',
    description: '试点',
    unit: { organisationId: 'shijing', name: '石井镇', ancestorIds: [] },
    doneBy: [],
  };
  const kinds = (given: object, today: string) =>
    overdueWork({ ...topic, ...underWay(given) }, today).map(({ kind }) => kind);

  it('is a notice first and the lateness days after it, also when nobody looked for a while', () => {
    expect(kinds({}, '2026-03-27')).toEqual([]);
    expect(kinds({}, '2026-03-28')).toEqual(['notice']);
    expect(kinds({}, '2026-05-01')).toEqual(['notice']);
    expect(kinds({ noticedOn: '2026-05-01' }, '2026-05-04')).toEqual([]);
    expect(kinds({ noticedOn: '2026-05-01' }, '2026-05-05')).toEqual(['overdue']);
    expect(kinds({ noticedOn: '2026-05-01', isOverdue: true }, '2026-05-05')).toEqual([]);
    expect(overdueWork({ ...topic, ...underWay(), status: 'closed' }, '2026-05-01')).toEqual([]);
  });
});
