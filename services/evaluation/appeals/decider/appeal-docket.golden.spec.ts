import { asGolden, commandMetadata, goldenSamples, proposed } from '@kaoping/testing';
import {
  acknowledging,
  deciding,
  hearing,
  lodging,
  replying,
  TARGET,
  tendedOn,
} from '../../spec-support/appeal-cases.ts';
import { goldenHistory } from '../../spec-support/golden-history.ts';
import { appealDocketDecider } from './appeal-docket.decider.ts';
import { WithdrawAppeal } from './appeal-docket.commands.ts';
import type { AppealAgainst, AppealDocketEvent } from './appeal-docket.events.ts';

const againstDeduction: AppealAgainst = {
  kind: 'adjustment',
  adjustmentId: 'three',
  title: { zh: '通报批评', en: 'Criticised' },
};
const full = lodging({
  wanted: '更正为 33 分',
  lateReason: '材料晚到',
  onBehalfOf: { organisationId: '盐仓街道', reason: '无填报员' },
});

/** Commands that write each kind of event; the last of a kind is its sample. */
const commands = [
  lodging({ appealId: 'appeal-2', against: againstDeduction, involvedIds: ['director'] }),
  lodging({ appealId: 'appeal-3', against: { kind: 'ranking' } }),
  full,
  ...[acknowledging(), replying(), hearing(), tendedOn('2026-07-05'), tendedOn('2026-07-12'), deciding()],
  new WithdrawAppeal(commandMetadata({ commandId: 'withdraw', actorId: 'recorder' }), {
    ...TARGET,
    appealId: 'appeal-2',
    reason: '已沟通解决',
  }),
];

const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of an appeal docket', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(asGolden(goldenHistory(appealDocketDecider, commands)));
    expect(Object.keys(golden)).toHaveLength(8);
  });

  it('are folded as they were when they were written', () => {
    const names = [
      'appeal-lodged',
      'appeal-acknowledged',
      'appeal-replied',
      'appeal-heard',
      'appeal-decided',
    ];
    const state = names.reduce(
      (folded, name) =>
        appealDocketDecider.evolve(folded, proposed(golden[`${name}.v1`] as unknown as AppealDocketEvent)),
      appealDocketDecider.initialState,
    );
    expect(state.appeals['appeal-1']).toMatchObject({
      status: 'decided',
      replierId: 'reviewer',
      hearingIds: ['hearing-1'],
      decideBy: '2026-07-11',
    });
  });
});
