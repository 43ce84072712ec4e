/** The part of the day by which people in Indonesia greet: pagi to 10, siang to 15, sore to 18.30, malam. */
export function greetingAt(now: Date, timeZone: string): 'morning' | 'noon' | 'afternoon' | 'evening' {
  const parts = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(
    now,
  );
  const [hours = 0, minutes = 0] = parts.split(':').map(Number);
  const minute = hours * 60 + minutes;
  if (minute >= 240 && minute < 600) return 'morning';
  if (minute >= 600 && minute < 900) return 'noon';
  if (minute >= 900 && minute < 1110) return 'afternoon';
  return 'evening';
}
