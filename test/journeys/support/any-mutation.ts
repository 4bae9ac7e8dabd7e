import type { GraphqlClient } from './graphql-client.ts';

interface TypeRef {
  readonly kind: string;
  readonly name: string | null;
  readonly ofType: TypeRef | null;
}

interface Field {
  readonly name: string;
  readonly type: TypeRef;
  readonly args?: readonly Field[];
}

interface Schema {
  readonly __schema: {
    readonly mutationType: { readonly fields: readonly Field[] };
    readonly types: readonly {
      readonly name: string;
      readonly kind: string;
      readonly inputFields: readonly Field[] | null;
      readonly enumValues: readonly { readonly name: string }[] | null;
      readonly fields: readonly Field[] | null;
    }[];
  };
}

const TYPE = 'type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }';
const INTROSPECTION = `{ __schema {
  mutationType { fields { name ${TYPE} args { name ${TYPE} } } }
  types { name kind inputFields { name ${TYPE} } enumValues { name } fields { name ${TYPE} } }
} }`;

const SCALARS: Readonly<Record<string, string>> = {
  ID: '"x"',
  String: '"x"',
  Int: '1',
  Float: '1',
  Boolean: 'true',
  Instant: '"2017-05-03T08:00:00.000Z"',
  Day: '"2017-05-03"',
  Decimal: '"1"',
  Position: '1',
};

/** A request for every mutation of the schema, each with values of the right kind in all that it must be given. */
export const anyMutations = async (client: GraphqlClient): Promise<ReadonlyMap<string, string>> => {
  const { __schema: schema } = await client.ask<Schema>(INTROSPECTION);
  const types = new Map(schema.types.map((type) => [type.name, type]));
  const valueOf = (type: TypeRef): string => {
    if (type.kind === 'NON_NULL') return valueOf(type.ofType!);
    if (type.kind === 'LIST') return `[${valueOf(type.ofType!)}]`;
    const named = types.get(type.name!)!;
    if (type.kind === 'ENUM') return named.enumValues![0]!.name;
    return type.kind === 'INPUT_OBJECT' ? `{ ${given(named.inputFields!)} }` : (SCALARS[type.name!] ?? '"x"');
  };
  const given = (fields: readonly Field[]): string =>
    fields
      .filter(({ type }) => type.kind === 'NON_NULL')
      .map(({ name, type }) => `${name}: ${valueOf(type)}`)
      .join(', ');
  const selection = (type: TypeRef): string => {
    const named = type.ofType ?? type;
    return named.kind === 'OBJECT' ? ' { __typename }' : '';
  };
  return new Map(
    schema.mutationType.fields.map(({ name, args = [], type }) => {
      const values = given(args);
      return [name, `mutation { ${name}${values === '' ? '' : `(${values})`}${selection(type)} }`];
    }),
  );
};
