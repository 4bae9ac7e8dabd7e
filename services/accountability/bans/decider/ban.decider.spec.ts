import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { ExpireBan, ImposeBan, LiftBan, WithdrawBan } from './ban.commands.ts';
import { banDecider } from './ban.decider.ts';
import { BanLiftedBySamePerson, BanOver, BanReasonRefused, BanUnknown } from './ban.errors.ts';
import type { BanExpired, BanImposed, BanLifted, BanWithdrawn } from './ban.events.ts';

const spec = deciderSpec(banDecider);
const banId = '2026-branches:branches:backwardBar:sihe#1';
const imposed: BanImposed = {
  type: 'BanImposed',
  data: {
    organisation: { organisationId: 'sihe', name: '寺河矿党支部', ancestorIds: ['changping'] },
    subjects: [
      { kind: 'organisation', organisationId: 'sihe', name: '寺河矿党支部' },
      { kind: 'person', personId: 'p-zhang', name: '张建国' },
    ],
    blocks: ['awards'],
    from: '2026-04-20',
    until: '2027-04-19',
    title: { zh: '一年内取消参加先进党支部评选的资格', en: 'No award as an advanced branch for one year' },
    fact: { zh: '等次为“后进”', en: 'The grade is "lower"' },
    clause: '002-19',
    cycleId: '2026-branches',
    peerGroup: 'branches',
    cause: { kind: 'consequence', consequenceId: '2026-branches:branches:backwardBar:sihe', round: 1 },
    imposedBy: 'li-qiang',
  },
};
const lifted: BanLifted = { type: 'BanLifted', data: { on: '2026-10-01', reason: '整改验收合格' } };
const withdrawn: BanWithdrawn = {
  type: 'BanWithdrawn',
  data: { on: '2026-10-01', because: '更正后等次为“中间”' },
};
const expired: BanExpired = { type: 'BanExpired', data: { on: '2027-04-20' } };

const meta = (commandId = 'c', actorId = 'wang-fang') =>
  commandMetadata({ commandId, actorId, now: '2026-10-01T01:00:00.000Z' });
const impose = (commandId = 'c') => new ImposeBan(meta(commandId), { banId, ...imposed.data });
const lift = (reason = ' 整改验收合格 ', actorId?: string, personId?: string) =>
  new LiftBan(meta('c', actorId), { banId, reason, ...(personId !== undefined && { personId }) });
const withdraw = new WithdrawBan(meta(), { banId, because: withdrawn.data.because });
const expire = (on: string) => new ExpireBan(meta(), { banId, on });

describe('a ban', () => {
  it('is imposed once, however often its cause is told of', () => {
    spec.given().when(impose()).then(imposed);
    spec.given(imposed).when(impose()).thenNothing();
    spec.given(imposed, lifted).when(impose()).thenNothing();
    spec.given(imposed, expired).when(impose()).thenNothing();
  });

  it('stands again when its ground came back, and not because its first cause is told of again', () => {
    spec.given(imposed, withdrawn).when(impose('later')).then(imposed);
    spec.given(imposed, withdrawn).when(impose('command-1')).thenNothing();
  });

  it('is lifted early by a second person, with a reason', () => {
    spec.given(imposed).when(lift()).then(lifted);
    spec.given(imposed).when(lift('整改验收合格', 'li-qiang')).thenRefuses(BanLiftedBySamePerson);
    spec
      .given(imposed)
      .when(lift('整改验收合格', 'zhang', 'p-zhang'))
      .thenRefuses(BanLiftedBySamePerson);
    spec.given(imposed).when(lift(' ')).thenRefuses(BanReasonRefused);
    spec
      .given(imposed)
      .when(lift('理'.repeat(2_001)))
      .thenRefuses(BanReasonRefused);
    spec.given().when(lift()).thenRefuses(BanUnknown);
  });

  it('is lifted once: what is over cannot be, and the same request again changes nothing', () => {
    spec.given(imposed, expired).when(lift()).thenRefuses(BanOver);
    spec.given(imposed, lifted).when(lift()).thenRefuses(BanOver);
    const again = new LiftBan(meta('command-1'), { banId, reason: '整改验收合格' });
    spec.given(imposed, lifted).when(again).thenNothing();
  });

  it('ends by itself on the day after its last', () => {
    spec.given(imposed).when(expire('2027-04-19')).thenNothing();
    spec.given(imposed).when(expire('2027-04-20')).then(expired);
    spec.given(imposed, expired).when(expire('2027-04-21')).thenNothing();
    spec.given().when(expire('2027-04-20')).thenNothing();
  });

  it('is withdrawn when its ground is gone, also after it was lifted, and never twice', () => {
    spec.given(imposed).when(withdraw).then(withdrawn);
    spec
      .given(imposed, { ...lifted, data: { ...lifted.data, on: '2026-05-01' } })
      .when(withdraw)
      .then({
        ...withdrawn,
        data: { ...withdrawn.data, on: '2026-05-01' },
      });
    spec.given(imposed, withdrawn).when(withdraw).thenNothing();
    spec.given().when(withdraw).thenNothing();
  });
});
