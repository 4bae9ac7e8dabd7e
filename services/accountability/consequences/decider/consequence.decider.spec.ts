import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { ADMONITION, BACKWARD_BAR, COMMENDATION, INTERVIEW, REMOVAL } from '../spec-support/derived-lists.ts';
import {
  ConfirmConsequence,
  DeriveConsequence,
  DismissConsequence,
  MarkConsequenceCarriedOut,
  SoftenConsequence,
  WithdrawConsequence,
} from './consequence.commands.ts';
import { consequenceDecider } from './consequence.decider.ts';
import {
  ConsequenceBarsMore,
  ConsequenceChangedMeanwhile,
  ConsequenceDayRefused,
  ConsequenceMeetingMissing,
  ConsequenceMeetsNobody,
  ConsequenceNotEntitled,
  ConsequenceNotInEffect,
  ConsequenceNotMilder,
  ConsequenceNotWaiting,
  ConsequenceOwnCase,
  ConsequencePersonsTooMany,
  ConsequenceTextRefused,
  ConsequenceUnknown,
} from './consequence.errors.ts';
import type {
  ConsequenceConfirmed,
  ConsequenceDefinition,
  ConsequenceDismissed,
  ConsequenceGround,
  ConsequenceNoted,
  ConsequenceProposed,
  ConsequenceWithdrawn,
} from './consequence.events.ts';

const spec = deciderSpec(consequenceDecider);
const consequenceId = '2026-Q1:branches:admonition:sihe';
const because = { cycleId: '2026-Q1', revision: 2, reason: '申诉成立，更正' };
const groundOf = (definition: ConsequenceDefinition, derivation = 1): ConsequenceGround => ({
  organisation: { organisationId: 'sihe', name: '寺河矿党支部', ancestorIds: ['changping'] },
  definition,
  cycleId: '2026-Q1',
  title: { zh: '一季度党支部考核', en: 'Branches, first quarter' },
  period: { kind: 'quarter', label: '2026-Q1' },
  scheme: { schemeId: 'changping-branches-quarter', version: 1, digest: 'a'.repeat(64) },
  peerGroup: { key: 'branches', title: { zh: '生产支部', en: 'Branches' } },
  evidence: definition.when,
  history: ['2025-Q4:branches'],
  revision: derivation,
  derivation,
  because: { cycleId: '2026-Q1', revision: 1, reason: '公布' },
});
const proposedAs = (definition: ConsequenceDefinition): ConsequenceProposed => ({
  type: 'ConsequenceProposed',
  data: { ...groundOf(definition), round: 1 },
});
const proposed = proposedAs(ADMONITION);
const noted: ConsequenceNoted = { type: 'ConsequenceNoted', data: { ...groundOf(COMMENDATION), round: 1 } };
const persons = [{ personId: 'p-zhang', name: '张建国', post: '党支部书记' }];
const decision = {
  round: 1,
  reason: '经研究同意',
  meeting: '公司党委会 2026 年第 6 次会议',
  decidedBy: 'p-li',
};
const confirmed: ConsequenceConfirmed = { type: 'ConsequenceConfirmed', data: { ...decision, persons } };
const dismissed: ConsequenceDismissed = { type: 'ConsequenceDismissed', data: decision };
const withdrawn: ConsequenceWithdrawn = {
  type: 'ConsequenceWithdrawn',
  data: { round: 1, derivation: 2, because },
};

const meta = (commandId = 'c') => commandMetadata({ commandId, now: '2026-04-25T01:00:00.000Z' });
const asked = {
  ...{ consequenceId, reason: ' 经研究同意 ', meeting: decision.meeting, holders: persons, named: [] },
  by: { roles: ['reviewer'], personId: 'p-li' },
} as const;
type Asked = Partial<ConfirmConsequence['data']>;
const derive = (derivation: number, definition: ConsequenceDefinition = ADMONITION) =>
  new DeriveConsequence(meta(), { consequenceId, ...groundOf(definition, derivation) });
const withdraw = (derivation: number) =>
  new WithdrawConsequence(meta(), { consequenceId, derivation, because });
const confirm = (data: Asked = {}, commandId?: string) =>
  new ConfirmConsequence(meta(commandId), { ...asked, ...data });
const dismiss = (data: Asked = {}) => new DismissConsequence(meta(), { ...asked, ...data });
const soften = (data: Partial<SoftenConsequence['data']> = {}) =>
  new SoftenConsequence(meta(), { ...asked, does: 'interview', bars: [], ...data });
const carryOut = (data: Partial<MarkConsequenceCarriedOut['data']> = {}, commandId?: string) =>
  new MarkConsequenceCarriedOut(meta(commandId), {
    ...{ consequenceId, on: '2026-04-24', note: ' 谈话已进行 ' },
    ...data,
  });

describe('what a ranking leads to', () => {
  it.each([
    ['two quarters behind: an admonition talk with the secretary (003-13)', ADMONITION],
    ['three times last: removal proposed (003-14)', REMOVAL],
    ['the grade 一般: an interview of the head (001-29)', INTERVIEW],
    ['a backward branch: one year no award (002-19)', BACKWARD_BAR],
  ])('is a proposal where it is hard: %s', (_, definition) => {
    spec.given().when(derive(1, definition)).then(proposedAs(definition));
  });

  it('takes effect at once where it is soft: A+ or A for three years, a commendation (000-46)', () => {
    spec.given().when(derive(1, COMMENDATION)).then(noted);
  });

  it('is never proposed twice on one ground, also not after it was confirmed or dismissed', () => {
    for (const past of [[proposed], [proposed, confirmed], [proposed, dismissed]]) {
      spec
        .given(...past)
        .when(derive(1))
        .thenNothing();
      spec
        .given(...past)
        .when(derive(2))
        .thenNothing();
    }
  });

  it('is restated when it rests on other facts, unless it was dismissed', () => {
    const evidence = { zh: '连续三季度排名靠后', en: 'behind for three quarters running' };
    const command = new DeriveConsequence(meta(), { consequenceId, ...groundOf(ADMONITION, 2), evidence });
    const { history, revision, derivation } = groundOf(ADMONITION, 2);
    spec
      .given(proposed)
      .when(command)
      .then({
        type: 'ConsequenceGroundRestated',
        data: { evidence, history, revision, derivation, because: command.data.because },
      });
    spec.given(proposed, dismissed).when(command).thenNothing();
  });

  it('is withdrawn when its ground is gone, also after it was confirmed and done', () => {
    const done = {
      type: 'ConsequenceCarriedOut',
      data: { round: 1, on: '2026-04-24', note: '已谈话' },
    } as const;
    for (const past of [[proposed], [noted], [proposed, confirmed], [proposed, confirmed, done]]) {
      spec
        .given(...past)
        .when(withdraw(2))
        .then(withdrawn);
    }
    spec.given(proposed, withdrawn).when(withdraw(3)).thenNothing();
    spec.given(proposed, dismissed).when(withdraw(2)).thenNothing();
    spec.given(proposed).when(withdraw(1)).thenNothing();
    spec.given().when(withdraw(2)).thenNothing();
  });

  it('comes anew when its ground came back, and refers to the round before', () => {
    spec
      .given(proposed, withdrawn)
      .when(derive(3))
      .then({
        type: 'ConsequenceProposed',
        data: { ...groundOf(ADMONITION, 3), round: 2, replacesRound: 1 },
      });
    spec.given(proposed, withdrawn).when(derive(2)).thenNothing();
  });
});

describe('a proposed consequence', () => {
  it('is confirmed, for the persons it meets, with a reason and the record of the meeting', () => {
    spec.given(proposed).when(confirm()).then(confirmed);
  });

  it('is dismissed with a reason, also where nobody holds the post', () => {
    spec
      .given(proposed)
      .when(dismiss({ holders: [] }))
      .then(dismissed);
  });

  it('is softened to something milder, which bars from no more', () => {
    spec
      .given(proposed)
      .when(soften())
      .then({
        type: 'ConsequenceSoftened',
        data: { ...decision, does: 'interview', bars: [], persons },
      });
    spec
      .given(proposed)
      .when(soften({ does: 'removal-proposal' }))
      .thenRefuses(ConsequenceNotMilder);
    spec
      .given(proposed)
      .when(soften({ does: 'admonition-talk' }))
      .thenRefuses(ConsequenceNotMilder);
    spec
      .given(proposed)
      .when(soften({ does: 'commendation' }))
      .thenRefuses(ConsequenceNotMilder);
    spec
      .given(proposed)
      .when(soften({ bars: ['awards'] }))
      .thenRefuses(ConsequenceBarsMore);
    spec
      .given(proposedAs(BACKWARD_BAR))
      .when(soften({ bars: ['awards'] }))
      .then({
        type: 'ConsequenceSoftened',
        data: { ...decision, does: 'interview', bars: ['awards'], persons },
      });
  });

  it('is decided by whom the scheme entitles: officer, leader, or committee with its record', () => {
    const officer = { roles: ['officer'] } as const;
    const { confirmedBy: _, ...usual } = ADMONITION;
    spec
      .given(proposed)
      .when(confirm({ by: officer }))
      .thenRefuses(ConsequenceNotEntitled);
    spec
      .given(proposed)
      .when(confirm({ meeting: ' ' }))
      .thenRefuses(ConsequenceMeetingMissing);
    spec
      .given(proposedAs(INTERVIEW))
      .when(confirm({ by: officer }))
      .thenRefuses(ConsequenceNotEntitled);
    const { meeting: __, ...withoutMeeting } = asked;
    const { meeting: ___, decidedBy: ____, ...said } = decision;
    const byOfficer = new ConfirmConsequence(meta(), { ...withoutMeeting, by: officer });
    spec
      .given(proposedAs(usual))
      .when(byOfficer)
      .then({ type: 'ConsequenceConfirmed', data: { ...said, persons } });
    spec.given(proposedAs(usual)).when(confirm()).thenRefuses(ConsequenceNotEntitled);
  });

  it('meets those named by hand instead of the holders of the post, who still decide nothing in it', () => {
    const named = [{ personId: 'p-wang', name: '王海' }];
    spec
      .given(proposed)
      .when(confirm({ named }))
      .then({
        ...confirmed,
        data: { ...confirmed.data, persons: named },
      });
    const by = { roles: ['reviewer'], personId: 'p-zhang' } as const;
    spec.given(proposed).when(confirm({ named, by })).thenRefuses(ConsequenceOwnCase);
  });

  it('is never decided by one whom it meets', () => {
    const by = { roles: ['reviewer'], personId: 'p-zhang' } as const;
    for (const command of [confirm({ by }), dismiss({ by }), soften({ by })]) {
      spec.given(proposed).when(command).thenRefuses(ConsequenceOwnCase);
    }
  });

  it('refuses a decision without a reason, with too long a text, for nobody or for a crowd', () => {
    spec
      .given(proposed)
      .when(confirm({ reason: ' ' }))
      .thenRefuses(ConsequenceTextRefused);
    spec
      .given(proposed)
      .when(confirm({ meeting: '议'.repeat(2_001) }))
      .thenRefuses(ConsequenceTextRefused);
    spec
      .given(proposed)
      .when(confirm({ holders: [] }))
      .thenRefuses(ConsequenceMeetsNobody);
    const crowd = Array.from({ length: 51 }, (_, index) => ({ personId: `p${String(index)}`, name: '某' }));
    spec
      .given(proposed)
      .when(confirm({ named: crowd }))
      .thenRefuses(ConsequencePersonsTooMany);
    spec.given().when(confirm()).thenRefuses(ConsequenceUnknown);
  });

  it('is decided once; the same request again changes nothing, whatever came after', () => {
    spec.given(proposed, confirmed).when(dismiss()).thenRefuses(ConsequenceNotWaiting);
    spec.given(proposed, withdrawn).when(confirm()).thenRefuses(ConsequenceNotWaiting);
    spec.given(noted).when(confirm()).thenRefuses(ConsequenceNotWaiting);
    spec.given(proposed, confirmed, withdrawn).when(confirm({}, 'command-1')).thenNothing();
  });

  it('is decided on the round that was looked at', () => {
    const anew = { ...proposed, data: { ...groundOf(ADMONITION, 3), round: 2, replacesRound: 1 } };
    spec
      .given(proposed, withdrawn, anew)
      .when(confirm({ round: 1 }))
      .thenRefuses(ConsequenceChangedMeanwhile);
    spec
      .given(proposed, withdrawn, anew)
      .when(confirm({ round: 2 }))
      .then({
        ...confirmed,
        data: { ...confirmed.data, round: 2 },
      });
  });
});

describe('a consequence in effect', () => {
  const done = {
    type: 'ConsequenceCarriedOut',
    data: { round: 1, on: '2026-04-24', note: '谈话已进行' },
  } as const;

  it('is carried out, once', () => {
    spec.given(proposed, confirmed).when(carryOut()).then(done);
    spec.given(noted).when(carryOut()).then(done);
    spec.given(proposed, confirmed, done).when(carryOut()).thenRefuses(ConsequenceNotInEffect);
    spec.given(proposed, confirmed, done, withdrawn).when(carryOut({}, 'command-1')).thenNothing();
  });

  it('is not carried out before it is confirmed, on a day to come, or without a word', () => {
    spec.given(proposed).when(carryOut()).thenRefuses(ConsequenceNotInEffect);
    spec
      .given(proposed, confirmed)
      .when(carryOut({ on: '2026-04-26' }))
      .thenRefuses(ConsequenceDayRefused);
    spec
      .given(proposed, confirmed)
      .when(carryOut({ on: '四月' }))
      .thenRefuses(ConsequenceDayRefused);
    spec
      .given(proposed, confirmed)
      .when(carryOut({ note: '' }))
      .thenRefuses(ConsequenceTextRefused);
    spec
      .given(proposed, confirmed)
      .when(carryOut({ round: 2 }))
      .thenRefuses(ConsequenceChangedMeanwhile);
    spec.given().when(carryOut()).thenRefuses(ConsequenceUnknown);
  });
});
