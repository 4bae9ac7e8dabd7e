import { DomainError, type Decider, type DomainEvent } from '@kaoping/event-sourcing';
import { deepFreeze } from './deep-freeze.ts';
import { proposed } from './recorded.ts';

/** What a command led to, still to be compared with what should come of it. */
export interface DecisionSpec<Event extends DomainEvent> {
  /** Exactly these events were decided, in this order. */
  then(...expected: readonly Event[]): void;
  /** Nothing was decided and nothing refused: what was asked for is so already. */
  thenNothing(): void;
  /** It was refused, by this class or with this code (`AGGREGATE.RULE`). */
  thenRefuses(refusal: (abstract new (...args: never[]) => Error) | string): void;
}

/** A past, waiting for a command. */
export interface GivenSpec<Command, Event extends DomainEvent> {
  when(command: Command): DecisionSpec<Event>;
}

/** A decider, waiting for a past. */
export interface DeciderSpec<Command, Event extends DomainEvent> extends GivenSpec<Command, Event> {
  given(...events: readonly Event[]): GivenSpec<Command, Event>;
}

type Decision<Event> =
  | { readonly kind: 'decided'; readonly events: readonly Event[] }
  | { readonly kind: 'refused'; readonly error: unknown };

/**
 * Puts a decider to the test in the words of its domain: given a past, when a command comes, then these
 * events.
 *
 * Every run also proves what a decider promises: neither `decide` nor `evolve` changes what it was given,
 * `evolve` never throws, not even at the events just decided, and deciding twice gives the same answer.
 *
 * @example deciderSpec(scorecardDecider).given(opened).when(seal).then({ type: 'ScorecardSealed', data: {} })
 */
export const deciderSpec = <State, Command, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
): DeciderSpec<Command, Event> => {
  const given = (...past: readonly Event[]): GivenSpec<Command, Event> => ({
    when: (command) => decisionSpec(decider, past, command),
  });
  return { given, when: (command) => given().when(command) };
};

const decisionSpec = <State, Command, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  past: readonly Event[],
  command: Command,
): DecisionSpec<Event> => {
  const state = fold(decider, deepFreeze(decider.initialState), past, 0);
  const decision = decide(decider, deepFreeze(command), state);
  // A clock, an id or chance inside `decide` shows here.
  expect(decide(decider, command, state)).toEqual(decision);
  if (decision.kind === 'decided') fold(decider, state, decision.events, past.length);
  return {
    then: (...expected) => {
      expect(eventsOf(decision)).toEqual(expected);
    },
    thenNothing: () => {
      expect(eventsOf(decision)).toEqual([]);
    },
    thenRefuses: (refusal) => {
      expectRefusal(decision, refusal);
    },
  };
};

/** Folds events into a frozen state; whatever `evolve` throws, also for changing it, fails the test. */
const fold = <State, Command, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  start: State,
  events: readonly Event[],
  foldedBefore: number,
): State => {
  let state = start;
  for (const [index, event] of events.entries()) {
    const wrapped = deepFreeze(proposed(event, { id: `event-${String(foldedBefore + index + 1)}` }));
    try {
      state = deepFreeze(decider.evolve(state, wrapped));
    } catch (error) {
      throw new Error(`evolve threw at ${event.type}: ${String(error)}`, { cause: error });
    }
  }
  return state;
};

const decide = <State, Command, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  command: Command,
  state: State,
): Decision<Event> => {
  try {
    return { kind: 'decided', events: decider.decide(command, state) };
  } catch (error) {
    // A refusal has a code; anything else, like changing the frozen state, is a defect of the decider.
    if (!(error instanceof DomainError)) throw error;
    return { kind: 'refused', error };
  }
};

const eventsOf = <Event>(decision: Decision<Event>): readonly Event[] => {
  if (decision.kind === 'refused') throw decision.error;
  return decision.events;
};

const expectRefusal = (
  decision: Decision<DomainEvent>,
  refusal: (abstract new (...args: never[]) => Error) | string,
): void => {
  if (decision.kind === 'decided') {
    const decided = decision.events.map(({ type }) => type).join(', ');
    throw new Error(`expected a refusal, but it was decided: ${decided === '' ? 'nothing' : decided}`);
  }
  if (typeof refusal === 'string') expect(decision.error).toMatchObject({ code: refusal });
  else expect(decision.error).toBeInstanceOf(refusal);
};
