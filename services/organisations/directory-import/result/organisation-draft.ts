import { nameOf } from '@kaoping/spreadsheets/plain-text';
import type { ApplyTreeChanges } from '../../organisation-tree/decider/organisation-tree.commands.ts';
import type { OrganisationTree } from '../../organisation-tree/decider/organisation-tree.state.ts';
import type { TreeChangeList } from '../../organisation-tree/decider/tree-changes-refused.error.ts';
import { valueOf } from '../../organisation-tree/result/bucketed-map.ts';
import { lastNameOf, type OrganisationFacts } from '../../organisation-tree/result/organisation-facts.ts';
import type { RowFate } from './import-preview.ts';
import { TOP, type OrganisationRow, type OrganisationsReading } from './read-organisations.ts';

type TreeChanges = ApplyTreeChanges['data'];
type ChangeOf<List extends TreeChangeList> = NonNullable<TreeChanges[List]>[number];

/** What a row leads to. */
export interface RowChanges {
  readonly fate: RowFate;
  readonly changes: readonly string[];
}

/**
 * The changes that bring the tree to what a table says, each with the row that it comes from. Organisations are
 * known by their codes; one that the table leaves out stays as it is.
 */
export class OrganisationDraft {
  readonly changes = {
    found: [] as ChangeOf<'found'>[],
    rename: [] as ChangeOf<'rename'>[],
    reclassify: [] as ChangeOf<'reclassify'>[],
    move: [] as ChangeOf<'move'>[],
    dissolve: [] as ChangeOf<'dissolve'>[],
  };
  private readonly origins = new Map<TreeChangeList, OrganisationRow[]>();
  private readonly rowsByCode: ReadonlyMap<string, OrganisationRow>;

  constructor(
    private readonly tree: OrganisationTree,
    private readonly reading: OrganisationsReading,
    private readonly effectiveOn: string,
  ) {
    this.rowsByCode = new Map(reading.rows.map((row) => [row.code, row]));
  }

  /** The row that the change at a place in a list comes from. */
  originOf(list: TreeChangeList, index: number): OrganisationRow | undefined {
    return this.origins.get(list)?.[index];
  }

  /** What is known of the organisation of a code. */
  known(code: string): OrganisationFacts | undefined {
    return valueOf(this.tree.organisations, valueOf(this.tree.idsByCode, code) ?? '');
  }

  /**
   * The id that a code stands for or will stand for. A new organisation's id is its code, so that the same table
   * always leads to the same ids; where another organisation has that id, the code is marked.
   */
  idOf(code: string): string | undefined {
    const known = valueOf(this.tree.idsByCode, code);
    if (known !== undefined || !this.rowsByCode.has(code)) return known;
    return valueOf(this.tree.organisations, code) === undefined ? code : `${code}:${code}`;
  }

  /** Whether a row rests on one that has a problem: then nothing can be said of it yet. */
  isHeldBack({ parentCode }: OrganisationRow, heldBack: ReadonlySet<string>): boolean {
    if (parentCode === undefined || parentCode === TOP || this.known(parentCode)) return false;
    return (
      heldBack.has(parentCode) ||
      (this.reading.namedCodes.has(parentCode) && !this.rowsByCode.has(parentCode))
    );
  }

  add(row: OrganisationRow): RowChanges {
    const facts = this.known(row.code);
    return facts === undefined ? this.found(row) : this.change(row, facts);
  }

  private found(row: OrganisationRow): RowChanges {
    const parentId = this.parentIdOf(row);
    this.note('found', row, {
      organisationId: this.idOf(row.code) ?? row.code,
      code: row.code,
      name: row.name,
      kind: row.kind ?? 'other',
      ...(parentId !== undefined && { parentId }),
      on: row.foundedOn ?? this.effectiveOn,
    });
    return NEW;
  }

  private change(row: OrganisationRow, facts: OrganisationFacts): RowChanges {
    if (facts.end !== undefined && facts.end.on === row.endedOn) return { fate: 'unchanged', changes: [] };
    const { organisationId } = facts;
    const changed = [...this.rename(row, facts), ...this.reclassify(row, facts), ...this.move(row, facts)];
    if (row.endedOn === undefined)
      return { fate: changed.length > 0 ? 'changed' : 'unchanged', changes: changed };
    this.note('dissolve', row, { organisationId, on: row.endedOn });
    return { fate: 'ended', changes: [...changed, 'endedOn'] };
  }

  private rename(row: OrganisationRow, facts: OrganisationFacts): readonly string[] {
    if (nameOf(lastNameOf(facts)) === nameOf(row.name)) return [];
    const { organisationId } = facts;
    this.note('rename', row, { organisationId, name: row.name, on: this.effectiveOn });
    return ['name'];
  }

  private reclassify(row: OrganisationRow, { organisationId, kinds }: OrganisationFacts): readonly string[] {
    if (row.kind === undefined || kinds.at(-1)?.kind === row.kind) return [];
    this.note('reclassify', row, { organisationId, kind: row.kind, on: this.effectiveOn });
    return ['kind'];
  }

  private move(row: OrganisationRow, { organisationId, parents }: OrganisationFacts): readonly string[] {
    const parentId = this.parentIdOf(row);
    if (row.parentCode === undefined || parents.at(-1)?.parentId === parentId) return [];
    this.note('move', row, {
      organisationId,
      ...(parentId !== undefined && { parentId }),
      on: this.effectiveOn,
    });
    return ['parentCode'];
  }

  /** Undefined for the top; an unknown code stands for itself, and is refused by the tree. */
  private parentIdOf({ parentCode }: OrganisationRow): string | undefined {
    return parentCode === undefined || parentCode === TOP ? undefined : (this.idOf(parentCode) ?? parentCode);
  }

  private note<List extends TreeChangeList>(list: List, row: OrganisationRow, change: ChangeOf<List>): void {
    const changes = this.changes[list] as ChangeOf<List>[];
    changes.push(change);
    const origins = this.origins.get(list) ?? [];
    this.origins.set(list, origins);
    origins.push(row);
  }
}

const NEW: RowChanges = { fate: 'new', changes: [] };
