import { asGolden, goldenSamples } from '@kaoping/testing';
import type { ConsequenceEvent } from './consequence.events.ts';
import type { ConsequenceDerivationEvent } from './consequence-derivation.events.ts';

const because = { cycleId: '2026-Q1', revision: 2, reason: '申诉成立，更正' };
const ground = {
  organisation: { organisationId: 'sihe', name: '寺河矿党支部', ancestorIds: ['changping'] },
  definition: {
    key: 'admonition',
    title: { zh: '支部书记诫勉谈话', en: 'Admonition talk with the secretary' },
    does: 'admonition-talk',
    whom: ['secretary'],
    severity: 'hard',
    confirmedBy: 'committee',
    bars: ['awards'],
    lasts: { months: 6 },
    points: '0',
    clause: '003-13',
    when: { zh: '连续两季度排名靠后', en: 'behind for two quarters running' },
  },
  cycleId: '2026-Q1',
  title: { zh: '一季度党支部考核', en: 'Branches, first quarter' },
  period: { kind: 'quarter', label: '2026-Q1' },
  scheme: { schemeId: 'changping-branches-quarter', version: 1, digest: 'a'.repeat(64) },
  peerGroup: { key: 'branches', title: { zh: '生产支部', en: 'Branches' } },
  evidence: { zh: '连续两季度排名靠后', en: 'behind for two quarters running' },
  history: ['2025-Q4:branches'],
  revision: 1,
  derivation: 1,
  because,
} as const;
const decision = { round: 2, reason: '经研究同意', meeting: '党委会第 6 次会议', decidedBy: 'p-li' };
const persons = [{ personId: 'p-zhang', name: '张建国', post: '党支部书记' }];
const { evidence, history: rests, revision, derivation } = ground;

const history: readonly (ConsequenceEvent | ConsequenceDerivationEvent)[] = [
  { type: 'ConsequenceProposed', data: { ...ground, round: 2, replacesRound: 1 } },
  { type: 'ConsequenceNoted', data: { ...ground, round: 1 } },
  {
    type: 'ConsequenceGroundRestated',
    data: { evidence, history: rests, revision, derivation, because },
  },
  { type: 'ConsequenceConfirmed', data: { ...decision, persons } },
  { type: 'ConsequenceSoftened', data: { ...decision, persons, does: 'interview', bars: [] } },
  { type: 'ConsequenceDismissed', data: decision },
  { type: 'ConsequenceWithdrawn', data: { round: 2, derivation: 3, because } },
  { type: 'ConsequenceCarriedOut', data: { round: 2, on: '2026-04-24', note: '谈话已进行' } },
  {
    type: 'ConsequenceDerivationBegun',
    data: {
      derivation: 2,
      revision: 2,
      because,
      added: { consequences: ['2026-Q1:branches:admonition:sihe'], bans: [] },
      dropped: { consequences: [], bans: ['rule:2026-Q1:branches:safetyTarget:sihe'] },
    },
  },
  { type: 'ConsequenceDerivationFinished', data: { derivation: 2 } },
];

describe('the stored shapes of consequences', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(goldenSamples(new URL('golden/', import.meta.url))).toEqual(asGolden(history));
  });
});
