import { digestOf } from '@kaoping/ledger-proofs';
import { commandMetadata, deciderSpec, recordedHistory } from '@kaoping/testing';
import type { Eligibility } from '../result/eligibility.ts';
import {
  ApproveAwardList,
  FinaliseAwardList,
  NominateForAward,
  OpenAwardList,
  PubliciseAwardList,
  RecheckAwardList,
  SendBackAwardList,
  SettleAwardConflict,
  WithdrawNomination,
} from './award-list.commands.ts';
import { awardListDecider } from './award-list.decider.ts';
import {
  AwardConflictNotOpen,
  AwardListEmpty,
  AwardListFieldRefused,
  AwardListFull,
  AwardListNeedsSecondPerson,
  AwardListNotAtThisStep,
  AwardListUnknown,
  AwardNominatedAlready,
  AwardNomineeBarred,
  AwardNomineeUnknown,
  AwardPublicityNotOver,
} from './award-list.errors.ts';
import type { AwardGround, AwardListEvent, AwardListOpened, AwardNominated } from './award-list.events.ts';

const spec = deciderSpec(awardListDecider);
const listId = 'l-1';
const by = (actorId = 'director-li', now = '2026-03-02T01:00:00.000Z') =>
  commandMetadata({ commandId: 'now', actorId, now });

const opened: AwardListOpened = {
  type: 'AwardListOpened',
  data: {
    kind: 'red-flag-branch',
    title: { zh: '2025年度红旗党支部', en: 'Red-flag branches of 2025' },
    about: 'organisations',
    year: '2025',
    rules: { barredBy: ['awards'], needs: [], priority: [] },
    publicityDays: 5,
  },
};
const branch = (subjectId: string, name: string) => ({
  subjectId,
  name,
  places: [{ organisationId: subjectId, name, ancestorIds: ['changping'] }],
});
const sihe = branch('sihe', '寺河矿党支部');
const chengzhuang = branch('chengzhuang', '成庄矿党支部');
const nominated = (subject: typeof sihe): AwardNominated => ({
  type: 'AwardNominated',
  data: { ...subject, statement: '考核优秀', nominatedBy: 'wang-fang', priority: [] },
});
const approved: AwardListEvent = {
  type: 'AwardListApproved',
  data: { approvedBy: 'director-li', subjectIds: ['sihe'] },
};
const publicised: AwardListEvent = {
  type: 'AwardListPublicised',
  data: { from: '2026-03-02', until: '2026-03-06' },
};
const final = (...subjects: (typeof sihe)[]): AwardListEvent => {
  const awarded = subjects.map((subject) => ({ ...subject, priority: [] }));
  const { kind, title, year } = opened.data;
  const digest = digestOf({ kind, title, year, awarded });
  return { type: 'AwardListFinalised', data: { on: '2026-03-07', awarded, digest } };
};
const ban: AwardGround = {
  kind: 'ban',
  factId: 'b-1',
  fact: { zh: '年度考核不合格，取消评优资格（至 2026-12-31）', en: 'Failed the year (until 2026-12-31).' },
  until: '2026-12-31',
};
const FREE: Eligibility = { grounds: [], priority: [] };
const BARRED: Eligibility = { grounds: [ban], priority: [] };
const nominate = (eligibility: Eligibility = FREE, subject = sihe, statement = ' 考核优秀 ') =>
  new NominateForAward(by('wang-fang'), { listId, subject, statement, eligibility });
const finalise = (now = '2026-03-07T01:00:00.000Z', assessed: Record<string, Eligibility> = {}) =>
  new FinaliseAwardList(by('wang-fang', now), { listId, assessed });
const recheck = (assessed: Record<string, Eligibility>) =>
  new RecheckAwardList(by('policy:ban', '2026-03-08T01:00:00.000Z'), { listId, assessed });

describe('an award list', () => {
  it('is opened once, for a year, with rules', () => {
    const open = new OpenAwardList(by('wang-fang'), { listId, ...opened.data });
    spec.given().when(open).then(opened);
    spec.given(opened).when(open).thenNothing();
  });

  it.each<[string, Partial<AwardListOpened['data']>]>([
    ['a year that is none', { year: '今年' }],
    ['a title that is empty', { title: { zh: ' ', en: 'x' } }],
    ['a publicity that is too long', { publicityDays: 61 }],
    ['a need without a grade', { rules: { barredBy: [], needs: [{ grades: [], years: 1 }], priority: [] } }],
    [
      'a priority of no year',
      { rules: { barredBy: [], needs: [], priority: [{ grades: ['A'], years: 0 }] } },
    ],
  ])('refuses %s', (_name, given) => {
    spec
      .given()
      .when(new OpenAwardList(by(), { listId, ...opened.data, ...given }))
      .thenRefuses(AwardListFieldRefused);
  });

  it('refuses everything while there is none', () => {
    spec.given().when(nominate()).thenRefuses(AwardListUnknown);
  });
});

describe('a nomination', () => {
  it('puts somebody eligible on the list', () => {
    spec.given(opened).when(nominate()).then(nominated(sihe));
  });

  it('is refused of one that is barred, with the fact and until when', () => {
    spec.given(opened).when(nominate(BARRED)).thenRefuses(AwardNomineeBarred);
    expect(new AwardNomineeBarred('寺河矿党支部', [ban]).sentence.zh).toContain('至 2026-12-31');
  });

  it('is refused twice, without a statement, after approval, and beyond 500', () => {
    spec.given(opened, nominated(sihe)).when(nominate()).thenRefuses(AwardNominatedAlready);
    spec
      .given(opened)
      .when(nominate(FREE, sihe, ' '))
      .thenRefuses(AwardListFieldRefused);
    spec
      .given(opened, nominated(sihe), approved)
      .when(nominate(FREE, chengzhuang))
      .thenRefuses(AwardListNotAtThisStep);
    const many = Array.from({ length: 500 }, (_, index) => nominated(branch(`u-${String(index)}`, '支部')));
    spec
      .given(opened, ...many)
      .when(nominate())
      .thenRefuses(AwardListFull);
  });

  it('is withdrawn with a reason', () => {
    const withdraw = (subjectId: string, reason: string) =>
      new WithdrawNomination(by(), { listId, subjectId, reason });
    spec
      .given(opened, nominated(sihe))
      .when(withdraw('sihe', '支部已撤并'))
      .then({ type: 'AwardNominationWithdrawn', data: { subjectId: 'sihe', reason: '支部已撤并' } });
    spec.given(opened).when(withdraw('constructor', '无')).thenRefuses(AwardNomineeUnknown);
    spec.given(opened, nominated(sihe)).when(withdraw('sihe', ' ')).thenRefuses(AwardListFieldRefused);
  });

  it('ends by itself when a ban or a recall comes before the list is final, and says so', () => {
    const removed: AwardListEvent = {
      type: 'AwardNomineeRemoved',
      data: { subjectId: 'sihe', grounds: [ban], on: '2026-03-08' },
    };
    const past = [opened, nominated(sihe), nominated(chengzhuang), approved];
    spec
      .given(...past)
      .when(recheck({ sihe: BARRED, chengzhuang: FREE }))
      .then(removed);
    spec
      .given(...past, removed)
      .when(recheck({ sihe: BARRED, chengzhuang: FREE }))
      .thenNothing();
  });
});

describe('the way of a list', () => {
  it('is approved by a second person, shown for its days, and final after them', () => {
    spec
      .given(opened, nominated(sihe))
      .when(new ApproveAwardList(by(), { listId, note: ' ' }))
      .then(approved);
    spec
      .given(opened, nominated(sihe), approved)
      .when(new PubliciseAwardList(by('wang-fang'), { listId }))
      .then(publicised);
    spec.given(opened, nominated(sihe), approved, publicised).when(finalise()).then(final(sihe));
  });

  it('is approved neither by who nominated nor while it is empty', () => {
    spec
      .given(opened, nominated(sihe))
      .when(new ApproveAwardList(by('wang-fang'), { listId }))
      .thenRefuses(AwardListNeedsSecondPerson);
    spec.given(opened).when(new ApproveAwardList(by(), { listId })).thenRefuses(AwardListEmpty);
  });

  it('is sent back for changes with a reason, also while it is shown', () => {
    const back = new SendBackAwardList(by(), { listId, reason: '公示期间收到异议' });
    const sentBack: AwardListEvent = {
      type: 'AwardListSentBack',
      data: { sentBackBy: 'director-li', reason: '公示期间收到异议' },
    };
    spec.given(opened, nominated(sihe), approved, publicised).when(back).then(sentBack);
    spec.given(opened, nominated(sihe)).when(back).thenRefuses(AwardListNotAtThisStep);
    spec
      .given(opened, nominated(sihe), approved, publicised, sentBack)
      .when(finalise())
      .thenRefuses(AwardListNotAtThisStep);
  });

  it('is not final before its publicity is over', () => {
    spec
      .given(opened, nominated(sihe), approved, publicised)
      .when(finalise('2026-03-06T01:00:00.000Z'))
      .thenRefuses(AwardPublicityNotOver);
  });

  it('lets nobody slip through who is barred in the very moment', () => {
    const past = [opened, nominated(sihe), nominated(chengzhuang), approved, publicised];
    spec
      .given(...past)
      .when(finalise('2026-03-07T01:00:00.000Z', { sihe: BARRED }))
      .then(
        { type: 'AwardNomineeRemoved', data: { subjectId: 'sihe', grounds: [ban], on: '2026-03-07' } },
        final(chengzhuang),
      );
    spec
      .given(opened, nominated(sihe), approved, publicised)
      .when(finalise('2026-03-07T01:00:00.000Z', { sihe: BARRED }))
      .thenRefuses(AwardListEmpty);
  });
});

describe('a fact that comes after a list is final', () => {
  const past = [opened, nominated(sihe), approved, publicised, final(sihe)];
  const found: AwardListEvent = {
    type: 'AwardConflictFound',
    data: { subjectId: 'sihe', grounds: [ban], on: '2026-03-08' },
  };
  const settle = (outcome: 'kept' | 'revoked', reason = '事实发生在评选之后') =>
    new SettleAwardConflict(by('director-li', '2026-03-09T01:00:00.000Z'), {
      ...{ listId, subjectId: 'sihe', outcome, reason },
    });
  const settled = (outcome: 'kept' | 'revoked'): AwardListEvent => ({
    type: 'AwardConflictSettled',
    data: {
      ...{ subjectId: 'sihe', outcome, reason: '事实发生在评选之后' },
      ...{ settledBy: 'director-li', on: '2026-03-09' },
    },
  });

  it('shows a conflict once, and takes it back when the fact is gone', () => {
    spec
      .given(...past)
      .when(recheck({ sihe: BARRED }))
      .then(found);
    spec
      .given(...past, found)
      .when(recheck({ sihe: BARRED }))
      .thenNothing();
    spec
      .given(...past, found)
      .when(recheck({ sihe: FREE }))
      .then({ type: 'AwardConflictCleared', data: { subjectId: 'sihe', on: '2026-03-08' } });
    spec
      .given(...past)
      .when(recheck({ sihe: FREE }))
      .thenNothing();
  });

  it('is decided by a person: kept or revoked', () => {
    spec
      .given(...past, found)
      .when(settle('revoked'))
      .then(settled('revoked'));
    spec
      .given(...past, found, settled('kept'))
      .when(settle('revoked'))
      .thenRefuses(AwardConflictNotOpen);
    spec
      .given(...past)
      .when(settle('kept'))
      .thenRefuses(AwardConflictNotOpen);
    spec
      .given(...past, found)
      .when(settle('kept', ' '))
      .thenRefuses(AwardListFieldRefused);
    spec
      .given(...past, found, settled('kept'))
      .when(recheck({ sihe: BARRED }))
      .thenNothing();
    spec
      .given(...past, found, settled('revoked'))
      .when(recheck({ sihe: FREE }))
      .thenNothing();
  });
});

describe('a repetition', () => {
  it('decides nothing, also after other commands', () => {
    const history = recordedHistory()
      .in('award-list', listId, opened, nominated(sihe))
      .events.map((event, index) => ({ ...event, causationId: index === 1 ? 'now' : 'open' }));
    const state = history.reduce(
      (list, event) => awardListDecider.evolve(list, event as never),
      awardListDecider.initialState,
    );
    expect(awardListDecider.decide(nominate(), state)).toEqual([]);
  });
});
