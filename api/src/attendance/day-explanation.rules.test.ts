import { LEAVE_KINDS } from '../rule-sets/rule-set-absence.js';
import { DEFAULT_RULE_SET, parseRuleSet } from '../rule-sets/rule-set.js';
import { instantOf } from '../shared/local-day.js';
import { explainDay } from './day-explanation.rules.js';
import { dayFacts, punch, TUESDAY, wib } from './day-facts.fixture.js';
import type { DayFacts } from './day-facts.rules.js';
import { resolveDay } from './day.rules.js';

const both = (change: Partial<DayFacts>) => {
  // Through JSON, because that is how a trace is stored.
  const trace = JSON.parse(JSON.stringify(resolveDay(dayFacts(change)).trace)) as ReturnType<
    typeof resolveDay
  >['trace'];
  return [explainDay(trace, 'id'), explainDay(trace, 'en')];
};
const IN = punch('IN', '06:58:00');
const OUT = punch('OUT', '14:02:00');

describe('the explanation of a day', () => {
  it.each<[string, Partial<DayFacts>, string, string]>([
    [
      'late',
      { punches: [punch('IN', '07:12:30'), OUT] },
      'Terlambat 12 menit: masuk 07.12 WIB, jam masuk 07.00 (TL1, potongan 0,50 %).',
      '12 minutes late: in 07:12 WIB, start 07:00 (TL1, deduction 0.50%).',
    ],
    [
      'left early',
      { punches: [IN, punch('OUT', '13:59:00')] },
      'Pulang cepat 1 menit: pulang 13.59 WIB, jam pulang 14.00 (PSW1, potongan 0,50 %).',
      'Left 1 minute early: out 13:59 WIB, end 14:00 (PSW1, deduction 0.50%).',
    ],
    [
      'late and left early',
      { punches: [punch('IN', '08:31:00'), punch('OUT', '13:30:00')] },
      'Terlambat 91 menit: masuk 08.31 WIB, jam masuk 07.00 (TL4, potongan 1,50 %); pulang cepat 30 menit: pulang 13.30 WIB, jam pulang 14.00 (PSW1, potongan 0,50 %).',
      '91 minutes late: in 08:31 WIB, start 07:00 (TL4, deduction 1.50%); left 30 minutes early: out 13:30 WIB, end 14:00 (PSW1, deduction 0.50%).',
    ],
    [
      'present',
      { punches: [IN, OUT] },
      'Hadir tepat waktu: masuk 06.58 WIB, pulang 14.02 WIB.',
      'Present on time: in 06:58 WIB, out 14:02 WIB.',
    ],
    [
      'without a clock-out',
      { punches: [IN] },
      'Masuk 06.58 WIB; tidak ada absen pulang (PSW4, potongan 1,50 %).',
      'In 06:58 WIB; no clock-out (PSW4, deduction 1.50%).',
    ],
    [
      'without a clock-in, because it came after the cutoff',
      { punches: [punch('IN', '10:05:00'), OUT] },
      'Tidak ada absen masuk (TL4, potongan 1,50 %); pulang 14.02 WIB; absen masuk 10.05 WIB tidak dihitung karena sesudah 10.00.',
      'No clock-in (TL4, deduction 1.50%); out 14:02 WIB; clock-in 10:05 WIB does not count because it is after 10:00.',
    ],
    [
      'absent',
      {},
      'Tidak hadir tanpa keterangan: tidak ada absen yang dihitung (potongan 3,00 %).',
      'Absent without notice: no clock event counts (deduction 3.00%).',
    ],
    [
      'absent while an offline punch waits',
      { punches: [punch('IN', '06:50:00', { state: 'PENDING_CONFIRMATION' })] },
      'Tidak hadir tanpa keterangan: tidak ada absen yang dihitung (potongan 3,00 %); absen masuk 06.50 WIB menunggu konfirmasi.',
      'Absent without notice: no clock event counts (deduction 3.00%); clock-in 06:50 WIB waits for confirmation.',
    ],
    [
      'absent because the punch was rejected',
      { punches: [punch('OUT', '14:00:00', { state: 'REJECTED', rejection: 'REVIEW' })] },
      'Tidak hadir tanpa keterangan: tidak ada absen yang dihitung (potongan 3,00 %); absen pulang 14.00 WIB ditolak.',
      'Absent without notice: no clock event counts (deduction 3.00%); clock-out 14:00 WIB was rejected.',
    ],
    [
      'not begun',
      { now: wib(TUESDAY, '06:00') },
      'Belum ada absen, jam kerja 07.00 sampai 14.00 WIB.',
      'No clock event yet, working hours 07:00 to 14:00 WIB.',
    ],
    [
      'in progress',
      { now: wib(TUESDAY, '09:00'), punches: [punch('IN', '07:12:00')] },
      'Terlambat 12 menit: masuk 07.12 WIB, jam masuk 07.00; belum absen pulang.',
      '12 minutes late: in 07:12 WIB, start 07:00; not yet clocked out.',
    ],
    [
      'corrected',
      {
        punches: [punch('IN', '07:40:00'), OUT],
        corrections: [
          { id: 'c', side: 'IN', at: wib(TUESDAY, '06:55'), decidedAt: wib('2026-04-08', '09:00') },
        ],
      },
      'Hadir tepat waktu: masuk 06.55 WIB (perbaikan absen), pulang 14.02 WIB.',
      'Present on time: in 06:55 WIB (corrected), out 14:02 WIB.',
    ],
    [
      'late after an outage',
      {
        punches: [punch('IN', '07:40:00'), OUT],
        dispensations: [
          {
            id: 'd',
            effect: 'TIME_WINDOW',
            reason: 'server mati.',
            from: wib(TUESDAY, '06:30'),
            to: wib(TUESDAY, '07:30'),
          },
        ],
      },
      'Terlambat 10 menit: masuk 07.40 WIB, jam masuk 07.00 (TL1, potongan 0,50 %); 30 menit keterlambatan tidak dihitung karena gangguan atau dispensasi; dispensasi: server mati 06.30–07.30.',
      '10 minutes late: in 07:40 WIB, start 07:00 (TL1, deduction 0.50%); 30 late minutes not counted: outage or dispensation; dispensation: server mati 06:30–07:30.',
    ],
    [
      'with waived lateness',
      {
        punches: [punch('IN', '07:40:00'), OUT],
        dispensations: [{ id: 'd', effect: 'WAIVE_LATENESS', reason: 'upacara' }],
      },
      'Hadir: masuk 07.40 WIB, pulang 14.02 WIB; 40 menit keterlambatan tidak dihitung karena dispensasi; dispensasi: upacara.',
      'Present: in 07:40 WIB, out 14:02 WIB; 40 late minutes not counted: dispensation; dispensation: upacara.',
    ],
    [
      'without a needed clock-in',
      { punches: [OUT], dispensations: [{ id: 'd', effect: 'NO_CLOCK_IN', reason: 'upacara' }] },
      'Hadir tepat waktu: absen masuk dibebaskan, pulang 14.02 WIB; dispensasi: upacara.',
      'Present on time: clock-in waived, out 14:02 WIB; dispensation: upacara.',
    ],
    [
      'worked from home',
      { punches: [IN, OUT], absences: [{ id: 'a', kind: 'WFH' }] },
      'Hadir tepat waktu: masuk 06.58 WIB, pulang 14.02 WIB; bekerja dari rumah.',
      'Present on time: in 06:58 WIB, out 14:02 WIB; working from home.',
    ],
    [
      'dispensed',
      { dispensations: [{ id: 'd', effect: 'FULL_DAY', reason: 'banjir' }] },
      'Hadir dengan dispensasi sehari penuh; dispensasi: banjir.',
      'Present by a full-day dispensation; dispensation: banjir.',
    ],
    [
      'on annual leave',
      { absences: [{ id: 'a', kind: 'LEAVE', leaveKind: 'ANNUAL' }] },
      'Cuti tahunan, tanpa potongan, LKH tidak wajib.',
      'Annual leave, no deduction, LKH not required.',
    ],
    [
      'on unpaid leave',
      { absences: [{ id: 'a', kind: 'LEAVE', leaveKind: 'UNPAID' }] },
      'Cuti di luar tanggungan negara, hari ini tidak dibayarkan, LKH tidak wajib.',
      'Unpaid leave, the day is not paid, LKH not required.',
    ],
    [
      'sick with a letter',
      { absences: [{ id: 'a', kind: 'SICK', hasLetter: true }] },
      'Sakit dengan surat dokter, tanpa potongan, LKH tidak wajib.',
      "Sick with a doctor's letter, no deduction, LKH not required.",
    ],
    [
      'sick without a letter',
      { absences: [{ id: 'a', kind: 'SICK', hasLetter: false }] },
      'Sakit tanpa surat dokter, potongan 1,50 %, LKH tidak wajib.',
      "Sick without a doctor's letter, deduction 1.50%, LKH not required.",
    ],
    [
      'with permission',
      { absences: [{ id: 'a', kind: 'PERMISSION' }] },
      'Izin, potongan 1,50 %, LKH tidak wajib.',
      'Permission, deduction 1.50%, LKH not required.',
    ],
    [
      'on duty travel',
      { absences: [{ id: 'a', kind: 'DUTY_TRAVEL' }] },
      'Dinas luar, tidak perlu absen, tanpa potongan, LKH wajib.',
      'Duty travel, no clocking needed, no deduction, LKH required.',
    ],
    [
      'of training',
      { absences: [{ id: 'a', kind: 'TRAINING' }] },
      'Pelatihan, tidak perlu absen, tanpa potongan, LKH wajib.',
      'Training, no clocking needed, no deduction, LKH required.',
    ],
    [
      'of a holiday',
      { date: '2026-05-01' },
      'Libur: Hari Buruh Internasional.',
      'Day off: Hari Buruh Internasional.',
    ],
    [
      'of joint leave',
      { date: '2026-05-15' },
      'Libur: Cuti bersama Kenaikan Yesus Kristus.',
      'Day off: Cuti bersama Kenaikan Yesus Kristus.',
    ],
    [
      'of a Sunday',
      { date: '2026-04-12' },
      'Bukan hari kerja menurut jam kerja yang berlaku.',
      'Not a working day by the schedule in force.',
    ],
    [
      'without a schedule',
      { schedule: { kind: 'UNASSIGNED', reason: 'NO_ASSIGNMENT' } },
      'Jam kerja belum ditetapkan, hubungi pengelola kepegawaian.',
      'No schedule is set, ask the personnel staff.',
    ],
    ['to come', { date: '2027-01-05' }, 'Tanggal ini belum tiba.', 'This date has not come yet.'],
    [
      'out of scope',
      { assignmentId: null },
      'Tidak ada penugasan aktif pada tanggal ini, hari ini tidak dibayarkan.',
      'No active assignment on this date, the day is not paid.',
    ],
  ])('%s', (_, change, indonesian, english) => {
    expect(both(change)).toEqual([indonesian, english]);
  });

  it('names the article when the rule set does', () => {
    const content = parseRuleSet({ ...DEFAULT_RULE_SET, articles: { LATE: 'Pasal 12 ayat (1)' } });
    expect(both({ ruleSet: { id: 'r', content }, punches: [punch('IN', '07:12:00'), OUT] })[0]).toBe(
      'Terlambat 12 menit: masuk 07.12 WIB, jam masuk 07.00 (TL1, potongan 0,50 %, Pasal 12 ayat (1)).',
    );
  });

  it('tells the time of the zone', () => {
    const at = (time: string) => instantOf(TUESDAY, time, 'Asia/Jayapura');
    const punches = [
      punch('IN', '07:12:00', { businessAt: at('07:12:00') }),
      punch('OUT', '14:00:00', { businessAt: at('14:00') }),
    ];
    expect(both({ zone: 'Asia/Jayapura', punches })[0]).toContain('masuk 07.12 WIT');
  });

  it('tells how grace and made-up time helped', () => {
    const hours = dayFacts().schedule;
    if (hours.kind !== 'HOURS') throw new Error('The fixture has hours');
    const punches = [punch('IN', '07:10:00'), punch('OUT', '14:10:00')];
    expect(both({ punches, schedule: { ...hours, graceMinutes: 15 } })[0]).toBe(
      'Hadir: masuk 07.10 WIB, pulang 14.10 WIB; 10 menit keterlambatan tidak dihitung karena toleransi.',
    );
    expect(both({ punches, schedule: { ...hours, makeUpMinutes: 30 } })[0]).toBe(
      'Hadir: masuk 07.10 WIB, pulang 14.10 WIB; 10 menit keterlambatan tidak dihitung karena sudah diganti sesudah jam pulang.',
    );
  });

  it('has a word for every kind of leave', () => {
    for (const leaveKind of LEAVE_KINDS) {
      const [indonesian] = both({ absences: [{ id: 'a', kind: 'LEAVE', leaveKind }] });
      expect(indonesian).toMatch(/^Cuti [a-z ]+, /);
    }
  });
});
