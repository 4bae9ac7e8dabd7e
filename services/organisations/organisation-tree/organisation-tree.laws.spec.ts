import { commandMetadata, proposed } from '@kaoping/testing';
import { DomainError } from '@kaoping/event-sourcing';
import fc from 'fast-check';
import {
  DissolveOrganisation,
  FoundOrganisations,
  MergeOrganisations,
  MoveOrganisation,
  RenameOrganisation,
  WithdrawOrganisationChange,
  type OrganisationTreeCommand,
} from './decider/organisation-tree.commands.ts';
import { organisationTreeDecider } from './decider/organisation-tree.decider.ts';
import type { OrganisationTreeEvent } from './decider/organisation-tree.events.ts';
import type { OrganisationTree } from './decider/organisation-tree.state.ts';
import { valuesOf } from './result/bucketed-map.ts';
import { existsOn, inForceOn } from './result/organisation-facts.ts';
import { treeOn } from './result/tree-on.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const DAYS = ['2020-01-01', '2020-02-01', '2020-03-01', '2020-04-01', '2020-05-01', '2020-06-01'];

const id = fc.constantFrom(...IDS);
const on = fc.constantFrom(...DAYS);
const maybeId = fc.option(id, { nil: undefined });

type Wish = (commandId: string, past: readonly string[]) => OrganisationTreeCommand;
const by = (commandId: string) => commandMetadata({ commandId });
const below = (parentId: string | undefined) => (parentId === undefined ? {} : { parentId });

const wish: fc.Arbitrary<Wish> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(id, maybeId, on).map(
      ([organisationId, parentId, day]): Wish =>
        (commandId) =>
          new FoundOrganisations(by(commandId), {
            organisations: [
              {
                organisationId,
                code: organisationId.toUpperCase(),
                name: organisationId,
                kind: 'branch',
                ...below(parentId),
                on: day,
              },
            ],
          }),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(id, maybeId, on).map(
      ([organisationId, parentId, day]): Wish =>
        (commandId) =>
          new MoveOrganisation(by(commandId), { organisationId, ...below(parentId), on: day }),
    ),
  },
  fc.tuple(id, on).map(
    ([organisationId, day]): Wish =>
      (commandId) =>
        new RenameOrganisation(by(commandId), { organisationId, name: commandId, on: day }),
  ),
  fc.tuple(id, fc.uniqueArray(id, { minLength: 1, maxLength: 2 }), on).map(
    ([intoId, fromIds, day]): Wish =>
      (commandId) =>
        new MergeOrganisations(by(commandId), { intoId, fromIds, on: day }),
  ),
  fc.tuple(id, maybeId, fc.boolean(), on).map(
    ([organisationId, childrenToId, withSubtree, day]): Wish =>
      (commandId) =>
        new DissolveOrganisation(by(commandId), {
          organisationId,
          on: day,
          withSubtree,
          ...(childrenToId !== undefined && { childrenToId }),
        }),
  ),
  fc.nat().map(
    (number): Wish =>
      (commandId, past) =>
        new WithdrawOrganisationChange(by(commandId), {
          changeId: `${past[number % Math.max(1, past.length)] ?? 'none'}/0`,
          reason: '误录',
        }),
  ),
);

interface Story {
  readonly tree: OrganisationTree;
  readonly events: readonly (readonly [string, OrganisationTreeEvent])[];
  readonly made: readonly OrganisationTreeCommand[];
}

/** Asks for everything in turn and goes on after each refusal; anything but a refusal fails the test. */
const tell = (wishes: readonly Wish[]): Story => {
  let tree = organisationTreeDecider.initialState;
  const events: [string, OrganisationTreeEvent][] = [];
  const made: OrganisationTreeCommand[] = [];
  for (const [index, wished] of wishes.entries()) {
    const commandId = `w${index}`;
    const command = wished(
      commandId,
      made.map(({ metadata }) => metadata.commandId),
    );
    try {
      for (const event of organisationTreeDecider.decide(command, tree)) {
        tree = organisationTreeDecider.evolve(tree, proposed(event, { causationId: commandId }));
        events.push([commandId, event]);
      }
      made.push(command);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return { tree, events, made };
};

/** Half of the stories begin with all organisations side by side; in the others they come as they are wished for. */
const story = fc
  .tuple(fc.boolean(), fc.array(wish, { maxLength: 40, size: 'max' }))
  .map(([isFounded, wishes]): readonly Wish[] => (isFounded ? [found, ...wishes] : wishes));

const found: Wish = (commandId) =>
  new FoundOrganisations(by(commandId), {
    organisations: IDS.map((organisationId) => ({
      organisationId,
      code: organisationId.toUpperCase(),
      name: organisationId,
      kind: 'branch' as const,
      on: '2020-01-01',
    })),
  });

const factsOf = (tree: OrganisationTree) =>
  [...valuesOf(tree.organisations)].sort((one, other) =>
    one.organisationId < other.organisationId ? -1 : 1,
  );
const treesOf = (tree: OrganisationTree) => DAYS.map((day) => treeOn(factsOf(tree), day));

describe('whatever happens to the organisations', () => {
  it('the tree of any day is whole: no circle, and every parent exists', () => {
    fc.assert(
      fc.property(story, (wishes) => {
        const { tree } = tell(wishes);
        for (const day of DAYS) {
          const nodes = treeOn(factsOf(tree), day);
          const present = factsOf(tree).filter((facts) => existsOn(facts, day));
          // One in a circle, or below one that does not exist, would not be reached from the top.
          expect(nodes.map(({ organisationId }) => organisationId).sort()).toEqual(
            present.map(({ organisationId }) => organisationId),
          );
          const places = new Map(nodes.map((node, place) => [node.organisationId, place]));
          for (const [place, { parentId, ancestorIds, depth }] of nodes.entries()) {
            if (parentId !== undefined) expect(places.get(parentId)).toBeLessThan(place);
            expect(ancestorIds.at(-1)).toBe(parentId);
            expect(ancestorIds).toHaveLength(depth);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('every code leads to its organisation, and a repeated command decides nothing', () => {
    fc.assert(
      fc.property(story, (wishes) => {
        const { tree, made, events } = tell(wishes);
        expect([...valuesOf(tree.idsByCode)].sort()).toEqual(
          factsOf(tree).map(({ organisationId }) => organisationId),
        );
        const writing = new Set(events.map(([commandId]) => commandId));
        for (const command of made.filter(({ metadata }) => writing.has(metadata.commandId))) {
          expect(organisationTreeDecider.decide(command, tree)).toEqual([]);
        }
      }),
    );
  });

  it('replaying the events gives the very same tree', () => {
    fc.assert(
      fc.property(story, (wishes) => {
        const { tree, events } = tell(wishes);
        const replayed = events.reduce(
          (state, [causationId, event]) =>
            organisationTreeDecider.evolve(
              state,
              proposed(JSON.parse(JSON.stringify(event)) as OrganisationTreeEvent, { causationId }),
            ),
          organisationTreeDecider.initialState,
        );
        expect(replayed).toEqual(tree);
      }),
    );
  });

  it('a withdrawn change leaves every day as it was before it', () => {
    fc.assert(
      fc.property(story, wish, (wishes, last) => {
        const before = tell(wishes);
        const { tree, made } = tell([...wishes, last]);
        const changed = made.length > before.made.length ? made.at(-1) : undefined;
        if (!changed || changed.type === 'WithdrawOrganisationChange') return;
        if (tree.commandIds.size === before.tree.commandIds.size) return;
        const changeId = `${changed.metadata.commandId}/0`;
        const [event] = organisationTreeDecider.decide(
          new WithdrawOrganisationChange(by('undo'), { changeId, reason: '误录' }),
          tree,
        );
        const undone = organisationTreeDecider.evolve(tree, proposed(event!, { causationId: 'undo' }));
        expect(factsOf(undone)).toEqual(factsOf(before.tree));
      }),
    );
  });

  it('facts recorded in another order that is legal as well give the same tree for every day', () => {
    const steps = fc.array(
      fc.record({
        kind: fc.constantFrom('move' as const, 'rename' as const),
        organisationId: id,
        parentId: maybeId,
        on,
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat()), (wished, chance) => {
        const commands = wished.map(({ kind, organisationId, parentId, on: day }, index) =>
          kind === 'move'
            ? new MoveOrganisation(by(`s${index}`), { organisationId, ...below(parentId), on: day })
            : new RenameOrganisation(by(`s${index}`), { organisationId, name: `n${index}`, on: day }),
        );
        const first = tell([found, ...commands.map((command) => () => command)]);
        // Another order of what was carried out, in which those of one organisation keep theirs.
        const queues = IDS.map((organisationId) =>
          first.made
            .slice(1)
            .filter(({ data }) => (data as { organisationId: string }).organisationId === organisationId),
        );
        const shuffled: OrganisationTreeCommand[] = [];
        for (
          let open = queues.filter((queue) => queue.length > 0);
          open.length > 0;
          open = open.filter((queue) => queue.length > 0)
        ) {
          const queue = open[chance.next().value % open.length]!;
          shuffled.push(queue.shift()!);
        }
        const other = tell([found, ...shuffled.map((command) => () => command)]);
        // Some orders are not legal: a circle on the way. What all could be recorded in, must agree.
        if (other.made.length < first.made.length) return;
        expect(treesOf(other.tree)).toEqual(treesOf(first.tree));
      }),
    );
  });
});

describe('what is in force on a day', () => {
  it('is the last fact from that day or before', () => {
    const facts = ['2020-01-01', '2020-03-01', '2020-03-01'].map((from, index) => ({
      from,
      changeId: String(index),
    }));
    expect(DAYS.map((day) => inForceOn(facts, day)?.changeId)).toEqual(['0', '0', '2', '2', '2', '2']);
    expect(inForceOn(facts, '2019-12-31')).toBeUndefined();
  });
});
