import type { ApiCaller } from '../api-caller.ts';
import type { SampleSubsidiary } from './group-plan.ts';
import { arrangeGroups, openCycle, publishShipped, type FilledSubsidiary } from './seed-subsidiary.ts';

const QUARTER_SCHEME = 'changping-branches-quarter';

/**
 * The quarter of branches, under way: an inspection with a finding that has to be put right, a veto that was raised,
 * and self-assessments that are asked for.
 */
export const seedQuarter = async (
  api: ApiCaller,
  plan: SampleSubsidiary,
  { organisations, people }: FilledSubsidiary,
  at: { readonly since: string; readonly period: string; readonly startsOn: string; readonly today: string },
): Promise<void> => {
  const branchIds = plan.branches.map(({ code }) => organisations.get(code) ?? '');
  const cycleId = `${QUARTER_SCHEME}-${at.period}`;
  await publishShipped(api, QUARTER_SCHEME);
  await arrangeGroups(api, { schemeId: QUARTER_SCHEME, since: at.since }, [
    { key: 'branches', zh: '基层党支部', en: 'Branches', organisationIds: branchIds },
  ]);
  await openCycle(api, { cycleId, schemeId: QUARTER_SCHEME, period: at.period, startsOn: at.startsOn });
  await api.ask('mutation ($input: AssignSheetsInput!) { assignSheets(input: $input) { position } }', {
    input: { cycleId, raters: [], selfAssessment: true, requestId: 'sample-self-assessment' },
  });
  await inspect(api, { cycleId, branchIds, people, today: at.today });
};

const inspect = async (
  api: ApiCaller,
  {
    cycleId,
    branchIds,
    people,
    today,
  }: {
    readonly cycleId: string;
    readonly branchIds: readonly string[];
    readonly people: ReadonlyMap<string, string>;
    readonly today: string;
  },
): Promise<void> => {
  const inspectionId = 'sample-inspection';
  const [inspected] = branchIds;
  await api.ask('mutation ($input: PlanInspectionInput!) { planInspection(input: $input) { position } }', {
    input: {
      cycleId,
      kind: 'SPECIAL_TASK',
      title: '党委 10 项重点工作专项督查',
      organisationIds: branchIds.slice(0, 3),
      on: today,
      inspectors: [{ personId: people.get('CP-L3'), name: '孙志强' }],
      requestId: inspectionId,
    },
  });
  await api.ask('mutation ($input: BeginInspectionInput!) { beginInspection(input: $input) { position } }', {
    input: { inspectionId, requestId: 'sample-inspection-begun' },
  });
  await api.ask('mutation ($input: RecordFindingInput!) { recordFinding(input: $input) { position } }', {
    input: {
      inspectionId,
      organisationId: inspected,
      severity: 'MINOR',
      description: '“三会一课”记录缺 2 次，补课未见签到',
      toRectify: true,
      requestId: 'sample-finding',
    },
  });
  await api.ask(
    'mutation ($input: ConcludeInspectionInput!) { concludeInspection(input: $input) { position } }',
    {
      input: {
        inspectionId,
        summary: '三个支部总体扎实，一个支部组织生活记录需补齐',
        marks: [],
        requestId: 'sample-inspection-concluded',
      },
    },
  );
};
