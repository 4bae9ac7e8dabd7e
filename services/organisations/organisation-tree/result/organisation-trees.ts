import { READ_LIMIT, type EventStore, type RecordedEvent, type TenantId } from '@kaoping/event-sourcing';
import { organisationTreeDecider } from '../decider/organisation-tree.decider.ts';
import type { OrganisationTreeEvent } from '../decider/organisation-tree.events.ts';
import type { OrganisationTree } from '../decider/organisation-tree.state.ts';
import { valuesOf } from './bucketed-map.ts';
import { layOut, type TreeNode } from './tree-on.ts';
import { treeTimelineOf, type TreeTimeline } from './tree-timeline.ts';

/** Tenants whose trees are kept; one of 20,000 organisations takes about 30 MB. */
const TENANT_LIMIT = 16;

/** Past moments kept for each tenant; they share most of their memory with the present. */
const MOMENT_LIMIT = 6;

/** Days of each tree that are kept laid out, so that leafing through pages lays out nothing anew. */
const DAY_LIMIT = 4;

/** A tree folded through a revision of its stream, and the ledger position of the last event in it. */
interface Moment {
  readonly tree: OrganisationTree;
  readonly revision: number;
  readonly position: number;
}

/** A tree made ready, and the days that it was laid out for last. */
interface LaidOut {
  readonly timeline: TreeTimeline;
  readonly days: Map<string, readonly TreeNode[]>;
}

const START: Moment = { tree: organisationTreeDecider.initialState, revision: -1, position: 0 };

/**
 * The organisation trees of all tenants, kept in memory and brought up to date at each question: what was
 * recorded is seen at once, and everything here may be forgotten at any moment.
 */
export class OrganisationTrees {
  private readonly kept = new Map<TenantId, readonly Moment[]>();
  private readonly laidOut = new WeakMap<OrganisationTree, LaidOut>();

  constructor(private readonly eventStore: Pick<EventStore, 'ledger'>) {}

  /** Everything that is known of a tenant's organisations; or that was known at a ledger position. */
  async at(tenantId: TenantId, throughPosition?: number): Promise<OrganisationTree> {
    const moments = this.kept.get(tenantId) ?? [];
    const earlier = moments.filter(
      ({ position }) => throughPosition === undefined || position <= throughPosition,
    );
    const nearest = earlier.reduce(
      (best, moment) => (moment.position > best.position ? moment : best),
      START,
    );
    const moment = await this.fold(tenantId, nearest, throughPosition);
    this.keep(tenantId, moment);
    return moment.tree;
  }

  /** The tree of a day, as known now or at a ledger position, in tree order. */
  async on(tenantId: TenantId, day: string, throughPosition?: number): Promise<readonly TreeNode[]> {
    const tree = await this.at(tenantId, throughPosition);
    const { timeline, days } = this.laidOut.get(tree) ?? layingOut(tree);
    this.laidOut.set(tree, { timeline, days });
    const nodes = days.get(day) ?? layOut(timeline, day);
    keepLast(days, day, nodes, DAY_LIMIT);
    return nodes;
  }

  private async fold(tenantId: TenantId, start: Moment, throughPosition?: number): Promise<Moment> {
    const ledger = await this.eventStore.ledger(tenantId);
    const stream = { category: organisationTreeDecider.category, id: tenantId };
    for (let moment = start; ;) {
      const events = await ledger.readStream(stream, {
        fromRevision: moment.revision + 1,
        ...(throughPosition !== undefined && { throughPosition }),
      });
      for (const event of events as readonly RecordedEvent<OrganisationTreeEvent>[]) {
        const tree = organisationTreeDecider.evolve(moment.tree, event);
        moment = { tree, revision: event.revision, position: event.position };
      }
      if (events.length < READ_LIMIT) return moment;
    }
  }

  private keep(tenantId: TenantId, moment: Moment): void {
    // Another question may have kept others while this one read.
    const others = (this.kept.get(tenantId) ?? []).filter(({ revision }) => revision !== moment.revision);
    const known = this.kept.get(tenantId)?.find(({ revision }) => revision === moment.revision);
    keepLast(this.kept, tenantId, [...others, known ?? moment].slice(-MOMENT_LIMIT), TENANT_LIMIT);
  }
}

const layingOut = ({ organisations }: OrganisationTree): LaidOut => ({
  timeline: treeTimelineOf(valuesOf(organisations)),
  days: new Map(),
});

/** Puts an entry as the one used last, and lets go of the one not used for longest. */
const keepLast = <Key, Value>(kept: Map<Key, Value>, key: Key, value: Value, limit: number): void => {
  kept.delete(key);
  kept.set(key, value);
  const oldest = kept.keys().next();
  if (kept.size > limit && oldest.done !== true) kept.delete(oldest.value);
};
