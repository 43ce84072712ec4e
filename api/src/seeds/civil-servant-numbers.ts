import type { EmploymentType } from '../employees/employee.entity.js';
import { parseNip } from '../employees/nip.rules.js';
import type { LocalDay } from '../shared/local-day.js';
import type { Sex } from './person-names.js';
import type { SeededRandom } from './seeded-random.js';

/** What a NIP is made of. */
export interface NipParts {
  readonly employmentType: EmploymentType;
  readonly sex: Sex;
  readonly birthday: LocalDay;
  /** Day of appointment; a PPPK number shows only its year. */
  readonly appointedOn: LocalDay;
}

/** Contract code in the NIP of a PPPK, positions 13 and 14: above 12, so that it cannot be read as a month. */
const PPPK_CONTRACT_CODE = '21';

/**
 * A NIP that nobody has yet; remembers it in `taken`. PNS: birth YYYYMMDD, appointment YYYYMM, sex, serial; PPPK:
 * birth YYYYMMDD, appointment YYYY, contract code, sex, serial.
 */
export function nipOf(parts: NipParts, taken: Set<string>): string {
  const contract = parts.employmentType === 'PPPK' || parts.employmentType === 'PPPK_PART_TIME';
  const appointed = contract
    ? `${parts.appointedOn.slice(0, 4)}${PPPK_CONTRACT_CODE}`
    : digits(parts.appointedOn).slice(0, 6);
  for (let serial = 1; ; serial += 1) {
    const nip = `${digits(parts.birthday)}${appointed}${parts.sex}${String(serial).padStart(3, '0')}`;
    if (taken.has(nip)) continue;
    taken.add(nip);
    return nip;
  }
}

/** What a NIP shows of its holder; the appointment as the first of the month (PPPK: 1 March). Throws for another text. */
export function partsOfNip(text: string): Omit<NipParts, 'employmentType'> {
  const nip = parseNip(text);
  if (!nip?.sex) throw new Error(`${text} is no NIP.`);
  const month = String(nip.appointmentMonth ?? 3).padStart(2, '0');
  return {
    birthday: nip.birthDate,
    sex: nip.sex === 'MALE' ? 1 : 2,
    appointedOn: `${nip.appointmentYear}-${month}-01`,
  };
}

/** A NUPTK that nobody has yet, 16 digits; remembers it in `taken`. */
export function nuptkOf(random: SeededRandom, birthday: LocalDay, taken: Set<string>): string {
  for (;;) {
    const tail = String(random.between(0, 9_999_999)).padStart(7, '0');
    const nuptk = `${random.between(1, 9)}${digits(birthday)}${tail}`;
    if (taken.has(nuptk)) continue;
    taken.add(nuptk);
    return nuptk;
  }
}

function digits(day: LocalDay): string {
  return day.replaceAll('-', '');
}
