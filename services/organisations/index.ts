export { IssueAccessToken, RevokeAccessToken } from './access-tokens/decider/access-token.commands.ts';
export { accessTokenCatalogue } from './access-tokens/decider/access-token.upcasters.ts';
export { listTokens, type ListedToken } from './access-tokens/token-list/list-tokens.ts';
export { formatToken } from './access-tokens/token-text.ts';
export { RegisterEnterprise } from './enterprises/decider/enterprise.commands.ts';
export type { EnterpriseView } from './enterprises/enterprise-view/enterprise.query.ts';
export { OrganisationsModule } from './organisations.module.ts';
