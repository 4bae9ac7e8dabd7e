import { projectionSpec, recorded } from '@kaoping/testing';
import { sessionListProjection } from './session-list.projection.ts';

const day = (number: number): string => `2017-05-${String(number).padStart(2, '0')}T08:00:00.000Z`;
const ofAccount = (position: number, type: string) =>
  recorded(
    { type, data: {} },
    {
      position,
      recordedAt: day(position),
      stream: { category: 'account', id: 'a1' },
    },
  );
const opened = (position: number, accountId = 'a1') =>
  recorded(
    {
      type: 'SessionOpened',
      data: { accountId, accountEpoch: 0, secretDigest: 'd', openedAt: day(position), expiresAt: day(31) },
    },
    { position, stream: { category: 'session', id: `s${String(position)}` } },
  );
const ended = (position: number, id: string) =>
  recorded(
    { type: 'SessionEnded', data: { accountId: 'a1', endedAt: day(position) } },
    { position, stream: { category: 'session', id } },
  );
const listed = (position: number, endedAt?: string) => ({
  id: `s${String(position)}`,
  openedAt: day(position),
  expiresAt: day(31),
  ...(endedAt !== undefined && { endedAt }),
});

describe('the sessions of an account', () => {
  const spec = projectionSpec(sessionListProjection);

  it('are listed newest first, each account’s by themselves', async () => {
    await spec.given(opened(1), opened(2), opened(3, 'a2')).thenRows('sessions', {
      a1: { sessions: [listed(2), listed(1)] },
      a2: { sessions: [listed(3)] },
    });
  });

  it('end one by one, without their secrets ever being shown', async () => {
    await spec
      .given(opened(1), opened(2), ended(3, 's1'))
      .thenRow('sessions', 'a1', { sessions: [listed(2), listed(1, day(3))] });
  });

  it.each(['PasswordChosen', 'AccountSessionsEnded', 'AccountClosed'])('all end with %s', async (type) => {
    await spec
      .given(opened(1), opened(2), ended(3, 's1'), ofAccount(4, type), opened(5))
      .thenRow('sessions', 'a1', { sessions: [listed(5), listed(2, day(4)), listed(1, day(3))] });
  });

  it('last where nothing ends them', async () => {
    await spec
      .given(opened(1), ofAccount(2, 'SignedIn'), ofAccount(3, 'GrantsChanged'))
      .thenRow('sessions', 'a1', { sessions: [listed(1)] });
  });

  it('are remembered as far as two working weeks', async () => {
    const many = Array.from({ length: 22 }, (_, index) => opened(index + 1));
    await spec.given(...many).thenRow('sessions', 'a1', {
      sessions: Array.from({ length: 20 }, (_, index) => listed(22 - index)),
    });
  });
});
