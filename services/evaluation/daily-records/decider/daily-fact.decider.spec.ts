import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { shippedScheme } from '../../spec-support/open-shipped-cycle.ts';
import { dailyInputs } from '../result/daily-inputs.ts';
import {
  ConfirmDailyFact,
  DisputeDailyFact,
  RecordDailyFact,
  UpholdDailyFact,
  WithdrawDailyFact,
} from './daily-fact.commands.ts';
import { dailyFactDecider } from './daily-fact.decider.ts';
import {
  DailyFactObjectionOver,
  DailyFactRefused,
  DailyFactSettled,
  DailyFactStillOpen,
  DailyFactUnknown,
} from './daily-fact.errors.ts';
import type { DailyFactConfirmed, DailyFactEvent, DailyFactRecorded } from './daily-fact.events.ts';

const spec = deciderSpec(dailyFactDecider);
const factId = 'fact-1';
const cycleId = '2026';
const [DAY, LAST, AFTER] = ['2026-03-05', '2026-03-10', '2026-03-11'];
const by = (commandId: string, day = DAY) => commandMetadata({ commandId, now: `${day}T02:00:00.000Z` });
const [POLITICS, CONDUCT] = ['assessment.daily.politics', 'assessment.daily.conduct'];
const inputs = dailyInputs(shippedScheme('hubei-union').entering);

const data: DailyFactRecorded['data'] = {
  cycleId,
  organisation: { organisationId: '办公室', name: '办公室', ancestorIds: ['root'] },
  on: '2026-03-04',
  place: '三楼会议室',
  description: '“第一议题”未落实，会风松散',
  evidenceIds: ['photo-1'],
  inputs: inputs.filter(({ name }) => [POLITICS, CONDUCT].includes(name)),
  values: [
    { input: POLITICS, value: '1' },
    { input: CONDUCT, value: '0.5' },
  ],
  unopposedUntil: LAST,
};
const recorded: DailyFactEvent = { type: 'DailyFactRecorded', data };
const record = (given: Partial<DailyFactRecorded['data']> = {}) => {
  const { unopposedUntil: _, ...fact } = data;
  return new RecordDailyFact(by('record'), { factId, ...fact, inputs, ...given });
};
const entry = (index: number, input: string, value: string) => ({
  entryId: `fact-1.${index}`,
  organisationId: '办公室',
  input,
  label: factId,
  value,
  reason: data.description,
});
const confirmed = (how: Pick<DailyFactConfirmed['data'], 'confirmed' | 'reason'>): DailyFactConfirmed => ({
  type: 'DailyFactConfirmed',
  data: { cycleId, ...how, entries: [entry(1, POLITICS, '1'), entry(2, CONDUCT, '0.5')] },
});
const disputed: DailyFactEvent = { type: 'DailyFactDisputed', data: { reason: '当日已传达学习' } };
const agree = new ConfirmDailyFact(by('agree'), { factId, by: 'unit' });
const unopposed = (day: string) => new ConfirmDailyFact(by('unopposed', day), { factId, by: 'time' });
const dispute = (day = DAY) => new DisputeDailyFact(by('dispute', day), { factId, reason: '当日已传达学习' });
const uphold = new UpholdDailyFact(by('uphold'), { factId, reason: '会议记录无传达内容' });
const withdraw = new WithdrawDailyFact(by('withdraw'), { factId, cycleId, reason: '误录' });

describe('a daily fact', () => {
  it('is recorded once, with the inputs that it counts under (000-36)', () => {
    spec.when(record()).then(recorded);
    spec.given(recorded).when(record()).thenNothing();
  });

  it.each([
    ['of tomorrow', { on: '2026-03-06' }],
    ['of no day', { on: '昨天' }],
    ['that counts under nothing', { values: [] }],
    ['under what daily records do not count', { values: [{ input: 'assessment.self', value: '1' }] }],
    ['twice under one input', { values: [data.values[0]!, data.values[0]!] }],
    ['with a value that is none', { values: [{ input: POLITICS, value: '一分' }] }],
    ['of a place without end', { place: '室'.repeat(101) }],
  ])('is refused %s', (_what, given) => {
    spec.when(record(given)).thenRefuses(DailyFactRefused);
  });

  it('is refused without words', () => {
    spec.when(record({ description: '' })).thenRefuses('TEXT.REFUSED');
  });

  it('counts once the unit agrees', () => {
    spec.when(agree).thenRefuses(DailyFactUnknown);
    spec
      .given(recorded)
      .when(agree)
      .then(confirmed({ confirmed: 'by-unit' }));
    spec
      .given(recorded, confirmed({ confirmed: 'by-unit' }))
      .when(agree)
      .thenNothing();
    spec
      .given(recorded, disputed)
      .when(agree)
      .then(confirmed({ confirmed: 'by-unit' }));
  });

  it('counts when nobody objected in time, and not a day before', () => {
    spec.given(recorded).when(unopposed(LAST)).thenRefuses(DailyFactStillOpen);
    spec
      .given(recorded)
      .when(unopposed(AFTER))
      .then(confirmed({ confirmed: 'unopposed' }));
    spec.given(recorded, disputed).when(unopposed(AFTER)).thenRefuses(DailyFactSettled);
  });

  it('is disputed while it may, and counts then only by the office', () => {
    spec.given(recorded).when(dispute()).then(disputed);
    spec.given(recorded).when(dispute(AFTER)).thenRefuses(DailyFactObjectionOver);
    spec.given(recorded, disputed).when(dispute()).thenRefuses(DailyFactSettled);
    spec
      .given(recorded, disputed)
      .when(uphold)
      .then(confirmed({ confirmed: 'by-office', reason: '会议记录无传达内容' }));
    spec.given(recorded).when(uphold).thenRefuses(DailyFactSettled);
  });

  it('is withdrawn with the reason, and what had counted counts no more', () => {
    const withdrawn = (...takenBackEntryIds: readonly string[]): DailyFactEvent => ({
      type: 'DailyFactWithdrawn',
      data: { cycleId, reason: '误录', takenBackEntryIds },
    });
    spec.given(recorded).when(withdraw).then(withdrawn());
    spec.given(recorded, withdrawn()).when(withdraw).thenNothing();
    spec.given(recorded, withdrawn()).when(agree).thenRefuses(DailyFactSettled);
    spec
      .given(recorded, confirmed({ confirmed: 'unopposed' }))
      .when(withdraw)
      .then(withdrawn('fact-1.1', 'fact-1.2'));
  });
});
