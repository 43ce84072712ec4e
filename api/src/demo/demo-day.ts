import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoPerson } from '../seeds/demo-accounts.js';
import { newId } from '../shared/id.js';
import { samplePdf, sampleSelfie } from '../testing/sample-files.js';
import { DemoClient } from './demo-client.js';

/** How the day is played. */
export interface DemoDayOptions {
  /** Address of the running server. */
  readonly url: string;
  /** Is told each step in one line. */
  readonly say: (line: string) => void;
  /**
   * Called before each part of the day, so that a test with a clock of its own can move it there; the real clock
   * stays where it is.
   */
  readonly at?: (time: '06:52' | '10:15' | '13:40' | '14:03') => void;
}

/** What the day left behind, for a test to look at. */
export interface DemoDayResult {
  readonly punchIds: readonly string[];
  readonly reportId: string;
  readonly reportState: string;
  readonly dayStatus: string;
}

interface ClockAnswer {
  readonly punch: { readonly id: string; readonly businessAt: string; readonly state: string };
  readonly day: { readonly status: string; readonly explanation: string };
}

const CLOCK = (
  mutation: 'attendanceClockIn' | 'attendanceClockOut',
) => `mutation ($input: AttendanceClockInput!) {
  clock: ${mutation}(input: $input) {
    punch { id businessAt state flags { code } }
    day { status explanation(language: ID) }
    userErrors { code message }
  }
}`;

const ATTACH = `mutation ($id: ID!, $evidenceId: ID!) {
  attendancePunchAttachPhoto(id: $id, evidenceId: $evidenceId) { punch { id selfie { state } } userErrors { code message } }
}`;

const TODAYS_REPORT = `query ($date: LocalDate!) { viewer { lkhReportOn(date: $date) { id state } } }`;

const SAVE = `mutation ($input: LkhReportSaveInput!) {
  lkhReportSave(input: $input) { report { id state contentHash } userErrors { code message } }
}`;

const SUBMIT = `mutation ($id: ID!) {
  lkhReportSubmit(id: $id) { report { id state deadline } userErrors { code message } }
}`;

const REVIEW = `query ($id: ID!) {
  lkhReport(id: $id) {
    id state contentHash employee { name } activities { description } canApprove { allowed message }
  }
}`;

const APPROVE = `mutation ($id: ID!, $input: LkhReportApproveInput!) {
  lkhReportApprove(id: $id, input: $input) {
    report { state decidedBy { name } } userErrors { code message }
  }
}`;

const WHERE_TO_STAND = `{ viewer { today employee { name workLocations { name latitude longitude } } } }`;

const DISTRICT = `query ($employeeId: ID!, $date: LocalDate!) {
  employee(id: $employeeId) {
    name
    supervisionChain { name }
    attendanceDays(from: $date, to: $date) { status explanation(language: ID) }
  }
}`;

/**
 * Plays one working day with the accounts of the demo regency over HTTP: the teacher clocks in with a selfie and
 * files an LKH with a PDF, the principal approves it, the teacher clocks out, the korwil looks at the result.
 *
 * @throws Error at the first step that the server refuses.
 */
export async function playDemoDay(options: DemoDayOptions): Promise<DemoDayResult> {
  options.at?.('06:52');
  const { today, place, punchId } = await clockInWithSelfie(options);
  options.at?.('10:15');
  const reportId = await fileReport(today, options);
  options.at?.('13:40');
  const reportState = await approve(reportId, options);
  options.at?.('14:03');
  const clockOut = await clock(await signIn(options, 'guru'), 'attendanceClockOut', place, options);
  await lookAsKorwil(today, options);
  return {
    punchIds: [punchId, clockOut.punch.id],
    reportId,
    reportState,
    dayStatus: clockOut.day.status,
  };
}

async function clockInWithSelfie(
  options: DemoDayOptions,
): Promise<{ today: string; place: Place; punchId: string }> {
  const guru = await signIn(options, 'guru');
  const { viewer } = await guru.run<{
    viewer: { today: string; employee: { name: string; workLocations: Place[] } };
  }>(WHERE_TO_STAND);
  const { today, employee } = viewer;
  const place = employee.workLocations.find(({ latitude }) => latitude !== null);
  if (!place) throw new Error('The teacher has no work location with coordinates.');
  options.say(`  ${today}: ${employee.name} at ${place.name}`);
  const { punch } = await clock(guru, 'attendanceClockIn', place, options);
  const evidenceId = await guru.upload({
    bytes: await sampleSelfie(Date.now() % 100_000),
    contentType: 'image/jpeg',
    purpose: 'SELFIE',
    channel: 'PHONE',
    fileName: null,
  });
  await guru.run(ATTACH, { id: punch.id, evidenceId });
  options.say('  The selfie followed and is attached.');
  return { today, place, punchId: punch.id };
}

interface Place {
  readonly name: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

async function signIn({ url, say }: DemoDayOptions, person: DemoPerson): Promise<DemoClient> {
  const client = await DemoClient.signIn(url, DEMO_ACCOUNTS[person].nip, DEMO_PASSWORD);
  say(`Signed in: ${person} (${DEMO_ACCOUNTS[person].nip})`);
  return client;
}

async function clock(
  client: DemoClient,
  mutation: 'attendanceClockIn' | 'attendanceClockOut',
  place: Place,
  { say }: DemoDayOptions,
): Promise<ClockAnswer> {
  const input = {
    id: newId(),
    channel: 'PHONE',
    latitude: place.latitude,
    longitude: place.longitude,
    accuracyMeters: 12,
  };
  const answer = (await client.run<{ clock: ClockAnswer }>(CLOCK(mutation), { input })).clock;
  say(`  ${mutation}: ${answer.punch.state}, ${answer.day.status}. ${answer.day.explanation}`);
  return answer;
}

/** Writes and submits the report of the day; one that is there from an earlier play is left as it is. */
async function fileReport(date: string, options: DemoDayOptions): Promise<string> {
  const guru = await signIn(options, 'guru');
  const { viewer } = await guru.run<{ viewer: { lkhReportOn: { id: string; state: string } | null } }>(
    TODAYS_REPORT,
    {
      date,
    },
  );
  if (viewer.lkhReportOn) {
    options.say(`  The LKH of ${date} is there already: ${viewer.lkhReportOn.state}`);
    return viewer.lkhReportOn.id;
  }
  const evidenceId = await guru.upload({
    bytes: samplePdf(`Rencana pelaksanaan pembelajaran ${date}`),
    contentType: 'application/pdf',
    purpose: 'LKH',
    channel: 'WEB',
    fileName: `RPP ${date}.pdf`,
  });
  const activities = [
    {
      description: 'Mengajar Matematika kelas 4, materi pecahan senilai',
      result: '1 pertemuan',
      durationMinutes: 140,
    },
    { description: 'Memeriksa dan menilai tugas siswa kelas 4', result: '28 lembar', durationMinutes: 60 },
  ];
  const saved = await guru.run<{ lkhReportSave: { report: { id: string } } }>(SAVE, {
    input: { id: newId(), date, activities, evidenceId },
  });
  const { id } = saved.lkhReportSave.report;
  const submitted = await guru.run<{ lkhReportSubmit: { report: { state: string } } }>(SUBMIT, { id });
  options.say(`  LKH with a PDF as evidence: ${submitted.lkhReportSubmit.report.state}`);
  return id;
}

async function approve(reportId: string, options: DemoDayOptions): Promise<string> {
  const kepsek = await signIn(options, 'kepsek');
  const { lkhReport } = await kepsek.run<{
    lkhReport: {
      state: string;
      contentHash: string;
      employee: { name: string };
      activities: { description: string }[];
    };
  }>(REVIEW, { id: reportId });
  options.say(`  ${lkhReport.employee.name} reports:`);
  for (const { description } of lkhReport.activities) options.say(`    - ${description}`);
  if (lkhReport.state === 'APPROVED') return lkhReport.state;
  const { lkhReportApprove } = await kepsek.run<{
    lkhReportApprove: { report: { state: string; decidedBy: { name: string } } };
  }>(APPROVE, { id: reportId, input: { contentHash: lkhReport.contentHash } });
  const { state, decidedBy } = lkhReportApprove.report;
  options.say(`  ${state} by ${decidedBy.name}`);
  return state;
}

async function lookAsKorwil(date: string, options: DemoDayOptions): Promise<void> {
  const korwil = await signIn(options, 'korwil');
  const { employeeByNip } = await korwil.run<{ employeeByNip: { id: string } }>(
    'query ($nip: Nip!) { employeeByNip(nip: $nip) { id } }',
    { nip: DEMO_ACCOUNTS.guru.nip },
  );
  const { employee } = await korwil.run<{
    employee: {
      name: string;
      supervisionChain: { name: string }[];
      attendanceDays: { status: string; explanation: string }[];
    };
  }>(DISTRICT, { employeeId: employeeByNip.id, date });
  options.say(`  ${employee.name}, below ${employee.supervisionChain.map(({ name }) => name).join(' < ')}`);
  for (const day of employee.attendanceDays) options.say(`  ${date}: ${day.status}. ${day.explanation}`);
}
