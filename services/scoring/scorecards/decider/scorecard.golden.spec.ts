import { asGolden, goldenSamples, commandMetadata, proposed } from '@kaoping/testing';
import { CYCLE, schemeOf } from '../../spec-support/towns.ts';
import {
  CorrectScore,
  OpenScorecard,
  RecordScore,
  ReopenScorecard,
  SealScorecard,
  WithdrawScore,
  type ScorecardCommand,
} from './scorecard.commands.ts';
import { scorecardDecider } from './scorecard.decider.ts';
import type { ScorecardEvent } from './scorecard.events.ts';
import { initialScorecard, type Scorecard } from './scorecard.state.ts';

const target = { cycleId: CYCLE, organisationId: 'shijing' };
const heaven = { ...target, indicator: 'villages', child: '天堂' };
const urban = { ...target, indicator: 'urban' };
const by = (commandId: string) => commandMetadata({ commandId });

/** Commands that write each kind of event; the last of a kind is its sample. */
const commands: Readonly<Record<ScorecardEvent['type'], readonly ScorecardCommand[]>> = {
  ScorecardOpened: [
    new OpenScorecard(by('open'), { ...target, name: '石井', peerGroupId: 'towns', scheme: schemeOf() }),
  ],
  ScoreRecorded: [
    new RecordScore(by('stone'), { ...heaven, child: '石头', value: '90', reason: '四月通报' }),
    new RecordScore(by('property'), { ...target, indicator: 'property', value: '3.8', reason: '四月通报' }),
    new RecordScore(by('urban'), { ...urban, value: '28.38', reason: '四月通报' }),
    new RecordScore(by('heaven'), { ...heaven, value: '88', reason: '四月通报' }),
  ],
  ScoreCorrected: [new CorrectScore(by('recount'), { ...heaven, value: '87.5', reason: '复核' })],
  ScorecardSealed: [new SealScorecard(by('seal'), { ...target, reason: '核定' })],
  ScorecardReopened: [new ReopenScorecard(by('reopen'), { ...target, reason: '申诉' })],
  ScoreWithdrawn: [new WithdrawScore(by('withdraw'), { ...urban, reason: '误录' })],
};

const history = (): readonly ScorecardEvent[] => {
  let state: Scorecard = initialScorecard;
  return Object.values(commands)
    .flat()
    .flatMap((command) =>
      scorecardDecider.decide(command, state).map((event) => {
        state = scorecardDecider.evolve(state, proposed(event, { causationId: command.metadata.commandId }));
        return event;
      }),
    );
};

const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of a scorecard', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(asGolden(history()));
    expect(
      Object.values(golden)
        .map(({ type }) => type)
        .sort(),
    ).toEqual(Object.keys(commands).sort());
  });

  it('are folded as they were when they were written', () => {
    const inOrder = [
      'scorecard-opened.v1',
      'score-recorded.v1',
      'score-corrected.v1',
      'scorecard-sealed.v1',
      'scorecard-reopened.v1',
    ];
    const state = inOrder.reduce<Scorecard>(
      (folded, name) =>
        scorecardDecider.evolve(
          folded,
          proposed(golden[name] as unknown as ScorecardEvent, { causationId: name }),
        ),
      initialScorecard,
    );
    expect(state).toEqual({
      status: 'open',
      card: golden['scorecard-opened.v1']!.data,
      entries: {
        '["villages","天堂"]': { indicator: 'villages', child: '天堂', value: '87.5', entryId: 'recount' },
      },
      changedBy: {
        '["villages","天堂"]': ['heaven', 'recount'],
        seal: ['scorecard-sealed.v1', 'scorecard-reopened.v1'],
      },
    });
  });

  it('empty a place that was withdrawn', () => {
    const recorded = {
      ...(golden['score-recorded.v1']!.data as object),
      indicator: 'urban',
      child: undefined,
    };
    const events = [
      golden['scorecard-opened.v1'],
      { type: 'ScoreRecorded', data: recorded },
      golden['score-withdrawn.v1'],
    ];
    const state = events.reduce<Scorecard>(
      (folded, event) => scorecardDecider.evolve(folded, proposed(event as unknown as ScorecardEvent)),
      initialScorecard,
    );
    expect(state).toMatchObject({ entries: {}, changedBy: { '["urban"]': ['heaven', 'withdraw'] } });
  });
});
