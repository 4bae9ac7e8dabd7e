import { graphqlClient } from './graphql-client.ts';

interface TypeRef {
  readonly kind: string;
  readonly name: string | null;
  readonly ofType: TypeRef | null;
}

interface Argument {
  readonly name: string;
  readonly type: TypeRef;
  readonly defaultValue: string | null;
}

interface Field {
  readonly name: string;
  readonly type: TypeRef;
  readonly args: readonly Argument[];
}

interface Type {
  readonly name: string;
  readonly kind: string;
  readonly fields: readonly Field[] | null;
  readonly inputFields: readonly Argument[] | null;
}

interface Schema {
  readonly __schema: { readonly types: readonly Type[] };
}

const TYPE = 'type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }';
const INTROSPECTION = `{ __schema { types {
  name kind inputFields { name defaultValue ${TYPE} } fields { name ${TYPE} args { name defaultValue ${TYPE} } }
} } }`;

/** How deep answers are asked for: a page, its rows, what they hold. */
const DEPTH = 4;

/**
 * A request for every query of the schema, with all of its answer.
 *
 * @param values What to give for arguments, by their names, as they are written in a query; an argument that must be
 *   given and has none here takes any value of its kind.
 */
export const everyQuery = async (
  url: string,
  values: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, string>> => {
  const { __schema: schema } = await graphqlClient(url, undefined).ask<Schema>(INTROSPECTION);
  const asking = new Asking(new Map(schema.types.map((type) => [type.name, type])), values);
  const queries = schema.types.find(({ name }) => name === 'Query')?.fields ?? [];
  return new Map(queries.map((field) => [field.name, `{ ${asking.field(field, DEPTH)} }`]));
};

const ANYTHING: Readonly<Record<string, string>> = {
  Int: '1',
  Boolean: 'false',
  Day: '"2026-03-01"',
  Position: '1',
};

class Asking {
  constructor(
    private readonly types: ReadonlyMap<string, Type>,
    private readonly values: Readonly<Record<string, string>>,
  ) {}

  field({ name, args, type }: Field, depth: number): string {
    const named = this.types.get(namedOf(type));
    const given = this.given(args).join(', ');
    return `${name}${given === '' ? '' : `(${given})`}${named?.kind === 'OBJECT' ? this.selection(named, depth) : ''}`;
  }

  private selection({ fields }: Type, depth: number): string {
    const below = (fields ?? []).filter(
      ({ type }) => depth > 1 || this.types.get(namedOf(type))?.kind !== 'OBJECT',
    );
    return ` { __typename ${below.map((one) => this.field(one, depth - 1)).join(' ')} }`;
  }

  private given(args: readonly Argument[]): readonly string[] {
    return args.flatMap(({ name, type, defaultValue }) => {
      const value = this.values[name];
      if (value !== undefined) return `${name}: ${value}`;
      const isNeeded = type.kind === 'NON_NULL' && defaultValue === null;
      return isNeeded ? `${name}: ${this.anything(type)}` : [];
    });
  }

  private anything(type: TypeRef): string {
    if (type.kind === 'NON_NULL' && type.ofType) return this.anything(type.ofType);
    return type.kind === 'LIST' ? '[]' : this.anythingNamed(namedOf(type));
  }

  private anythingNamed(name: string): string {
    const fields = this.types.get(name)?.inputFields;
    return fields ? `{ ${this.given(fields).join(', ')} }` : (ANYTHING[name] ?? '"x"');
  }
}

const namedOf = (type: TypeRef): string => (type.ofType ? namedOf(type.ofType) : (type.name ?? ''));
