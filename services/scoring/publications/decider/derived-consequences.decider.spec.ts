import { asGolden, commandMetadata, deciderSpec, goldenSamples } from '@kaoping/testing';
import { DeriveConsequences } from './derived-consequences.commands.ts';
import { derivedConsequencesDecider } from './derived-consequences.decider.ts';
import type { ConsequencesDerived, DerivedConsequences } from './derived-consequences.events.ts';

const spec = deciderSpec(derivedConsequencesDecider);
const now = '2018-07-05T08:00:00.000Z';
const unit = { organisationId: '机电', name: '机电支部', ancestorIds: ['changping'] };

const LIST: DeriveConsequences['data'] = {
  cycleId: '2018-Q2',
  title: { zh: '2018-Q2 党支部考核', en: 'Branches, 2018-Q2' },
  period: { kind: 'quarter', label: '2018-Q2' },
  scheme: { schemeId: 'changping-branches-quarter', version: 1, digest: 'd'.repeat(64) },
  peerGroup: { key: 'branches', title: { zh: '党支部', en: 'Branches' } },
  revision: 1,
  because: { cycleId: '2018-Q2', revision: 1, reason: '季度通报' },
  definitions: [
    {
      key: 'admonition',
      title: { zh: '诫勉谈话', en: 'Admonition talk' },
      does: 'admonition-talk',
      whom: ['secretary'],
      severity: 'hard',
      confirmedBy: 'leader',
      bars: ['awards'],
      lasts: { months: 6 },
      points: '0',
      clause: '003-13',
      when: { zh: '连续两个季度排名靠后', en: 'behind for two quarters running' },
    },
  ],
  triggered: [
    {
      consequence: 'admonition',
      ...unit,
      evidence: { zh: '连续两个季度排名靠后', en: 'behind for two quarters running' },
      history: ['2018-Q1:branches'],
    },
  ],
  bars: [
    {
      key: 'safety',
      title: { zh: '安全目标', en: 'Safety' },
      ...unit,
      barsFrom: ['awards'],
      clause: '003-07',
    },
  ],
};

const derive = (extra: Partial<DeriveConsequences['data']> = {}, commandId = 'derive') =>
  new DeriveConsequences(commandMetadata({ now, commandId }), { ...LIST, ...extra });
const derived = (derivation: number, extra: Partial<DerivedConsequences> = {}): ConsequencesDerived => ({
  type: 'ConsequencesDerived',
  data: { ...LIST, derivation, derivedAt: now, ...extra },
});

describe('taking down what follows from a ranking', () => {
  it('counts the lists from 1, also where nothing follows', () => {
    spec.given().when(derive()).then(derived(1));
    spec
      .given()
      .when(derive({ triggered: [], bars: [] }))
      .then(derived(1, { triggered: [], bars: [] }));
  });

  it('takes down a list that differs, whole', () => {
    spec
      .given(derived(1))
      .when(derive({ triggered: [] }))
      .then(derived(2, { triggered: [] }));
    spec
      .given(derived(1))
      .when(derive({ revision: 2 }))
      .then(derived(2, { revision: 2 }));
  });

  it('decides nothing when the same follows again, whatever it was derived for', () => {
    const because = { cycleId: '2018-Q1', revision: 2, reason: '申诉成立' };
    spec.given(derived(1)).when(derive({ because })).thenNothing();
  });

  it('is stored as the sample says', () => {
    const name = 'consequences-derived.v1';
    const golden = goldenSamples(new URL('golden/', import.meta.url))[name];
    expect({ [name]: golden }).toEqual(asGolden([derived(1)]));
  });
});
