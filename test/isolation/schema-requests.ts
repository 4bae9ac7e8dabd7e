import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import type { Places } from './places.ts';

/** A request that could be sent as it is. */
export interface SchemaRequest {
  readonly kind: 'query' | 'mutation';
  readonly operation: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Whether what may be left out is given, too: nothing of it, only what names something, or all of it. */
export type Fill = 'required' | 'named' | 'everything';

/** How deep answers are asked for; the server answers twelve fields, and no type of ours holds more below that. */
const SELECTION_DEPTH = 4;

/** Values for what names nothing: any will do, as long as it passes its scalar. */
const HARMLESS: Readonly<Record<string, unknown>> = {
  String: '例行核对',
  Int: 1,
  Boolean: true,
  Decimal: '1',
  Day: '2026-05-06',
  Instant: '2099-05-06T08:00:00.000Z',
  Position: 1,
};

/** An id that the scene does not know: somebody added a field, and has to say what it names. */
class PlaceUnknown extends Error {
  constructor(owner: string, name: string) {
    super(
      `${owner}.${name} is an ID that the isolation suite has no value for. Enter such a thing in test/isolation/scene/ and return its id there as "${name}" or "${owner}.${name}".`,
    );
    this.name = 'PlaceUnknown';
  }
}

/** Asks a server for its schema. */
export const schemaOf = async (
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<GraphQLSchema> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: getIntrospectionQuery() }),
  });
  const { data } = (await response.json()) as { readonly data: IntrospectionQuery };
  return buildClientSchema(data);
};

/**
 * A request for every field of the schema's roots, which names what the places say.
 *
 * @param places Ids and other telling values by the name of their argument or input field.
 * @throws {PlaceUnknown} for an ID without a value.
 */
export const requestsOf = (schema: GraphQLSchema, places: Places, fill: Fill): readonly SchemaRequest[] =>
  (['query', 'mutation'] as const).flatMap((kind) => {
    const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(root?.getFields() ?? {}).map((field) => requestOf(kind, field, { places, fill }));
  });

/** A mutation of the schema with the input that is given, and all of its answer selected. */
export const changeOf = (schema: GraphQLSchema, operation: string, input: unknown): SchemaRequest => {
  const field = schema.getMutationType()?.getFields()[operation];
  if (!field) throw new Error(`There is no mutation ${operation}.`);
  const request = requestOf('mutation', field, { places: ANYTHING, fill: 'required' });
  return { ...request, variables: { ...request.variables, ...(field.args.length > 0 && { input }) } };
};

interface Filling {
  readonly places: Places;
  readonly fill: Fill;
}

const ANYTHING: Places = new Proxy({}, { get: () => 'x' });

const requestOf = (
  kind: SchemaRequest['kind'],
  field: GraphQLField<unknown, unknown>,
  filling: Filling,
): SchemaRequest => {
  const asked = new Asking(filling);
  const text = asked.field(field, SELECTION_DEPTH);
  const declared = asked.declarations.length > 0 ? `(${asked.declarations.join(', ')})` : '';
  return {
    kind,
    operation: field.name,
    query: `${kind} ${declared} { ${text} }`,
    variables: asked.variables,
  };
};

/** One document in the making, with the variables that it needs so far. */
class Asking {
  readonly declarations: string[] = [];
  readonly variables: Record<string, unknown> = {};
  readonly #filling: Filling;

  constructor(filling: Filling) {
    this.#filling = filling;
  }

  field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const given = field.args
      .filter((argument) => isGiven(argument, this.#filling.fill))
      .map(({ name, type }) => {
        const variable = name in this.variables ? `${name}${String(this.declarations.length)}` : name;
        this.declarations.push(`$${variable}: ${String(type)}`);
        this.variables[variable] = valueOf(type, { owner: field.name, name, filling: this.#filling });
        return `${name}: $${variable}`;
      });
    const text = `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}`;
    return `${text}${this.#selection(field.type, depth)}`;
  }

  #selection(type: GraphQLOutputType, depth: number): string {
    const named: GraphQLNamedType = getNamedType(type);
    if (!isObjectType(named)) return '';
    const below = Object.values(named.getFields())
      .filter((field) => depth > 1 || !isObjectType(getNamedType(field.type)))
      .map((field) => this.field(field, depth - 1));
    return ` { __typename ${below.join(' ')} }`;
  }
}

interface GivenValue {
  readonly type: GraphQLInputType;
  readonly defaultValue?: unknown;
}

const isGiven = ({ type, defaultValue }: GivenValue, fill: Fill): boolean =>
  fill === 'everything' ||
  (isNonNullType(type) && defaultValue === undefined) ||
  (fill === 'named' && isNaming(type));

/** Whether a value of the type names something, or may: conditions of a list do. */
const isNaming = (type: GraphQLInputType): boolean => {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return named.name === 'ID';
  return Object.values(named.getFields()).some((field) => isNaming(field.type));
};

interface Place {
  readonly owner: string;
  readonly name: string;
  readonly filling: Filling;
}

const valueOf = (type: GraphQLInputType, place: Place): unknown => {
  if (isNonNullType(type)) return valueOf(type.ofType, place);
  if (isListType(type)) return [valueOf(type.ofType, place)];
  if (isEnumType(type)) return enumValue(type.getValues(), place);
  if (!isInputObjectType(type)) return scalarValue(type.name, place);
  const { filling } = place;
  const given = Object.values(type.getFields()).filter((field) => isGiven(field, filling.fill));
  return Object.fromEntries(
    given.map((field) => [field.name, valueOf(field.type, { owner: type.name, name: field.name, filling })]),
  );
};

const told = ({ owner, name, filling: { places } }: Place): unknown =>
  places[`${owner}.${name}`] ?? places[name];

const enumValue = (values: readonly { readonly name: string }[], place: Place): string | undefined => {
  const wanted = told(place);
  return (values.find(({ name }) => name === wanted) ?? values[0])?.name;
};

const scalarValue = (scalar: string, place: Place): unknown => {
  const known = told(place);
  if (known !== undefined) return known;
  if (scalar === 'ID') throw new PlaceUnknown(place.owner, place.name);
  if (!(scalar in HARMLESS)) throw new Error(`${place.owner}.${place.name}: what is harmless for ${scalar}?`);
  return HARMLESS[scalar];
};
