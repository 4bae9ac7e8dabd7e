import { headerOf } from '@kaoping/spreadsheets/plain-text';
import type { OrganisationKind } from '../../organisation-tree/result/organisation-facts.ts';

/** What people call each kind; the first is what an export writes. */
const WORDS: Readonly<Record<OrganisationKind, readonly [string, ...string[]]>> = {
  group: ['集团', '集团公司', '总公司'],
  subsidiary: ['子公司', '子企业', '权属企业', '分公司', '所属企业'],
  'party-committee': ['党委', '基层党委', '党组'],
  'general-branch': ['党总支', '总支', '党总支部'],
  branch: ['党支部', '支部'],
  department: ['部门', '机关部门', '处室', '科室'],
  town: ['镇街', '镇', '乡镇', '街道', '乡'],
  community: ['社区', '村', '村社区'],
  other: ['其他', '其它'],
};

const KINDS = new Map(
  (Object.entries(WORDS) as [OrganisationKind, readonly string[]][]).flatMap(([kind, words]) =>
    [kind, ...words].map((word): [string, OrganisationKind] => [headerOf(word), kind]),
  ),
);

/** The kind that a word stands for; undefined where it stands for none. */
export const organisationKindOf = (word: string): OrganisationKind | undefined => KINDS.get(headerOf(word));

/** The word that an export writes. */
export const wordOfKind = (kind: OrganisationKind): string => WORDS[kind][0];

/** All words that an export writes, for messages. */
export const KIND_WORDS: readonly string[] = Object.values(WORDS).map(([word]) => word);
