import type { Stakes } from './attack.ts';
import { differenceOf, leaksIn } from './leaks.ts';
import { nowhere, type Places } from './places.ts';
import { seen, type SeenAnswer } from './scene/door.ts';

/** A request to an address of its own. */
interface RouteRequest {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const TABLE = '单位代码,单位名称,单位类型\nW-02,地测队党支部,党支部';

/** Every route that hands out or takes in something of a tenant, by its name in the matrix of rights. */
export const routesOf = (places: Places): Readonly<Record<string, RouteRequest>> => {
  const place = (name: string): string => encodeURIComponent(String(places[name]));
  const digest = `digest=${place('BusinessResultsInput.digest')}`;
  const table = { headers: { 'content-type': 'application/octet-stream' }, body: TABLE };
  const file = 'fileName=table.csv&source=x';
  return {
    'GET /directory-exports/:kind.:format': { method: 'GET', path: '/directory-exports/organisations.csv' },
    'GET /evidence/:evidenceId': { method: 'GET', path: `/evidence/${place('evidenceId')}` },
    'GET /payrolls/:payRunId.:format': { method: 'GET', path: `/payrolls/${place('payRunId')}.csv` },
    'GET /print/record-of-office/:personId': {
      method: 'GET',
      path: `/print/record-of-office/${place('personId')}?term=2026-01-01/2099-12-31`,
    },
    'GET /sign-on/:tenant/callback': {
      method: 'GET',
      path: `/sign-on/${place('enterprise')}/callback?code=x&state=y`,
    },
    'POST /business-results/:cycleId/import': {
      method: 'POST',
      path: `/business-results/${place('cycleId')}/import?${file}&${digest}`,
      ...table,
    },
    'POST /business-results/:cycleId/preview': {
      method: 'POST',
      path: `/business-results/${place('cycleId')}/preview?${file}`,
      ...table,
    },
    'POST /directory-imports/:kind/confirm': {
      method: 'POST',
      path: `/directory-imports/organisations/confirm?${file}&digest=${place('DirectoryImportInput.digest')}`,
      ...table,
    },
    'POST /directory-imports/:kind/preview': {
      method: 'POST',
      path: `/directory-imports/organisations/preview?${file}`,
      ...table,
    },
    'POST /published-tables/:schemeId': {
      method: 'POST',
      path: `/published-tables/${place('schemeId')}?${file}`,
      ...table,
    },
    'PUT /evidence/': {
      method: 'PUT',
      path: '/evidence',
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': 'file.txt',
        'x-organisation-id': place('organisationId'),
      },
      body: '会议记录',
    },
  };
};

const ask = async (url: string, who: RouteRequest['headers'], request: RouteRequest): Promise<SeenAnswer> => {
  const { method, path, headers, body } = request;
  return seen(
    await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      headers: { 'accept-language': 'en', ...headers, ...who },
      ...(body !== undefined && { body }),
    }),
  );
};

/** Sends a request for what the victim has, and one for what nobody has, to every route. */
export const attackRoutes = async (
  url: string,
  who: Readonly<Record<string, string>>,
  { places, stakes }: { readonly places: Places; readonly stakes: Stakes },
): Promise<readonly string[]> => {
  const findings: string[] = [];
  const others = routesOf(nowhere(places));
  for (const [route, request] of Object.entries(routesOf(places))) {
    const answer = await ask(url, who, request);
    const other = await ask(url, who, others[route] ?? request);
    const sent = decodeURIComponent(request.path).split(/[/?&=]|\.csv/u);
    findings.push(
      ...leaksIn(answer, [...sent, request], stakes.secrets).map((leak) => `${route} tells ${leak}`),
      ...differenceOf(answer, other, { renaming: stakes.renaming, isOutcomeOnly: false }).map(
        (difference) => `${route} answers otherwise: ${difference}`,
      ),
    );
  }
  return findings;
};
