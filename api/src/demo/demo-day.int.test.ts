import { LkhReport } from '../lkh/lkh-report.entity.js';
import { Punch } from '../attendance/punch.entity.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { playDemoDay } from './demo-day.js';

describe('a working day with the demo accounts', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp('2026-04-07T06:45:00+07:00');
  });
  afterAll(() => app.stop());

  it('goes from the selfie at the gate to the approved LKH', async () => {
    const lines: string[] = [];
    const result = await playDemoDay({
      url: app.url,
      say: (line) => lines.push(line),
      at: (time) => app.clock.set(`2026-04-07T${time}:00+07:00`),
    });
    expect(result).toMatchObject({ reportState: 'APPROVED', dayStatus: 'PRESENT' });
    const punches = await app.dataSource.getRepository(Punch).findBy({ businessDate: '2026-04-07' });
    expect(
      punches.map(({ kind, state, evidenceId }) => ({ kind, state, photo: evidenceId !== null })),
    ).toEqual([
      { kind: 'IN', state: 'ACCEPTED', photo: true },
      { kind: 'OUT', state: 'ACCEPTED', photo: false },
    ]);
    const report = await app.dataSource.getRepository(LkhReport).findOneByOrFail({ id: result.reportId });
    expect(report).toMatchObject({ state: 'APPROVED', decidedBy: await app.idOf('kepsek') });
    expect(lines.join('\n')).toContain('APPROVED by');
  });
});
