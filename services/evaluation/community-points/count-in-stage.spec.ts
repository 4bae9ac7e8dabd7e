import { createCommandExecutor, orderFor } from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { commandMetadata, fixedClock, proposed } from '@kaoping/testing';
import { StageOver } from '../cycles/decider/evaluation-cycle.errors.ts';
import { collectingNeed } from '../sheets/result/collecting-stages.ts';
import { shippedCycle, shippedCycleOpened } from '../spec-support/open-shipped-cycle.ts';
import { CountCommunityPointsHandler } from './count-community-points/count-community-points.handler.ts';
import { AwardCommunityPoints, CountCommunityPoints } from './decider/community-points.commands.ts';
import { communityPointsDecider, communityPointsId } from './decider/community-points.decider.ts';
import { pointsInput } from './points-input.ts';

const { tenantId } = commandMetadata();
const SCHEME = 'dinghai-communities';
const loaded = shippedCycle(SCHEME, '西塘社区');
const pointsId = communityPointsId('2026', '西塘社区');
const title = { zh: '考核', en: 'Assessment' };
const stages = [{ stage: 'assess', title, from: '2026-12-01', until: '2026-12-20' }] as const;

const countOn = async (day: string) => {
  const eventStore = openMemoryEventStore({ clock: fixedClock() });
  const ledger = await eventStore.createLedger(tenantId);
  const { data } = shippedCycleOpened(SCHEME, '西塘社区');
  const opened = proposed({ type: 'EvaluationCycleOpened', data: { ...data, stages } } as const);
  const stream = { category: 'evaluation-cycle', id: '2026' };
  await ledger.append([{ stream, expectedRevision: -1, events: [opened] }]);
  const commands = createCommandExecutor(eventStore);
  const award = new AwardCommunityPoints(commandMetadata({ commandId: 'a1' }), {
    ...{ pointsId, year: '2026', points: '12.5', for: '党建知识竞赛', on: '2026-05-04', evidenceIds: [] },
    community: { organisationId: '西塘社区', name: '西塘社区', ancestorIds: ['root'] },
  });
  await commands.execute(award.metadata, orderFor(communityPointsDecider, pointsId, award));
  const staged = {
    ...loaded,
    cycle: { ...loaded.cycle, stages: stages.map((one) => ({ ...one, remindedDays: [] })) },
  };
  const count = new CountCommunityPoints(
    commandMetadata({ commandId: 'count-1', now: `${day}T02:00:00.000Z` }),
    {
      ...{ pointsId, cycleId: '2026', input: pointsInput(loaded.scheme.entering.inputs, undefined) },
      need: { ...collectingNeed(staged, day), late: 'refused' },
    },
  );
  return new CountCommunityPointsHandler(commands).execute(count);
};

describe('the year of a community', () => {
  it('is counted before the assessment closes', async () => {
    for (const day of ['2026-11-30', '2026-12-20']) {
      expect((await countOn(day)).events).toMatchObject([{ type: 'CommunityPointsCounted' }]);
    }
  });

  it('is not counted after it', async () => {
    await expect(countOn('2026-12-21')).rejects.toThrow(StageOver);
  });
});
