import type { GraphQLSchema } from 'graphql';
import { differenceOf, leaksIn, type Renaming, type Secrets } from './leaks.ts';
import { nowhere, type Places } from './places.ts';
import { requestsOf, type Fill, type SchemaRequest } from './schema-requests.ts';
import type { Door, SeenAnswer } from './scene/door.ts';

/** A request for something of the victim, and the same for something that exists nowhere. */
export interface Attack {
  readonly operation: string;
  readonly kind: SchemaRequest['kind'];
  readonly forVictims: SchemaRequest;
  readonly forNowheres: SchemaRequest;
}

/** How many requests are under way at once. */
const AT_ONCE = 20;

/**
 * Attacks for every field of the schema: with what must be given, with everything, and queries with just the conditions
 * that name something, since a page mark or a state that does not fit hides what a list would tell.
 */
export const attacksOf = (schema: GraphQLSchema, places: Places): readonly Attack[] => {
  const [required, everything, named] = (['required', 'everything', 'named'] as const).map((fill) =>
    attacksWith(schema, places, fill),
  ) as [readonly Attack[], readonly Attack[], readonly Attack[]];
  const isAnother = ({ kind, forVictims }: Attack, at: number): boolean =>
    kind === 'query' && forVictims.query !== required[at]?.forVictims.query;
  return [...required, ...everything, ...named.filter(isAnother)];
};

const attacksWith = (schema: GraphQLSchema, places: Places, fill: Fill): readonly Attack[] => {
  const others = requestsOf(schema, nowhere(places), fill);
  return requestsOf(schema, places, fill).flatMap((forVictims, at) => {
    const forNowheres = others[at];
    const { operation, kind } = forVictims;
    return forNowheres ? [{ operation, kind, forVictims, forNowheres }] : [];
  });
};

/** What the values of the victim are called where they exist nowhere, the longest first. */
export const renamingOf = (places: Places): Renaming => {
  const others = nowhere(places);
  return Object.entries(places)
    .map(([name, value]) => [value, others[name]] as const)
    .filter((pair): pair is readonly [string, string] => pair.every((one) => typeof one === 'string'))
    .filter(([victims, nowheres]) => victims !== nowheres)
    .toSorted(([one], [other]) => other.length - one.length);
};

/** What the victim must not lose. */
export interface Stakes {
  readonly secrets: Secrets;
  readonly renaming: Renaming;
  /** Operations by which the asker may tell the victim from nobody: headquarters know whom they invited. */
  readonly mayKnow?: readonly string[];
  /** Operations that tell the asker what the victim published, and what stays a secret there. */
  readonly published?: { readonly operations: readonly string[]; readonly secrets: Secrets };
}

/** Sends one attack; gives what it found out, in sentences. */
export const attackWith = async (
  attacker: Pick<Door, 'send'>,
  { operation, kind, forVictims, forNowheres }: Attack,
  { renaming, mayKnow = [], ...stakes }: Stakes,
): Promise<readonly string[]> => {
  const secrets =
    stakes.published?.operations.includes(operation) === true ? stakes.published.secrets : stakes.secrets;
  const answer = await attacker.send(forVictims);
  const other: SeenAnswer = await attacker.send(forNowheres);
  const differences = mayKnow.includes(operation)
    ? []
    : differenceOf(answer, other, { renaming, isOutcomeOnly: kind === 'mutation' });
  return [
    ...leaksIn(answer, forVictims.variables, secrets).map((leak) => `${operation} tells ${leak}`),
    ...differences.map((difference) => `${operation} answers otherwise: ${difference}`),
  ];
};

/** Works through a list, twenty at once. */
export const inParallel = async <Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<readonly Result[]>,
): Promise<readonly Result[]> => {
  const results: Result[] = [];
  const left = items[Symbol.iterator]();
  const takeAll = async (): Promise<void> => {
    for (const item of left) results.push(...(await work(item)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeAll));
  return results;
};
