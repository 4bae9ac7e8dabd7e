import { asGolden, commandMetadata, goldenSamples, proposed } from '@kaoping/testing';
import { EndSession, OpenSession, type SessionCommand } from './session.commands.ts';
import { sessionDecider } from './session.decider.ts';
import type { SessionEvent } from './session.events.ts';
import { initialSession, type Session } from './session.state.ts';

const commands: Readonly<Record<SessionEvent['type'], SessionCommand>> = {
  SessionOpened: new OpenSession(commandMetadata(), {
    sessionId: 's1',
    accountId: 'a1',
    accountEpoch: 1,
    secretDigest: '2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b',
    expiresAt: '2017-05-03T20:00:00.000Z',
  }),
  SessionEnded: new EndSession(commandMetadata(), { sessionId: 's1' }),
};
const history = (): readonly SessionEvent[] => {
  let state: Session = initialSession;
  return Object.values(commands).flatMap((command) =>
    sessionDecider.decide(command, state).map((event) => {
      state = sessionDecider.evolve(state, proposed(event));
      return event;
    }),
  );
};
const written = asGolden(history());
const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of a session', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(written);
    expect(Object.values(golden).map(({ type }) => type)).toEqual(Object.keys(commands).sort());
  });

  it('are folded as they were when they were written', () => {
    const fold = (...names: readonly string[]): Session =>
      names.reduce<Session>(
        (state, name) => sessionDecider.evolve(state, proposed(golden[name] as unknown as SessionEvent)),
        initialSession,
      );
    const opened = golden['session-opened.v1']!.data as object;
    expect(fold('session-opened.v1')).toEqual({ status: 'open', ...opened });
    expect(fold('session-opened.v1', 'session-ended.v1')).toEqual({ status: 'ended', ...opened });
  });
});
