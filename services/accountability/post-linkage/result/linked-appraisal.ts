import type { Sentence } from '@kaoping/event-sourcing';
import type { DirectoryPerson } from '../../directory/result/directory-rows.ts';
import { isHeldOn } from '../../directory/result/posts-on.ts';
import type { UnitResult } from '../../unit-results/result/unit-result.ts';
import type { AppraisalRecorded, PostRatio } from '../decider/post-linkage.events.ts';
import { LINKED_POSTS } from './default-ratios.ts';
import { minus, plus, readDecimal, times, writeDecimal } from './exact-decimal.ts';

type HeldPost = DirectoryPerson['posts'][number];

/** What a linked result is a function of. */
export interface LinkageFacts {
  readonly year: string;
  readonly posts: readonly HeldPost[];
  readonly ratios: readonly PostRatio[];
  readonly appraisal?: AppraisalRecorded['data'];
  /** Published results of the unit of the linked post. */
  readonly results: readonly UnitResult[];
  readonly schemeId?: string;
}

/** A person's result of a year: the appraisal, linked with the unit's result by the post. */
export interface LinkedAppraisal {
  readonly post?: HeldPost;
  readonly linked?: string;
  readonly appraisal?: AppraisalRecorded['data'];
  readonly unitResult?: UnitResult;
  /** Exact; absent while something is missing. */
  readonly score?: string;
  /** How it comes about. */
  readonly derivation?: Sentence;
  readonly missing: readonly Sentence[];
}

/**
 * The linked post of a year: the one held on its last day; of several the one that is linked the most（自定）, then the
 * first by id. Undefined for whoever holds none of the five.
 */
export const linkedPost = (
  posts: readonly HeldPost[],
  ratios: readonly PostRatio[],
  year: string,
): HeldPost | undefined => {
  const held = posts
    .filter((post) => isHeldOn(post, `${year}-12-31`) && ratioOf(ratios, post) !== undefined)
    .toSorted((one, other) => (one.postId < other.postId ? -1 : 1));
  return held.reduce<HeldPost | undefined>(
    (best, post) => (best && !isMoreLinked(ratios, post, best) ? best : post),
    undefined,
  );
};

/**
 * Appraisal × (1 − linked) + the unit's score × linked, exactly.
 *
 * @example linkAppraisal({ ...facts, ratios: [{ kind: 'committee-member', linked: '0.2' }] }) // 90 and 95 give 91
 */
export const linkAppraisal = (facts: LinkageFacts): LinkedAppraisal => {
  const results = yearlyResults(facts);
  const known = knownOf(facts, results);
  return { ...known, missing: missingOf(known, results.length), ...scoreOf(known) };
};

type Known = Omit<LinkedAppraisal, 'missing' | 'score' | 'derivation'>;

const knownOf = ({ posts, ratios, year, appraisal }: LinkageFacts, results: readonly UnitResult[]): Known => {
  const post = linkedPost(posts, ratios, year);
  const linked = post && ratioOf(ratios, post);
  const [unitResult] = results.length === 1 ? results : [];
  return {
    ...(post && { post }),
    ...(linked !== undefined && { linked }),
    ...(appraisal && { appraisal }),
    ...(unitResult && { unitResult }),
  };
};

const missingOf = ({ post, appraisal, unitResult }: Known, results: number): readonly Sentence[] => {
  const noResult = results === 0 ? NO_RESULT : SEVERAL_RESULTS;
  return [
    ...(post ? [] : [NO_POST]),
    ...(appraisal ? [] : [NO_APPRAISAL]),
    ...(!post || unitResult ? [] : [noResult]),
  ];
};

const scoreOf = ({
  post,
  linked,
  appraisal,
  unitResult,
}: Known): Pick<LinkedAppraisal, 'score' | 'derivation'> =>
  post && linked !== undefined && appraisal && unitResult
    ? scored(linked, appraisal.score, unitResult.score, post.kind)
    : {};

const scored = (
  linked: string,
  appraisal: string,
  unit: string,
  kind: string,
): Required<Pick<LinkedAppraisal, 'score' | 'derivation'>> => {
  const share = readDecimal(linked) ?? ZERO;
  const rest = minus(ONE, share);
  const own = times(readDecimal(appraisal) ?? ZERO, rest);
  const score = writeDecimal(plus(own, times(readDecimal(unit) ?? ZERO, share)));
  const sum = `${appraisal} × ${writeDecimal(rest)} + ${unit} × ${linked} = ${score}`;
  const title = LINKED_POSTS[kind] ?? { zh: kind, en: kind };
  return {
    score,
    derivation: {
      zh: `${title.zh}：个人民主评议 ${sum}（所在单位考核得分按 ${linked} 挂钩）`,
      en: `${title.en}: own appraisal ${sum} (the unit's score counts for ${linked})`,
    },
  };
};

const yearlyResults = ({ results, year, schemeId }: LinkageFacts): readonly UnitResult[] =>
  results.filter(
    (result) =>
      result.period.kind === 'year' &&
      result.period.label === year &&
      (schemeId === undefined || result.schemeId === schemeId),
  );

const ratioOf = (ratios: readonly PostRatio[], { kind }: HeldPost): string | undefined =>
  ratios.find((ratio) => ratio.kind === kind)?.linked;

const isMoreLinked = (ratios: readonly PostRatio[], one: HeldPost, other: HeldPost): boolean => {
  const [first, second] = [one, other].map((post) => readDecimal(ratioOf(ratios, post) ?? '0') ?? ZERO);
  return minus(first ?? ZERO, second ?? ZERO).units > 0n;
};

const ZERO = { units: 0n, places: 0 };
const ONE = { units: 1n, places: 0 };

const NO_POST: Sentence = {
  zh: '年末未担任挂钩的五类职务',
  en: 'None of the five linked posts was held at the end of the year.',
};
const NO_APPRAISAL: Sentence = {
  zh: '尚未录入年度民主评议结果',
  en: 'The annual democratic appraisal has not been entered.',
};
const NO_RESULT: Sentence = {
  zh: '所在单位本年度尚无已公布的考核结果',
  en: 'The unit has no published result of the year.',
};
const SEVERAL_RESULTS: Sentence = {
  zh: '所在单位本年度有多个考核结果，请在挂钩设置中指定方案',
  en: 'The unit has several results of the year: name the scheme with the ratios.',
};
