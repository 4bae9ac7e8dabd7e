import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { boundRequestContext } from './bound-request-context.ts';
import type { RequestContext } from './request-context.ts';

/** The context of the request that Nest serves, by GraphQL or by a route of its own. */
export const requestOf = (context: ExecutionContext): RequestContext =>
  context.getType<string>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<RequestContext>()
    : boundRequestContext(context.switchToHttp().getRequest<object>());

/** Hands a resolver or a controller the {@link RequestContext} of its request. */
export const Request = createParamDecorator((_: unknown, context: ExecutionContext): RequestContext =>
  requestOf(context),
);
