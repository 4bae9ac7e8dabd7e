import type { EvidenceFile, EvidencePage } from '../../generated/graphql.ts';
import type { RowPage } from '../../live-page.ts';
import type { EvidencePlace } from '../decider/evidence.events.ts';
import type { EvidenceRow } from './evidence.row.ts';

/** Which files of a page are wanted, and who looks. */
export interface EvidenceWish {
  /** Part of the name; all where it is left out. */
  readonly search: string | null | undefined;
  readonly isInSight: (place: EvidencePlace) => boolean;
}

/** A page of files in the shape of the public schema; what is out of sight is not told from what there is not. */
export const evidencePageOf = (
  { rows, nextCursor }: RowPage<EvidenceRow>,
  { search, isInSight }: EvidenceWish,
): EvidencePage => {
  const wanted = (search ?? '').trim().toLowerCase();
  const inSight = rows.filter(isInSight);
  return {
    files: inSight.filter(({ fileName }) => fileName.toLowerCase().includes(wanted)).map(fileOf),
    ...(nextCursor !== undefined && inSight.length > 0 && { nextCursor }),
  };
};

const fileOf = ({ evidenceId, ancestorIds: _, ...row }: EvidenceRow): EvidenceFile => ({
  ...row,
  id: evidenceId,
  downloadPath: `/evidence/${evidenceId}`,
});
