import { CycleUnknown } from '../decider/cycle.errors.ts';
import { fillScorecard, openDesk, type Desk } from '../../spec-support/desk.ts';
import { CYCLE, LOUXING } from '../../spec-support/towns.ts';
import { ScorecardIncomplete, ScorecardUnknown } from '../../scorecards/decider/scorecard.errors.ts';
import { SealScorecards } from './seal-scorecards.request.ts';

const COMPLETE = ['88', '90', '4', '20'] as const;

describe('several scorecards, sealed together', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = openDesk();
    await desk.open();
    await fillScorecard(desk, 'huashan', COMPLETE);
    await fillScorecard(desk, 'dake', COMPLETE);
  });
  afterEach(() => desk.stop());

  const seal = (organisationIds?: readonly string[], cycleId = CYCLE) =>
    desk.handlers.sealAll.execute(
      new SealScorecards(desk.metadata(), {
        cycleId,
        reason: '核定',
        ...(organisationIds && { organisationIds }),
      }),
    );
  const sealedEvents = async () =>
    (await (await desk.eventStore.ledger(LOUXING)).read()).filter(({ type }) => type === 'ScorecardSealed');

  it('are the ones that are named, each once', async () => {
    await seal(['huashan', 'dake', 'huashan']);

    expect((await sealedEvents()).map(({ stream }) => stream.id)).toEqual([
      `${CYCLE}:huashan`,
      `${CYCLE}:dake`,
    ]);
  });

  it('are the whole roster when none is named, and none of it while one is incomplete', async () => {
    await expect(seal()).rejects.toThrow(ScorecardIncomplete);

    expect(await sealedEvents()).toEqual([]);
  });

  it('stay open when one of those named is not on the roster', async () => {
    await expect(seal(['huashan', 'nobody'])).rejects.toThrow(ScorecardUnknown);

    expect(await sealedEvents()).toEqual([]);
  });

  it('belong to a cycle that is there', async () => {
    await expect(seal(undefined, 'no-such-cycle')).rejects.toThrow(CycleUnknown);
  });
});
