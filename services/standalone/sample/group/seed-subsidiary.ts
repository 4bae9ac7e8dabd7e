import { shippedSchemes } from '@kaoping/schemes';
import { onceKnown, type ApiCaller } from '../api-caller.ts';
import type { SampleSubsidiary, SampleUnit } from './group-plan.ts';

const MONTH_SCHEME = 'changping-departments-month';

/** What other steps need to know of a subsidiary that was filled in. */
export interface FilledSubsidiary {
  /** Ids by code. */
  readonly organisations: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

const idsByCode = (codes: readonly string[], ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(codes.map((code, at) => [code, ids[at] ?? '']));

/** The first two letters of its codes stand for the enterprise itself. */
const rootCodeOf = ({ departments }: SampleSubsidiary): string => departments[0]?.code.slice(0, 2) ?? '';

/** Founds the organisations of a subsidiary and registers its people with their posts. */
export const fillDirectory = async (
  api: ApiCaller,
  plan: SampleSubsidiary,
  since: string,
): Promise<FilledSubsidiary> => {
  const root = rootCodeOf(plan);
  const units: readonly SampleUnit[] = [
    { code: root, name: `${plan.name.replace('（示例）', '')}党委`, kind: 'PARTY_COMMITTEE' },
    ...plan.departments,
    ...plan.branches,
  ];
  const rootId = `${plan.id}-${root}`.toLowerCase();
  const { foundOrganisations } = await api.ask<{
    readonly foundOrganisations: { readonly organisationIds: readonly string[] };
  }>(
    'mutation ($input: FoundOrganisationsInput!) { foundOrganisations(input: $input) { organisationIds } }',
    {
      input: {
        requestId: 'sample-organisations',
        organisations: units.map(({ code, name, kind }, at) => ({
          organisationId: at === 0 ? rootId : `${plan.id}-${code}`.toLowerCase(),
          code,
          name,
          kind,
          on: since,
          ...(at > 0 && { parentId: rootId }),
        })),
      },
    },
  );
  const organisations = idsByCode(
    units.map(({ code }) => code),
    foundOrganisations.organisationIds,
  );
  return { organisations, people: await registerPeople(api, plan, { organisations, since }) };
};

const registerPeople = async (
  api: ApiCaller,
  { people }: SampleSubsidiary,
  { organisations, since }: { readonly organisations: ReadonlyMap<string, string>; readonly since: string },
): Promise<ReadonlyMap<string, string>> => {
  const { registerPeople: registered } = await api.ask<{
    readonly registerPeople: { readonly personIds: readonly string[] };
  }>('mutation ($input: RegisterPeopleInput!) { registerPeople(input: $input) { personIds } }', {
    input: {
      requestId: 'sample-people',
      people: people.map(({ code, name }) => ({ personId: code.toLowerCase(), code, name, joinedOn: since })),
    },
  });
  const ids = idsByCode(
    people.map(({ code }) => code),
    registered.personIds,
  );
  await api.ask('mutation ($input: TakePostsInput!) { takePosts(input: $input) { postIds } }', {
    input: {
      requestId: 'sample-posts',
      posts: people.map(({ code, at, post, title }) => ({
        postId: `${code.toLowerCase()}-post`,
        personId: ids.get(code),
        organisationId: organisations.get(at),
        kind: post,
        title,
        from: since,
      })),
    },
  });
  return ids;
};

/** Writes a shipped scheme as the enterprise's own and publishes it. */
export const publishShipped = async (api: ApiCaller, schemeId: string): Promise<void> => {
  const yaml = shippedSchemes().find(({ id }) => id === schemeId)?.text;
  await api.ask('mutation ($input: DraftSchemeInput!) { draftScheme(input: $input) { position } }', {
    input: { yaml, requestId: `sample-draft-${schemeId}` },
  });
  await api.ask('mutation ($input: PublishSchemeInput!) { publishScheme(input: $input) { position } }', {
    input: { schemeId, version: 1, requestId: `sample-publish-${schemeId}` },
  });
};

/** Arranges the peer groups of a scheme from the units that it assesses. */
export const arrangeGroups = async (
  api: ApiCaller,
  { schemeId, since }: { readonly schemeId: string; readonly since: string },
  groups: readonly {
    readonly key: string;
    readonly zh: string;
    readonly en: string;
    readonly organisationIds: readonly string[];
  }[],
): Promise<void> => {
  await api.ask(
    'mutation ($input: ArrangePeerGroupsInput!) { arrangePeerGroups(input: $input) { position } }',
    {
      input: {
        schemeId,
        requestId: `sample-groups-${schemeId}`,
        from: since,
        groups: groups.map(({ zh, en, ...group }) => ({ ...group, title: { zh, en } })),
      },
    },
  );
};

/** Opens a cycle for the units of its scheme's peer groups, once evaluation knows of them. */
export const openCycle = (
  api: ApiCaller,
  input: {
    readonly cycleId: string;
    readonly schemeId: string;
    readonly period: string;
    readonly startsOn: string;
    readonly stages?: readonly { readonly stage: string; readonly from: string; readonly until: string }[];
  },
): Promise<unknown> =>
  onceKnown(
    () =>
      api.ask(
        'mutation ($input: OpenEvaluationCycleInput!) { openEvaluationCycle(input: $input) { position } }',
        { input: { ...input, requestId: `sample-${input.cycleId}` } },
      ),
    'EVALUATION_CYCLE.ROSTER_REFUSED',
  );

/** The month of departments: sheets from leaders, the grass roots and each other, some of them in. */
export const seedMonth = async (
  api: ApiCaller,
  plan: SampleSubsidiary,
  { organisations, people }: FilledSubsidiary,
  at: { readonly since: string; readonly period: string; readonly startsOn: string },
): Promise<void> => {
  const idOf = ({ code }: SampleUnit): string => organisations.get(code) ?? '';
  const half = Math.ceil(plan.departments.length / 2);
  await publishShipped(api, MONTH_SCHEME);
  await arrangeGroups(api, { schemeId: MONTH_SCHEME, since: at.since }, [
    {
      key: 'partyBlock',
      zh: '党群板块',
      en: 'Party block',
      organisationIds: plan.departments.slice(0, half).map(idOf),
    },
    {
      key: 'serviceBlock',
      zh: '服务板块',
      en: 'Service block',
      organisationIds: plan.departments.slice(half).map(idOf),
    },
  ]);
  const cycleId = `${MONTH_SCHEME}-${at.period}`;
  await openCycle(api, { cycleId, schemeId: MONTH_SCHEME, period: at.period, startsOn: at.startsOn });
  const requestId = `sample-sheets-${at.period}`;
  await assignMonthSheets(api, plan, { cycleId, requestId, organisations, people });
  for (let sheet = 1; sheet <= plan.submittedSheets; sheet += 1) {
    await submitSheet(api, `${requestId}-${String(sheet)}`, sheet);
  }
};

const assignMonthSheets = async (
  api: ApiCaller,
  { departments, people: persons, branches }: SampleSubsidiary,
  {
    cycleId,
    requestId,
    organisations,
    people,
  }: FilledSubsidiary & { readonly cycleId: string; readonly requestId: string },
): Promise<void> => {
  const personAt = (code: string): { readonly name: string; readonly personId?: string } => {
    const person = persons.find(({ at }) => at === code);
    const personId = person && people.get(person.code);
    return { name: person?.name ?? code, ...(personId !== undefined && { personId }) };
  };
  const leader = persons.find(({ post }) => post === 'COMBINED_SECRETARY');
  const raters = [
    { procedure: 'LEADER_EVALUATION', rater: personAt(leader?.at ?? '') },
    { procedure: 'SERVICE_EVALUATION', rater: personAt(branches[0]?.code ?? '') },
    ...departments.map(({ code }) => ({
      procedure: 'PEER_EVALUATION',
      raterGroup: 'peers',
      rater: { ...personAt(code), organisationId: organisations.get(code) },
    })),
  ];
  await api.ask('mutation ($input: AssignSheetsInput!) { assignSheets(input: $input) { position } }', {
    input: { cycleId, raters, requestId },
  });
};

/** Invented marks between 84 and 98, the same at every start. */
const markOf = (sheet: number, question: number): string => String(84 + ((sheet * 7 + question * 5) % 15));

const submitSheet = async (api: ApiCaller, sheetId: string, sheet: number): Promise<void> => {
  const { sheet: found } = await api.ask<{
    readonly sheet: {
      readonly questions: readonly { readonly input: string; readonly organisationId: string }[];
    };
  }>('query ($id: ID!) { sheet(sheetId: $id) { questions { input organisationId } } }', { id: sheetId });
  const answers = found.questions.map(({ input, organisationId }, at) => ({
    input,
    organisationId,
    value: markOf(sheet, at),
  }));
  await api.ask('mutation ($input: SubmitSheetInput!) { submitSheet(input: $input) { position } }', {
    input: { sheetId, answers, onBehalfReason: '示例数据：代为录入', requestId: `${sheetId}-submit` },
  });
};
