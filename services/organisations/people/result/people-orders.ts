import { orderFor, type CommandMetadata, type SealedOrder } from '@kaoping/event-sourcing';
import { valueOf } from '../../organisation-tree/result/bucketed-map.ts';
import type { OrganisationTree } from '../../organisation-tree/decider/organisation-tree.state.ts';
import type { PersonRegistered, PostTaken } from '../decider/person.events.ts';
import { RegisterPerson, TakePost, type OrganisationLifetime } from '../decider/person.commands.ts';
import { GivePersonCodes } from '../decider/person-codes.commands.ts';
import { personCodesDecider } from '../decider/person-codes.decider.ts';
import { personDecider } from '../decider/person.decider.ts';

/** Registers people in one commit: their codes first, so that two with one code are refused with all others. */
export const registerPeopleOrders = (
  metadata: CommandMetadata,
  people: readonly PersonRegistered['data'][],
): readonly SealedOrder[] => {
  const codes = people.map(({ code, personId }) => ({ code, personId }));
  return [
    orderFor(personCodesDecider, metadata.tenantId, new GivePersonCodes(metadata, { people: codes })),
    ...people.map((person) => orderFor(personDecider, person.personId, new RegisterPerson(metadata, person))),
  ];
};

/** A post for somebody. */
export type PostForPerson = PostTaken['data'] & { readonly personId: string };

/** Gives people their posts in one commit, in the order named; organisations are looked up in the tree. */
export const takePostOrders = (
  metadata: CommandMetadata,
  posts: readonly PostForPerson[],
  tree: OrganisationTree,
): readonly SealedOrder[] =>
  [...Map.groupBy(posts, ({ personId }) => personId)].map(([personId, own]) =>
    orderFor(personDecider, personId, ...own.map((post) => takePostCommand(metadata, post, tree))),
  );

const takePostCommand = (
  metadata: CommandMetadata,
  post: PostForPerson,
  tree: OrganisationTree,
): TakePost => {
  const lifetime = lifetimeOf(tree, post.organisationId);
  return new TakePost(metadata, { ...post, ...(lifetime && { lifetime }) });
};

/** When an organisation exists; undefined where there is none. */
const lifetimeOf = (
  { organisations }: OrganisationTree,
  organisationId: string,
): OrganisationLifetime | undefined => {
  const facts = valueOf(organisations, organisationId);
  return facts && { foundedOn: facts.foundedOn, ...(facts.end && { endedOn: facts.end.on }) };
};
