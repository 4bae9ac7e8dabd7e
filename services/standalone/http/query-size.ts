import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How much an operation asks for, told from its text alone. */
export interface QuerySize {
  /** The longest way from the root to a field, in fields. Fragments add nothing. */
  readonly depth: number;
  /** An estimate of how many values the answer holds: fields times the lengths of the lists around them. */
  readonly cost: number;
  /** The largest page that it asks for. */
  readonly page: number;
}

/** What an operation is measured with. */
export interface MeasuredOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How long a list is taken to be that says nothing of its length. */
const ASSUMED_LIST_LENGTH = 10;

/** The fields of every root by which a schema tells about itself. */
const ABOUT_SCHEMA: ReadonlyMap<string, GraphQLField<unknown, unknown>> = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]),
);

const NOTHING: QuerySize = { depth: 0, cost: 0, page: 0 };

/** A fragment that leads back to itself has no size: validation refuses it, but not necessarily before we look. */
const ENDLESS: QuerySize = { depth: Infinity, cost: Infinity, page: 0 };

/**
 * Measures an operation. Each fragment is measured once, however often it is used, so that fragments that name each
 * other twice over cost no time; it counts each time it is used.
 */
export const measureQuery = (measured: MeasuredOperation): QuerySize => {
  const root = measured.schema.getRootType(measured.operation.operation) ?? undefined;
  return new Measurement(measured).selections(measured.operation.selectionSet, root, false);
};

class Measurement {
  readonly #measured: MeasuredOperation;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, QuerySize>();

  constructor(measured: MeasuredOperation) {
    this.#measured = measured;
    this.#fragments = new Map(
      measured.document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    );
  }

  /** @param isPaged Whether the field around it names a page size, which a list below it then does not count anew. */
  selections(set: SelectionSetNode, type: GraphQLNamedType | undefined, isPaged: boolean): QuerySize {
    return set.selections
      .map((selection) => this.#selection(selection, type, isPaged))
      .reduce(
        (sum, size) => ({
          depth: Math.max(sum.depth, size.depth),
          cost: sum.cost + size.cost,
          page: Math.max(sum.page, size.page),
        }),
        NOTHING,
      );
  }

  #selection(selection: SelectionNode, type: GraphQLNamedType | undefined, isPaged: boolean): QuerySize {
    switch (selection.kind) {
      case Kind.FIELD:
        return this.#field(selection, type, isPaged);
      case Kind.INLINE_FRAGMENT:
        return this.selections(
          selection.selectionSet,
          this.#type(selection.typeCondition?.name.value) ?? type,
          isPaged,
        );
      case Kind.FRAGMENT_SPREAD:
        return this.#fragment(selection.name.value, isPaged);
    }
  }

  #fragment(name: string, isPaged: boolean): QuerySize {
    const key = `${name} ${String(isPaged)}`;
    const known = this.#known.get(key);
    if (known) return known;
    const fragment = this.#fragments.get(name);
    if (!fragment) return NOTHING;
    this.#known.set(key, ENDLESS);
    const size = this.selections(
      fragment.selectionSet,
      this.#type(fragment.typeCondition.name.value),
      isPaged,
    );
    this.#known.set(key, size);
    return size;
  }

  #field(node: FieldNode, parent: GraphQLNamedType | undefined, isPaged: boolean): QuerySize {
    const field = this.#definition(node, parent);
    const first = field && this.#first(node, field);
    const below = node.selectionSet
      ? this.selections(node.selectionSet, field && getNamedType(field.type), first !== undefined)
      : NOTHING;
    const length = first ?? (isPaged ? 1 : assumedLength(field));
    return {
      depth: below.depth + 1,
      cost: 1 + Math.max(1, length) * below.cost,
      page: Math.max(first ?? 0, below.page),
    };
  }

  /** The page size that a field asks for, where it has one. */
  #first(node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined {
    const argument = field.args.find(({ name }) => name === 'first');
    if (!argument) return undefined;
    const given = node.arguments?.find(({ name }) => name.value === 'first');
    const value: unknown = given
      ? valueFromASTUntyped(given.value, this.#measured.variables)
      : argument.defaultValue;
    return typeof value === 'number' ? value : ASSUMED_LIST_LENGTH;
  }

  #definition(
    node: FieldNode,
    parent: GraphQLNamedType | undefined,
  ): GraphQLField<unknown, unknown> | undefined {
    const name = node.name.value;
    const isType = isObjectType(parent) || isInterfaceType(parent);
    return ABOUT_SCHEMA.get(name) ?? (isType ? parent.getFields()[name] : undefined);
  }

  #type(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.#measured.schema.getType(name);
  }
}

const assumedLength = (field: GraphQLField<unknown, unknown> | undefined): number =>
  field !== undefined && isListType(getNullableType(field.type)) ? ASSUMED_LIST_LENGTH : 1;
