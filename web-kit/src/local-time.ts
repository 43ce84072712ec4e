/**
 * Times as people write them in Indonesia: `07.12 WIB`, `Selasa, 7 April 2026`. A day is text (`YYYY-MM-DD`) on the
 * wall of the place and is never shifted by the zone of the browser.
 */
const ZONE_NAMES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

const STANDARD_ZONE = 'Asia/Jakarta';

/** The locale of a language of the applications. */
export function localeOf(language: string): string {
  return language.startsWith('en') ? 'en-GB' : 'id-ID';
}

/** Time of day of an instant in a zone, with the name of the zone. @param instant RFC 3339. */
export function formatTime(instant: string, timeZone: string = STANDARD_ZONE): string {
  const time = new Intl.DateTimeFormat('id-ID', { hour: '2-digit', minute: '2-digit', timeZone }).format(
    new Date(instant),
  );
  return `${time} ${ZONE_NAMES[timeZone] ?? timeZone}`;
}

/** A day in words. @param day `YYYY-MM-DD`. */
export function formatDay(day: string, language: string, style: 'long' | 'short' = 'long'): string {
  const options: Intl.DateTimeFormatOptions =
    style === 'long'
      ? { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
      : { day: 'numeric', month: 'short', year: 'numeric' };
  return new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** A month in words. @param month `YYYY-MM`. */
export function formatMonth(month: string, language: string): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(localeOf(language), options).format(new Date(`${month}-01T00:00:00Z`));
}

/** Day and time of an instant in a zone. @param instant RFC 3339. */
export function formatInstant(instant: string, language: string, timeZone: string = STANDARD_ZONE): string {
  const date = new Date(instant);
  const day = new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone,
  }).format(date);
  return `${day}, ${formatTime(instant, timeZone)}`;
}

/** A NIP in the groups in which people read it: `19870312 201001 2 001`. */
export function formatNip(nip: string): string {
  return nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4');
}
