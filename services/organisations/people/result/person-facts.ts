/** The five posts whose holders' own results are linked to the unit's, and those beside them. */
export const POST_KINDS = [
  /** 专职书记 */
  'full-time-secretary',
  /** “一肩挑”书记: secretary and head of the business in one person. */
  'combined-secretary',
  /** 兼任行政正职的副书记 */
  'deputy-secretary-chief',
  /** 专职副书记 */
  'full-time-deputy',
  /** 党委委员 */
  'committee-member',
  /** A leader of the business or of a department. */
  'leader',
  /** 代表: elected to speak for others, as in 两代表一委员. */
  'delegate',
  'staff',
  'other',
] as const;

/** One of {@link POST_KINDS}. */
export type PostKind = (typeof POST_KINDS)[number];

/** What is known of a person besides the posts. Personal data: it belongs in no log. */
export interface PersonDetails {
  readonly name: string;
  readonly gender?: 'female' | 'male';
  readonly phone?: string;
  /** The day of joining the enterprise. */
  readonly joinedOn?: string;
}

/** A post that a person took, for a term or until further notice. */
export interface HeldPost {
  readonly postId: string;
  readonly organisationId: string;
  readonly postKind: PostKind;
  readonly title: string;
  readonly from: string;
  /** The last day of the term, where it has one. */
  readonly until?: string;
  /** What it rests on, such as the number of the document. */
  readonly basis?: string;
  /** The first day on which the person no longer holds it. */
  readonly leftOn?: string;
}

/** Whether a post is no longer held on a day. */
const isOverOn = ({ until, leftOn }: HeldPost, day: string): boolean =>
  (until !== undefined && until < day) || (leftOn !== undefined && leftOn <= day);

/** Whether a post is held on a day. */
export const isHeldOn = (post: HeldPost, day: string): boolean => post.from <= day && !isOverOn(post, day);

/** Whether there is a day on which both are held. */
export const overlap = (one: HeldPost, other: HeldPost): boolean => {
  const later = one.from > other.from ? one.from : other.from;
  return isHeldOn(one, later) && isHeldOn(other, later);
};
