import type { ApiCaller } from '../api-caller.ts';

/** Figures of a cycle: a header, and a row for each unit. The first column names the unit. */
export interface StoryTable {
  readonly cycleId: string;
  readonly fileName: string;
  readonly source: string;
  /** Headers are the names of the scheme's inputs, so that nothing needs to be guessed. */
  readonly rows: readonly (readonly string[])[];
}

/** What of several of one kind a figure is about: it is no figure itself. */
const LABEL_HEADER = '分项';

interface Preview {
  readonly previewBusinessResults: {
    readonly digest: string;
    readonly problems: readonly { readonly row: number; readonly message: { readonly zh: string } }[];
  };
}

/** Looks at a table of figures and imports it as it was looked at. */
export const enterTable = async (
  officer: ApiCaller,
  { cycleId, fileName, source, rows }: StoryTable,
): Promise<void> => {
  const [[, ...headers] = []] = rows;
  const input = {
    ...{ cycleId, fileName, source },
    content: Buffer.from(rows.map((row) => row.join(',')).join('\n')).toString('base64'),
    columns: headers
      .filter((header) => header !== LABEL_HEADER)
      .map((header) => ({ column: header, input: header })),
  };
  const { previewBusinessResults: preview } = await officer.ask<Preview>(
    'mutation ($input: BusinessResultsInput!) { previewBusinessResults(input: $input) { digest problems { row message { zh } } } }',
    { input },
  );
  const [problem] = preview.problems;
  if (problem) throw new Error(`${fileName}, row ${String(problem.row)}: ${problem.message.zh}`);
  await officer.change(['importBusinessResults', 'BusinessResultsInput'], {
    ...{ ...input, digest: preview.digest },
  });
};
