import type { Places } from '../places.ts';
import { requestsOf } from '../schema-requests.ts';
import { eventually } from './door.ts';
import { fillEnterprise } from './fill-enterprise.ts';
import { startGroup, type Enterprise, type Group } from './group.ts';

/** What is asked before and after the victim is filled: nobody else may notice. */
export type Look = Readonly<Record<string, string>>;

/** The group of the suite, with the victim filled last. */
export interface Scene {
  readonly group: Group;
  readonly places: Places;
  readonly marks: readonly string[];
  /** What the others saw before the victim was filled. */
  readonly before: Readonly<Record<'neighbour' | 'headquarters', Look>>;
  readonly lookAgain: () => Promise<Scene['before']>;
}

/** Stands in everything of the victim. */
const MARK = '〔长平密〕';

/** Stands in the texts of one unit of the victim. */
export const UNIT_MARK = '〔综采队密〕';

const OWN = { neighbour: 'gsown', headquarters: 'hqown' } as const;

/** Starts the group and fills it. */
export const startScene = async (): Promise<Scene> => {
  const group = await startGroup();
  try {
    return await fillScene(group);
  } catch (error) {
    await group.stop();
    throw error;
  }
};

const fillScene = async (group: Group): Promise<Scene> => {
  const fill = (enterprise: Enterprise, prefix: string, mark: string): Promise<Places> =>
    fillEnterprise({ group, enterprise, prefix, mark, unitMark: `${mark}本单位` });
  const own = {
    neighbour: await fill(group.neighbour, OWN.neighbour, '〔古书院〕'),
    headquarters: await fill(group.headquarters, OWN.headquarters, '〔总部〕'),
  };
  await group.headquarters.as.officer.change('handDownScheme', {
    schemeId: `${OWN.headquarters}-quarter`,
    version: 1,
    recipients: [group.victim.id],
    requestId: `${OWN.headquarters}-handDownScheme`,
  });
  const lookAgain = async (): Promise<Scene['before']> => ({
    neighbour: await lookOf(group, group.neighbour, own.neighbour),
    headquarters: await lookOf(group, group.headquarters, own.headquarters),
  });
  const before = await lookAgain();
  const places = await fillEnterprise({
    group,
    enterprise: group.victim,
    prefix: 'cpsecret',
    mark: MARK,
    unitMark: UNIT_MARK,
  });
  await awaitReport(group);
  const told = { ...places, ...(await answerHeadquarters(group)) };
  const cursors = await cursorsOf(group, told);
  return {
    group,
    places: { ...cursors, ...told, first: 50, limit: 50 },
    marks: ['cpsecret', MARK, UNIT_MARK],
    before,
    lookAgain,
  };
};

/** Headquarters are told what the victim published: what they know by that is no leak. */
const awaitReport = async ({ headquarters, victim }: Group): Promise<void> => {
  await eventually(async () => {
    const { reportedResults } = await headquarters.as.officer.ask<{
      readonly reportedResults: { readonly rankings: readonly { readonly revision: number }[] };
    }>('query ($subsidiary: ID!) { reportedResults(subsidiary: $subsidiary) { rankings { revision } } }', {
      subsidiary: victim.id,
    });
    if (reportedResults.rankings[0]?.revision !== 2) throw new Error('headquarters were not told yet');
  });
};

/** A self-assessment of the victim as a whole: headquarters wait for it, and may not see it before it is handed in. */
const answerHeadquarters = async ({ victim }: Group): Promise<Places> => {
  const today = new Date().toISOString().slice(0, 10);
  const period = `${today.slice(0, 4)}-Q${String(Math.ceil(parseInt(today.slice(5, 7), 10) / 3))}`;
  const schemeId = `${OWN.headquarters}-quarter`;
  await eventually(() =>
    victim.as.officer.change('saveGroupSelfAssessmentDraft', {
      schemeId,
      period,
      baseRevision: 0,
      answers: [{ input: 'assessment.self', value: '90', reason: `自评草稿${MARK}` }],
      requestId: 'cpsecret-saveGroupSelfAssessmentDraft',
    }),
  );
  const askers = ['groupSelfAssessment', 'receivedSelfAssessment', 'receivedSelfAssessments'];
  return {
    subsidiary: victim.id,
    period,
    'SelfAssessmentAnswerInput.input': 'assessment.self',
    ...Object.fromEntries(askers.map((asker) => [`${asker}.schemeId`, schemeId])),
  };
};

/** What an officer and an operator see of their own enterprise. */
const lookOf = async ({ schema }: Group, { as }: Enterprise, places: Places): Promise<Look> => {
  const look: Record<string, string> = {};
  for (const request of requestsOf(schema, { ...places, subsidiary: 'fenghuangshan' }, 'required')) {
    if (request.kind === 'mutation') continue;
    for (const role of ['officer', 'operator'] as const) {
      look[`${request.operation} ${role}`] = (await as[role].send(request)).text;
    }
  }
  return look;
};

/** Where the victim's pages go on after their first row: `people.after`. */
const cursorsOf = async ({ schema, victim }: Group, places: Places): Promise<Places> => {
  const cursors: Record<string, string> = {};
  const required = requestsOf(schema, places, 'required');
  const placed = { ...places, after: 'x', cursor: 'x' };
  for (const [at, { operation, kind, query, variables }] of requestsOf(
    schema,
    placed,
    'everything',
  ).entries()) {
    const isPaged = 'after' in variables || 'cursor' in variables;
    if (kind === 'mutation' || !isPaged) continue;
    const { text } = await victim.as.officer.send({
      query,
      variables: { ...required[at]?.variables, first: 1, limit: 1 },
    });
    const [, cursor] = /"nextCursor":"([^"]+)"/u.exec(text) ?? [];
    if (cursor === undefined) continue;
    cursors[`${operation}.after`] = cursor;
    cursors[`${operation}.cursor`] = cursor;
  }
  return cursors;
};
