import { loadState, type DomainError, type Sentence } from '@kaoping/event-sourcing';
import { organisationTreeDecider } from '../../organisation-tree/decider/organisation-tree.decider.ts';
import type { OrganisationTree } from '../../organisation-tree/decider/organisation-tree.state.ts';
import { valueOf } from '../../organisation-tree/result/bucketed-map.ts';
import type { OrganisationFacts } from '../../organisation-tree/result/organisation-facts.ts';
import { LeavePost, TakePost } from '../../people/decider/person.commands.ts';
import type { RegisteredPerson } from '../../people/decider/person.state.ts';
import type { HeldPost } from '../../people/result/person-facts.ts';
import { foldPeople, personOfCode, type FoldedPeople } from './fold-people.ts';
import type { ImportGround, PreparedRows } from './import-ground.ts';
import type { PreviewRow } from './import-preview.ts';
import type { ImportProblem } from './import-problem.ts';
import { PersonTrial } from './person-trial.ts';
import { readPosts, type PostRow } from './read-posts.ts';

/** Compares a table of posts with what people hold and held. A post is known by person, unit, kind and first day. */
export const preparePosts = async (ground: ImportGround): Promise<PreparedRows> => {
  const { ledger, metadata } = ground;
  const folded = await foldPeople(ledger);
  const { state: tree, revision } = await loadState(ledger, organisationTreeDecider, metadata.tenantId);
  const planner = new PostsPlanner(ground, folded, tree);
  const rows = readPosts(ground.lines, ground.reader).flatMap((row) => planner.add(row));
  return {
    rows,
    problems: planner.problems,
    warnings: [],
    revision: folded.position + revision,
    isDone: folded.commandIds.has(metadata.commandId),
    orders: planner.trial.orders(),
  };
};

/** Kinds that say little: a person may hold several at once, told apart by their titles. */
const TOLD_BY_TITLE = new Set<HeldPost['postKind']>(['leader', 'delegate', 'staff', 'other']);

class PostsPlanner {
  readonly problems: ImportProblem[] = [];
  readonly trial: PersonTrial;

  constructor(
    private readonly ground: ImportGround,
    private readonly folded: FoldedPeople,
    private readonly tree: OrganisationTree,
  ) {
    this.trial = new PersonTrial(ground.metadata, folded.people);
  }

  add(row: PostRow): readonly PreviewRow[] {
    const person = personOfCode(this.folded, row.personCode);
    if (person === undefined) return this.unknown(row, 'personCode', row.personCode);
    const id = valueOf(this.tree.idsByCode, row.organisationCode) ?? '';
    const organisation = valueOf(this.tree.organisations, id);
    if (organisation === undefined) return this.unknown(row, 'organisationCode', row.organisationCode);
    const present = this.trial.person(person.personId);
    const posts = present.status === 'registered' ? present.posts : [];
    const held = posts.find((post) => isMeant(post, row, organisation));
    return held === undefined ? this.take(row, person, organisation) : this.beside(row, person, held);
  }

  private take(
    row: PostRow,
    { personId }: RegisteredPerson,
    organisation: OrganisationFacts,
  ): readonly PreviewRow[] {
    const { postKind, title, from, until, basis } = row;
    const { organisationId, foundedOn, end } = organisation;
    const postId = [organisationId, postKind, ...(TOLD_BY_TITLE.has(postKind) ? [title] : []), from].join(
      '/',
    );
    const command = new TakePost(this.ground.metadata, {
      personId,
      postId,
      organisationId,
      postKind,
      title,
      from,
      ...(until !== undefined && { until }),
      ...(basis !== undefined && { basis }),
      lifetime: { foundedOn, ...(end && { endedOn: end.on }) },
    });
    const refusal = this.trial.try(personId, command) ?? this.leave(row, personId, postId);
    return refusal ? this.refuse(row, refusal) : [shown(row, 'new', [])];
  }

  private beside(row: PostRow, { personId }: RegisteredPerson, held: HeldPost): readonly PreviewRow[] {
    const other = (['until', 'basis'] as const).find(
      (field) => row[field] !== undefined && row[field] !== held[field],
    );
    if (other !== undefined) return this.differs(row, other);
    if (row.leftOn === undefined || row.leftOn === held.leftOn) return [shown(row, 'unchanged', [])];
    const refusal = this.leave(row, personId, held.postId);
    return refusal ? this.refuse(row, refusal) : [shown(row, 'ended', ['leftOn'])];
  }

  private leave({ leftOn }: PostRow, personId: string, postId: string): DomainError | undefined {
    if (leftOn === undefined) return undefined;
    return this.trial.try(personId, new LeavePost(this.ground.metadata, { personId, postId, on: leftOn }));
  }

  private unknown(row: PostRow, field: string, text: string): readonly PreviewRow[] {
    return this.tell(row, field, 'DIRECTORY_IMPORT.CODE_UNKNOWN', text, {
      en: `Nobody and nothing has the code "${text}": import people and organisations first, or mend the code.`,
      zh: `没有代码为“${text}”的人员或单位：请先导入人员和单位，或更正代码。`,
    });
  }

  private differs(row: PostRow, field: 'until' | 'basis'): readonly PreviewRow[] {
    return this.tell(row, field, 'DIRECTORY_IMPORT.POST_DIFFERS', row[field] ?? '', {
      en: 'This post is recorded otherwise. Withdraw the recorded one first, or leave the cell empty.',
      zh: '该任职的记录与此不同：请先撤回原记录，或将此格留空。',
    });
  }

  private refuse(row: PostRow, { code, sentence }: DomainError): readonly PreviewRow[] {
    this.problems.push({ line: row.line, code, sentence });
    return [];
  }

  private tell(
    { line }: PostRow,
    field: string,
    code: string,
    ...[text, sentence]: readonly [string, Sentence]
  ): readonly PreviewRow[] {
    this.problems.push({ line, column: this.ground.headers[field] ?? field, text, code, sentence });
    return [];
  }
}

const isMeant = (post: HeldPost, row: PostRow, { organisationId }: OrganisationFacts): boolean =>
  post.organisationId === organisationId &&
  post.postKind === row.postKind &&
  post.from === row.from &&
  (!TOLD_BY_TITLE.has(post.postKind) || post.title === row.title);

const shown = (
  { line, personCode: code, title: name }: PostRow,
  fate: PreviewRow['fate'],
  changes: readonly string[],
): PreviewRow => ({ line, code, name, fate, changes });
