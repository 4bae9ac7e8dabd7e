import { headerOf } from '@kaoping/spreadsheets/plain-text';
import type { PostKind } from '../../people/result/person-facts.ts';

/** What people call each kind of post; the first is what an export writes. */
const WORDS: Readonly<Record<PostKind, readonly [string, ...string[]]>> = {
  'full-time-secretary': ['专职书记', '党委书记', '书记'],
  'combined-secretary': ['“一肩挑”书记', '一肩挑', '一肩挑书记'],
  'deputy-secretary-chief': ['兼任行政正职的副书记', '行政正职兼副书记'],
  'full-time-deputy': ['专职副书记', '副书记'],
  'committee-member': ['党委委员', '委员', '支部委员'],
  leader: ['领导', '班子成员', '行政领导', '负责人'],
  delegate: ['代表', '党代表', '职工代表'],
  staff: ['职工', '员工', '工作人员'],
  other: ['其他', '其它'],
};

const KINDS = new Map(
  (Object.entries(WORDS) as [PostKind, readonly string[]][]).flatMap(([kind, words]) =>
    [kind, ...words].map((word): [string, PostKind] => [headerOf(word), kind]),
  ),
);

/** The kind of post that a word stands for; undefined where it stands for none. */
export const postKindOf = (word: string): PostKind | undefined => KINDS.get(headerOf(word));

/** The word that an export writes. */
export const wordOfPostKind = (kind: PostKind): string => WORDS[kind][0];

/** All words that an export writes, for messages. */
export const POST_KIND_WORDS: readonly string[] = Object.values(WORDS).map(([word]) => word);
