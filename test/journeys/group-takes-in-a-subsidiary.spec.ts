import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkExport } from '@kaoping/organisations';
import { writeCsv } from '@kaoping/spreadsheets';
import { browser } from './support/browser.ts';
import { PASSWORD, startEmptyProduct, type EmptyProduct } from './support/empty-product.ts';
import { eventually } from './support/eventually.ts';
import { everyQuery } from './support/every-query.ts';
import type { SignedInClient } from './support/signed-in-client.ts';

const HQ = 'jinneng';
const OWN = 'changping';
const QUOTA_BYTES = '67108864';
const SUBSIDIARIES = `{ subsidiaries { subsidiaries {
  id name state enterpriseId lastDay suspensionReason readiness { hasOfficer hasTree } quotaBytes
} } }`;
const STANDING = `{ enterprise {
  state lastDay suspensionReason headquarters { id name } readiness { hasOfficer hasTree } storage { quotaBytes }
} }`;
const TREE = `query ($on: Day!) { organisationTree(on: $on) {
  totalCount organisations { id code name depth parentId }
} }`;

const ORGANISATIONS = {
  headers: ['单位代码', '单位名称', '类别', '上级代码', '成立时间'],
  rows: [
    ['CP', '长平公司党委', '党委', '', '2010-01-01'],
    ['CP-01', '采煤党总支', '党总支', 'CP', '２０１０/1/1'],
    ['CP-0101', '综采一队 党支部', '支部', 'CP-01', '20100301'],
    ['CP-0102', '综采二队党支部', '支部', 'CP-01', '2012.5.1'],
    ['CP-02', '机电党总支', '党总支', 'CP', '2010-01-01'],
  ],
};
const PEOPLE = {
  headers: ['工号', '姓名', '性别', '联系电话', '入职日期'],
  rows: [
    ['0001', '李建国', '男', '13800000001', '2008-07-01'],
    ['0002', '卫国强', '男', '１３８００００００02', '2011-03-01'],
    ['0003', '蒋小红', '女', '', '2012-05-01'],
  ],
};
const POSTS = {
  headers: ['工号', '单位代码', '岗位类别', '职务', '任职时间', '任期至'],
  rows: [
    ['0001', 'CP', '一肩挑', '党委书记、董事长', '2023-01-01', '2027-12-31'],
    ['0002', 'CP-0101', '专职书记', '党支部书记', '2024-01-01', '2026-12-31'],
    ['0003', 'CP-0102', '专职书记', '党支部书记', '2024-01-01', '2026-12-31'],
  ],
};

interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Preview {
  readonly digest: string;
  readonly counts: Readonly<Record<'new' | 'unchanged' | 'problems' | 'heldBack', number>>;
  readonly problems: readonly { readonly row: number; readonly column: string; readonly code: string }[];
}

interface Tree {
  readonly organisationTree: {
    readonly totalCount: number;
    readonly organisations: readonly {
      readonly id: string;
      readonly code: string;
      readonly name: string;
      readonly depth: number;
    }[];
  };
}

interface Invitation {
  readonly subsidiaryId: string;
  readonly link: string;
}

describe('a group takes in a subsidiary', () => {
  let product: EmptyProduct;
  let headquarters: SignedInClient;
  let own: SignedInClient;
  let recorder: SignedInClient;
  let expired: Invitation;
  let invitation: Invitation;

  beforeAll(async () => {
    product = await startEmptyProduct({
      enterprise: HQ,
      name: '晋能集团',
      officer: '王芳',
      today: '2026-03-02',
    });
    headquarters = product.officer;
  });
  afterAll(() => product.stop());

  const invite = (name: string, more: object = {}) =>
    headquarters.change<Invitation>('inviteSubsidiary', { name, ...more }, '{ subsidiaryId link expiresAt }');
  const accept = async (link: string, enterpriseId: string) => {
    const { errors } = await browser(product.url).send(
      'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { position } }',
      {
        input: {
          invitation: link,
          enterpriseId,
          name: '长平公司',
          officer: { loginName: 'zhang.li', displayName: '张丽', password: PASSWORD },
        },
      },
    );
    return errors.map(({ message, extensions }) => ({ code: extensions.code, message }));
  };
  const subsidiaries = async () =>
    (
      await headquarters.ask<{ readonly subsidiaries: { readonly subsidiaries: readonly object[] } }>(
        SUBSIDIARIES,
      )
    ).subsidiaries.subsidiaries;
  const seenByHeadquarters = (expected: object) =>
    eventually(async () => {
      expect(await subsidiaries()).toContainEqual(expect.objectContaining({ name: '长平公司', ...expected }));
    });
  const standsSo = (expected: object) =>
    eventually(async () => {
      expect((await own.ask<{ readonly enterprise: object }>(STANDING)).enterprise).toMatchObject(expected);
    });
  const tree = async (on: string, who = own) => (await who.ask<Tree>(TREE, { on })).organisationTree;
  const shown = async (on: string, who = own) =>
    (await tree(on, who)).organisations.map(
      ({ code, name, depth }) => `${'  '.repeat(depth)}${code} ${name}`,
    );
  const categories = async () => new Set((await product.events(OWN)).map(({ stream }) => stream.category));

  describe('by an invitation', () => {
    it('that is shown once, and tells headquarters that somebody is invited', async () => {
      expired = await invite('长平公司', { validForDays: 1 });
      invitation = await invite('长平公司', { quotaBytes: QUOTA_BYTES, requestId: 'invite-changping' });
      const again = await invite('长平公司', { quotaBytes: QUOTA_BYTES, requestId: 'invite-changping' });
      expect(again).toMatchObject({ subsidiaryId: invitation.subsidiaryId, link: null });
      expect(await subsidiaries()).toMatchObject([{ state: 'INVITED' }, { state: 'INVITED' }]);
      expect(JSON.stringify(await product.events(HQ))).not.toContain(invitation.link.split('.').at(-1));
    });

    it('that looks alike when it expired, was altered, or never was', async () => {
      product.clock.moveTo('2026-03-05');
      const altered = `${invitation.link.slice(0, -1)}${invitation.link.endsWith('A') ? 'B' : 'A'}`;
      const never = altered.replace(/\/join\/jinneng\./u, '/join/nobody.');
      const answers = [];
      for (const link of [expired.link, altered, never, 'x']) answers.push(await accept(link, OWN));
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(answers[0]).toEqual([
        {
          code: 'INVITATION.REFUSED',
          message: 'This invitation is not valid (any more). Ask your headquarters for a new link.',
        },
      ]);
      await eventually(async () => {
        expect(await subsidiaries()).toMatchObject([{ state: 'EXPIRED' }, { state: 'INVITED' }]);
      });
    });

    it('that makes an enterprise of its own, once: with an officer, a ledger, a key and a quota', async () => {
      expect(await accept(invitation.link, OWN)).toEqual([]);
      expect(await accept(invitation.link, 'luan')).toMatchObject([{ code: 'INVITATION.REFUSED' }]);
      own = await product.signIn(OWN, 'zhang.li');
      const folder = join(product.directory, 'tenants', OWN);
      expect((await stat(join(folder, 'ledger.sqlite'))).size).toBeGreaterThan(0);
      expect((await stat(join(folder, 'keys', 'signing.pem'))).mode & 0o777).toBe(0o600);
      await standsSo({
        state: 'ACTIVE',
        headquarters: { id: HQ, name: '晋能集团' },
        readiness: { hasOfficer: true, hasTree: false },
        storage: { quotaBytes: QUOTA_BYTES },
      });
      await seenByHeadquarters({
        state: 'ACTIVE',
        enterpriseId: OWN,
        readiness: { hasOfficer: true, hasTree: false },
      });
    });

    it('whose id another one cannot take', async () => {
      const other = await invite('古书院矿');
      expect(await accept(other.link, OWN)).toMatchObject([{ code: 'ENTERPRISE.ID_TAKEN' }]);
      await headquarters.change('withdrawInvitation', {
        subsidiaryId: other.subsidiaryId,
        reason: '重复邀请',
      });
      expect(await accept(other.link, 'gushuyuan')).toMatchObject([{ code: 'INVITATION.REFUSED' }]);
    });
  });

  describe('that fills in its directory from tables', () => {
    const sent = (kind: string, { headers, rows }: Table) => ({
      kind,
      fileName: `${kind.toLowerCase()}.csv`,
      content: Buffer.from(writeCsv({ columns: headers.map((header) => ({ header })), rows })).toString(
        'base64',
      ),
    });
    const preview = (kind: string, table: Table) =>
      own.change<Preview>(
        'previewDirectoryImport',
        sent(kind, table),
        '{ digest counts { new unchanged problems heldBack } problems { row column code message { zh } } }',
      );
    const take = async (kind: string, table: Table) => {
      const { digest } = await preview(kind, table);
      return own.change<{ readonly eventIds: readonly string[] }>('confirmDirectoryImport', {
        ...sent(kind, table),
        digest,
      });
    };

    it('is told every error by its row first, and nothing is half imported', async () => {
      const bad: Table = {
        ...ORGANISATIONS,
        rows: [
          ...ORGANISATIONS.rows,
          ['CP-03', '', '部门', 'CP', ''],
          ['CP-04', '运输队', '大队', 'CP', ''],
          ['CP-05', '通风队', '支部', 'XX', ''],
          ['CP-06', '地测科', '部门', 'CP', '2010-02-30'],
        ],
      };
      const { counts, problems, digest } = await preview('ORGANISATIONS', bad);
      expect(counts).toMatchObject({ new: 5, problems: 4 });
      expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
        [7, '单位名称', 'DIRECTORY_IMPORT.CELL_EMPTY'],
        [8, '类别', 'DIRECTORY_IMPORT.KIND_UNKNOWN'],
        [9, '单位代码', 'ORGANISATION_TREE.PARENT_UNKNOWN'],
        [10, '成立时间', 'DIRECTORY_IMPORT.DAY_MALFORMED'],
      ]);
      const { code, sentence } = await own.refusedChange('confirmDirectoryImport', {
        ...sent('ORGANISATIONS', bad),
        digest,
      });
      expect(code).toBe('DIRECTORY_IMPORT.REFUSED');
      expect(sentence).toContain('Nothing was imported: 4 places');
      expect((await tree('2026-03-05')).totalCount).toBe(0);
      expect(await categories()).not.toContain('organisation-tree');
    });

    it('imports the tree once it is right, however often it is confirmed', async () => {
      expect((await take('ORGANISATIONS', ORGANISATIONS)).eventIds).not.toEqual([]);
      expect((await take('ORGANISATIONS', ORGANISATIONS)).eventIds).toEqual([]);
      expect(await shown('2026-03-05')).toEqual([
        'CP 长平公司党委',
        '  CP-01 采煤党总支',
        '    CP-0101 综采一队党支部',
        '    CP-0102 综采二队党支部',
        '  CP-02 机电党总支',
      ]);
      expect((await tree('2011-01-01')).totalCount).toBe(4);
    });

    it('imports people and their posts, and refuses posts of people whom nobody knows', async () => {
      const strangers = await preview('POSTS', POSTS);
      expect(strangers.problems.map(({ row, code }) => [row, code])).toEqual([
        [2, 'DIRECTORY_IMPORT.CODE_UNKNOWN'],
        [3, 'DIRECTORY_IMPORT.CODE_UNKNOWN'],
        [4, 'DIRECTORY_IMPORT.CODE_UNKNOWN'],
      ]);
      await take('PEOPLE', PEOPLE);
      await take('POSTS', POSTS);
      const { organisations } = await tree('2026-03-05');
      const id = organisations.find(({ code }) => code === 'CP-0101')!.id;
      await eventually(async () => {
        expect(
          await own.ask(
            'query ($id: ID!) { postsOf(organisationId: $id, on: "2026-03-05") { personName post { title until } } }',
            { id },
          ),
        ).toEqual({
          postsOf: [{ personName: '卫国强', post: { title: '党支部书记', until: '2026-12-31' } }],
        });
      });
    });

    it('gives roles that reach as far as they say', async () => {
      const { organisations } = await tree('2026-03-05');
      const mining = organisations.find(({ code }) => code === 'CP-01')!.id;
      recorder = await product.welcome(own, OWN, {
        loginName: 'wei.guoqiang',
        displayName: '卫国强',
        grants: [{ role: 'RECORDER', scope: 'SUBTREE', organisationId: mining }],
      });
      expect(await shown('2026-03-05', recorder)).toEqual([
        expect.stringContaining('CP-01 采煤党总支'),
        expect.stringContaining('CP-0101'),
        expect.stringContaining('CP-0102'),
      ]);
      expect((await recorder.refusedAsking('{ accounts { nextCursor } }')).code).toBe(
        'ACCESS.ROLE_NOT_ALLOWED',
      );
    });
  });

  it('shows headquarters that it is ready', async () => {
    await seenByHeadquarters({ state: 'ACTIVE', readiness: { hasOfficer: true, hasTree: true } });
    expect(await subsidiaries()).toHaveLength(3);
  });

  it('shows headquarters nothing of what is inside, whatever they ask', async () => {
    const { organisations } = await tree('2026-03-05');
    const unit = organisations.find(({ code }) => code === 'CP-0101')!.id;
    const { people } = await own.ask<{
      readonly people: { readonly people: readonly [{ readonly id: string }] };
    }>('{ people { people { id } } }');
    const [person] = people.people;
    const requests = await everyQuery(product.url, {
      organisationId: `"${unit}"`,
      underId: `"${unit}"`,
      personId: `"${person.id}"`,
      id: `"${unit}"`,
      on: '"2026-03-05"',
    });
    const insides = [
      '采煤',
      '综采',
      '机电党总支',
      '长平公司党委',
      '李建国',
      '卫国强',
      '蒋小红',
      '13800000001',
      'wei.guoqiang',
    ];
    const leaksTo = async (who: SignedInClient) => {
      const leaking = [];
      for (const [name, query] of requests) {
        const answer = await who.ask(query).catch((error: unknown) => String(error));
        const text = JSON.stringify(answer);
        if (insides.some((word) => text.includes(word))) leaking.push(name);
      }
      return leaking;
    };
    // Its own officer sees it by the same requests, so that they do find what is there.
    expect(await leaksTo(own)).toEqual(
      expect.arrayContaining([
        'accounts',
        'organisation',
        'organisationTree',
        'organisationHistory',
        'people',
        'postsOf',
      ]),
    );
    expect(await leaksTo(headquarters)).toEqual([]);
  });

  describe('that it may suspend', () => {
    const founding = {
      organisations: [{ code: 'CP-09', name: '新设支部', kind: 'BRANCH', on: '2026-04-01' }],
    };

    it('so that nothing can be changed, and everything be read', async () => {
      const { subsidiaryId } = invitation;
      await headquarters.change('suspendSubsidiary', { subsidiaryId, reason: '逾期未整改' });
      await standsSo({ state: 'SUSPENDED', suspensionReason: '逾期未整改' });
      expect(await own.refusedChange('foundOrganisations', founding)).toEqual({
        code: 'ENTERPRISE.SUSPENDED',
        sentence:
          'Headquarters suspended this enterprise (逾期未整改): you can read and export, and change nothing until they resume it.',
      });
      const { organisations, totalCount } = await tree('2026-03-05');
      const unit = organisations.find(({ code }) => code === 'CP-0101')!.id;
      await expect(recorder.handIn(unit, '记录.pdf', '%PDF-1.7 三会一课记录')).rejects.toThrow(
        'ENTERPRISE.SUSPENDED',
      );
      expect((await product.events(OWN)).filter(({ type }) => type === 'EvidenceStored')).toEqual([]);
      expect(totalCount).toBe(5);
      expect(await shown('2026-03-05', recorder)).toHaveLength(3);
      expect((await own.fetch('/exports/enterprise')).status).toBe(200);
      await seenByHeadquarters({ state: 'SUSPENDED' });
    });

    it('and that goes on where it stopped once it is resumed', async () => {
      await headquarters.change('resumeSubsidiary', {
        subsidiaryId: invitation.subsidiaryId,
        reason: '整改完成',
      });
      await standsSo({ state: 'ACTIVE', suspensionReason: null });
      await own.change('foundOrganisations', founding, '{ organisationIds }');
      expect((await tree('2026-04-01')).totalCount).toBe(6);
      await seenByHeadquarters({ state: 'ACTIVE' });
    });
  });

  describe('whose organisations merge', () => {
    it('from a day on: before it the tree keeps old names and places', async () => {
      product.clock.moveTo('2026-06-30');
      const idOf = async (code: string) =>
        (await tree('2026-06-30')).organisations.find((one) => one.code === code)!.id;
      const [first, second] = [await idOf('CP-0101'), await idOf('CP-0102')];
      await own.change('mergeOrganisations', { intoId: first, fromIds: [second], on: '2026-07-01' });
      await own.change('renameOrganisation', {
        organisationId: first,
        name: '综采队党支部',
        on: '2026-07-01',
      });
      await own.change('moveOrganisation', {
        organisationId: first,
        parentId: await idOf('CP'),
        on: '2026-07-01',
      });
      product.clock.moveTo('2026-07-02');
      expect(await shown('2026-07-01')).toEqual([
        'CP 长平公司党委',
        '  CP-01 采煤党总支',
        '  CP-0101 综采队党支部',
        '  CP-02 机电党总支',
        'CP-09 新设支部',
      ]);
      expect(await shown('2026-06-30')).toEqual([
        'CP 长平公司党委',
        '  CP-01 采煤党总支',
        '    CP-0101 综采一队党支部',
        '    CP-0102 综采二队党支部',
        '  CP-02 机电党总支',
        'CP-09 新设支部',
      ]);
      const { organisationHistory } = await own.ask<{
        readonly organisationHistory: readonly { readonly what: string; readonly on: string }[];
      }>('query ($id: ID!) { organisationHistory(id: $id) { what on } }', { id: second });
      expect(organisationHistory).toEqual([
        { what: 'FOUNDED', on: '2012-05-01' },
        { what: 'MERGED', on: '2026-07-01' },
      ]);
    });

    it('and refuses to found below what has ended, by the day', async () => {
      const { organisations } = await tree('2026-06-30');
      const ended = organisations.find(({ code }) => code === 'CP-0102')!.id;
      const late = { code: 'CP-010201', name: '检修班', kind: 'OTHER', parentId: ended, on: '2026-07-15' };
      const { code } = await own.refusedChange('foundOrganisations', { organisations: [late] });
      expect(code).toMatch(/^ORGANISATION_TREE\./u);
    });
  });

  describe('and lets it leave', () => {
    let file: string;

    it('with a last day that both know', async () => {
      const past = { reason: '整体划转', lastDay: '2026-06-30' };
      expect((await own.refusedChange('declareLeaving', past)).code).toBe('ENTERPRISE.LAST_DAY_OVER');
      expect((await recorder.refusedChange('declareLeaving', past)).code).toBe('ACCESS.ROLE_NOT_ALLOWED');
      await own.change('declareLeaving', { reason: '整体划转', lastDay: '2026-07-10' });
      await standsSo({ state: 'LEAVING', lastDay: '2026-07-10' });
      await seenByHeadquarters({ state: 'LEAVING', lastDay: '2026-07-10' });
    });

    it('with everything that is its own, in one file that checks out, and not when a byte is changed', async () => {
      expect((await recorder.fetch('/exports/enterprise')).status).toBe(403);
      const response = await own.fetch('/exports/enterprise');
      expect(response.headers.get('content-type')).toBe('application/zip');
      file = join(product.directory, '..', 'changping.zip');
      await writeFile(file, new Uint8Array(await response.arrayBuffer()));
      const seen: string[] = [];
      const manifest = await checkExport(file, ({ type }) => {
        seen.push(type);
        return Promise.resolve();
      });
      expect(manifest).toMatchObject({ tenantId: OWN, name: '长平公司' });
      expect(manifest.throughPosition).toBe(seen.length);
      expect(seen).toEqual(
        expect.arrayContaining(['EnterpriseRegistered', 'OrganisationsFounded', 'OrganisationsMerged']),
      );
      const bytes = await readFile(file);
      const damaged = join(product.directory, '..', 'damaged.zip');
      const middle = Math.floor(bytes.length / 2);
      bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
      await writeFile(damaged, bytes);
      await expect(checkExport(damaged)).rejects.toThrow();
    });

    it('for good after its last day: nobody signs in, headquarters keep the day', async () => {
      product.clock.moveTo('2026-07-12');
      await seenByHeadquarters({ state: 'GONE', lastDay: '2026-07-10' });
      // Whether there was such a name is told no more either.
      for (const loginName of ['zhang.li', 'nobody']) {
        await expect(product.signIn(OWN, loginName)).rejects.toThrow('SIGN_IN.REFUSED');
      }
      // The session that was open has ended with it.
      await expect(own.ask(STANDING)).rejects.toThrow('SIGN_IN.REFUSED');
      expect(
        await headquarters.ask('{ enterprise { state } groupMembers { members { name state } } }'),
      ).toEqual({
        enterprise: { state: 'ACTIVE' },
        groupMembers: { members: [{ name: '长平公司', state: 'GONE' }] },
      });
      await checkExport(file);
    });
  });
});
