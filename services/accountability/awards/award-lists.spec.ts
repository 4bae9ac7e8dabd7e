import fc from 'fast-check';
import type { IntegrationEvent } from '@kaoping/contracts';
import type { Grant } from '@kaoping/nest-platform';
import type { OpenAwardListInput } from '../generated/graphql.ts';
import { priorityDerived, WANGTAI, yearPublished, yearRecalled } from '../spec-support/told-rankings.ts';
import { openAwardOffice } from './spec-support/award-office.ts';

type Office = Awaited<ReturnType<typeof openAwardOffice>>;

const SIHE = { kind: 'organisation', organisationId: 'sihe', name: '寺河矿党支部' } as const;
const ZHANG = { kind: 'person', personId: 'p-zhang', name: '张建国' } as const;
const AFTER_PUBLICITY = '2026-03-10T01:00:00.000Z';

const results = yearPublished({
  year: '2025',
  standings: [
    ['sihe', 'excellent'],
    ['chengzhuang', 'good'],
    ['changping-office', 'fair'],
  ],
});

const open = async (office: Office, given: Partial<OpenAwardListInput> = {}): Promise<string> => {
  const { listId } = await office.changes.openAwardList(office.as(), {
    kind: 'RED_FLAG_BRANCH',
    title: { zh: '2025年度红旗党支部', en: 'Red-flag branches of 2025' },
    about: 'ORGANISATIONS',
    year: '2025',
    ...given,
  });
  return listId;
};
const nominate = (office: Office, listId: string, subjectId: string) =>
  office.changes.nominateForAward(office.as(), { listId, subjectId, statement: '年度考核优秀' });
const finalise = async (office: Office, listId: string) => {
  await office.changes.approveAwardList(office.as({ actorId: 'director-li' }), { listId });
  await office.changes.publiciseAwardList(office.as(), { listId });
  await office.changes.finaliseAwardList(office.as({ now: AFTER_PUBLICITY }), { listId });
};
const nomineesOf = async (office: Office, listId: string, asking = {}) => {
  const page = { listId, atLeastPosition: await office.position() };
  const { nominees } = await office.views.awardNominees(office.as(asking), page);
  return Object.fromEntries(nominees.map(({ subjectId, status }) => [subjectId, status]));
};

describe('who could be on a list', () => {
  it('is shown with what bars whom until when, and with who comes first', async () => {
    const office = await openAwardOffice();
    await office.told(results, priorityDerived('2025', 1, 'chengzhuang'));
    await office.impose({ banId: 'b-1', subject: { ...SIHE, organisationId: 'changping-office' } });
    const listId = await open(office);
    const { candidates } = await office.views.awardCandidates(office.as(), { listId, first: 10 });
    expect(candidates).toMatchObject([
      {
        subjectId: 'chengzhuang',
        isEligible: true,
        priority: [{ zh: '优先推荐先进基层党组织：2025年度等次为优秀' }],
      },
      { subjectId: 'sihe', isEligible: true, priority: [{ zh: '2025 年度等次为优秀' }] },
      { subjectId: 'changping-office', isEligible: false, grounds: [{ factId: 'b-1', until: '2026-12-31' }] },
    ]);
    const { candidates: one, nextCursor } = await office.views.awardCandidates(office.as(), {
      ...{ listId, first: 1 },
    });
    expect([one.length, nextCursor === null]).toEqual([1, false]);
  });

  it('are people of the units in reach, for a list of people', async () => {
    const office = await openAwardOffice();
    await office.told(results);
    await office.employ('p-zhang', '张建国', 'sihe');
    const listId = await open(office, { kind: 'APPOINTMENT', about: 'PERSONS' });
    const asked = { listId, first: 10 };
    expect((await office.views.awardCandidates(office.as(), asked)).candidates).toMatchObject([
      { subjectId: 'p-zhang', name: '张建国', organisations: ['sihe'], isEligible: true },
    ]);
    const elsewhere: readonly Grant[] = [
      { role: 'recorder', scope: { kind: 'unit', organisationId: 'chengzhuang' } },
    ];
    const foreign = office.as({ grants: elsewhere });
    expect((await office.views.awardCandidates(foreign, asked)).candidates).toEqual([]);
  });
});

describe('an award list at work', () => {
  it('refuses a barred one with the fact, also a person barred from promotion', async () => {
    const office = await openAwardOffice();
    await office.told(results);
    await office.employ('p-zhang', '张建国', 'sihe');
    await office.impose({ banId: 'b-1', subject: SIHE });
    await office.impose({ banId: 'b-2', subject: ZHANG, blocks: ['promotion'] });
    await expect(nominate(office, await open(office), 'sihe')).rejects.toMatchObject({
      code: 'AWARD_LIST.NOMINEE_BARRED',
      sentence: { zh: 'sihe不具备资格：取消评优评先资格：2025 年度考核不合格（至 2026-12-31）' },
    });
    const appointments = await open(office, { kind: 'APPOINTMENT', about: 'PERSONS' });
    await expect(nominate(office, appointments, 'p-zhang')).rejects.toMatchObject({
      code: 'AWARD_LIST.NOMINEE_BARRED',
    });
    await expect(nominate(office, appointments, 'p-nobody')).rejects.toMatchObject({
      code: 'AWARD_LIST.SUBJECT_UNKNOWN',
    });
  });

  it('removes by itself whom a ban meets before it is final, and shows a conflict afterwards', async () => {
    const office = await openAwardOffice();
    await office.told(results);
    const early = await open(office);
    await nominate(office, early, 'sihe');
    await nominate(office, early, 'chengzhuang');
    const late = await open(office);
    await nominate(office, late, 'sihe');
    await finalise(office, late);
    await office.impose({ banId: 'b-1', subject: SIHE });
    await office.react();
    expect(await nomineesOf(office, early)).toEqual({ sihe: 'REMOVED', chengzhuang: 'NOMINATED' });
    expect(await nomineesOf(office, late)).toEqual({ sihe: 'CONFLICT' });
    await office.withdrawBan('b-1');
    await office.react();
    expect(await nomineesOf(office, late)).toEqual({ sihe: 'AWARDED' });
  });

  it('lets a person decide a conflict', async () => {
    const office = await openAwardOffice();
    await office.told(results);
    const listId = await open(office);
    await nominate(office, listId, 'sihe');
    await finalise(office, listId);
    await office.impose({ banId: 'b-1', subject: SIHE });
    await office.react();
    const settled = { listId, subjectId: 'sihe', outcome: 'REVOKED', reason: '一票否决事实成立' } as const;
    await office.changes.settleAwardConflict(office.as({ actorId: 'director-li' }), settled);
    expect(await nomineesOf(office, listId)).toEqual({ sihe: 'REVOKED' });
  });

  it('removes whom a recall deprives of the grade that is needed', async () => {
    const office = await openAwardOffice();
    await office.told(results);
    const listId = await open(office, { needs: [{ grades: ['优秀'] }] });
    await expect(nominate(office, listId, 'chengzhuang')).rejects.toMatchObject({
      code: 'AWARD_LIST.NOMINEE_BARRED',
    });
    await nominate(office, listId, 'sihe');
    await office.told(yearRecalled('2025', { recalledAt: '2026-03-03T00:00:00.000Z' }));
    expect(await nomineesOf(office, listId)).toEqual({ sihe: 'REMOVED' });
    const late = yearRecalled('2020', { recalledAt: '2025-12-01T00:00:00.000Z', position: 3 });
    const other = await open(office);
    await nominate(office, other, 'chengzhuang');
    await office.told(late);
    expect(await nomineesOf(office, other)).toEqual({ chengzhuang: 'NOMINATED' });
  });

  it('is sent back, changed and finalised with a digest that anybody can compute again', async () => {
    const office = await openAwardOffice();
    await office.told(results);
    const listId = await open(office);
    await nominate(office, listId, 'sihe');
    await nominate(office, listId, 'changping-office');
    const director = office.as({ actorId: 'director-li' });
    await office.changes.approveAwardList(director, { listId, note: '经党委会研究' });
    await office.changes.sendBackAwardList(director, { listId, reason: '机关不参评' });
    const withdrawn = { listId, subjectId: 'changping-office', reason: '机关不参评' };
    await office.changes.withdrawNomination(office.as(), withdrawn);
    await finalise(office, listId);
    const atLeastPosition = await office.position();
    const list = await office.views.awardList(office.as(), { id: listId, atLeastPosition });
    expect(list.digest).toMatch(/^[\da-f]{64}$/u);
    expect(list).toMatchObject({
      ...{ status: 'FINALISED', finalisedOn: '2026-03-10' },
      ...{
        sentBackBecause: '机关不参评',
        kind: 'RED_FLAG_BRANCH',
        barredBy: ['AWARDS', 'COLLECTIVE_AWARDS'],
      },
    });
    expect(await nomineesOf(office, listId)).toEqual({ sihe: 'AWARDED', 'changping-office': 'WITHDRAWN' });
    const { lists } = await office.views.awardLists(office.as(), { year: '2025' });
    expect(lists.map(({ id }) => id)).toEqual([listId]);
    expect((await office.views.awardLists(office.as(), { year: '2024' })).lists).toEqual([]);
  });

  it('carries out a repeated request once', async () => {
    const office = await openAwardOffice();
    await office.told(results);
    const input = { listId: await open(office), subjectId: 'sihe', statement: '优秀', requestId: 'r-1' };
    await office.changes.nominateForAward(office.as(), input);
    expect((await office.changes.nominateForAward(office.as(), input)).eventIds).toEqual([]);
  });
});

describe('who sees and changes what', () => {
  const ofUnit = (role: 'recorder' | 'officer', organisationId: string): readonly Grant[] => [
    { role, scope: { kind: 'unit', organisationId } },
  ];

  it('is bounded by reach: a unit nominates its own, and changes no list of the enterprise', async () => {
    const office = await openAwardOffice();
    await office.told(results);
    const listId = await open(office);
    const recorder = office.as({ actorId: 'recorder', grants: ofUnit('recorder', 'chengzhuang') });
    const nomination = { listId, statement: '成绩突出' };
    await office.changes.nominateForAward(recorder, { ...nomination, subjectId: 'chengzhuang' });
    for (const subjectId of ['sihe', 'nobody'])
      await expect(
        office.changes.nominateForAward(recorder, { ...nomination, subjectId }),
      ).rejects.toMatchObject({ code: 'ACCESS.OUTSIDE_SCOPE' });
    const officer = office.as({ grants: ofUnit('officer', 'chengzhuang') });
    await expect(office.changes.publiciseAwardList(officer, { listId })).rejects.toMatchObject({
      code: 'ACCESS.OUTSIDE_SCOPE',
    });
    const foreign = { grants: ofUnit('recorder', 'sihe') };
    expect(await nomineesOf(office, listId, foreign)).toEqual({});
    await finalise(office, listId);
    expect(await nomineesOf(office, listId, foreign)).toEqual({ chengzhuang: 'AWARDED' });
    await office.impose({ banId: 'b-1', subject: { ...SIHE, organisationId: 'chengzhuang' } });
    await office.react();
    expect(await nomineesOf(office, listId, foreign)).toEqual({});
    const settled = { listId, subjectId: 'chengzhuang', outcome: 'KEPT', reason: '事后发生' } as const;
    await office.changes.settleAwardConflict(office.as({ actorId: 'director-li' }), settled);
    const page = { listId, atLeastPosition: await office.position() };
    expect((await office.views.awardNominees(office.as(foreign), page)).nominees).toMatchObject([
      { status: 'KEPT', grounds: [] },
    ]);
    expect((await office.views.awardNominees(office.as(), page)).nominees).toMatchObject([
      { status: 'KEPT', grounds: [{ factId: 'b-1' }], reason: '事后发生' },
    ]);
  });

  it('is kept inside a list for one organisation and those below it', async () => {
    const office = await openAwardOffice();
    await office.told(results);
    await office.employ('p-zhang', '张建国', 'sihe');
    const listId = await open(office, { withinOrganisationId: 'sihe' });
    await expect(nominate(office, listId, 'chengzhuang')).rejects.toMatchObject({
      code: 'AWARD_LIST.SUBJECT_UNKNOWN',
    });
    await nominate(office, listId, 'sihe');
    await expect(open(office, { withinOrganisationId: 'nowhere' })).rejects.toMatchObject({
      code: 'AWARD_LIST.FIELD_REFUSED',
    });
  });

  it("is each enterprise's own", async () => {
    const office = await openAwardOffice();
    await office.told(results);
    const listId = await open(office);
    const theirs = office.as({ tenantId: WANGTAI });
    expect((await office.views.awardLists(theirs, {})).lists).toEqual([]);
    await expect(office.views.awardList(theirs, { id: listId })).rejects.toMatchObject({
      code: 'AWARD_LIST.UNKNOWN',
    });
    await expect(
      office.changes.nominateForAward(theirs, { listId, subjectId: 'sihe', statement: '优秀' }),
    ).rejects.toMatchObject({ code: 'AWARD_LIST.UNKNOWN' });
  });
});

describe('what is told of results', () => {
  const told: readonly IntegrationEvent[] = [
    results,
    yearPublished({
      ...{ year: '2025', revision: 2, publishedAt: '2026-02-01T08:00:00.000Z', position: 3 },
      standings: [
        ['chengzhuang', 'excellent'],
        ['sihe', 'good'],
      ],
    }),
  ];

  it('leaves the same list, however late, often and out of order it comes', async () => {
    const outcome = async (events: readonly IntegrationEvent[]) => {
      const office = await openAwardOffice();
      await office.told(results);
      const listId = await open(office, { needs: [{ grades: ['优秀'] }] });
      await nominate(office, listId, 'sihe');
      await office.told(...events);
      return { types: await office.typesOf(listId), nominees: await nomineesOf(office, listId) };
    };
    const expected = await outcome(told);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...told, ...told], { minLength: 1 }), async (events) => {
        expect(await outcome([...events, ...told])).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});
