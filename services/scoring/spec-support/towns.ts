import { tenantId, type CommandMetadata } from '@kaoping/event-sourcing';
import type { ScoringRules } from '@kaoping/scoring-engine';
import { commandMetadata } from '@kaoping/testing';
import { OpenCycle } from '../cycles/decider/cycle.commands.ts';
import type { SchemeVersion } from '../scheme/scheme-version.ts';

/** The tenant of every example that names none. */
export const LOUXING = tenantId('louxing');

/** The cycle of every example that names none. */
export const CYCLE = '2017-04-towns';

/** Two sampled villages, a deduction of up to 40, and up to 30 points given at once; ties share a rank. */
export const townRules: ScoringRules = {
  indicators: [
    { key: 'villages', method: { kind: 'mean-of-children', min: '0', max: '100', sampleSize: 2 } },
    { key: 'property', method: { kind: 'deduction', fullMark: '40' } },
    { key: 'urban', method: { kind: 'direct', min: '0', max: '30' } },
  ],
  total: { kind: 'sum' },
  rounding: { places: 2, mode: 'half-up', when: 'once' },
  ties: 'standard',
};

/** As above, multiplied by a coefficient that comes of the place in Party building. */
export const coefficientRules: ScoringRules = {
  ...townRules,
  indicators: [...townRules.indicators, { key: 'party', method: { kind: 'direct', min: '0', max: '100' } }],
  coefficient: {
    of: ['party'],
    appliesTo: 'total',
    step: '0.005',
    middle: 'lower-middle',
    ties: 'same-rank',
  },
};

/** A scheme version of these rules. */
export const schemeOf = (rules: ScoringRules = townRules): SchemeVersion => ({
  id: 'towns',
  version: 1,
  title: { zh: '乡镇考评', en: 'Towns' },
  source: '考评通报',
  titles: {
    villages: { zh: '抽查村', en: 'Sampled villages' },
    property: { zh: '物业', en: 'Property' },
    urban: { zh: '城管', en: 'Urban management' },
  },
  rules,
});

/** What a cycle of three towns and two streets opens with, unless told. */
export const cycleData = (given: Partial<OpenCycle['data']> = {}): OpenCycle['data'] => ({
  cycleId: CYCLE,
  title: { zh: '2017 年 4 月', en: 'April 2017' },
  period: { kind: 'month', label: '2017-04' },
  scheme: schemeOf(),
  peerGroups: [
    { id: 'towns', title: { zh: '乡镇', en: 'Towns' } },
    { id: 'streets', title: { zh: '街道', en: 'Streets' } },
  ],
  roster: [
    { organisationId: 'shijing', name: '石井', peerGroupId: 'towns' },
    { organisationId: 'shuangjiang', name: '双江', peerGroupId: 'towns' },
    { organisationId: 'wanbao', name: '万宝', peerGroupId: 'towns' },
    { organisationId: 'huashan', name: '花山', peerGroupId: 'streets' },
    { organisationId: 'dake', name: '大科', peerGroupId: 'streets' },
  ],
  ...given,
});

/** Opens that cycle. */
export const openCycle = (
  given: Partial<OpenCycle['data']> = {},
  metadata: Partial<CommandMetadata> = {},
): OpenCycle => new OpenCycle(commandMetadata({ commandId: 'open', ...metadata }), cycleData(given));
