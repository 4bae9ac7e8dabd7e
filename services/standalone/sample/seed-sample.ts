import { tenantId, type Sentence, type TenantId } from '@kaoping/event-sourcing';
import { RegisterEnterprise } from '@kaoping/organisations';
import {
  OpenCycle,
  PublishRankingRequest,
  SealScorecards,
  type ImportPreview,
  type PublishedDifference,
  type RefusedCell,
} from '@kaoping/scoring';
import { join } from 'node:path';
import type { ConsoleSession } from '../console/console-session.ts';
import { cycleFile } from '../console/cycle-file.ts';
import { importTable, type TableOnDisk } from '../console/import-table.ts';
import { readJsonFile } from '../console/read-json-file.ts';
import { samplePlan, type SampleCycle } from './sample-plan.ts';
import { serviceDirectory } from '../composition/service-directory.ts';

/** What came of entering one table of the sample. */
export interface SeededTable {
  readonly cycleId: string;
  /** The preview of the table as it was printed, misprints and all. */
  readonly firstPreview: ImportPreview;
  readonly differences: readonly PublishedDifference[];
}

const REASON = '示例数据：按公布的通报录入';

/**
 * Enters the sample through the very commands that a user would give: register, open, import, seal, publish.
 * Every step may be repeated, so an interrupted run is simply run again.
 *
 * @param report Told of each step as it is done.
 */
export const seedSample = async (
  session: ConsoleSession,
  report: (step: Sentence) => void,
): Promise<readonly SeededTable[]> => {
  const seeded: SeededTable[] = [];
  for (const { tenant, name, cycles } of samplePlan) {
    const id = tenantId(tenant);
    await session.execute(new RegisterEnterprise(session.metadata(id), { name }));
    report({ zh: `示例企业：${name}`, en: `Sample enterprise: ${name}` });
    for (const cycle of cycles) seeded.push(await seedCycle(session, { tenant: id, cycle, report }));
  }
  return seeded;
};

const dataFile = (name: string): string => join(serviceDirectory(), 'sample', 'data', name);

const seedCycle = async (
  session: ConsoleSession,
  {
    tenant,
    cycle,
    report,
  }: {
    readonly tenant: TenantId;
    readonly cycle: SampleCycle;
    readonly report: (step: Sentence) => void;
  },
): Promise<SeededTable> => {
  const { cycleId, hasMisprints } = cycle;
  const contents = readJsonFile(dataFile(`${cycleId}.cycle.json`), cycleFile);
  await session.execute(new OpenCycle(session.metadata(tenant), contents));
  const table: TableOnDisk = {
    table: dataFile(cycle.table),
    cycle: cycleId,
    mapping: dataFile(`${cycleId}.mapping.json`),
    title: contents.scheme.source,
    confirm: true,
  };
  const first = await importTable(session, tenant, table);
  reportMisprints(cycleId, first.preview.refused, report);
  const entered = hasMisprints
    ? await importTable(session, tenant, { ...table, corrections: dataFile(`${cycleId}.corrections.csv`) })
    : first;
  if (cycle.isPublished) await publish(session, tenant, cycle);
  report({ zh: `  ${cycleId} 已录入`, en: `  ${cycleId} entered` });
  return { cycleId, firstPreview: first.preview, differences: entered.differences ?? [] };
};

/** A long table prints a figure again in each of its rows: one remark for all of them. */
const reportMisprints = (
  cycleId: string,
  refused: readonly RefusedCell[],
  report: (step: Sentence) => void,
): void => {
  for (const [misprint, cells] of Map.groupBy(refused, ({ column, text }) => `${column} “${text}”`)) {
    const lines = cells.map(({ line }) => String(line)).join(', ');
    report({
      zh: `  ${cycleId}：拒绝第 ${lines} 行 ${misprint}，改为更正后的数值并注明原因`,
      en: `  ${cycleId}: line ${lines}, ${misprint} refused; entered corrected, with the reason`,
    });
  }
};

const publish = async (
  session: ConsoleSession,
  tenant: TenantId,
  { cycleId, peerGroupId }: SampleCycle,
): Promise<void> => {
  const reason = REASON;
  await session.execute(new SealScorecards(session.metadata(tenant), { cycleId, reason }));
  const ranking = { cycleId, peerGroupId, reason };
  await session.execute(new PublishRankingRequest(session.metadata(tenant), ranking));
};
