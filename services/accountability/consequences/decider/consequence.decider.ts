import { dayOf, isDay } from '@kaoping/calendar';
import type { Decider } from '@kaoping/event-sourcing';
import { sameGround } from './same-ground.ts';
import { checkDecision, personsOf } from './check-decision.ts';
import { checkText } from './check-text.ts';
import type {
  ConfirmConsequence,
  ConsequenceCommand,
  DecideConsequence,
  DeriveConsequence,
  DismissConsequence,
  MarkConsequenceCarriedOut,
  SoftenConsequence,
  WithdrawConsequence,
} from './consequence.commands.ts';
import {
  ConsequenceBarsMore,
  ConsequenceChangedMeanwhile,
  ConsequenceDayRefused,
  ConsequenceNotInEffect,
  ConsequenceNotMilder,
  ConsequenceNotWaiting,
} from './consequence.errors.ts';
import type { ConsequenceEvent } from './consequence.events.ts';
import {
  evolveConsequence,
  initialConsequence,
  isInEffect,
  requireConsequence,
  type Consequence,
  type DerivedConsequence,
} from './consequence.state.ts';
import { milderKinds } from './milder-kinds.ts';

type Events = readonly ConsequenceEvent[];

/** The stream id of a consequence. */
export const consequenceIdOf = (of: {
  readonly cycleId: string;
  readonly peerGroup: string;
  readonly key: string;
  readonly organisationId: string;
}): string => `${of.cycleId}:${of.peerGroup}:${of.key}:${of.organisationId}`;

/** The same ground never leads to it twice, whatever was decided: only what was withdrawn comes anew. */
const derive = ({ data }: DeriveConsequence, state: Consequence): Events => {
  const { consequenceId: _, ...ground } = data;
  const type = ground.definition.severity === 'hard' ? 'ConsequenceProposed' : 'ConsequenceNoted';
  if (state.status === 'absent') return [{ type, data: { ...ground, round: 1 } }];
  if (data.derivation <= state.derivation) return [];
  const { round: replacesRound } = state;
  if (state.status === 'withdrawn') {
    return [{ type, data: { ...ground, round: replacesRound + 1, replacesRound } }];
  }
  return restate(ground, state);
};

/** What was dismissed or done stays as it was looked at. */
const restate = (ground: DerivedConsequence['ground'], state: DerivedConsequence): Events => {
  if (state.status === 'dismissed' || state.status === 'carried-out') return [];
  if (sameGround(ground, state.ground)) return [];
  const { evidence, history, revision, derivation, because } = ground;
  return [{ type: 'ConsequenceGroundRestated', data: { evidence, history, revision, derivation, because } }];
};

const withdraw = ({ data }: WithdrawConsequence, state: Consequence): Events => {
  if (state.status === 'absent' || state.status === 'dismissed' || state.status === 'withdrawn') return [];
  if (data.derivation <= state.derivation) return [];
  const { derivation, because } = data;
  return [{ type: 'ConsequenceWithdrawn', data: { round: state.round, derivation, because } }];
};

const confirm = (command: ConfirmConsequence, state: DerivedConsequence): Events => {
  const data = { ...checkDecision(command, state), persons: personsOf(command.data) };
  return [{ type: 'ConsequenceConfirmed', data }];
};

const soften = (command: SoftenConsequence, state: DerivedConsequence): Events => {
  const { does, bars } = command.data;
  const { definition } = state.ground;
  const decision = checkDecision(command, state);
  const milder = milderKinds(definition.does);
  if (!milder.includes(does)) throw new ConsequenceNotMilder(does, milder);
  if (!bars.every((bar) => definition.bars.includes(bar))) throw new ConsequenceBarsMore(definition.bars);
  return [
    { type: 'ConsequenceSoftened', data: { ...decision, does, bars, persons: personsOf(command.data) } },
  ];
};

const dismiss = (command: DismissConsequence, state: DerivedConsequence): Events => [
  { type: 'ConsequenceDismissed', data: checkDecision(command, state) },
];

const decideOn = (command: DecideConsequence, state: Consequence): Events => {
  const present = requireConsequence(state, command.data.consequenceId);
  if (present.changedBy.includes(command.metadata.commandId)) return [];
  checkRound(command.data.round, present);
  if (present.status !== 'proposed') throw new ConsequenceNotWaiting(present.status);
  if (command.type === 'ConfirmConsequence') return confirm(command, present);
  return command.type === 'SoftenConsequence' ? soften(command, present) : dismiss(command, present);
};

const carryOut = ({ data, metadata }: MarkConsequenceCarriedOut, state: Consequence): Events => {
  const present = requireConsequence(state, data.consequenceId);
  if (present.changedBy.includes(metadata.commandId)) return [];
  checkRound(data.round, present);
  const { status, round } = present;
  if (!isInEffect(present, round)) throw new ConsequenceNotInEffect(status);
  if (!isDay(data.on) || data.on > dayOf(metadata.now)) throw new ConsequenceDayRefused(data.on);
  const note = checkText('note', data.note);
  return [{ type: 'ConsequenceCarriedOut', data: { round, on: data.on, note } }];
};

const checkRound = (round: number | undefined, present: DerivedConsequence): void => {
  if (round !== undefined && round !== present.round) throw new ConsequenceChangedMeanwhile(present.round);
};

/** The rules of a consequence; its stream id comes from {@link consequenceIdOf}. */
export const consequenceDecider: Decider<Consequence, ConsequenceCommand, ConsequenceEvent> = {
  category: 'consequence',
  initialState: initialConsequence,
  stateVersion: 1,
  evolve: evolveConsequence,
  decide: (command, state) => {
    switch (command.type) {
      case 'DeriveConsequence':
        return derive(command, state);
      case 'WithdrawConsequence':
        return withdraw(command, state);
      case 'ConfirmConsequence':
      case 'SoftenConsequence':
      case 'DismissConsequence':
        return decideOn(command, state);
      case 'MarkConsequenceCarriedOut':
        return carryOut(command, state);
    }
  },
};
