import type { CommandMetadata } from '@kaoping/event-sourcing';
import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { CYCLE, schemeOf, townRules } from '../../spec-support/towns.ts';
import {
  CorrectScore,
  OpenScorecard,
  RecordScore,
  ReopenScorecard,
  SealScorecard,
  WithdrawScore,
} from './scorecard.commands.ts';
import { scorecardDecider, scorecardId } from './scorecard.decider.ts';
import {
  ReasonBlank,
  ScoreAlreadyRecorded,
  ScorecardAlreadySealed,
  ScorecardIncomplete,
  ScoreChangedMeanwhile,
  ScorecardUnknown,
  ScoreUnknown,
} from './scorecard.errors.ts';
import type {
  ScoreCorrected,
  ScorecardEvent,
  ScorecardOpened,
  ScorecardReopened,
  ScorecardSealed,
  ScorePlace,
  ScoreRecorded,
  ScoreWithdrawn,
} from './scorecard.events.ts';
import { placeKey } from './scorecard.state.ts';

const spec = deciderSpec(scorecardDecider);
const target = { cycleId: CYCLE, organisationId: 'shijing' };
const opening: ScorecardOpened['data'] = {
  ...target,
  name: '石井',
  peerGroupId: 'towns',
  scheme: schemeOf(),
};
const opened: ScorecardOpened = { type: 'ScorecardOpened', data: opening };
const sealed: ScorecardSealed = { type: 'ScorecardSealed', data: { reason: '核定' } };
const reopened: ScorecardReopened = { type: 'ScorecardReopened', data: { reason: '申诉' } };

const urban: ScorePlace = { indicator: 'urban' };
const heaven: ScorePlace = { indicator: 'villages', child: '天堂' };
const stone: ScorePlace = { indicator: 'villages', child: '石头' };
const by = (commandId: string): CommandMetadata => commandMetadata({ commandId });

const recorded = (place: ScorePlace, value: string, entryId = 'first'): ScoreRecorded => ({
  type: 'ScoreRecorded',
  data: { ...place, value, entryId, reason: '通报' },
});
const corrected = (
  place: ScorePlace,
  [replacedValue, value]: readonly [string, string],
  [replacedEntryId, entryId]: readonly [string, string] = ['first', 'second'],
): ScoreCorrected => ({
  type: 'ScoreCorrected',
  data: { ...place, value, entryId, replacedEntryId, replacedValue, reason: '复核' },
});
const withdrawn = (place: ScorePlace, withdrawnValue: string): ScoreWithdrawn => ({
  type: 'ScoreWithdrawn',
  data: { ...place, withdrawalId: 'second', withdrawnEntryId: 'first', withdrawnValue, reason: '误录' },
});

const record = (place: ScorePlace, value: string, commandId = 'first', reason = '通报') =>
  new RecordScore(by(commandId), { ...target, ...place, value, reason });
const correct = (
  place: ScorePlace,
  value: string,
  given: { readonly commandId?: string; readonly reason?: string; readonly replacedEntryId?: string } = {},
) => {
  const { commandId = 'second', reason = '复核', ...rest } = given;
  return new CorrectScore(by(commandId), { ...target, ...place, value, reason, ...rest });
};
const withdraw = (place: ScorePlace, commandId = 'second', reason = '误录') =>
  new WithdrawScore(by(commandId), { ...target, ...place, reason });
const seal = (commandId = 'seal', reason = '核定') => new SealScorecard(by(commandId), { ...target, reason });
const reopen = (commandId = 'reopen', reason = '申诉') =>
  new ReopenScorecard(by(commandId), { ...target, reason });

const complete: readonly ScorecardEvent[] = [
  opened,
  recorded(heaven, '88', 'a'),
  recorded(stone, '90', 'b'),
  recorded({ indicator: 'property' }, '3.8', 'c'),
  recorded(urban, '28.38', 'd'),
];

describe('a scorecard', () => {
  it('is named after its cycle and its organisation', () => {
    expect(scorecardId(CYCLE, '石井')).toBe('2017-04-towns:石井');
  });

  it('opens once', () => {
    const open = new OpenScorecard(by('open'), opening);
    spec.given().when(open).then(opened);
    spec.given(opened).when(open).thenNothing();
  });

  it.each([
    ['record', record(urban, '28')],
    ['correct', correct(urban, '28')],
    ['withdraw', withdraw(urban)],
    ['seal', seal()],
    ['reopen', reopen()],
  ])('refuses to %s what was never opened', (_verb, command) => {
    spec.given().when(command).thenRefuses(ScorecardUnknown);
  });
});

describe('recording a score', () => {
  it('enters it, with the command as its entry and without stray spaces in its reason', () => {
    spec
      .given(opened)
      .when(record(urban, '28.38', 'first', ' 通报 '))
      .then(recorded(urban, '28.38'));
    spec.given(opened).when(record(heaven, '88')).then(recorded(heaven, '88'));
  });

  it('decides nothing when it is repeated', () => {
    spec.given(opened, recorded(urban, '28')).when(record(urban, '28')).thenNothing();
  });

  it('decides nothing when it is repeated after somebody corrected or withdrew the score meanwhile', () => {
    const past = [opened, recorded(urban, '28')] as const;
    spec
      .given(...past, corrected(urban, ['28', '27']))
      .when(record(urban, '28'))
      .thenNothing();
    spec
      .given(...past, withdrawn(urban, '28'))
      .when(record(urban, '28'))
      .thenNothing();
    spec
      .given(...past, sealed)
      .when(record(urban, '28'))
      .thenNothing();
  });

  it('refuses a place that has a score, also when it would be the same', () => {
    spec
      .given(opened, recorded(urban, '28'))
      .when(record(urban, '28', 'other'))
      .thenRefuses(ScoreAlreadyRecorded);
  });

  it('refuses a sealed scorecard', () => {
    spec
      .given(...complete, sealed)
      .when(record(urban, '28', 'other'))
      .thenRefuses(ScorecardAlreadySealed);
  });

  it('refuses a blank reason', () => {
    spec
      .given(opened)
      .when(record(urban, '28', 'first', '  '))
      .thenRefuses(ReasonBlank);
  });

  it.each([
    ['an unknown indicator', record({ indicator: 'party' }, '1'), 'ENTRY.UNKNOWN_INDICATOR'],
    [
      'an indicator with a name of the language',
      record({ indicator: '__proto__' }, '1'),
      'ENTRY.UNKNOWN_INDICATOR',
    ],
    ['two points in a decimal', record(heaven, '86..67'), 'ENTRY.MALFORMED_DECIMAL'],
    ['an empty score', record(urban, ''), 'ENTRY.MALFORMED_DECIMAL'],
    ['a score above the range', record(urban, '30.01'), 'ENTRY.OUT_OF_RANGE'],
    ['a score below the range', record(urban, '-1'), 'ENTRY.OUT_OF_RANGE'],
    ['a deduction of more than there is', record({ indicator: 'property' }, '41'), 'ENTRY.OUT_OF_RANGE'],
    ['a village without its name', record({ indicator: 'villages' }, '88'), 'ENTRY.CHILD_MISSING'],
    ['a village of blanks', record({ indicator: 'villages', child: ' ' }, '88'), 'ENTRY.CHILD_MISSING'],
    ['a village where none is scored', record({ ...urban, child: '天堂' }, '8'), 'ENTRY.CHILD_UNEXPECTED'],
  ])('refuses %s', (_what, command, code) => {
    spec.given(opened).when(command).thenRefuses(code);
  });

  it('refuses a tenth village of nine, and takes the ninth', () => {
    const [villages] = townRules.indicators;
    const method = { kind: 'mean-of-children', min: '0', max: '100', sampleSize: 9 } as const;
    const scheme = schemeOf({ ...townRules, indicators: [{ ...villages!, method }] });
    const village = (number: number): ScorePlace => ({ indicator: 'villages', child: `村${String(number)}` });
    const eight = [1, 2, 3, 4, 5, 6, 7, 8].map((number) =>
      recorded(village(number), '80', `e${String(number)}`),
    );
    const past = [{ ...opened, data: { ...opening, scheme } }, ...eight];
    spec
      .given(...past)
      .when(record(village(9), '90'))
      .then(recorded(village(9), '90'));
    spec
      .given(...past, recorded(village(9), '90'))
      .when(record(village(10), '90', 'tenth'))
      .thenRefuses('ENTRY.SAMPLE_EXCEEDED');
  });

  it('keeps places apart whose names run together', () => {
    expect(placeKey({ indicator: 'a/b' })).not.toBe(placeKey({ indicator: 'a', child: 'b' }));
    expect(placeKey({ indicator: 'a', child: 'b","c' })).not.toBe(
      placeKey({ indicator: 'a","b', child: 'c' }),
    );
  });
});

describe('correcting a score', () => {
  const past = [opened, recorded(urban, '28')] as const;

  it('replaces it and names what it replaced', () => {
    spec
      .given(...past)
      .when(correct(urban, '27.5'))
      .then(corrected(urban, ['28', '27.5']));
  });

  it('takes the entry that the caller looked at', () => {
    spec
      .given(...past)
      .when(correct(urban, '27', { replacedEntryId: 'first' }))
      .then(corrected(urban, ['28', '27']));
  });

  it('refuses when another entry stands there by now, and says which score', () => {
    spec
      .given(...past, corrected(urban, ['28', '27']))
      .when(correct(urban, '26', { commandId: 'third', replacedEntryId: 'first' }))
      .thenRefuses(ScoreChangedMeanwhile);
    expect(new ScoreChangedMeanwhile(urban, '27').sentence.en).toContain('changed to 27');
  });

  it('decides nothing when it is repeated, also after a later correction', () => {
    const once = corrected(urban, ['28', '27']);
    spec
      .given(...past, once)
      .when(correct(urban, '27', { replacedEntryId: 'first' }))
      .thenNothing();
    spec
      .given(...past, once, corrected(urban, ['27', '26'], ['second', 'third']))
      .when(correct(urban, '27', { replacedEntryId: 'first' }))
      .thenNothing();
  });

  it('refuses where no score stands, or none any more', () => {
    spec.given(opened).when(correct(urban, '27')).thenRefuses(ScoreUnknown);
    spec
      .given(...past, withdrawn(urban, '28'))
      .when(correct(urban, '27', { commandId: 'third' }))
      .thenRefuses(ScoreUnknown);
  });

  it('refuses a score that could not be recorded, a blank reason and a sealed scorecard', () => {
    spec
      .given(...past)
      .when(correct(urban, '31'))
      .thenRefuses('ENTRY.OUT_OF_RANGE');
    spec
      .given(...past)
      .when(correct(urban, '27', { reason: ' ' }))
      .thenRefuses(ReasonBlank);
    spec
      .given(...past, sealed)
      .when(correct(urban, '27'))
      .thenRefuses(ScorecardAlreadySealed);
  });

  it('can change a village of a full sample', () => {
    spec
      .given(...complete)
      .when(correct(heaven, '89'))
      .then(corrected(heaven, ['88', '89'], ['a', 'second']));
  });
});

describe('withdrawing a score', () => {
  const past = [opened, recorded(urban, '28')] as const;

  it('empties its place', () => {
    spec
      .given(...past)
      .when(withdraw(urban))
      .then(withdrawn(urban, '28'));
  });

  it('lets another be recorded there', () => {
    spec
      .given(...past, withdrawn(urban, '28'))
      .when(record(urban, '29', 'third'))
      .then(recorded(urban, '29', 'third'));
  });

  it('makes room for another village of the sample', () => {
    const cave: ScorePlace = { indicator: 'villages', child: '山洞' };
    const full = [opened, recorded(heaven, '88'), recorded(stone, '90', 'b')] as const;
    spec
      .given(...full)
      .when(record(cave, '70', 'c'))
      .thenRefuses('ENTRY.SAMPLE_EXCEEDED');
    spec
      .given(...full, withdrawn(heaven, '88'))
      .when(record(cave, '70', 'c'))
      .then(recorded(cave, '70', 'c'));
  });

  it('decides nothing when it is repeated, also after another score was recorded there', () => {
    const empty = [...past, withdrawn(urban, '28')] as const;
    spec
      .given(...empty)
      .when(withdraw(urban))
      .thenNothing();
    spec
      .given(...empty, recorded(urban, '29', 'third'))
      .when(withdraw(urban))
      .thenNothing();
  });

  it('refuses where no score stands, a blank reason and a sealed scorecard', () => {
    spec.given(opened).when(withdraw(urban)).thenRefuses(ScoreUnknown);
    spec
      .given(...past)
      .when(withdraw(urban, 'second', ''))
      .thenRefuses(ReasonBlank);
    spec
      .given(...past, sealed)
      .when(withdraw(urban))
      .thenRefuses(ScorecardAlreadySealed);
  });
});

describe('sealing a scorecard', () => {
  it('closes it to changes', () => {
    spec
      .given(...complete)
      .when(seal())
      .then(sealed);
  });

  it('decides nothing when it is sealed already', () => {
    spec
      .given(...complete, sealed)
      .when(seal())
      .thenNothing();
  });

  it('decides nothing when it is repeated after somebody reopened the scorecard meanwhile', () => {
    // Given events answer `command-1`, unless told otherwise.
    spec
      .given(...complete, sealed, reopened)
      .when(seal('command-1'))
      .thenNothing();
    spec
      .given(...complete, sealed, reopened)
      .when(seal('another'))
      .then(sealed);
  });

  it('refuses while scores are missing, and lists them by the names that people know', () => {
    const past = [opened, recorded(heaven, '88')] as const;
    spec
      .given(...past)
      .when(seal())
      .thenRefuses(ScorecardIncomplete);
    const missing = [
      { indicator: 'villages', expected: 2, present: 1 },
      { indicator: 'constructor', expected: 1, present: 0 },
    ];
    const { sentence } = new ScorecardIncomplete('石井', missing, schemeOf().titles);
    expect(sentence.en).toContain('still lacks: Sampled villages (1/2), constructor (0/1).');
    expect(sentence.zh).toContain('还缺：抽查村 (1/2)、constructor (0/1)，');
  });

  it('refuses a blank reason', () => {
    spec
      .given(...complete)
      .when(seal('seal', ' '))
      .thenRefuses(ReasonBlank);
  });
});

describe('reopening a scorecard', () => {
  it('lets it change again', () => {
    spec
      .given(...complete, sealed)
      .when(reopen())
      .then(reopened);
    spec
      .given(...complete, sealed, reopened)
      .when(correct(urban, '27'))
      .then(corrected(urban, ['28.38', '27'], ['d', 'second']));
  });

  it('decides nothing when it is open, or when it is repeated after another sealing', () => {
    spec
      .given(...complete)
      .when(reopen())
      .thenNothing();
    spec
      .given(...complete, sealed, reopened, sealed)
      .when(reopen('command-1'))
      .thenNothing();
  });

  it('refuses a blank reason', () => {
    spec
      .given(...complete, sealed)
      .when(reopen('reopen', ' '))
      .thenRefuses(ReasonBlank);
  });
});
