import { Absence } from '../absences/absence.entity.js';
import { LkhReport } from '../lkh/lkh-report.entity.js';
import { DEMO_PERSONS, type DemoPerson } from '../seeds/demo-accounts.js';
import { newId } from '../shared/id.js';
import { samplePdf, sampleSelfie } from './sample-files.js';
import { startTestApp, type TestApp } from './test-app.js';
import type { TestClient } from './test-client.js';
import { upload } from './upload.js';

/**
 * Every role against every other's objects. The tables say who may; everybody else of the demo regency, and a
 * stranger without a token, must be refused by each path, and the state is read back after each refusal.
 */
type Actor = DemoPerson | 'stranger';

const OWNERS = [
  'guru',
  'guruPppk',
  'kepsek',
  'pengawas',
  'korwil',
  'korwilLain',
  'admin',
] as const satisfies DemoPerson[];
type Owner = (typeof OWNERS)[number];

const ACTORS: readonly Actor[] = [...DEMO_PERSONS, 'stranger'];

/** Who may read somebody's record and LKH: themselves, the chain above, the korwil of the district, the agency. */
const MAY_READ: Record<Owner, readonly Actor[]> = {
  guru: ['guru', 'kepsek', 'korwil', 'kadis', 'admin'],
  guruPppk: ['guruPppk', 'kepsek', 'korwil', 'kadis', 'admin'],
  kepsek: ['kepsek', 'korwil', 'kadis', 'admin'],
  pengawas: ['pengawas', 'korwil', 'kadis', 'admin'],
  korwil: ['korwil', 'kadis', 'admin'],
  korwilLain: ['korwilLain', 'kadis', 'admin'],
  admin: ['admin', 'kadis'],
};

/** Who may look at somebody's photo: themselves, the two supervisors above, the korwil of the district. */
const MAY_SEE_PHOTO: Record<Owner, readonly Actor[]> = {
  guru: ['guru', 'kepsek', 'korwil'],
  guruPppk: ['guruPppk', 'kepsek', 'korwil'],
  kepsek: ['kepsek', 'korwil', 'kadis'],
  pengawas: ['pengawas', 'korwil', 'kadis'],
  korwil: ['korwil', 'kadis'],
  korwilLain: ['korwilLain', 'kadis'],
  admin: ['admin', 'kadis'],
};

/** Who may decide on somebody's LKH: the direct supervisor and nobody else. */
const MAY_DECIDE: Record<Owner, Actor> = {
  guru: 'kepsek',
  guruPppk: 'kepsek',
  kepsek: 'korwil',
  pengawas: 'korwil',
  korwil: 'kadis',
  korwilLain: 'kadis',
  admin: 'kadis',
};

/** Who may decide on somebody's absence or correction: the direct supervisor and those above in the same chain. */
const MAY_DECIDE_REQUEST: Record<Owner, readonly Actor[]> = {
  guru: ['kepsek', 'korwil', 'kadis'],
  guruPppk: ['kepsek', 'korwil', 'kadis'],
  kepsek: ['korwil', 'kadis'],
  pengawas: ['korwil', 'kadis'],
  korwil: ['kadis'],
  korwilLain: ['kadis'],
  admin: ['kadis'],
};

const ASK = `mutation ($id: ClientId!, $input: AbsenceInput!) {
  absenceRequest(id: $id, input: $input) { absence { state } userErrors { code } }
}`;
const DECIDE_ABSENCE = {
  absenceApprove: `mutation ($id: ID!) { decided: absenceApprove(id: $id) { absence { state } userErrors { code } } }`,
  absenceReject: `mutation ($id: ID!) {
    decided: absenceReject(id: $id, reason: "Alasan yang cukup") { absence { state } userErrors { code } } }`,
  absenceRevoke: `mutation ($id: ID!) {
    decided: absenceRevoke(id: $id, reason: "Alasan yang cukup") { absence { state } userErrors { code } } }`,
} as const;
const READ_ABSENCE = `query ($id: ID!) { absence(id: $id) { id reason } }`;
const LIST_ABSENCES = `{ absences(first: 100) { nodes { id } } }`;

const SAVE = `mutation ($input: LkhReportSaveInput!) {
  lkhReportSave(input: $input) { report { id } userErrors { code message } }
}`;
const SUBMIT = `mutation ($id: ID!) { lkhReportSubmit(id: $id) { report { state } userErrors { code message } } }`;
const DECISIONS = ['Approve', 'Return', 'Reject'] as const;
const decide = (
  decision: (typeof DECISIONS)[number],
) => `mutation ($id: ID!, $input: LkhReport${decision}Input!) {
  decided: lkhReport${decision}(id: $id, input: $input) { report { state } userErrors { code } }
}`;
const READ = `query ($id: ID!) { lkhReport(id: $id) { id activities { description } evidence { id url } } }`;
const LIST = `{ lkhReports(first: 100) { nodes { id activities { description } } } }`;
const RECORD = `query ($id: ID!) { employee(id: $id) { nip lkhReports(from: "2026-04-01", to: "2026-04-30") { nodes { id } } } }`;
const SUMS = `query ($id: ID!) {
  employee(id: $id) { attendanceMonthRecap(month: "2026-04") { openDays } discipline { unexcusedDays } }
}`;
const SUM_LIST = `query {
  attendanceMonthRecaps(month: "2026-04", first: 100) { nodes { employee { id } } }
}`;
const FILE = `query ($id: ID!) { evidence(id: $id) { url } }`;

interface Objects {
  readonly employeeId: string;
  readonly reportId: string;
  readonly documentId: string;
  readonly photoId: string;
  readonly absenceId: string;
}

describe('every role against the objects of every other', () => {
  let app: TestApp;
  const clients = {} as Record<Actor, TestClient>;
  const objects = {} as Record<Owner, Objects>;

  beforeAll(async () => {
    app = await startTestApp('2026-04-07T10:00:00+07:00');
    for (const person of DEMO_PERSONS) clients[person] = await app.as(person);
    clients.stranger = app.anonymous;
    for (const owner of OWNERS) objects[owner] = await makeObjects(app, clients[owner], owner);
  }, 60_000);
  afterAll(() => app.stop());

  const pairs = OWNERS.flatMap((owner) => ACTORS.map((actor) => [actor, owner] as const));

  it.each(pairs)('%s reads the LKH and the record of %s by each path, or by none', async (actor, owner) => {
    const { reportId, employeeId, documentId } = objects[owner];
    const client = clients[actor];
    const single = await client.send<{ lkhReport: { evidence: { url: string } | null } | null }>(READ, {
      id: reportId,
    });
    const list = await client.send<{ lkhReports: { nodes: { id: string }[] } }>(LIST);
    const record = await client.send<{ employee: { lkhReports: { nodes: { id: string }[] } } | null }>(
      RECORD,
      {
        id: employeeId,
      },
    );
    const file = await client.send<{ evidence: { url: string | null } | null }>(FILE, { id: documentId });
    const seen = {
      single: single.data?.lkhReport != null,
      record: record.data?.employee != null,
      file: (await status(file.data?.evidence?.url)) === 200,
      link: (await status(single.data?.lkhReport?.evidence?.url)) === 200,
    };
    const may = MAY_READ[owner].includes(actor);
    expect(seen).toEqual({ single: may, record: may, file: may, link: may });
    const listed = (list.data?.lkhReports.nodes ?? []).some(({ id }) => id === reportId);
    if (!may) expect(listed).toBe(false);
  });

  it.each(pairs)('%s reads the sums of the month and the absences of %s, or not', async (actor, owner) => {
    const { employeeId } = objects[owner];
    const single = await clients[actor].send<{ employee: object | null }>(SUMS, { id: employeeId });
    const may = MAY_READ[owner].includes(actor);
    expect(single.data?.employee != null).toBe(may);
    const list = await clients[actor].send<{
      attendanceMonthRecaps: { nodes: { employee: { id: string } }[] };
    }>(SUM_LIST);
    const listed = (list.data?.attendanceMonthRecaps.nodes ?? []).some(
      ({ employee }) => employee.id === employeeId,
    );
    expect(listed).toBe(may && !(['guru', 'guruPppk', 'pengawas'] as Actor[]).includes(actor));
  });

  it.each(pairs)('%s sees the photo of %s, or not', async (actor, owner) => {
    const file = await clients[actor].send<{ evidence: { url: string | null } | null }>(FILE, {
      id: objects[owner].photoId,
    });
    const seen = (await status(file.data?.evidence?.url)) === 200;
    expect(seen).toBe(MAY_SEE_PHOTO[owner].includes(actor));
  });

  it.each(pairs.filter(([actor, owner]) => MAY_DECIDE[owner] !== actor))(
    '%s decides nothing about the LKH of %s',
    async (actor, owner) => {
      const { reportId } = objects[owner];
      const before = await reportRow(reportId);
      for (const decision of DECISIONS) {
        const note =
          decision === 'Approve'
            ? {}
            : decision === 'Return'
              ? { note: 'Mohon dilengkapi' }
              : { reason: 'Tidak sesuai' };
        const input = { contentHash: before.contentHash, ...note };
        const answer = await clients[actor].send<{ decided: { userErrors: { code: string }[] } }>(
          decide(decision),
          {
            id: reportId,
            input,
          },
        );
        const codes = [
          ...answer.errors.map(({ extensions }) => extensions.code),
          ...(answer.data?.decided.userErrors ?? []).map(({ code }) => code),
        ];
        expect(codes).toHaveLength(1);
      }
      expect(await reportRow(reportId)).toEqual(before);
    },
  );

  it.each(OWNERS.map((owner) => [MAY_DECIDE[owner], owner] as const))(
    '%s approves the LKH of %s',
    async (actor, owner) => {
      const { reportId } = objects[owner];
      const { contentHash } = await reportRow(reportId);
      const { decided } = await clients[actor].query<{ decided: { report: { state: string } } }>(
        decide('Approve'),
        {
          id: reportId,
          input: { contentHash },
        },
      );
      expect(decided.report.state).toBe('APPROVED');
    },
  );

  it.each(pairs)('%s reads the absence of %s by each path, or by none', async (actor, owner) => {
    const { absenceId } = objects[owner];
    const client = clients[actor];
    const single = await client.send<{ absence: object | null }>(READ_ABSENCE, { id: absenceId });
    const list = await client.send<{ absences: { nodes: { id: string }[] } }>(LIST_ABSENCES);
    const may = MAY_READ[owner].includes(actor);
    expect(single.data?.absence != null).toBe(may);
    if (list.data) expect(list.data.absences.nodes.some(({ id }) => id === absenceId)).toBe(may);
  });

  it.each(pairs.filter(([actor, owner]) => !MAY_DECIDE_REQUEST[owner].includes(actor)))(
    '%s decides nothing about the absence of %s',
    async (actor, owner) => {
      const { absenceId } = objects[owner];
      for (const mutation of Object.values(DECIDE_ABSENCE)) {
        const answer = await clients[actor].send<{ decided: { userErrors: { code: string }[] } }>(mutation, {
          id: absenceId,
        });
        expect([...answer.errors, ...(answer.data?.decided.userErrors ?? [])]).toHaveLength(1);
      }
      const row = await app.dataSource.getRepository(Absence).findOneByOrFail({ id: absenceId });
      expect(row).toMatchObject({ state: 'REQUESTED', decidedBy: null });
    },
  );

  it.each(OWNERS.map((owner) => [MAY_DECIDE_REQUEST[owner][0] ?? 'stranger', owner] as const))(
    '%s approves the absence of %s',
    async (actor, owner) => {
      const { decided } = await clients[actor].query<{ decided: { absence: { state: string } } }>(
        DECIDE_ABSENCE.absenceApprove,
        { id: objects[owner].absenceId },
      );
      expect(decided.absence.state).toBe('APPROVED');
    },
  );

  const reportRow = (id: string) => app.dataSource.getRepository(LkhReport).findOneByOrFail({ id });

  const status = async (url: string | null | undefined): Promise<number | null> =>
    url ? (await app.anonymous.fetch(url)).status : null;
});

/** A submitted LKH with a document, and a photo, of one person. */
async function makeObjects(app: TestApp, client: TestClient, owner: Owner): Promise<Objects> {
  const documentId = await upload(client, {
    bytes: samplePdf(`Laporan ${owner}`),
    contentType: 'application/pdf',
    purpose: 'LKH',
    channel: 'WEB',
    fileName: 'laporan.pdf',
  });
  const photoId = await upload(client, {
    bytes: await sampleSelfie(owner.length * 17 + owner.charCodeAt(0)),
    contentType: 'image/jpeg',
    purpose: 'SELFIE',
    channel: 'PHONE',
  });
  const reportId = newId();
  await client.query(SAVE, {
    input: {
      id: reportId,
      date: '2026-04-07',
      activities: [{ description: `Kegiatan harian ${owner}` }],
      evidenceId: documentId,
    },
  });
  await client.query(SUBMIT, { id: reportId });
  const absenceId = newId();
  const days = { startsOn: '2026-04-20', endsOn: '2026-04-21' };
  await client.query(ASK, {
    id: absenceId,
    input: { kind: 'WFH', ...days, reason: `Tugas khusus ${owner}` },
  });
  return { employeeId: await app.idOf(owner), reportId, documentId, photoId, absenceId };
}
