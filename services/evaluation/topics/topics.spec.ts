import { createCommandExecutor, orderFor } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { commandMetadata, fixedClock, projectionSpec } from '@kaoping/testing';
import { PublishTopic, ReportTopicProgress } from './decider/topic.commands.ts';
import { topicDecider } from './decider/topic.decider.ts';
import { dueTopics } from './due-topics.ts';
import { readBulletin } from './key-project-list/read-bulletin.ts';
import { PublishKeyProjectsHandler } from './publish-key-projects/publish-key-projects.handler.ts';
import { PublishKeyProjectsRequest } from './publish-key-projects/publish-key-projects.request.ts';
import { topicListProjection } from './topic-list/topic-list.projection.ts';

const { tenantId } = commandMetadata();
const unit = { organisationId: 'shijing', name: '石井镇', ancestorIds: ['louxing'] };
const step = { milestoneId: 'm1', title: '完成整乡推进', dueOn: '2026-03-31' };
const content = {
  kind: 'key-project' as const,
  title: '整乡推进',
  description: '双学双比',
  unit,
  milestones: [step],
};
const at = (commandId: string) => commandMetadata({ commandId, now: '2026-03-26T01:00:00.000Z' });

const open = async () => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  const ledger = await eventStore.createLedger(tenantId);
  const commands = createCommandExecutor(eventStore);
  const publish = new PublishTopic(at('publish-1'), { topicId: 't1', content });
  await commands.execute(publish.metadata, orderFor(topicDecider, 't1', publish));
  const due = dueTopics({ eventStore, commands });
  const look = async (...days: readonly string[]) => {
    for (const day of days) await due.run(tenantId, `${day}T01:00:00.000Z`);
    return (await ledger.readStream({ category: 'topic', id: 't1' })).map(({ type }) => type).slice(1);
  };
  return { eventStore, ledger, commands, look };
};

describe('topics', () => {
  it('tell the unit first and state the lateness after, each once however often it is looked', async () => {
    const { look } = await open();
    expect(await look('2026-03-27')).toEqual([]);
    expect(await look('2026-03-28', '2026-03-28', '2026-03-30')).toEqual(['TopicOverdueNoticed']);
    expect(await look('2026-04-01', '2026-04-01', '2026-04-02')).toEqual([
      'TopicOverdueNoticed',
      'TopicOverdue',
    ]);
  });

  it('ask nothing of a step that is done', async () => {
    const { look, commands } = await open();
    const done = { month: '2026-03', text: '已完成', doneMilestoneIds: ['m1'], evidenceIds: [], place: unit };
    const report = new ReportTopicProgress(at('report-1'), { topicId: 't1', ...done });
    await commands.execute(report.metadata, orderFor(topicDecider, 't1', report));
    expect(await look('2026-03-28', '2026-04-02')).toEqual(['TopicProgressReported']);
  });

  it('are published monthly as they stand, and stay as published', async () => {
    const { eventStore, commands, look } = await open();
    const publishing = new PublishKeyProjectsHandler(eventStore, commands);
    await publishing.execute(new PublishKeyProjectsRequest(at('bulletin-1'), '2026-03'));
    await look('2026-03-28', '2026-04-02');
    expect(await readBulletin(eventStore, tenantId, '2026-03')).toEqual({
      month: '2026-03',
      publishedAt: '2026-03-26T01:00:00.000Z',
      projects: [
        {
          topicId: 't1',
          title: '整乡推进',
          organisationId: 'shijing',
          organisationName: '石井镇',
          light: 'YELLOW',
          milestones: 1,
          milestonesDone: 0,
        },
      ],
    });
    expect(await readBulletin(eventStore, tenantId, '2026-02')).toBeNull();
  });

  it('are listed as they stand', async () => {
    const { ledger, look } = await open();
    await look('2026-03-28');
    const spec = projectionSpec(topicListProjection);
    const milestones = [{ ...step, isDone: false, isOverdue: false, noticedOn: '2026-03-28' }];
    await spec.given(...(await ledger.read())).thenRows('topics', {
      t1: { ...content, milestones, status: 'under-way', topicId: 't1' },
    });
    await spec
      .given(...(await ledger.read()))
      .thenIndexes('topics', 't1', { all: 'all', organisation: 'shijing' });
  });
});
