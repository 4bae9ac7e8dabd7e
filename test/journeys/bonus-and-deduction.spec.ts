import { setTimeout as pause } from 'node:timers/promises';
import { foundUnits, openCycle, publishShipped } from './support/assessed-units.ts';
import { startEmptyProduct, type EmptyProduct } from './support/empty-product.ts';
import { eventually } from './support/eventually.ts';
import type { SignedInClient } from './support/signed-in-client.ts';

/** A while in which due work looks five times, in milliseconds: what should not come by itself would have come. */
const LOOKS_MS = 1_000;
const CYCLE = 'towns-2026';
const PLACE = { cycleId: CYCLE, organisationId: 'yancang' };
const DOCUMENT = {
  number: '浙委〔2026〕20号',
  title: '关于表彰先进集体的决定',
  issuer: '中共浙江省委',
  level: 'PROVINCE',
  issuedOn: '2026-05-28',
  isFormal: true,
};
const LIST = `query ($status: AdjustmentStatus) {
  adjustments(cycleId: "${CYCLE}", status: $status) {
    adjustments { adjustmentId organisationId status claimed counted publicUntil reviewerIds workId side }
  }
}`;
const PUBLIC = `{ publicisedAdjustments(cycleId: "${CYCLE}") {
  adjustments { adjustmentId organisationName claimed documentNumber publicUntil }
} }`;
const NOTICES = `{ overdueNotices(cycleId: "${CYCLE}") { notices { workId status deadline replies reason } } }`;

interface Listed {
  readonly adjustmentId: string;
  readonly status: string;
  readonly claimed: string | null;
  readonly counted: string | null;
  readonly publicUntil: string | null;
}

interface List {
  readonly adjustments: { readonly adjustments: readonly Listed[] };
}

interface Noticed {
  readonly overdueNotices: {
    readonly notices: readonly { readonly workId: string; readonly status: string }[];
  };
}

describe('bonus and deduction', () => {
  let product: EmptyProduct;
  let officer: SignedInClient;
  /** 盐仓街道, whose bonus is claimed, and 马岙街道, which looks on. */
  let unit: SignedInClient;
  let neighbour: SignedInClient;
  let first: SignedInClient;
  let second: SignedInClient;

  beforeAll(async () => {
    product = await startEmptyProduct({
      enterprise: 'dinghai',
      name: '定海区',
      officer: '李强',
      today: '2026-06-01',
    });
    ({ officer } = product);
    await foundUnits(officer, '2026-01-01', [
      { organisationId: 'dinghai', code: 'DH', name: '定海区委', kind: 'PARTY_COMMITTEE' },
      {
        organisationId: 'yancang',
        code: 'DH-1',
        name: '盐仓街道',
        kind: 'PARTY_COMMITTEE',
        parentId: 'dinghai',
      },
      {
        organisationId: 'maao',
        code: 'DH-2',
        name: '马岙街道',
        kind: 'PARTY_COMMITTEE',
        parentId: 'dinghai',
      },
    ]);
    const welcome = (loginName: string, displayName: string, role: 'RECORDER' | 'REVIEWER', at?: string) =>
      product.welcome(officer, 'dinghai', {
        loginName,
        displayName,
        grants: [at === undefined ? { role, scope: 'TENANT' } : { role, scope: 'UNIT', organisationId: at }],
      });
    first = await welcome('zhou.min', '周敏', 'REVIEWER');
    second = await welcome('sun.tao', '孙涛', 'REVIEWER');
    unit = await welcome('wang.fang', '王芳', 'RECORDER', 'yancang');
    neighbour = await welcome('liu.yang', '刘洋', 'RECORDER', 'maao');
    await publishShipped({ officer, reviewer: first }, 'dinghai-towns-2018');
    await openCycle(officer, {
      cycleId: CYCLE,
      schemeId: 'dinghai-towns-2018',
      period: '2026',
      startsOn: '2026-06-01',
      groups: { towns: ['yancang', 'maao'] },
      stages: [
        { stage: 'TARGETS', from: '2026-06-01', until: '2026-06-01' },
        { stage: 'REPORT', from: '2026-06-02', until: '2026-06-02' },
        { stage: 'ASSESS', from: '2026-06-03', until: '2026-11-30' },
        { stage: 'PUBLICITY', from: '2026-12-01', until: '2026-12-05' },
        { stage: 'APPEAL', from: '2026-12-06', until: '2026-12-10' },
        { stage: 'APPLY', from: '2026-12-11', until: '2026-12-20' },
      ],
    });
    product.clock.moveTo('2026-06-05');
  });
  afterAll(() => product.stop());

  const claim = (adjustmentId: string, circumstance: string, number = DOCUMENT.number) =>
    unit.change(
      'claimAdjustment',
      {
        ...PLACE,
        side: 'BONUS',
        circumstance,
        document: { ...DOCUMENT, number },
        description: '获先进集体表彰',
        requestId: adjustmentId,
      },
      '{ adjustmentId }',
    );
  const approval = (adjustmentId: string) => ({ ...PLACE, adjustmentId, verdict: 'APPROVE' });
  const approve = (who: SignedInClient, adjustmentId: string) =>
    who.change<{ readonly eventIds: readonly string[] }>('reviewAdjustment', approval(adjustmentId));
  const list = async (who = officer) => (await who.ask<List>(LIST)).adjustments.adjustments;
  const find = async (adjustmentId: string) =>
    (await list()).find((one) => one.adjustmentId === adjustmentId);
  /** Lists and due work follow a moment later. */
  const becomes = (adjustmentId: string, expected: object) =>
    eventually(async () => expect(await find(adjustmentId)).toMatchObject(expected));
  const idOf = async (claimed: Promise<unknown>) =>
    ((await claimed) as { readonly adjustmentId: string }).adjustmentId;
  /** Points of bonus that count, in the ledger itself: each effect less what it took the place of. */
  const effects = async () =>
    (await product.events('dinghai')).filter(({ type }) => type === 'AdjustmentTookEffect');

  describe('of a commendation', () => {
    let provincial: string;
    let central: string;

    it('is claimed by the unit with its document, and for nobody else', async () => {
      const nothing = {
        ...PLACE,
        side: 'BONUS',
        circumstance: 'provincialCommendation',
        description: '表彰',
      };
      expect((await unit.refusedChange('claimAdjustment', nothing)).code).toBe('ADJUSTMENT.GROUND_MISSING');
      expect(
        (await neighbour.refusedChange('claimAdjustment', { ...nothing, document: DOCUMENT })).code,
      ).toBe('ACCESS.OUTSIDE_SCOPE');
      provincial = await idOf(claim('claim-provincial', 'provincialCommendation'));
      await becomes(provincial, { status: 'CLAIMED', counted: null });
      expect(await list(neighbour)).toEqual([]);
    });

    it('needs two persons who did not claim it', async () => {
      expect((await unit.refusedChange('reviewAdjustment', approval(provincial))).code).toBe(
        'ACCESS.ROLE_NOT_ALLOWED',
      );
      await approve(first, provincial);
      expect(await first.refusedChange('reviewAdjustment', approval(provincial))).toEqual({
        code: 'ADJUSTMENT.SECOND_REVIEWER_NEEDED',
        sentence: 'You approved this already: the scheme asks for a second person.',
      });
      await becomes(provincial, { status: 'APPROVED_ONCE' });
      await approve(second, provincial);
      await becomes(provincial, { status: 'APPROVED', claimed: '2', publicUntil: '2026-06-10' });
    });

    it('is public for five days before it counts, to other units too', async () => {
      await eventually(async () => {
        expect(await neighbour.ask(PUBLIC)).toEqual({
          publicisedAdjustments: {
            adjustments: [
              {
                adjustmentId: provincial,
                organisationName: '盐仓街道',
                claimed: '2',
                documentNumber: DOCUMENT.number,
                publicUntil: '2026-06-10',
              },
            ],
          },
        });
      });
      expect(await effects()).toEqual([]);
    });

    it('waits for the answer when somebody objects', async () => {
      await neighbour.change('objectToAdjustment', {
        ...PLACE,
        adjustmentId: provincial,
        text: '表彰对象为全区，非该街道',
        requestId: 'objection',
      });
      product.clock.moveTo('2026-06-11');
      await pause(LOOKS_MS);
      expect(await find(provincial)).toMatchObject({ status: 'APPROVED' });
      expect(await effects()).toEqual([]);
      const answer = {
        ...PLACE,
        adjustmentId: provincial,
        objectionId: 'objection:objection',
        answer: '文件附件三列明该街道',
      };
      expect((await neighbour.refusedChange('answerAdjustmentObjection', answer)).code).toBe(
        'ACCESS.ROLE_NOT_ALLOWED',
      );
      const { adjustments } = (
        await officer.ask<{
          readonly adjustments: {
            readonly adjustments: readonly [
              { readonly objections: readonly [{ readonly objectionId: string }] },
            ];
          };
        }>(`{ adjustments(cycleId: "${CYCLE}") { adjustments { objections { objectionId } } } }`)
      ).adjustments;
      const [{ objectionId }] = adjustments[0].objections;
      await officer.change('answerAdjustmentObjection', { ...answer, objectionId });
      await becomes(provincial, { status: 'EFFECTIVE', counted: '2' });
    });

    it('counts the same document once, at its higher level', async () => {
      product.clock.moveTo('2026-06-12');
      central = await idOf(claim('claim-central', 'centralCommendation'));
      await approve(first, central);
      await approve(second, central);
      await becomes(central, { status: 'APPROVED', publicUntil: '2026-06-17' });
      expect(await find(provincial)).toMatchObject({ status: 'EFFECTIVE', counted: '2' });
      product.clock.moveTo('2026-06-18');
      await becomes(central, { status: 'EFFECTIVE', counted: '3' });
      await becomes(provincial, { status: 'SUPERSEDED' });
    });

    it('refuses the same document at a lower level', async () => {
      const again = await idOf(claim('claim-again', 'provincialCommendation'));
      const { code, sentence } = await first.refusedChange('reviewAdjustment', approval(again));
      expect(code).toBe('ADJUSTMENT.DOCUMENT_COUNTS_ALREADY');
      expect(sentence).toContain('one document counts once, at its highest');
    });

    it('is not approved by whoever claimed it for the unit, and says why it was entered for the unit', async () => {
      const behalf = {
        ...PLACE,
        side: 'BONUS',
        circumstance: 'breakthrough',
        document: { ...DOCUMENT, number: '舟委批〔2026〕3号' },
        description: '市委主要领导批示肯定',
        onBehalfReason: '街道填报员休假',
        requestId: 'claim-on-behalf',
      };
      const claimed = await idOf(officer.change('claimAdjustment', behalf, '{ adjustmentId }'));
      expect((await officer.refusedChange('reviewAdjustment', approval(claimed))).code).toBe(
        'ADJUSTMENT.REVIEW_OF_OWN_CLAIM',
      );
      const refusal = { ...approval(claimed), verdict: 'REFUSE' };
      expect((await first.refusedChange('reviewAdjustment', refusal)).sentence).toMatch(/Reason/u);
      await first.change('reviewAdjustment', { ...refusal, reason: '批示未见原件' });
      await becomes(claimed, { status: 'REFUSED', counted: null });
    });

    it('never doubles by being approved again', async () => {
      const before = await effects();
      for (const who of [first, second, officer]) expect((await approve(who, central)).eventIds).toEqual([]);
      product.clock.moveTo('2026-06-19');
      expect(await effects()).toEqual(before);
      expect(await find(central)).toMatchObject({ status: 'EFFECTIVE', counted: '3' });
    });
  });

  describe('of which two are approved in the same moment', () => {
    let claims: readonly string[];

    it('holds the cap: one takes what is left, the other is refused', async () => {
      claims = [
        await idOf(claim('claim-second', 'centralCommendation', '中发〔2026〕8号')),
        await idOf(claim('claim-third', 'centralCommendation', '国发〔2026〕11号')),
      ];
      for (const adjustmentId of claims) await approve(officer, adjustmentId);
      const outcomes = await Promise.allSettled([approve(first, claims[0]!), approve(second, claims[1]!)]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const refused = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
      expect(String(refused.reason)).toContain('ADJUSTMENT.CAP_USED_UP: The cap of 5 on bonuses');
    });

    it('counts no more than the cap once both were public', async () => {
      product.clock.moveTo('2026-06-25');
      await eventually(async () => {
        const counted = (await list()).filter(({ status }) => status === 'EFFECTIVE');
        expect(counted.map((one) => one.counted).toSorted()).toEqual(['2', '3']);
      });
      const statuses = (await list()).filter(({ adjustmentId }) => claims.includes(adjustmentId));
      expect(statuses.map(({ status }) => status).toSorted()).toEqual(['APPROVED_ONCE', 'EFFECTIVE']);
    });
  });

  describe('for overdue work', () => {
    const late = {
      ...PLACE,
      workId: 'topic:2026-06',
      kind: 'TOPIC',
      workTitle: '六月重点课题进展报送',
      dueOn: '2026-06-20',
      circumstance: 'criticism',
    };
    const notices = async (who = unit) => (await who.ask<Noticed>(NOTICES)).overdueNotices.notices;

    it('is noticed first, to the unit and to no other', async () => {
      expect((await unit.refusedChange('noticeOverdue', late)).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
      expect((await officer.refusedChange('noticeOverdue', { ...late, graceDays: 0 })).code).toBe(
        'ADJUSTMENT.GRACE_DAYS_REFUSED',
      );
      await officer.change('noticeOverdue', late);
      await officer.change('noticeOverdue', { ...late, workId: 'sheet:7', workTitle: '自评表' });
      // The same work is noticed once, whoever finds it again.
      expect(await officer.change('noticeOverdue', late)).toMatchObject({ eventIds: [] });
      await eventually(async () => {
        expect(await notices()).toMatchObject([
          { workId: 'sheet:7', status: 'NOTICED', deadline: '2026-06-28' },
          { workId: 'topic:2026-06', status: 'NOTICED', deadline: '2026-06-28' },
        ]);
      });
      expect(await notices(neighbour)).toEqual([]);
    });

    it('hears the unit, and lets the office excuse', async () => {
      await unit.change('replyToOverdue', { ...PLACE, workId: 'sheet:7', text: '系统故障，已补交' });
      const settling = { ...PLACE, workId: 'sheet:7', how: 'EXCUSED', reason: '系统故障属实' };
      expect((await unit.refusedChange('settleOverdue', settling)).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
      await officer.change('settleOverdue', settling);
      expect((await list()).filter(({ adjustmentId }) => adjustmentId.startsWith('overdue:'))).toEqual([]);
    });

    it('deducts by itself once the days of grace are over, and once only', async () => {
      product.clock.moveTo('2026-06-28');
      await pause(LOOKS_MS);
      expect(await find('overdue:topic:2026-06')).toBeUndefined();
      product.clock.moveTo('2026-06-29');
      await becomes('overdue:topic:2026-06', { status: 'EFFECTIVE', side: 'DEDUCTION', counted: '2' });
      await eventually(async () => {
        expect(await notices()).toMatchObject([
          { workId: 'sheet:7', status: 'SETTLED', reason: '系统故障属实' },
          { workId: 'topic:2026-06', status: 'DEDUCTED' },
        ]);
      });
      product.clock.moveTo('2026-07-03');
      await pause(LOOKS_MS);
      const deducted = (await effects()).filter(
        ({ data }) => (data as { readonly side: string }).side === 'deduction',
      );
      expect(deducted).toHaveLength(1);
      const tooLate = { ...PLACE, workId: 'topic:2026-06', how: 'DONE', reason: '已补报' };
      expect((await officer.refusedChange('settleOverdue', tooLate)).code).toBe(
        'ADJUSTMENT.OVERDUE_DEDUCTED_ALREADY',
      );
    });
  });
});
