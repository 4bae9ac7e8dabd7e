import type { ApolloServerPlugin } from '@apollo/server';
import { DomainError } from '@kaoping/event-sourcing';
import type { RequestContext } from '@kaoping/nest-platform';
import { Kind, valueFromASTUntyped, type OperationDefinitionNode } from 'graphql';
import { measureQuery } from './query-size.ts';

/** How much one operation may ask for. */
interface QueryLimits {
  readonly depth: number;
  /** For questions about the schema itself, whose answers never change and are known to be deep. */
  readonly introspectionDepth: number;
  readonly cost: number;
  readonly page: number;
}

/**
 * Screens ask for depths up to 8 and costs below 20,000; GraphiQL's question about the schema is 15 deep. A page is as
 * large as the read models give.
 */
const QUERY_LIMITS: QueryLimits = { depth: 12, introspectionDepth: 20, cost: 250_000, page: 500 };

/** The operation goes deeper than any screen. */
class QueryTooDeep extends DomainError {
  readonly code = 'QUERY.TOO_DEEP';

  constructor(depth: number, limit: number) {
    super({
      en: `The query is ${String(depth)} fields deep; at most ${String(limit)} are answered. Ask in two steps.`,
      zh: `查询嵌套 ${String(depth)} 层，最多允许 ${String(limit)} 层，请分两步查询。`,
    });
  }
}

/** The operation asks for more than anybody reads. */
class QueryTooCostly extends DomainError {
  readonly code = 'QUERY.TOO_COSTLY';

  constructor(cost: number, limit: number) {
    super({
      en: `The query may answer with ${String(cost)} values; at most ${String(limit)} are answered. Ask for smaller pages or fewer fields.`,
      zh: `查询估计返回 ${String(cost)} 项，最多允许 ${String(limit)} 项；请减小每页数量或减少字段。`,
    });
  }
}

/** A page of more rows than the read models give. */
class QueryPageTooLarge extends DomainError {
  readonly code = 'QUERY.PAGE_TOO_LARGE';

  constructor(page: number, limit: number) {
    super({
      en: `Argument first: ${String(page)} rows are more than a page holds; ask for at most ${String(limit)} and follow the cursor.`,
      zh: `参数 first：每页最多 ${String(limit)} 条（请求了 ${String(page)} 条），其余请按游标翻页。`,
    });
  }
}

/**
 * Refuses operations that ask for too much, before anything is looked up. It knows the variables, so a page size does
 * not hide in one; aliases count each time, and fragments wherever they are used.
 */
export const queryLimits = (limits: QueryLimits = QUERY_LIMITS): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request }) => {
      if (!operation) return;
      const { depth, cost, page } = measureQuery({
        schema,
        document,
        operation,
        variables: { ...defaultsOf(operation), ...request.variables },
      });
      const depthLimit = asksAboutSchema(operation) ? limits.introspectionDepth : limits.depth;
      if (depth > depthLimit) throw new QueryTooDeep(depth, depthLimit);
      if (page > limits.page) throw new QueryPageTooLarge(page, limits.page);
      if (cost > limits.cost) throw new QueryTooCostly(cost, limits.cost);
    },
  }),
});

/** What variables are where the request leaves them out. */
const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );

/** An operation about the schema and nothing else: one field of ours beside it, and the common limit holds. */
const asksAboutSchema = ({ selectionSet }: OperationDefinitionNode): boolean =>
  selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && /^__(?:schema|type)$/u.test(selection.name.value),
  );
