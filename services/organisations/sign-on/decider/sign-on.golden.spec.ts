import { asGolden, commandMetadata, goldenSamples, proposed } from '@kaoping/testing';
import { ConfigureSignOn, SwitchOffSignOn, type SignOnCommand } from './sign-on.commands.ts';
import { signOnDecider } from './sign-on.decider.ts';
import type { SignOnEvent } from './sign-on.events.ts';
import { initialSignOn, type SignOn } from './sign-on.state.ts';

const commands: Readonly<Record<SignOnEvent['type'], SignOnCommand>> = {
  SignOnConfigured: new ConfigureSignOn(commandMetadata({ commandId: 'configure' }), {
    issuer: 'https://sso.louxing.example',
    clientId: 'kaoping',
    loginNameClaim: 'preferred_username',
    publicUrl: 'https://kaoping.louxing.example',
    hasClientSecret: true,
  }),
  SignOnSwitchedOff: new SwitchOffSignOn(commandMetadata({ commandId: 'switch-off' }), {
    reason: '更换平台',
  }),
};
const history = (): readonly SignOnEvent[] => {
  let state: SignOn = initialSignOn;
  return Object.values(commands).flatMap((command) =>
    signOnDecider.decide(command, state).map((event) => {
      state = signOnDecider.evolve(state, proposed(event, { causationId: command.metadata.commandId }));
      return event;
    }),
  );
};
const written = asGolden(history());
const golden = goldenSamples(new URL('golden/', import.meta.url));

describe('the stored shapes of a sign-on', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(written);
    expect(Object.values(golden).map(({ type }) => type)).toEqual(Object.keys(commands).sort());
  });

  it('are folded as they were when they were written', () => {
    const fold = (...names: readonly string[]): SignOn =>
      names.reduce<SignOn>(
        (state, name) =>
          signOnDecider.evolve(
            state,
            proposed(golden[name] as unknown as SignOnEvent, { causationId: name }),
          ),
        initialSignOn,
      );
    const first = 'sign-on-configured.v1';
    expect(fold(first)).toEqual({ provider: golden[first]!.data, changedBy: [first] });
    const second = 'sign-on-switched-off.v1';
    expect(fold(first, second)).toEqual({ changedBy: [first, second] });
  });
});
