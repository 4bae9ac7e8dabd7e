import { nameOf } from '@kaoping/spreadsheets/plain-text';
import { ApplyTreeChanges } from '../../organisation-tree/decider/organisation-tree.commands.ts';
import { organisationTreeDecider } from '../../organisation-tree/decider/organisation-tree.decider.ts';
import type { OrganisationTree } from '../../organisation-tree/decider/organisation-tree.state.ts';
import {
  TreeChangesRefused,
  type TreeChangeList,
} from '../../organisation-tree/decider/tree-changes-refused.error.ts';
import { valuesOf } from '../../organisation-tree/result/bucketed-map.ts';
import { lastNameOf } from '../../organisation-tree/result/organisation-facts.ts';
import type { PreviewRow, RowsPreview } from './import-preview.ts';
import type { ImportProblem } from './import-problem.ts';
import { OrganisationDraft } from './organisation-draft.ts';
import type { FieldHeaders } from './match-fields.ts';
import { TOP, type OrganisationRow, type OrganisationsReading } from './read-organisations.ts';

/** What a table of organisations leads to, and the changes that carry it out. */
export interface OrganisationsPlan extends RowsPreview {
  readonly changes: ApplyTreeChanges['data'];
}

/** The tree that a table is compared with, and the command that would carry it out. */
export interface PlanningGround {
  readonly tree: OrganisationTree;
  readonly metadata: ApplyTreeChanges['metadata'];
  /** The day from which changes of what exists count, and foundings that name no day. */
  readonly effectiveOn: string;
  /** Whether the rules are asked beforehand, and what should be looked at is told. */
  readonly isPreview: boolean;
  /** What the table calls each field. */
  readonly headers: FieldHeaders;
}

/**
 * Compares a table of organisations with the tree. Every change is tried by the very rules that will decide it, so
 * what the preview shows is what the import does.
 */
export const planOrganisations = (
  reading: OrganisationsReading,
  ground: PlanningGround,
): OrganisationsPlan => {
  const draft = new OrganisationDraft(ground.tree, reading, ground.effectiveOn);
  const heldBack = heldBackCodes(reading.rows, draft);
  const all = reading.rows.map((row): PreviewRow => {
    const { line, code, name } = row;
    if (heldBack.has(code)) return { line, code, name, ...HELD_BACK };
    const { fate, changes } = draft.add(row);
    return { line, code, name, fate, changes };
  });
  const problems = problemsOf(draft, ground);
  const badLines = new Set(problems.map(({ line }) => line));
  const rows = badLines.size === 0 ? all : all.filter(({ line }) => !badLines.has(line));
  const warnings = ground.isPreview
    ? [...namesakes(reading.rows, all, draft, ground.tree), ...otherDays(reading.rows, draft)]
    : [];
  return { rows, problems, warnings, changes: draft.changes };
};

const HELD_BACK = { fate: 'held-back', changes: [] } as const;

const heldBackCodes = (rows: readonly OrganisationRow[], draft: OrganisationDraft): ReadonlySet<string> => {
  const heldBack = new Set<string>();
  for (let known = -1; known < heldBack.size;) {
    known = heldBack.size;
    for (const row of rows) if (draft.isHeldBack(row, heldBack)) heldBack.add(row.code);
  }
  return heldBack;
};

/** The field of a row that each list of changes comes from. */
const FIELDS: Readonly<Record<TreeChangeList, string>> = {
  found: 'code',
  rename: 'name',
  reclassify: 'kind',
  move: 'parentCode',
  dissolve: 'endedOn',
};

const problemsOf = (
  draft: OrganisationDraft,
  { tree, metadata, headers, isPreview }: PlanningGround,
): readonly ImportProblem[] => {
  if (!isPreview) return [];
  try {
    organisationTreeDecider.decide(new ApplyTreeChanges(metadata, draft.changes), tree);
    return [];
  } catch (error) {
    if (!(error instanceof TreeChangesRefused)) throw error;
    return error.problems.flatMap(({ list, index, refusals }) =>
      refusals.map(({ code, sentence }) => ({
        line: draft.originOf(list, index)?.line ?? 1,
        column: headers[FIELDS[list]] ?? FIELDS[list],
        code,
        sentence,
      })),
    );
  }
};

/** Organisations of one name right below the same one are mostly one organisation with two codes. */
const namesakes = (
  given: readonly OrganisationRow[],
  rows: readonly PreviewRow[],
  draft: OrganisationDraft,
  tree: OrganisationTree,
): readonly ImportProblem[] => {
  const below = new Map<string | undefined, Map<string, string>>();
  const knownBelow = (parentId: string | undefined): Map<string, string> => {
    const known = below.get(parentId) ?? new Map<string, string>();
    below.set(parentId, known);
    return known;
  };
  for (const facts of valuesOf(tree.organisations)) {
    if (facts.end !== undefined) continue;
    knownBelow(facts.parents.at(-1)?.parentId).set(nameOf(lastNameOf(facts)), facts.code);
  }
  return given.flatMap(({ line, code, name, parentCode }, at) => {
    if (rows[at]?.fate !== 'new') return [];
    const isTop = parentCode === undefined || parentCode === TOP;
    const known = knownBelow(isTop ? undefined : draft.idOf(parentCode));
    const key = nameOf(name);
    const other = known.get(key);
    known.set(key, other ?? code);
    if (other === undefined) return [];
    return [
      {
        line,
        column: 'name',
        text: name,
        code: 'DIRECTORY_IMPORT.NAMESAKE',
        sentence: {
          en: `"${name}" is also the name of "${other}" at the same place: see whether they are one organisation.`,
          zh: `同一上级下代码“${other}”的单位也叫“${name}”，请确认是否为同一单位。`,
        },
      },
    ];
  });
};

/** The day of a founding is a fact of the past: a table that says otherwise is told, and changes nothing of it. */
const otherDays = (given: readonly OrganisationRow[], draft: OrganisationDraft): readonly ImportProblem[] =>
  given.flatMap(({ line, code, foundedOn }) => {
    const known = draft.known(code);
    if (known === undefined || foundedOn === undefined || known.foundedOn === foundedOn) return [];
    return [
      {
        line,
        column: 'foundedOn',
        text: foundedOn,
        code: 'DIRECTORY_IMPORT.FOUNDED_OTHERWISE',
        sentence: {
          en: `"${code}" is recorded as founded on ${known.foundedOn}; the table does not change that.`,
          zh: `“${code}”已记录的设立日期为 ${known.foundedOn}，导入不会改动。`,
        },
      },
    ];
  });
