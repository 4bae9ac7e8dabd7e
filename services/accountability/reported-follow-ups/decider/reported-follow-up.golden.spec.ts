import { asGolden, commandMetadata, goldenSamples } from '@kaoping/testing';
import { reportedFollowUpDecider, TakeFollowUpReport } from './reported-follow-up.decider.ts';

describe('the stored shape of what a subsidiary reported of its follow-up', () => {
  it('has a sample, just as it is written today', () => {
    const command = new TakeFollowUpReport(commandMetadata(), {
      subsidiary: 'changping',
      on: '2026-04-12',
      counts: {
        warnings: { red: 1, yellow: 2, green: 9 },
        consequences: { waiting: 1, confirmed: 2, dismissed: 0, withdrawn: 1 },
        rectifications: { open: 3, overdue: 1, resolved: 7 },
        tasks: { open: 1, overdue: 0 },
      },
    });
    const decided = reportedFollowUpDecider.decide(command, reportedFollowUpDecider.initialState);
    expect(goldenSamples(new URL('golden/', import.meta.url))).toEqual(asGolden(decided));
  });
});
