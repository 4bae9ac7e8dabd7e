import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { EndSession, OpenSession } from './session.commands.ts';
import { sessionDecider } from './session.decider.ts';
import { SessionUnknown } from './session.errors.ts';
import type { SessionEnded, SessionOpened } from './session.events.ts';

const now = '2017-05-03T08:00:00.000Z';
const data = {
  accountId: 'a1',
  accountEpoch: 1,
  secretDigest: 'd1',
  expiresAt: '2017-05-03T20:00:00.000Z',
};
const opened: SessionOpened = { type: 'SessionOpened', data: { ...data, openedAt: now } };
const ended: SessionEnded = { type: 'SessionEnded', data: { accountId: 'a1', endedAt: now } };
const open = new OpenSession(commandMetadata({ now }), { sessionId: 's1', ...data });
const end = new EndSession(commandMetadata({ now }), { sessionId: 's1' });
const spec = deciderSpec(sessionDecider);

describe('a session', () => {
  it('is opened for an account, keeping only the digest of its secret', () => {
    spec.given().when(open).then(opened);
  });

  it('is opened once by a repeated command', () => {
    spec.given(opened).when(open).thenNothing();
    spec.given(opened, ended).when(open).thenNothing();
  });

  it('ends once', () => {
    spec.given(opened).when(end).then(ended);
    spec.given(opened, ended).when(end).thenNothing();
  });

  it('refuses to end what never began', () => {
    spec.given().when(end).thenRefuses(SessionUnknown);
  });
});
