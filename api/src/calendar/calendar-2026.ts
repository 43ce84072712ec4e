import type { LocalDay } from '../shared/local-day.js';
import type { CalendarKind } from './calendar.rules.js';

/** One day of the national list, before it is a row. */
export interface PublishedDay {
  readonly date: LocalDay;
  readonly kind: Extract<CalendarKind, 'NATIONAL_HOLIDAY' | 'JOINT_LEAVE'>;
  readonly name: string;
  /** True for a date of the Islamic calendar: the sighting of the moon (sidang isbat) may move it by a day. */
  readonly provisional: boolean;
}

/**
 * National holidays and joint leave of 2026: joint decree of the ministers of religious affairs (1497/2025), manpower
 * (2/2025) and administrative reform (5/2025).
 */
export const CALENDAR_2026: readonly PublishedDay[] = [
  holiday('2026-01-01', 'Tahun Baru 2026 Masehi'),
  islamicHoliday('2026-01-16', 'Isra Mikraj Nabi Muhammad saw.'),
  jointLeave('2026-02-16', 'Cuti bersama Tahun Baru Imlek 2577 Kongzili'),
  holiday('2026-02-17', 'Tahun Baru Imlek 2577 Kongzili'),
  jointLeave('2026-03-18', 'Cuti bersama Hari Suci Nyepi (Tahun Baru Saka 1948)'),
  holiday('2026-03-19', 'Hari Suci Nyepi (Tahun Baru Saka 1948)'),
  islamicJointLeave('2026-03-20', 'Cuti bersama Idulfitri 1447 Hijriah'),
  islamicHoliday('2026-03-21', 'Idulfitri 1447 Hijriah'),
  islamicHoliday('2026-03-22', 'Idulfitri 1447 Hijriah'),
  islamicJointLeave('2026-03-23', 'Cuti bersama Idulfitri 1447 Hijriah'),
  islamicJointLeave('2026-03-24', 'Cuti bersama Idulfitri 1447 Hijriah'),
  holiday('2026-04-03', 'Wafat Yesus Kristus'),
  holiday('2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)'),
  holiday('2026-05-01', 'Hari Buruh Internasional'),
  holiday('2026-05-14', 'Kenaikan Yesus Kristus'),
  jointLeave('2026-05-15', 'Cuti bersama Kenaikan Yesus Kristus'),
  islamicHoliday('2026-05-27', 'Iduladha 1447 Hijriah'),
  islamicJointLeave('2026-05-28', 'Cuti bersama Iduladha 1447 Hijriah'),
  holiday('2026-05-31', 'Hari Raya Waisak 2570 BE'),
  holiday('2026-06-01', 'Hari Lahir Pancasila'),
  islamicHoliday('2026-06-16', '1 Muharam Tahun Baru Islam 1448 Hijriah'),
  holiday('2026-08-17', 'Proklamasi Kemerdekaan Republik Indonesia'),
  islamicHoliday('2026-08-25', 'Maulid Nabi Muhammad saw.'),
  jointLeave('2026-12-24', 'Cuti bersama Kelahiran Yesus Kristus (Natal)'),
  holiday('2026-12-25', 'Kelahiran Yesus Kristus (Natal)'),
];

/** Ramadan 1447 Hijriah: the days of the overlay with shorter hours; provisional like every Islamic date. */
export const RAMADAN_2026: { readonly startsOn: LocalDay; readonly endsOn: LocalDay } = {
  startsOn: '2026-02-19',
  endsOn: '2026-03-19',
};

function holiday(date: LocalDay, name: string): PublishedDay {
  return { date, kind: 'NATIONAL_HOLIDAY', name, provisional: false };
}

function islamicHoliday(date: LocalDay, name: string): PublishedDay {
  return { date, kind: 'NATIONAL_HOLIDAY', name, provisional: true };
}

function jointLeave(date: LocalDay, name: string): PublishedDay {
  return { date, kind: 'JOINT_LEAVE', name, provisional: false };
}

function islamicJointLeave(date: LocalDay, name: string): PublishedDay {
  return { date, kind: 'JOINT_LEAVE', name, provisional: true };
}
