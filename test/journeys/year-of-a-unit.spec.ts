import { foundUnits, openCycle, publishShipped } from './support/assessed-units.ts';
import { startEmptyProduct, type EmptyProduct } from './support/empty-product.ts';
import { eventually } from './support/eventually.ts';
import type { SignedInClient } from './support/signed-in-client.ts';

const PLACE = { cycleId: '2026', organisationId: 'kaituo' };
const RESULTS = 'work.controllable.results';
const KEY_TASKS = 'work.elastic.keyTasks';
const OUTPUT = {
  targetId: 'output',
  kind: 'KEY',
  title: '原油产量',
  measure: '按年度生产报表核定',
  value: '12000',
  unit: '吨',
  evidenceWanted: '年度生产报表',
  responsibility: 'MAIN',
  indicator: RESULTS,
  difficulty: '1.05',
};
const PROJECT = {
  targetId: 'project',
  kind: 'COMMON',
  title: '党员攻关项目',
  measure: '完成并通过验收',
  value: '2',
  unit: '项',
  indicator: KEY_TASKS,
};
const SAFETY = {
  targetId: 'safety',
  kind: 'SAFETY',
  title: '安全生产',
  measure: '全年无重伤以上事故',
  value: '无事故',
};

const LETTER = `query ($cycleId: ID!, $organisationId: ID!) {
  targetLetter(cycleId: $cycleId, organisationId: $organisationId) {
    status issuedBy acceptedBy targets { targetId value } change { changeId by reason }
    sheets { kind status round sentBackBecause items { targetId evidenceIds } }
  }
}`;

interface Letter {
  readonly targetLetter: {
    readonly status: string;
    readonly issuedBy: string;
    readonly acceptedBy: string;
    readonly change: { readonly changeId: string } | null;
    readonly targets: readonly { readonly targetId: string; readonly value: string }[];
    readonly sheets: readonly unknown[];
  };
}

interface Burden {
  readonly burden: {
    readonly units: readonly {
      readonly itemsAskedTwice: number;
      readonly itemsReused: number;
      readonly minutesAsked: string;
    }[];
  };
}

describe('the year of a unit', () => {
  let product: EmptyProduct;
  let officer: SignedInClient;
  /** 开拓采油队's own recorder, and another unit's. */
  let unit: SignedInClient;
  let neighbour: SignedInClient;
  let report: string;

  beforeAll(async () => {
    product = await startEmptyProduct({
      enterprise: 'caiyou',
      name: '采油三厂',
      officer: '李强',
      today: '2026-01-05',
    });
    ({ officer } = product);
    const welcome = (loginName: string, displayName: string, role: 'RECORDER' | 'REVIEWER', at?: string) =>
      product.welcome(officer, 'caiyou', {
        loginName,
        displayName,
        grants: [at === undefined ? { role, scope: 'TENANT' } : { role, scope: 'UNIT', organisationId: at }],
      });
    await foundUnits(officer, '2026-01-01', [
      { organisationId: 'plant', code: 'C3', name: '采油三厂党委', kind: 'PARTY_COMMITTEE' },
      {
        organisationId: 'kaituo',
        code: 'C3-01',
        name: '开拓采油队党支部',
        kind: 'BRANCH',
        parentId: 'plant',
      },
      { organisationId: 'yunshu', code: 'C3-02', name: '运输队党支部', kind: 'BRANCH', parentId: 'plant' },
    ]);
    const reviewer = await welcome('zhou.min', '周敏', 'REVIEWER');
    unit = await welcome('wang.fang', '王芳', 'RECORDER', 'kaituo');
    neighbour = await welcome('liu.yang', '刘洋', 'RECORDER', 'yunshu');
    await publishShipped({ officer, reviewer }, 'oil-gas-branches');
    await openCycle(officer, {
      cycleId: '2026',
      schemeId: 'oil-gas-branches',
      period: '2026',
      startsOn: '2026-01-05',
      groups: { production: ['kaituo', 'yunshu'], office: ['plant'] },
    });
  });
  afterAll(() => product.stop());

  const letter = async (who = unit) => (await who.ask<Letter>(LETTER, PLACE)).targetLetter;
  const item = (targetId: string, text: string, value?: string, evidenceIds: readonly string[] = []) => ({
    targetId,
    text,
    evidenceIds,
    ...(value !== undefined && { value }),
  });

  it('begins with a letter that both sides sign, each for itself', async () => {
    await officer.change('saveLetterDraft', {
      ...PLACE,
      draftRevision: 1,
      targets: [OUTPUT, PROJECT, SAFETY],
    });
    const early = await unit.refusedChange('acceptLetter', PLACE);
    expect(early.code).toBe('TARGET_LETTER.NOT_READY');
    expect((await unit.refusedChange('issueLetter', PLACE)).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
    await officer.change('issueLetter', PLACE);
    expect((await officer.refusedChange('acceptLetter', PLACE)).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
    expect((await neighbour.refusedChange('acceptLetter', PLACE)).code).toBe('ACCESS.OUTSIDE_SCOPE');
    await unit.change('acceptLetter', PLACE);
    const agreed = await letter();
    expect(agreed).toMatchObject({ status: 'AGREED', change: null, sheets: [] });
    expect([agreed.issuedBy, agreed.acceptedBy]).toEqual([
      expect.stringContaining('李强'),
      expect.stringContaining('王芳'),
    ]);
  });

  it('is not signed for both sides by one hand, whatever roles the hand has', async () => {
    const both = await product.welcome(officer, 'caiyou', {
      loginName: 'sun.tao',
      displayName: '孙涛',
      grants: [
        { role: 'OFFICER', scope: 'TENANT' },
        { role: 'RECORDER', scope: 'UNIT', organisationId: 'yunshu' },
      ],
    });
    const place = { cycleId: '2026', organisationId: 'yunshu' };
    await both.change('saveLetterDraft', { ...place, draftRevision: 1, targets: [SAFETY] });
    await both.change('issueLetter', place);
    expect(await both.refusedChange('acceptLetter', place)).toEqual({
      code: 'TARGET_LETTER.ONE_HAND',
      sentence: 'You acted for the other side already: somebody else has to sign for this one.',
    });
  });

  it('is nobody’s business in another unit', async () => {
    expect((await neighbour.refusedAsking(LETTER, PLACE)).code).toBe('ACCESS.OUTSIDE_SCOPE');
    const written = (await product.events('caiyou')).length;
    const { targetLetters } = await neighbour.ask<{ readonly targetLetters: { readonly letters: unknown } }>(
      `{ targetLetters(cycleId: "2026", atLeastPosition: ${String(written)}) { letters { id } } }`,
    );
    expect(targetLetters.letters).toEqual([{ id: '2026:yunshu' }]);
  });

  it('shows at mid-year how far it is, with a file that is handed in once and proves two targets', async () => {
    product.clock.moveTo('2026-07-03');
    report = await unit.handIn('kaituo', '上半年生产报表.pdf', '%PDF-1.7 上半年原油产量 6300 吨');
    const some = { ...PLACE, sheet: 'PROGRESS', items: [item('output', '过半', '6300', [report])] };
    expect(await unit.refusedChange('reportLetterSheet', some)).toEqual({
      code: 'TARGET_LETTER.SHEET_REFUSED',
      sentence: 'The progress sheet: say something of: 党员攻关项目, 安全生产.',
    });
    const items = [
      item('output', '上半年产油 6300 吨', '6300', [report]),
      item('project', '“提液增效”攻关完成', '1', [report]),
      item('safety', '无事故'),
    ];
    await unit.change('reportLetterSheet', { ...PLACE, sheet: 'PROGRESS', items });
    const signing = { ...PLACE, sheet: 'PROGRESS' };
    expect((await unit.refusedChange('signOffLetterSheet', signing)).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
    await officer.change('signOffLetterSheet', signing);
    expect((await letter()).sheets).toMatchObject([{ kind: 'PROGRESS', status: 'SIGNED_OFF', round: 1 }]);
  });

  it('lets no other unit prove anything with that file, or learn that it is there', async () => {
    const to = { kind: 'sheet', id: 'self-2026', cycleId: '2026' };
    const foreign = { evidenceId: report, organisationId: 'yunshu', to };
    const refused = await neighbour.refusedChange('attachEvidence', foreign);
    const unknown = await neighbour.refusedChange('attachEvidence', {
      ...foreign,
      evidenceId: 'f'.repeat(64),
    });
    expect(refused.code).toBe('EVIDENCE.UNKNOWN');
    expect(refused.sentence.replace(report, 'f'.repeat(64))).toBe(unknown.sentence);
    expect(await neighbour.ask('{ evidenceOf(organisationId: "yunshu") { files { id } } }')).toEqual({
      evidenceOf: { files: [] },
    });
  });

  it('counts nothing at mid-year: what was signed off is no result', async () => {
    const events = await product.events('caiyou');
    const signed = events.filter(({ type }) => type === 'LetterSheetSignedOff');
    expect(signed.map(({ data }) => data)).toMatchObject([{ sheet: 'progress', entries: [] }]);
  });

  it('changes a target with a reason and the other side’s consent, and not before', async () => {
    const changes = [{ targetId: 'output', target: { ...OUTPUT, value: '11500' } }];
    const proposal = { ...PLACE, by: 'UNIT', changes };
    expect((await unit.refusedChange('proposeLetterChange', { ...proposal, reason: ' ' })).sentence).toMatch(
      /Reason/u,
    );
    await unit.change('proposeLetterChange', { ...proposal, reason: '两口井停产检修' });
    const { change, targets } = await letter();
    expect(targets).toContainEqual({ targetId: 'output', value: '12000' });
    const consent = { ...PLACE, changeId: change!.changeId };
    expect((await unit.refusedChange('consentToLetterChange', { ...consent, by: 'UNIT' })).code).toBe(
      'TARGET_LETTER.CONSENT_NOT_YOURS',
    );
    // Nor by calling oneself the other side.
    expect((await unit.refusedChange('consentToLetterChange', { ...consent, by: 'SUPERIOR' })).code).toMatch(
      /^ACCESS\./u,
    );
    await officer.change('consentToLetterChange', { ...consent, by: 'SUPERIOR' });
    const after = await letter();
    expect(after.targets).toContainEqual({ targetId: 'output', value: '11500' });
    expect(after.change).toBeNull();
  });

  it('asks for nothing that it knows: a fact is entered once and offered wherever it is asked', async () => {
    const fact = { organisationId: 'kaituo', key: 'party-members', on: '2026-12-31' };
    product.clock.moveTo('2026-12-20');
    await unit.change('recordFact', { ...fact, title: '党员人数', value: '86', unit: '人' });
    const by = { kind: 'sheet', id: 'self-2026', cycleId: '2026', indicator: KEY_TASKS };
    await unit.change('useFact', { ...fact, by });
    const known =
      'query ($input: ID!) { knownFor(organisationId: "kaituo", cycleId: "2026", input: $input) { answers { kind value } evidenceIds } }';
    await eventually(async () => {
      expect(await unit.ask(known, { input: KEY_TASKS })).toMatchObject({
        knownFor: { answers: [{ kind: 'FACT', value: '86' }] },
      });
    });
    expect((await neighbour.refusedAsking(known, { input: KEY_TASKS })).code).toBe('ACCESS.OUTSIDE_SCOPE');
  });

  it('ends with a result sheet that the same file proves, signed off, and only then counted', async () => {
    const { evidenceOf } = await unit.ask<{
      readonly evidenceOf: { readonly files: readonly { readonly id: string; readonly fileName: string }[] };
    }>('{ evidenceOf(organisationId: "kaituo") { files { id fileName } } }');
    expect(evidenceOf.files).toEqual([{ id: report, fileName: '上半年生产报表.pdf' }]);
    const items = [
      item('output', '全年产油 12600 吨', '12600', [report]),
      item('project', '两项攻关通过验收', '2', [report]),
      item('safety', '全年无事故'),
    ];
    await unit.change('reportLetterSheet', { ...PLACE, sheet: 'RESULT', items });
    await officer.change('signOffLetterSheet', { ...PLACE, sheet: 'RESULT' });
    const signed = (await product.events('caiyou')).filter(({ type }) => type === 'LetterSheetSignedOff');
    expect(signed.at(-1)!.data).toMatchObject({
      sheet: 'result',
      entries: [
        { input: RESULTS, value: '12600' },
        { input: `${RESULTS}/target`, value: '11500' },
        { input: `${RESULTS}/difficulty`, value: '1.05' },
        { input: KEY_TASKS, value: '2' },
      ],
    });
    const again = { ...PLACE, sheet: 'RESULT', items };
    expect((await unit.refusedChange('reportLetterSheet', again)).code).toBe('TARGET_LETTER.SHEET_SIGNED');
  });

  it('shows what one file proved: three papers and several indicators', async () => {
    await unit.change('attachEvidence', {
      evidenceId: report,
      organisationId: 'kaituo',
      to: { kind: 'sheet', id: 'self-2026', cycleId: '2026', indicator: 'work.elastic.ownChoice' },
    });
    const { evidenceUses } = await officer.ask<{
      readonly evidenceUses: readonly {
        readonly kind: string;
        readonly indicator: string;
        readonly isReused: boolean;
      }[];
    }>('query ($id: ID!) { evidenceUses(evidenceId: $id) { kind indicator isReused } }', { id: report });
    expect(evidenceUses.map(({ kind, indicator }) => [kind, indicator])).toEqual(
      expect.arrayContaining([
        ['target-letter-progress', 'output'],
        ['target-letter-progress', 'project'],
        ['target-letter-result', 'output'],
        ['target-letter-result', 'project'],
        ['sheet', 'work.elastic.ownChoice'],
      ]),
    );
    expect(evidenceUses.filter(({ isReused }) => !isReused)).toHaveLength(1);
    const stored = (await product.events('caiyou')).filter(({ type }) => type === 'EvidenceStored');
    expect(stored).toHaveLength(1);
    const file = await unit.fetch(`/evidence/${report}`);
    expect(await file.text()).toBe('%PDF-1.7 上半年原油产量 6300 吨');
    expect((await neighbour.fetch(`/evidence/${report}`)).status).toBe(404);
  });

  it('was asked nothing twice, and spared what the ledger knew', async () => {
    const query =
      'query ($month: String!) { burden(month: $month, organisationId: "kaituo") { units { itemsAskedTwice itemsReused minutesAsked } } }';
    await eventually(async () => {
      const { burden } = await unit.ask<Burden>(query, { month: '2026-12' });
      const [december] = burden.units;
      expect(december).toMatchObject({ itemsAskedTwice: 0 });
      // The fact that was taken, the file for two targets, the file for the self-assessment.
      expect(december!.itemsReused).toBe(4);
    });
    const { burden } = await unit.ask<Burden>(query, { month: '2026-07' });
    expect(burden.units).toMatchObject([{ itemsAskedTwice: 0, itemsReused: 1 }]);
    expect(await neighbour.ask(query, { month: '2026-07' })).toEqual({ burden: { units: [] } });
  });

  it('can be opened again with the reason, which takes back what counted', async () => {
    const place = { ...PLACE, sheet: 'RESULT' };
    await officer.change('sendBackLetterSheet', { ...place, reason: '产量与报表不符' });
    expect((await letter()).sheets).toMatchObject([
      { kind: 'PROGRESS', status: 'SIGNED_OFF' },
      { kind: 'RESULT', status: 'SENT_BACK', sentBackBecause: '产量与报表不符' },
    ]);
    const query = `{ knownFor(organisationId: "kaituo", cycleId: "2026", input: "${RESULTS}") { answers { value } } }`;
    await eventually(async () => {
      expect(await unit.ask(query)).toEqual({ knownFor: { answers: [] } });
    });
  });
});
