import { daysOfMonth, monthOf, monthsAfter } from '@eoffice/web-kit/days.ts';
import { api } from '../../app/api.ts';
import { MY_ATTENDANCE, MY_PROFILE, MY_REPORTS } from './my-data.operations.ts';

/** How many months of attendance and reports are in the file. */
export const MONTHS = 24;

/** Pages of reports of one month are no more than this; a month has 31 days. */
const PAGES = 5;

/** Everything that the API says about the viewer. */
export interface MyData {
  readonly madeAt: string;
  readonly profile: unknown;
  readonly attendance: readonly unknown[];
  readonly reports: readonly unknown[];
}

/**
 * Collects it page by page, the newest month first.
 *
 * @param onProgress told how many of how many parts are there.
 * @param signal ends it.
 * @throws when there is no answer, or it was ended.
 */
export async function collectMyData(
  onProgress: (done: number, all: number) => void,
  signal: AbortSignal,
): Promise<MyData> {
  const all = 1 + MONTHS * 2;
  let done = 0;
  const step = async <Part>(read: () => Promise<Part>): Promise<Part> => {
    signal.throwIfAborted();
    const part = await read();
    onProgress((done += 1), all);
    return part;
  };
  const { viewer } = await step(askProfile);
  const attendance: unknown[] = [];
  const reports: unknown[] = [];
  for (const { from, to } of rangesBefore(viewer.today)) {
    const month = await step(() => askAttendance(from, to));
    attendance.push(...month.viewer.employee.attendanceDays);
    reports.push(...(await step(() => reportsOf(from, to))));
  }
  return { madeAt: new Date().toISOString(), profile: viewer, attendance, reports };
}

/** Saves it as a file of the browser. @returns its name. */
export function saveMyData(data: MyData, nip: string): string {
  const name = `data-saya-${nip}-${data.madeAt.slice(0, 10)}.json`;
  const url = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return name;
}

async function reportsOf(from: string, to: string): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  let after: string | null = null;
  for (let page = 0; page < PAGES; page += 1) {
    const { viewer }: Awaited<ReturnType<typeof askReports>> = await askReports(from, to, after);
    const { nodes, pageInfo } = viewer.employee.lkhReports;
    found.push(...nodes);
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return found;
}

async function askProfile() {
  const { data } = await api.query({ query: MY_PROFILE, fetchPolicy: 'no-cache' });
  return there(data);
}

async function askAttendance(from: string, to: string) {
  const variables = { from, to };
  const { data } = await api.query({ query: MY_ATTENDANCE, variables, fetchPolicy: 'no-cache' });
  return there(data);
}

async function askReports(from: string, to: string, after: string | null) {
  const variables = { from, to, after };
  const { data } = await api.query({ query: MY_REPORTS, variables, fetchPolicy: 'no-cache' });
  return there(data);
}

/** No answer is no part of the file. */
function there<Data>(data: Data | undefined): Data {
  if (data === undefined) throw new Error('An answer without data');
  return data;
}

function rangesBefore(today: string): readonly { readonly from: string; readonly to: string }[] {
  return Array.from({ length: MONTHS }, (_, back) => {
    const days = daysOfMonth(monthsAfter(monthOf(today), -back));
    return { from: days[0] ?? today, to: days.at(-1) ?? today };
  });
}
