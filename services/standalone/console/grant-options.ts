import type { Sentence } from '@kaoping/event-sourcing';
import type { DataScope, Grant } from '@kaoping/nest-platform';
import { Option } from 'commander';

/** How far a role reaches, as the command line names it: the whole enterprise where neither is given. */
export interface ScopeOptions {
  readonly unit?: string;
  readonly subtree?: string;
}

type Say = (sentence: Sentence) => string;

/** `--unit`: a role for one organisation. */
export const unitOption = (say: Say): Option =>
  new Option('--unit <organisation>', say({ en: 'for this organisation only', zh: '仅限该单位' })).conflicts(
    'subtree',
  );

/** `--subtree`: a role for an organisation and all below it. */
export const subtreeOption = (say: Say): Option =>
  new Option(
    '--subtree <organisation>',
    say({ en: 'for this organisation and all below it', zh: '该单位及其下级单位' }),
  ).conflicts('unit');

/** The scope that was asked for. */
export const scopeOf = ({ unit, subtree }: ScopeOptions): DataScope => {
  if (unit !== undefined) return { kind: 'unit', organisationId: unit };
  if (subtree !== undefined) return { kind: 'subtree', organisationId: subtree };
  return { kind: 'tenant' };
};

/** A grant in one word: `officer`, `recorder@unit:shijing`. */
export const grantText = ({ role, scope }: Grant): string => {
  if (scope.kind === 'tenant') return role;
  return 'organisationId' in scope
    ? `${role}@${scope.kind}:${scope.organisationId}`
    : `${role}@${scope.kind}`;
};
