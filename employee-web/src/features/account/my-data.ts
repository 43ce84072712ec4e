import { daysAfter, daysOfMonth, monthOf, monthsAfter } from '@eoffice/web-kit/days.ts';
import { api } from '../../app/api.ts';
import { MY_ABSENCES, MY_ATTENDANCE, MY_CORRECTIONS, MY_PROFILE, MY_REPORTS } from './my-data.operations.ts';

/** How many months of attendance and reports are in the file. */
export const MONTHS = 24;

/** Days around today whose requests are in the file; the API answers for at most 800. */
const REQUEST_DAYS = { back: 700, ahead: 90 } as const;

/** A list has no more than so many pages of 50. */
const PAGES = 20;

/** Everything that the API says about the viewer. */
export interface MyData {
  readonly madeAt: string;
  readonly profile: unknown;
  readonly attendance: readonly unknown[];
  readonly reports: readonly unknown[];
  readonly absences: readonly unknown[];
  readonly corrections: readonly unknown[];
}

/** A closed range of days. */
interface Range {
  readonly from: string;
  readonly to: string;
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
  const all = 3 + MONTHS * 2;
  let done = 0;
  const step = async <Part>(read: () => Promise<Part>): Promise<Part> => {
    signal.throwIfAborted();
    const part = await read();
    onProgress((done += 1), all);
    return part;
  };
  const { viewer } = await step(readProfile);
  const around = {
    from: daysAfter(viewer.today, -REQUEST_DAYS.back),
    to: daysAfter(viewer.today, REQUEST_DAYS.ahead),
  };
  const absences = await step(() => allPages((after) => readAbsences(around, after)));
  const corrections = await step(() => allPages((after) => readCorrections(around, after)));
  const attendance: unknown[] = [];
  const reports: unknown[] = [];
  for (const month of monthsBefore(viewer.today)) {
    attendance.push(...(await step(() => readDays(month))));
    reports.push(...(await step(() => allPages((after) => readReports(month, after)))));
  }
  return { madeAt: new Date().toISOString(), profile: viewer, attendance, reports, absences, corrections };
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

interface Page {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function allPages(read: (after: string | null) => Promise<Page>): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  let after: string | null = null;
  for (let number = 0; number < PAGES; number += 1) {
    const { nodes, pageInfo }: Page = await read(after);
    found.push(...nodes);
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return found;
}

async function readProfile() {
  return there((await api.query({ query: MY_PROFILE, fetchPolicy: 'no-cache' })).data);
}

async function readDays(range: Range): Promise<readonly unknown[]> {
  const { data } = await api.query({ query: MY_ATTENDANCE, variables: range, fetchPolicy: 'no-cache' });
  return there(data).viewer.employee.attendanceDays;
}

async function readReports(range: Range, after: string | null): Promise<Page> {
  const variables = { ...range, after };
  const { data } = await api.query({ query: MY_REPORTS, variables, fetchPolicy: 'no-cache' });
  return there(data).viewer.employee.lkhReports;
}

async function readAbsences(range: Range, after: string | null): Promise<Page> {
  const variables = { ...range, after };
  const { data } = await api.query({ query: MY_ABSENCES, variables, fetchPolicy: 'no-cache' });
  return there(data).viewer.absences;
}

async function readCorrections(range: Range, after: string | null): Promise<Page> {
  const variables = { ...range, after };
  const { data } = await api.query({ query: MY_CORRECTIONS, variables, fetchPolicy: 'no-cache' });
  return there(data).viewer.correctionRequests;
}

/** No answer is no part of the file. */
function there<Data>(data: Data | undefined): Data {
  if (data === undefined) throw new Error('An answer without data');
  return data;
}

function monthsBefore(today: string): readonly Range[] {
  return Array.from({ length: MONTHS }, (_, back) => {
    const days = daysOfMonth(monthsAfter(monthOf(today), -back));
    return { from: days[0] ?? today, to: days.at(-1) ?? today };
  });
}
