import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { CorrectFact, RecordFact, UseFact } from './fact.commands.ts';
import { FACT_USE_LIMIT, factDecider, factIdOf } from './fact.decider.ts';
import { FactKnown, FactMalformed, FactUnknown, FactUsedTooOften } from './fact.errors.ts';
import type { FactCorrected, FactRecorded, FactUsed } from './fact.events.ts';

const place = { organisationId: 'shijing', ancestorIds: ['louxing'] };
const [key, on] = ['party-members', '2026-03-31'];
const factId = factIdOf('shijing', key, on);
const metadata = commandMetadata({ commandId: 'command-9' });
const sheet = { kind: 'sheet', id: 's1', cycleId: '2026', indicator: 'development' };
const recorded: FactRecorded = {
  type: 'FactRecorded',
  data: { ...place, key, on, title: '党员人数', value: '86', unit: '人', evidenceIds: ['d1'] },
};
const used = (by = sheet): FactUsed => ({ type: 'FactUsed', data: { ...place, by, key, on, value: '86' } });
const corrected: FactCorrected = {
  type: 'FactCorrected',
  data: { ...place, key, on, value: '87', formerValue: '86', reason: '漏计一人', usedBy: [sheet] },
};
const record = (given: Partial<RecordFact['data']> = {}) =>
  new RecordFact(metadata, {
    factId,
    place,
    key,
    on,
    title: '党员人数',
    value: '86',
    unit: '人',
    evidenceIds: ['d1', 'd1'],
    ...given,
  });
const use = (by = sheet) => new UseFact(metadata, { factId, by });
const correct = (value = '87', reason = '漏计一人') => new CorrectFact(metadata, { factId, value, reason });
const spec = deciderSpec(factDecider);

describe('a fact', () => {
  it('is entered once', () => {
    spec.given().when(record()).then(recorded);
    spec.given(recorded).when(record()).thenNothing();
    spec
      .given(recorded)
      .when(record({ value: '90' }))
      .thenRefuses(FactKnown);
  });

  it.each([{ key: '' }, { key: 'a b' }, { on: '2026-3-31' }, { on: '2026' }])(
    'is not entered with %j',
    (given) => {
      spec.given().when(record(given)).thenRefuses(FactMalformed);
    },
  );

  it('is not entered blank', () => {
    spec
      .given()
      .when(record({ value: ' ' }))
      .thenRefuses('TEXT.REFUSED');
    spec
      .given()
      .when(record({ title: ' ' }))
      .thenRefuses('TEXT.REFUSED');
  });

  it('serves many forms, each once', () => {
    spec.given(recorded).when(use()).then(used());
    spec.given(recorded, used()).when(use()).thenNothing();
    const other = { ...sheet, cycleId: '2026-Q1' };
    spec.given(recorded, used()).when(use(other)).then(used(other));
    const many = Array.from({ length: FACT_USE_LIMIT }, (_, at) => used({ ...sheet, id: String(at) }));
    spec
      .given(recorded, ...many)
      .when(use())
      .thenRefuses(FactUsedTooOften);
  });

  it('is corrected with a reason, naming the forms that took it', () => {
    spec.given(recorded, used()).when(correct()).then(corrected);
    spec.given(recorded, used(), corrected).when(correct()).thenNothing();
    spec.given(recorded).when(correct('87', '')).thenRefuses('TEXT.REFUSED');
  });

  it('has to be there to be used or corrected', () => {
    spec.given().when(use()).thenRefuses(FactUnknown);
    spec.given().when(correct()).thenRefuses(FactUnknown);
  });

  it('keeps units and keys with slashes apart', () => {
    expect(factIdOf('a/b', 'c', on)).not.toBe(factIdOf('a', 'b/c', on));
  });
});
