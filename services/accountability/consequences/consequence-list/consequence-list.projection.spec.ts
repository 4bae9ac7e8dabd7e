import { projectionSpec, recordedHistory } from '@kaoping/testing';
import type { ConsequenceEvent, ConsequenceGround } from '../decider/consequence.events.ts';
import { ADMONITION, CHANGPING } from '../spec-support/derived-lists.ts';
import { consequenceListProjection } from './consequence-list.projection.ts';
import { CONSEQUENCE_TABLE } from './consequence.row.ts';

const ID = '2026-Q1:branches:admonition:sihe';
const because = { cycleId: '2026-Q1', revision: 1, reason: '公布' };
const ground: ConsequenceGround = {
  organisation: { organisationId: 'sihe', name: '寺河矿党支部', ancestorIds: ['changping'] },
  definition: ADMONITION,
  cycleId: '2026-Q1',
  title: { zh: '一季度党支部考核', en: 'Branches, first quarter' },
  period: { kind: 'quarter', label: '2026-Q1' },
  scheme: { schemeId: 'changping-branches-quarter', version: 1, digest: 'a'.repeat(64) },
  peerGroup: { key: 'branches', title: { zh: '生产支部', en: 'Branches' } },
  evidence: ADMONITION.when,
  history: ['2025-Q4:branches'],
  revision: 1,
  derivation: 1,
  because,
};
const persons = [{ personId: 'p-zhang', name: '张建国' }];
const events: readonly ConsequenceEvent[] = [
  { type: 'ConsequenceProposed', data: { ...ground, round: 1 } },
  { type: 'ConsequenceConfirmed', data: { round: 1, reason: '同意', persons } },
  {
    type: 'ConsequenceWithdrawn',
    data: { round: 1, derivation: 2, because: { ...because, reason: '申诉成立' } },
  },
  { type: 'ConsequenceProposed', data: { ...ground, derivation: 3, round: 2, replacesRound: 1 } },
];
const stepsOf = (count: number) =>
  [
    { kind: 'proposed', round: 1, text: '公布' },
    { kind: 'confirmed', round: 1, text: '同意' },
    { kind: 'withdrawn', round: 1, text: '申诉成立' },
    { kind: 'proposed', round: 2, text: '公布' },
  ]
    .slice(0, count)
    .map((step, index) => ({
      ...step,
      at: `2017-05-03T08:00:0${String(index)}.000Z`,
      actorId: 'wang-fang',
    }));
const given = (count: number) =>
  projectionSpec(consequenceListProjection).given(
    ...recordedHistory(CHANGPING).in('consequence', ID, ...events.slice(0, count)).events,
  );

describe('the list of consequences', () => {
  it('shows each as it stands, with everything that happened to it', async () => {
    const { does, bars } = ADMONITION;
    await given(2).thenRow(CONSEQUENCE_TABLE, ID, {
      ...{ consequenceId: ID, status: 'confirmed', round: 1, derivation: 1, ground },
      effect: { does, bars, persons },
      decision: { actorId: 'wang-fang', reason: '同意' },
      steps: stepsOf(2),
    });
  });

  it('begins anew with the round that follows, and keeps the history of the first', async () => {
    await given(4).thenRows(CONSEQUENCE_TABLE, {
      [ID]: {
        ...{ consequenceId: ID, status: 'proposed', round: 2, derivation: 3 },
        ground: { ...ground, derivation: 3 },
        steps: stepsOf(4),
      },
    });
  });

  it('is listed by unit, cycle and state', async () => {
    const place = { all: 'all', organisation: 'sihe', cycle: '2026-Q1' };
    await given(1).thenIndexes(CONSEQUENCE_TABLE, ID, { ...place, status: 'proposed' });
    await given(3).thenIndexes(CONSEQUENCE_TABLE, ID, { ...place, status: 'withdrawn' });
  });
});
