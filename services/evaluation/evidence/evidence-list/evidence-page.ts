import type { EvidenceFile } from '../../generated/graphql.ts';
import type { RowPage } from '../../live-page.ts';
import type { EvidenceRow } from './evidence.row.ts';

/** A page of files in the shape of the public schema, narrowed to names that hold a text. */
export const evidencePageOf = (
  { rows, nextCursor }: RowPage<EvidenceRow>,
  search: string | null | undefined,
) => {
  const wanted = (search ?? '').trim().toLowerCase();
  return {
    files: rows.filter(({ fileName }) => fileName.toLowerCase().includes(wanted)).map(fileOf),
    ...(nextCursor !== undefined && { nextCursor }),
  };
};

const fileOf = ({ evidenceId, ancestorIds: _, ...row }: EvidenceRow): EvidenceFile => ({
  ...row,
  id: evidenceId,
  downloadPath: `/evidence/${evidenceId}`,
});
