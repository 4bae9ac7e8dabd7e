import { valueOf } from '../result/bucketed-map.ts';
import { existsOn, inForceOn, type OrganisationFacts } from '../result/organisation-facts.ts';
import { factsAfter, founded, type FoundedOrganisation } from './fact-changes.ts';
import type { OrganisationTreeEvent } from './organisation-tree.events.ts';
import { newParentsOf, type OrganisationTree } from './organisation-tree.state.ts';

/** A stretch of days: from the first of them until the day after the last; without an end where none is named. */
export interface Span {
  readonly from: string;
  readonly until?: string;
}

/**
 * The tree as it would be after some changes of one command, so that each is judged beside those before it.
 * The state below it stays as it is.
 */
export class TreeDraft {
  /** Founded and not looked at since: of an import's 50,000 only those above others ever are. */
  private readonly foundings = new Map<string, FoundedOrganisation>();
  private readonly changed = new Map<string, OrganisationFacts | undefined>();
  private readonly changedCodes = new Map<string, string | undefined>();
  private readonly addedChildren = new Map<string, string[]>();

  constructor(private readonly tree: OrganisationTree) {}

  facts(organisationId: string): OrganisationFacts | undefined {
    const founding = this.foundings.get(organisationId);
    if (founding) {
      this.foundings.delete(organisationId);
      this.changed.set(organisationId, founded(founding));
    }
    return this.changed.has(organisationId)
      ? this.changed.get(organisationId)
      : valueOf(this.tree.organisations, organisationId);
  }

  idOfCode(code: string): string | undefined {
    return this.changedCodes.has(code) ? this.changedCodes.get(code) : valueOf(this.tree.idsByCode, code);
  }

  /** Those that stand right below an organisation on some day of the span, while they exist. */
  childrenIn(organisationId: string, span: Span): readonly OrganisationFacts[] {
    const childIds = new Set([
      ...(valueOf(this.tree.childIds, organisationId) ?? []),
      ...(this.addedChildren.get(organisationId) ?? []),
    ]);
    return [...childIds].flatMap((childId) => {
      const child = this.facts(childId);
      return child && placesIn(child, span).some(({ parentId }) => parentId === organisationId) ? child : [];
    });
  }

  /** Whether an organisation stands anywhere below another on some day of the span. */
  isBelow(organisationId: string, aboveId: string, span: Span): boolean {
    return this.hasChildren(aboveId) && this.isWithin(organisationId, aboveId, span);
  }

  /** How many organisations stand above one on a day. */
  depthOn(organisationId: string, day: string): number {
    let depth = 0;
    for (let facts = this.facts(organisationId); facts && existsOn(facts, day); depth += 1) {
      const parentId = inForceOn(facts.parents, day)?.parentId;
      if (parentId === undefined) return depth;
      facts = this.facts(parentId);
    }
    return depth;
  }

  /** Most changes are foundings: nothing stands below what is new, and no way up needs to be looked through. */
  private hasChildren(organisationId: string): boolean {
    return (
      this.addedChildren.has(organisationId) || valueOf(this.tree.childIds, organisationId) !== undefined
    );
  }

  private isWithin(organisationId: string, aboveId: string, span: Span): boolean {
    const facts = this.facts(organisationId);
    return (
      facts !== undefined &&
      placesIn(facts, span).some(
        ({ parentId, ...stretch }) => parentId === aboveId || this.isWithin(parentId, aboveId, stretch),
      )
    );
  }

  apply(event: OrganisationTreeEvent): void {
    if (event.type === 'OrganisationsFounded') {
      for (const founding of event.data.organisations) this.found(founding);
      return;
    }
    for (const [organisationId, after] of factsAfter(event, (id) => this.facts(id))) {
      const before = this.facts(organisationId);
      if (!after && before) this.changedCodes.set(before.code, undefined);
      for (const parentId of newParentsOf(before, after)) this.addChild(parentId, organisationId);
      this.changed.set(organisationId, after);
    }
  }

  private found(founding: FoundedOrganisation): void {
    const { organisationId, code, parentId } = founding;
    this.changedCodes.set(code, organisationId);
    if (parentId !== undefined) this.addChild(parentId, organisationId);
    this.foundings.set(organisationId, founding);
  }

  private addChild(parentId: string, organisationId: string): void {
    const children = this.addedChildren.get(parentId);
    if (children) children.push(organisationId);
    else this.addedChildren.set(parentId, [organisationId]);
  }
}

/** Below whom an organisation stands in a span, stretch by stretch; times at the top are left out. */
const placesIn = (
  { parents, end }: OrganisationFacts,
  { from, until }: Span,
): readonly (Span & { readonly parentId: string })[] =>
  parents.flatMap((place, index) => {
    const start = place.from > from ? place.from : from;
    const stop = earliest(earliest(parents[index + 1]?.from, end?.on), until);
    if (place.parentId === undefined || (stop !== undefined && start >= stop)) return [];
    return { parentId: place.parentId, from: start, ...(stop !== undefined && { until: stop }) };
  });

const earliest = (one: string | undefined, other: string | undefined): string | undefined => {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
};
