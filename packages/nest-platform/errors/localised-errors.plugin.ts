import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { languageOf } from '../request/language.ts';
import { localiseError } from './localise-error.ts';
import type { RequestContext } from '../request/request-context.ts';

type Plugin = ApolloServerPlugin<RequestContext>;

/** Follows each request to the moment before its response leaves the house. */
const listen: NonNullable<Plugin['requestDidStart']> = async () => ({
  willSendResponse: async ({ response, errors, request, contextValue }) => {
    if (response.body.kind !== 'single' || !response.body.singleResult.errors) return;
    const language =
      (contextValue as RequestContext | undefined)?.language ??
      languageOf(request.http?.headers.get('accept-language'));
    response.body.singleResult.errors = response.body.singleResult.errors.map(
      (formatted: GraphQLFormattedError, index) => localiseError(formatted, errors?.[index], language),
    );
  },
});

/** Gives every error of a response its stable code and a sentence in the caller's language. */
export const localisedErrors: Plugin = { requestDidStart: listen };
