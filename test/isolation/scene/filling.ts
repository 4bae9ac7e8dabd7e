import { getNamedType, isInputObjectType, type GraphQLSchema } from 'graphql';
import type { Door } from './door.ts';
import { PASSWORD, type Enterprise, type Group, type RoleName } from './group.ts';

/** Whom to fill, and how what is entered there is told from everything else. */
export interface FillingPlan {
  readonly group: Group;
  readonly enterprise: Enterprise;
  /** Begins every id. */
  readonly prefix: string;
  /** Stands in every name and title. */
  readonly mark: string;
  /** Stands in every text about the unit that the scene is about, and in nothing else. */
  readonly unitMark: string;
}

/** An enterprise while its features are filled one after the other. */
export interface Filling extends FillingPlan {
  /** What was entered, by the name under which the schema asks for it. */
  readonly places: Record<string, unknown>;
  readonly today: string;
  /** The first day of this year: from then on everything is there. */
  readonly since: string;
  readonly year: string;
  readonly door: (role: RoleName) => Door;
  /** Carries out a mutation with a request id that tells what it did: `cpsecret-foundOrganisations`. */
  readonly change: <Payload = unknown>(
    operation: string,
    input: Readonly<Record<string, unknown>>,
    role?: RoleName,
  ) => Promise<Payload>;
  readonly id: (name: string) => string;
  /** The unit that the scene is about, and one beside it. */
  readonly unit: string;
  readonly otherUnit: string;
}

/** Opens an enterprise to be filled. */
export const beginFilling = (plan: FillingPlan): Filling => {
  const { enterprise, group, prefix } = plan;
  const counts = new Map<string, number>();
  const today = new Date().toISOString().slice(0, 10);
  const requestIdOf = (operation: string): string => {
    const count = (counts.get(operation) ?? 0) + 1;
    counts.set(operation, count);
    return `${prefix}-${operation}${count > 1 ? `-${String(count)}` : ''}`;
  };
  const id = (name: string): string => `${prefix}-${name}`;
  return {
    ...plan,
    places: {
      password: PASSWORD,
      requestId: id('recordFinding'),
      enterprise: enterprise.id,
      enterpriseId: enterprise.id,
    },
    today,
    since: `${today.slice(0, 4)}-01-01`,
    year: today.slice(0, 4),
    door: (role) => enterprise.as[role],
    change: (operation, input, role = 'officer') =>
      enterprise.as[role].change(operation, {
        ...(takesRequestId(group.schema, operation) && { requestId: requestIdOf(operation) }),
        ...input,
      }),
    id,
    unit: id('unit'),
    otherUnit: id('other'),
  };
};

const takesRequestId = (schema: GraphQLSchema, operation: string): boolean => {
  const [argument] = schema.getMutationType()?.getFields()[operation]?.args ?? [];
  const type = argument && getNamedType(argument.type);
  return isInputObjectType(type) && 'requestId' in type.getFields();
};
